import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TcbView } from '#shared/game/assistance.ts';
import type { HostId } from '#shared/game/host-id.ts';
import type { ConnectionView } from '#shared/game/host-picture.ts';
import type { SeatView } from '#shared/game/view.ts';
import { add } from '#shared/tcp/seq.ts';
import type { TimerName } from '#shared/tcp/tcb.ts';
import { otherHost } from '../ladder/hosts.ts';
import { inLetters, type Letters } from '../notation/letters.ts';
import { useNotation } from '../notation/use-notation.ts';
import { FACTS, knownFacts } from './knowledge.ts';
import { seconds } from './say.ts';
import './tcb-panel.css';

/** What the own host knows: its TCB, its timers (in relaxed pace as time left, not ticking), what it can be sure of. */
export const TcbPanel = ({
  view,
  connection,
  letters,
  timers,
}: {
  readonly view: SeatView;
  readonly connection: ConnectionView<TcbView> | undefined;
  readonly letters: Letters;
  /** In the live pace, timers that count down take the place of those that stand. */
  readonly timers?: ReactNode;
}) => {
  const { t } = useTranslation('play');
  const tcb = connection?.tcb ?? null;
  const exam = view.assistance === 'exam';
  return (
    <>
      <section className="card panel">
        <h3>{t('tcb.title')}</h3>
        {tcb ? (
          <>
            <Variables tcb={tcb} seat={view.seat} letters={letters} />
            <Kept tcb={tcb} />
            {exam && <p className="quiet">{t('tcb.earned')}</p>}
          </>
        ) : (
          <p>
            {t('tcb.none')}{' '}
            {connection &&
              t('tcb.iss', { iss: connection.iss, letter: view.seat === 'clientHost' ? 'x' : 'y' })}
          </p>
        )}
      </section>
      <section className="card panel">
        <h3>{t('tcb.timers')}</h3>
        {timers ?? <TimersLeft tcb={tcb} now={view.now} />}
      </section>
      {!exam && (
        <section className="card panel">
          <h3>{t('knowledge.title')}</h3>
          <Knowledge tcb={tcb} />
        </section>
      )}
    </>
  );
};

const Variables = ({
  tcb,
  seat,
  letters,
}: {
  readonly tcb: TcbView;
  readonly seat: HostId;
  readonly letters: Letters;
}) => {
  const { t } = useTranslation('play');
  const { style, number } = useNotation();
  // Before a SYN of the peer has been handled, RCV.NXT and IRS mean nothing yet.
  const heard = tcb.state !== 'LISTEN' && tcb.state !== 'SYN-SENT';
  const spoke = tcb.state !== 'LISTEN';
  const sending: Rows = [
    ['ISS', spoke ? tcb.snd.iss : null],
    ['SND.UNA', spoke ? tcb.snd.una : null],
    ['SND.NXT', spoke ? tcb.snd.nxt : null],
    ['SND.WND', heard ? tcb.snd.wnd : null],
  ];
  const receiving: Rows = [
    ['IRS', heard ? tcb.rcv.irs : null],
    ['RCV.NXT', heard ? tcb.rcv.nxt : null],
    ['RCV.WND', tcb.rcv.wnd],
  ];
  return (
    <div className="variables">
      {[sending, receiving].map((rows) => (
        <dl className="number" key={rows[0]?.[0]}>
          {rows.map(([name, value]) => {
            const counts = value !== null && !name.endsWith('WND');
            return (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {value === null && <span className="quiet">{t('tcb.unset')}</span>}
                  {counts ? number(value, rows === sending ? seat : otherHost(seat)) : value}
                  {counts && style !== 'letters' && (
                    <span className="quiet"> {inLetters(value, letters)}</span>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      ))}
    </div>
  );
};
/** What has come ahead of RCV.NXT and waits for the hole before it to be filled. */
const Kept = ({ tcb: { reassemblyQueue } }: { readonly tcb: TcbView }) => {
  const { t } = useTranslation('play');
  if (reassemblyQueue.length === 0) return null;
  const ranges = reassemblyQueue.map(({ seq, len }) => `${seq}–${add(seq, Math.max(len, 1) - 1)}`);
  return <p>{t('tcb.kept', { ranges: ranges.join(', ') })}</p>;
};

type Rows = readonly (readonly [name: string, value: number | null])[];

const Knowledge = ({ tcb }: { readonly tcb: TcbView | null }) => {
  const { t } = useTranslation('play');
  const known = knownFacts(tcb);
  return (
    <ul className="knowledge">
      {FACTS.map((fact) => (
        <li key={fact} className={known.includes(fact) ? 'known' : undefined}>
          <span aria-hidden="true">{known.includes(fact) ? '✓' : '·'}</span> {t(`knowledge.${fact}`)}
          <span className="spoken">
            : {known.includes(fact) ? t('knowledge.yes') : t('knowledge.notYet')}
          </span>
        </li>
      ))}
    </ul>
  );
};

const TIMERS: readonly TimerName[] = ['retransmission', 'ackDue', 'timeWait', 'user'];

const TimersLeft = ({ tcb, now }: { readonly tcb: TcbView | null; readonly now: number }) => {
  const { t } = useTranslation('play');
  const running = TIMERS.flatMap((name) => {
    const due = tcb?.timers[name] ?? null;
    return due === null ? [] : [{ name, left: Math.max(0, due - now) }];
  });
  if (running.length === 0) return <p>{t('tcb.noTimer')}</p>;
  return (
    <>
      <ul>
        {running.map(({ name, left }) => (
          <li key={name} className="timer">
            <span>{t(`tcb.${name}`)}</span>
            <b className="number">{t('tcb.left', { seconds: seconds(left) })}</b>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('tcb.stands')}</p>
    </>
  );
};
