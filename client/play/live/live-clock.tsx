import { useTranslation } from 'react-i18next';
import type { TcbView } from '#shared/game/assistance.ts';
import type { ConnId } from '#shared/game/position.ts';
import type { MatchView } from '#shared/protocol/session.ts';
import type { TimerName } from '#shared/tcp/tcb.ts';
import { matchTime, useWallTime } from './match-time.ts';
import './live-clock.css';

const TIMERS: readonly TimerName[] = ['retransmission', 'ackDue', 'timeWait', 'user'];
/** From here on a timer is said once to those who hear the page, seconds of wall time. */
const SOON = 15;

interface Running {
  readonly name: TimerName;
  /** Seconds of wall time; 0 where it has run out and waits for the inbox to be dealt with. */
  readonly left: number;
}

interface LiveClockProps {
  readonly held: MatchView;
  readonly conn: ConnId;
  /** On top of the page in one line, or in the panel of timers. */
  readonly place: 'top' | 'panel';
}

/** In the live pace: whether the clock runs, and the own timers counting down in the player's seconds. */
export default function LiveClock({ held, conn, place }: LiveClockProps) {
  const { t } = useTranslation('live');
  const wall = useWallTime();
  const { view } = held;
  const { clock } = view;
  if (clock.pace === 'relaxed') return null;
  const running = runningTimers(view.connections[conn]?.tcb ?? null, matchTime(held, wall), clock.stretch);
  const { stands, stretch } = clock;
  const seconds = Math.round((clock.answerWithin * stretch) / 1000);
  const says = stands === null ? t('runs', { times: stretch, seconds }) : t(`stands.${stands}`);
  if (place === 'panel') {
    return (
      <>
        {running.length === 0 ? <p>{t('none')}</p> : <Timers running={running} />}
        <p className="quiet">{`${t('unit')} ${says}`}</p>
      </>
    );
  }
  const soon = running.find(({ left }) => left > 0 && left <= SOON);
  return (
    <section className="card live-clock" data-stands={clock.stands !== null} aria-label={t('title')}>
      <p>{says}</p>
      {running.length > 0 && <Timers running={running} />}
      <p className="spoken" role="status">
        {soon ? t('soon', { timer: t(`timers.${soon.name}`), seconds: SOON }) : ''}
      </p>
    </section>
  );
}

const runningTimers = (tcb: TcbView | null, now: number, stretch: number): readonly Running[] =>
  TIMERS.flatMap((name) => {
    const due = tcb?.timers[name] ?? null;
    return due === null ? [] : [{ name, left: Math.ceil((Math.max(0, due - now) * stretch) / 1000) }];
  });

function Timers({ running }: { readonly running: readonly Running[] }) {
  const { t } = useTranslation('live');
  return (
    <ul>
      {running.map(({ name, left }) => (
        <li key={name} className="timer">
          <span>{t(`timers.${name}`)}</span>
          {/* A timer is not a live region: it is read when it is looked for, not every second. */}
          <b className="number" role="timer">
            {left > 0 ? t('left', { seconds: left }) : t('out')}
          </b>
        </li>
      ))}
    </ul>
  );
}
