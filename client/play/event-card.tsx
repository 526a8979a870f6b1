import { useTranslation } from 'react-i18next';
import type { Arrival, ArrivalId } from '#shared/game/position.ts';
import type { SeatView } from '#shared/game/view.ts';
import { otherHost } from '../ladder/hosts.ts';
import type { Letters } from '../notation/letters.ts';
import { callMeaning, callName } from './say.ts';
import { SegmentText } from './segment-text.tsx';
import { Upcoming } from './upcoming.tsx';
import './event-card.css';

interface Props {
  readonly view: SeatView;
  readonly arrivals: readonly Arrival[];
  readonly letters: Letters;
  /** The segments and timeouts that the move answers; the others are drawn faint. */
  readonly answered: readonly ArrivalId[];
}

/** What reached the host and waits to be handled: one thing per line, the eldest first. */
export const EventCard = ({ view, arrivals, letters, answered }: Props) => {
  const { t } = useTranslation('play');
  return (
    <section className="card event" aria-label={t('tabs.move')}>
      <ul>
        {arrivals.map((arrival) => {
          const later = arrival.type !== 'call' && !answered.includes(arrival.id);
          return (
            <li
              key={arrival.id}
              className={later ? 'later' : undefined}
              data-host={arrival.type === 'segment' ? otherHost(view.seat) : view.seat}
            >
              <ArrivalText arrival={arrival} view={view} letters={letters} />
            </li>
          );
        })}
      </ul>
      <Upcoming script={view.script} />
    </section>
  );
};

const ArrivalText = ({ arrival, view, letters }: { arrival: Arrival; view: SeatView; letters: Letters }) => {
  const { t } = useTranslation('play');
  switch (arrival.type) {
    case 'segment':
      return (
        <>
          <h2>{t('event.segments', { count: 1 })}</h2>
          <SegmentText seg={arrival.seg} from={otherHost(view.seat)} letters={letters} />
        </>
      );
    case 'timeout':
      return <h2>{t(`event.timeout.${arrival.timer}`)}</h2>;
    case 'call': {
      const call = callName(t, arrival.call);
      const connection = view.connections[arrival.conn];
      return (
        <>
          <h2>{arrival.free ? t('event.free', { call }) : t('event.call', { call })}</h2>
          <p>
            {callMeaning(t, arrival.call)}{' '}
            {arrival.call.type === 'OPEN' &&
              connection &&
              t('event.iss', { iss: connection.iss, letter: view.seat === 'clientHost' ? 'x' : 'y' })}
          </p>
        </>
      );
    }
  }
};
