import { useTranslation } from 'react-i18next';
import type { Conduct } from '#shared/protocol/conduct.ts';
import type { ClassInfo, PairCard } from '#shared/protocol/messages.ts';
import { ConductFields } from './conduct-fields.tsx';
import './hand.css';
import { NetworkDialog } from './network-dialog.tsx';
import { useActs } from './use-acts.tsx';
import { WaitingList } from './waiting-list.tsx';

interface DoorProps {
  readonly info: ClassInfo;
  readonly pairs: readonly PairCard[];
}

/** Who gets in, who sits with whom, and who waits for it. */
export function DoorPanel({ info: { conduct, banned }, pairs }: DoorProps) {
  const { t } = useTranslation('hand', { keyPrefix: 'door' });
  const { t: network } = useTranslation('hand', { keyPrefix: 'network' });
  const { act } = useActs();
  const change = (changes: Partial<Conduct>) => {
    const before = Object.fromEntries(
      Object.keys(changes).map((key) => [key, conduct[key as keyof Conduct]]),
    ) as Partial<Conduct>;
    void act({ act: 'conduct', changes }, { what: t('title'), undo: { act: 'conduct', changes: before } });
  };
  return (
    <details className="card running-settings door">
      <summary>
        {t('title')}{' '}
        <span className="quiet">
          {t(`seatings.${conduct.seating}`)}
          {conduct.locked && ` · ${t('locked')}`}
        </span>
      </summary>
      <ConductFields conduct={conduct} onChange={change} running={true} />
      <div className="hand-row">
        <NetworkDialog
          label={t('network')}
          whose={network('forNew')}
          before={conduct.network}
          onSet={(params) => change({ network: params })}
        />
        {banned > 0 && (
          <button
            type="button"
            onClick={() => void act({ act: 'forgive' }, { what: t('forgive', { count: banned }) })}
          >
            {t('forgive', { count: banned })}
          </button>
        )}
      </div>
      <WaitingList pairs={pairs} />
    </details>
  );
}
