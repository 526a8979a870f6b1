import { useTranslation } from 'react-i18next';
import type { Ctl } from '#shared/tcp/segment.ts';

/** In the order in which a course meets them. */
const SHOWN: readonly Ctl[] = ['SYN', 'ACK', 'FIN', 'RST'];

export const Flags = ({
  ctl,
  invalid,
  describedBy,
  onToggle,
}: {
  readonly ctl: readonly Ctl[];
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onToggle: (bit: Ctl) => void;
}) => {
  const { t } = useTranslation('play');
  return (
    <fieldset className={invalid ? 'flags wrong' : 'flags'} aria-describedby={describedBy}>
      <legend className="spoken">{t('compose.flags')}</legend>
      {SHOWN.map((bit, i) => (
        <label key={bit}>
          <input
            type="checkbox"
            data-field={i === 0 ? 'flags' : undefined}
            checked={ctl.includes(bit)}
            aria-invalid={invalid || undefined}
            onChange={() => onToggle(bit)}
          />
          <span>{bit}</span>
        </label>
      ))}
    </fieldset>
  );
};
