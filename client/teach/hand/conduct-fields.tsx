import { useTranslation } from 'react-i18next';
import { SEATINGS } from '#shared/protocol/codes.ts';
import type { Conduct } from '#shared/protocol/conduct.ts';
import './hand.css';

interface FieldsProps {
  readonly conduct: Conduct;
  readonly onChange: (changes: Partial<Conduct>) => void;
  /** A class that has not been opened yet is not locked either. */
  readonly running: boolean;
}

/** How a class is run: the same before it is opened and while it runs. */
export function ConductFields({ conduct, onChange, running }: FieldsProps) {
  const { t } = useTranslation('hand', { keyPrefix: 'door' });
  const ticks = running ? (['locked', 'approve', 'together'] as const) : (['approve', 'together'] as const);
  return (
    <fieldset className="hand-row conduct">
      <legend className="spoken">{t('title')}</legend>
      <label>
        {t('seating')}
        <select
          value={conduct.seating}
          onChange={({ currentTarget }) => {
            const seating = SEATINGS.find((one) => one === currentTarget.value);
            if (seating) onChange({ seating });
          }}
        >
          {SEATINGS.map((one) => (
            <option key={one} value={one}>
              {t(`seatings.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {ticks.map((field) => (
        <label key={field} className="tick">
          <input
            type="checkbox"
            checked={conduct[field]}
            onChange={({ currentTarget }) => onChange({ [field]: currentTarget.checked })}
          />{' '}
          {t(field)}
        </label>
      ))}
    </fieldset>
  );
}
