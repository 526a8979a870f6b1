import { useState } from 'react';
import { decide } from '#shared/game/decide.ts';
import { fold } from '#shared/game/fold.ts';
import type { HostId } from '#shared/game/host-id.ts';
import { freely, type Match as Played } from '#shared/game/match.ts';
import type { Move } from '#shared/game/move.ts';
import { Match } from '../play/match.tsx';
import { heldBy, lobbyOf } from './render.tsx';

/** A match on the real page with the real referee in the place of the server; `said` hears every move. */
export const Table = ({
  start,
  seat,
  said = () => {},
}: {
  readonly start: Played;
  readonly seat: HostId;
  readonly said?: (move: Move | 'wait') => void;
}) => {
  const [match, setMatch] = useState(start);
  return (
    <Match
      held={heldBy(match, seat)}
      lobby={lobbyOf(seat)}
      busy={false}
      say={(body) => {
        if (body.type === 'act') {
          const { act } = body;
          setMatch((before) => fold(before, freely(before, { seat, cid: 1 }, act)));
        }
        if (body.type !== 'command') return;
        const { command } = body;
        said(command.type === 'move' ? command : 'wait');
        setMatch((before) => fold(before, decide(before, { seat, cid: 1 }, command).entry));
      }}
    />
  );
};
