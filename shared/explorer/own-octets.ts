import { connectionOf } from '../game/inbox.ts';
import type { ConnId, Host } from '../game/position.ts';
import type { Segment } from '../tcp/segment.ts';
import { add, distance, lt, type Seq } from '../tcp/seq.ts';
import type { Tcb } from '../tcp/tcb.ts';
import type { StepCheck } from './transition.ts';

/**
 * A host takes text only of the incarnation that it is connected to, and hands on exactly by how much RCV.NXT moves:
 * what has been delivered is then a prefix of what was sent, for the place of an octet in the stream says which it is.
 */
export const ownOctets: StepCheck = {
  property: 'own-octets',
  holds({ step, before, after, origins }) {
    if (step.type !== 'command' || step.command.type !== 'move') return true;
    const { seat, command } = step;
    const conn = takenBy(before.hosts[seat], after.hosts[seat], command.conn);
    const tcbBefore = connectionOf(before.hosts[seat], conn)?.tcb ?? null;
    const tcb = connectionOf(after.hosts[seat], conn)?.tcb ?? null;
    if (tcb === null) return true;
    const delivered = after.hosts[seat].delivered - before.hosts[seat].delivered;
    const moved = distance(firstFresh(tcbBefore, tcb), tcb.rcv.nxt);
    // A FIN takes a number and is no octet.
    if (delivered > 0 && delivered !== moved && delivered !== moved - 1) return false;
    return before.hosts[seat].inbox.every(
      (a) =>
        a.type !== 'segment' ||
        a.seg.len === 0 ||
        !command.answers.includes(a.id) ||
        origins.of(a.seg) === tcb.rcv.irs ||
        !isTaken(a.seg, tcbBefore, tcb),
    );
  },
};

/** The connection that a listener has made by this move, else the one that the move was made at. */
const takenBy = (before: Host, after: Host, conn: ConnId): ConnId =>
  Object.keys(after.connections).find((one) => !Object.hasOwn(before.connections, one)) ?? conn;

const firstFresh = (before: Tcb | null, after: Tcb): Seq =>
  before === null || before.rcv.irs !== after.rcv.irs ? add(after.rcv.irs, 1) : before.rcv.nxt;

/** Whether some of the segment's text has been taken, for reading or into the reassembly queue. */
function isTaken({ seq, len }: Segment, before: Tcb | null, after: Tcb): boolean {
  const overlaps = (from: Seq, to: Seq): boolean => lt(seq, to) && lt(from, add(seq, len));
  return (
    overlaps(firstFresh(before, after), after.rcv.nxt) ||
    after.reassemblyQueue.some((piece) => overlaps(piece.seq, add(piece.seq, piece.len)))
  );
}
