import { useTranslation } from 'react-i18next';
import { type HostId, peerOf } from '#shared/game/host-id.ts';
import type { Match } from '#shared/game/match.ts';
import type { Command } from '#shared/game/move.ts';
import { seatView } from '#shared/game/view.ts';
import type { Lobby, Person } from '#shared/protocol/messages.ts';
import { Match as Play } from '../../play/match.tsx';
import '../../play/seat-page.css';

interface OwnSeatProps {
  readonly match: Match;
  readonly seat: HostId;
  readonly onMove: (command: Command) => void;
}

/** The seat that the viewer plays, as in any match: the event, the composer, the referee's word. */
export function OwnSeat({ match, seat, onMove }: OwnSeatProps) {
  const { t } = useTranslation('what-if');
  const { lesson } = match.header;
  const person = (at: HostId, kind: Person['kind']): Person => ({
    nickname: '',
    seat: at,
    kind,
    online: true,
  });
  const lobby: Lobby = {
    code: '',
    table: 1,
    me: person(seat, 'player'),
    partner: person(peerOf(seat), 'bot'),
    phase: 'playing',
    lesson: { id: lesson.id, place: 1, of: 1 },
    nextLesson: null,
    match: match.header.match,
    chosen: null,
  };
  const held = { match: match.header.match, n: match.entries, view: seatView(match, seat) };
  return (
    <section className="what-if-seat seat-page" data-host={seat} aria-label={t(`play.${seat}`)}>
      <Play
        held={held}
        lobby={lobby}
        part
        busy={false}
        say={(body) => body.type === 'command' && onMove(body.command)}
      />
    </section>
  );
}
