import { handle } from './handle.ts';
import type { Draft, Move } from './move.ts';
import type { HostView } from './position.ts';

/** A FIN without ACK, as many sources draw it. */
const isBare = ({ ctl }: Draft): boolean => ctl.length === 1 && ctl[0] === 'FIN';

export const bearsBareFin = (move: Move): boolean => move.segments.some(isBare);

/**
 * The move with every bare FIN made FIN,ACK with ack=RCV.NXT, as it goes on the link: so the log keeps what the player
 * said, and a capture is true. An ack that was filled in and is wrong stays as it is.
 */
export function withFinAcknowledged(view: HostView, move: Move): Move {
  const ack = handle(view, move.conn, move.answers, move.calls)?.tcb?.rcv.nxt ?? null;
  if (ack === null) return move;
  const made = (d: Draft): Draft =>
    isBare(d) && (d.ack === null || d.ack === ack) ? { ...d, ctl: ['FIN', 'ACK'], ack } : d;
  return { ...move, segments: move.segments.map(made) };
}
