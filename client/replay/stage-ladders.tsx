import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostId } from '#shared/game/host-id.ts';
import type { Match } from '#shared/game/match.ts';
import { seatView, type TableView } from '#shared/game/view.ts';
import { statesOf } from '../ladder/states-of.ts';
import { WindowedLadder } from './windowed-ladder.tsx';

interface TableLadderProps {
  /** The match at its end: what is still to come is drawn faint. */
  readonly final: TableView;
  readonly reached: number;
  readonly onPick: (line: number) => void;
}

/** Both hosts and what the network did. */
export function TableLadder({ final, reached, onPick }: TableLadderProps) {
  const stillOut = useMemo(() => final.inFlight.map(({ packet }) => packet), [final]);
  const states = useMemo(() => statesOf(final.hosts), [final]);
  return (
    <WindowedLadder
      story={final.story}
      hosts="both"
      inFlight={stillOut}
      states={states}
      reached={reached}
      highlight={reached - 1}
      onPick={onPick}
    />
  );
}

/** What this player could see at that moment, and nothing else: by the very function that shows it in play. */
export function SeatLadder({ match, seat }: { readonly match: Match; readonly seat: HostId }) {
  const { t } = useTranslation('replay');
  const { story } = useMemo(() => seatView(match, seat), [match, seat]);
  return (
    <>
      <p className="quiet">{t('view.moment')}</p>
      <WindowedLadder story={story} hosts={seat} highlight={story.length - 1} />
    </>
  );
}
