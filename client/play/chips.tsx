import { useTranslation } from 'react-i18next';
import { LETTERS, type Letters } from '../notation/letters.ts';

/** The signs that a numeric keyboard lacks. Letters that stand for nothing yet are not offered. */
export const Chips = ({
  letters,
  onInsert,
}: {
  readonly letters: Letters;
  readonly onInsert: (text: string) => void;
}) => {
  const { t } = useTranslation('play');
  // Once a connection stands, its numbers have left x and y behind.
  const closing = letters.u !== undefined;
  const known = LETTERS.flatMap((letter) => {
    const value = letters[letter];
    return value === undefined || (closing && 'xy'.includes(letter))
      ? []
      : [{ text: letter, value, label: t('compose.chip', { text: letter, value }) }];
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced anew for each chip
    <div className="chips" role="group" aria-label={t('compose.chips')}>
      {[{ text: '+1', value: null, label: t('compose.plusOne') }, ...known].map(({ text, value, label }) => (
        <button
          key={text}
          type="button"
          className="number"
          aria-label={label}
          // The field keeps the focus, and a phone its keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onInsert(text)}
        >
          {text} {/* What a letter stands for, as long as there is room to say it. */}
          {value !== null && value < 100_000 && <span className="quiet">{value}</span>}
        </button>
      ))}
    </div>
  );
};
