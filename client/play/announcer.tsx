import { useTranslation } from 'react-i18next';
import type { Arrival } from '#shared/game/position.ts';
import type { SeatView } from '#shared/game/view.ts';
import { otherHost } from '../ladder/hosts.ts';
import { flagsOf, lengthOf } from '../ladder/notation.ts';
import { useNotation } from '../notation/use-notation.ts';
import { callName, useCodes } from './say.ts';
import type { Verdict } from './situation.ts';

/** Says arrivals and verdicts once to those who hear the page: the only live region of a match. */
export const Announcer = ({
  view,
  verdict,
  waiting,
}: {
  readonly view: SeatView;
  readonly verdict: Verdict | null;
  /** What the page says while there is nothing to do; null when there is something. */
  readonly waiting: string | null;
}) => {
  const { t } = useTranslation('play');
  const codes = useCodes();
  const { sequence } = useNotation();
  const arrived = (arrival: Arrival): string => {
    switch (arrival.type) {
      case 'call': {
        const call = callName(t, arrival.call);
        return arrival.free ? t('event.free', { call }) : t('event.call', { call });
      }
      case 'timeout':
        return t(`event.timeout.${arrival.timer}`);
      case 'segment': {
        const { seg } = arrival;
        const numbers = [sequence(seg, otherHost(view.seat)), lengthOf(seg)];
        return [`${t('event.segments', { count: 1 })}:`, flagsOf(seg), ...numbers].filter(Boolean).join(' ');
      }
    }
  };
  const said =
    verdict?.type === 'accepted'
      ? [
          t('verdict.accepted'),
          codes.praise(verdict.praise.code, verdict.praise.values),
          ...verdict.remarks.map(({ code, values }) => codes.finding(code, values)),
          ...(verdict.late ? [t('verdict.late')] : []),
        ]
      : (verdict?.findings.map(({ code, values }) => codes.finding(code, values)) ?? []);
  const refused = verdict?.type === 'refused' ? [t('verdict.refused')] : [];
  return (
    <div className="spoken">
      {/* Two regions: a new arrival must not repeat the verdict that came before it. */}
      <p role="status">{[...refused, ...said].join(' ')}</p>
      <p role="status">{waiting ?? view.inbox.map(arrived).join('. ')}</p>
    </div>
  );
};
