import { useTranslation } from 'react-i18next';
import { STYLES } from './numbering.ts';
import { numberStyle } from './use-notation.ts';

/** An example of each style, by which the button shows the one in use. */
const EXAMPLES = { absolute: '4001', relative: '+1', letters: 'x+1' } as const;

/** Writes all numbers in the next style, round and round: as they travel, from the ISS, in letters. */
export const NumberSwitch = () => {
  const { t } = useTranslation('play');
  const style = numberStyle.use();
  const next = STYLES[(STYLES.indexOf(style) + 1) % STYLES.length] ?? 'absolute';
  const label = t('numbers.change', { now: t(`numbers.${style}`), next: t(`numbers.${next}`) });
  return (
    <button
      type="button"
      className="plain number language"
      aria-label={`${EXAMPLES[style]} · ${label}`}
      title={label}
      onClick={() => numberStyle.set(next)}
    >
      {EXAMPLES[style]}
    </button>
  );
};
