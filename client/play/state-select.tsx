import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TCP_STATES, type TcpState } from '#shared/tcp/state.ts';
import { useNotation } from '../notation/use-notation.ts';

/** "My state becomes": empty at first, for a preset would prompt. */
export const StateSelect = ({
  from,
  value,
  invalid,
  describedBy,
  onChange,
}: {
  readonly from: TcpState;
  readonly value: TcpState | '';
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (state: TcpState | '') => void;
}) => {
  const { t } = useTranslation('play');
  const { state: written } = useNotation();
  const id = useId();
  return (
    <div className="becomes">
      <label htmlFor={id} className={invalid ? 'wrong' : undefined}>
        {t('compose.state')}
        {invalid && <span aria-hidden="true"> ✕</span>}
        <span className="from number"> {written(from)} →</span>
      </label>
      <select
        id={id}
        data-field="becomes"
        className="number"
        value={value}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value as TcpState | '')}
      >
        <option value="">{t('compose.choose')}</option>
        {TCP_STATES.map((state) => (
          <option key={state} value={state}>
            {written(state)}
          </option>
        ))}
      </select>
    </div>
  );
};
