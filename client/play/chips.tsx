import { useTranslation } from 'react-i18next';
import { LETTERS, type Letters } from './letters.ts';

/** The signs that a numeric keyboard lacks. Letters that stand for nothing yet are not offered. */
export const Chips = ({
  letters,
  onInsert,
}: {
  readonly letters: Letters;
  readonly onInsert: (text: string) => void;
}) => {
  const { t } = useTranslation('play');
  const known = LETTERS.flatMap((letter) => {
    const value = letters[letter];
    return value === undefined ? [] : [{ text: letter, label: t('compose.chip', { text: letter, value }) }];
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced anew for each chip
    <div className="chips" role="group" aria-label={t('compose.chips')}>
      {[{ text: '+1', label: t('compose.plusOne') }, ...known].map(({ text, label }) => (
        <button
          key={text}
          type="button"
          className="number"
          aria-label={label}
          // The field keeps the focus, and a phone its keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onInsert(text)}
        >
          {text}
        </button>
      ))}
    </div>
  );
};
