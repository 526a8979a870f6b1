import { useTranslation } from 'react-i18next';
import type { ArrivalId } from '#shared/game/position.ts';
import type { CallArrival } from './move-form.ts';
import { callName } from './say.ts';

/** The application's calls that wait: each is made with this move, or left for a later one. */
export const CallSwitches = ({
  calls,
  made,
  invalid,
  onChange,
}: {
  readonly calls: readonly CallArrival[];
  readonly made: readonly ArrivalId[];
  readonly invalid: boolean;
  readonly onChange: (made: readonly ArrivalId[]) => void;
}) => {
  const { t } = useTranslation('play');
  return calls.map(({ id, call }, i) => {
    const on = made.includes(id);
    return (
      <label className={on ? 'call-switch on' : 'call-switch'} key={id}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={on}
          data-field={i === 0 ? 'calls' : undefined}
          checked={on}
          aria-invalid={invalid || undefined}
          onChange={() => onChange(on ? made.filter((one) => one !== id) : [...made, id])}
        />
        <span>
          {t('compose.call')} <b className="number">{callName(t, call)}</b>
        </span>
      </label>
    );
  });
};
