import type { HostId } from '../game/host-id.ts';
import type { Endpoint, Host, Position } from '../game/position.ts';
import type { Segment } from '../tcp/segment.ts';
import type { MaybeTcb } from '../tcp/tcb.ts';

/**
 * Which incarnation the octets of a segment were sent in: the sender's ISS of then. The game does not say so of a
 * segment (no host can know it), so the explorer remembers it by the segment itself, which the link hands on as it is.
 */
export interface Origins {
  /** The ISS of the incarnation that sent this text; null for text that no host has sent. */
  of(seg: Segment): number | null;
  /** Notes who sent what is on the link after a move and was not before it. */
  note(before: Position, after: Position, from: HostId): void;
}

export function newOrigins(): Origins {
  const known = new WeakMap<Segment, number>();
  return {
    of: (seg) => known.get(seg) ?? null,
    note(before, after, from) {
      for (const { id, source, destination, seg } of after.inFlight) {
        if (id <= before.packets || seg.len === 0) continue;
        // A segment may be the last thing that its TCB did.
        const tcb =
          tcbOf(after.hosts[from], source, destination) ?? tcbOf(before.hosts[from], source, destination);
        if (tcb !== null) known.set(seg, tcb.snd.iss);
      }
    },
  };
}

const same = (a: Endpoint | null, b: Endpoint): boolean =>
  a !== null && a.address === b.address && a.port === b.port;

const tcbOf = ({ connections }: Host, local: Endpoint, remote: Endpoint): MaybeTcb =>
  Object.values(connections).find((c) => same(c.local, local) && same(c.remote, remote))?.tcb ?? null;
