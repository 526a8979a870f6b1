import { useTranslation } from 'react-i18next';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { ClassInfo, PairCard } from '#shared/protocol/messages.ts';
import { AskFirst } from './ask-first.tsx';
import './hand.css';
import { MessageDialog } from './message-dialog.tsx';
import { NetworkDialog } from './network-dialog.tsx';
import { SeatActs } from './seat-acts.tsx';
import { useActs } from './use-acts.tsx';

const DEEDS = ['lose', 'hold', 'duplicate'] as const;

interface PairProps {
  readonly info: ClassInfo;
  readonly pair: PairCard;
  readonly nameOf: (host: HostId) => string;
}

/** Everything that a teacher can do with one pair. */
export function PairActs({ info, pair, nameOf }: PairProps) {
  const { t } = useTranslation('hand', { keyPrefix: 'acts' });
  const { act } = useActs();
  const { table, paused, hands, phase } = pair;
  const tables = [table];
  const playing = phase === 'playing';
  const pair2 = HOST_IDS.every((host) => pair.seats[host]?.kind === 'player');
  return (
    <section className="hand" aria-labelledby="pair-acts">
      <h3 id="pair-acts">{t('title')}</h3>
      <div className="hand-row">
        {HOST_IDS.filter((seat) => hands[seat] !== null).map((seat) => (
          <button
            key={seat}
            type="button"
            className="primary"
            onClick={() =>
              void act({ act: 'hand-down', table, seat }, { what: t('handDown', { name: nameOf(seat) }) })
            }
          >
            {t('handDown', { name: nameOf(seat) })}
          </button>
        ))}
        {playing && (
          <button
            type="button"
            onClick={() =>
              void act(
                { act: 'pause', tables, paused: !paused },
                { what: t(paused ? 'resume' : 'pause'), undo: { act: 'pause', tables, paused } },
              )
            }
          >
            {t(paused ? 'resume' : 'pause')}
          </button>
        )}
        <MessageDialog table={table} />
        {playing &&
          info.settings.assistance !== 'exam' &&
          HOST_IDS.filter((seat) => pair.seats[seat]?.kind === 'player').map((seat) => (
            <AskFirst
              key={seat}
              label={t('hint', { name: nameOf(seat) })}
              what={t('hintHow')}
              onYes={() =>
                void act({ act: 'hint', table, seat }, { what: t('hint', { name: nameOf(seat) }) })
              }
            />
          ))}
        {playing && (
          <AskFirst
            label={t('skip')}
            what={t('cannotUndo')}
            onYes={() => void act({ act: 'skip', tables }, { what: t('skip') })}
          />
        )}
        <AskFirst
          label={t('swap')}
          what={t('cannotUndo')}
          onYes={() => void act({ act: 'swap', tables }, { what: t('swap') })}
        />
        {!playing && pair2 && (
          <button type="button" onClick={() => void act({ act: 'separate', table }, { what: t('separate') })}>
            {t('separate')}
          </button>
        )}
        <ProjectButton info={info} table={table} />
      </div>
      {playing && <PairNetwork pair={pair} />}
      <SeatActs pair={pair} nameOf={nameOf} />
    </section>
  );
}

function ProjectButton({ info, table }: { info: ClassInfo; table: number }) {
  const { t } = useTranslation('hand', { keyPrefix: 'projector' });
  const { act } = useActs();
  const shown = info.conduct.projected === table;
  const changes = { projected: shown ? null : table };
  const undo = { act: 'conduct', changes: { projected: info.conduct.projected } } as const;
  return (
    <button
      type="button"
      aria-pressed={shown}
      onClick={() => void act({ act: 'conduct', changes }, { what: t(shown ? 'hide' : 'show'), undo })}
    >
      {t(shown ? 'hide' : 'show')}
    </button>
  );
}

function PairNetwork({ pair: { table, link } }: { pair: PairCard }) {
  const { t } = useTranslation('hand', { keyPrefix: 'acts' });
  const { t: words } = useTranslation('hand', { keyPrefix: 'network' });
  const { t: teach } = useTranslation('teach', { keyPrefix: 'pair' });
  const { act } = useActs();
  const tables = [table];
  const isCut = HOST_IDS.some((host) => link?.[host].cut);
  return (
    <div className="hand-row">
      <NetworkDialog
        label={t('network')}
        whose={words('forOne', { table })}
        before={null}
        onSet={(params) =>
          void act(
            { act: 'channel', tables, params },
            { what: t('network'), undo: params && { act: 'channel', tables, params: null } },
          )
        }
      />
      <button
        type="button"
        aria-pressed={isCut}
        onClick={() =>
          void act(
            { act: 'cut', tables, cut: !isCut },
            { what: t(isCut ? 'restore' : 'cut'), undo: { act: 'cut', tables, cut: isCut } },
          )
        }
      >
        {t(isCut ? 'restore' : 'cut')}
      </button>
      {HOST_IDS.map((from) => {
        const role = teach(from === 'clientHost' ? 'client' : 'server');
        const next = link?.[from].next ?? null;
        return (
          <label key={from} data-host={from} className="next-deed">
            {t(`nextIs.${next ?? 'free'}`, { role })}
            <select
              value={next ?? ''}
              onChange={({ currentTarget }) => {
                const deed = DEEDS.find((one) => one === currentTarget.value) ?? null;
                const what = deed ? t(deed, { role }) : t('undo');
                void act(
                  { act: 'next', tables, from, deed },
                  { what, undo: { act: 'next', tables, from, deed: next } },
                );
              }}
            >
              <option value="">–</option>
              {DEEDS.map((deed) => (
                <option key={deed} value={deed}>
                  {t(deed, { role })}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </div>
  );
}
