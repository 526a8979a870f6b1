import { copiesOf } from '../game/copies.ts';
import { type HostId, peerOf } from '../game/host-id.ts';
import type { ChannelParams, Deed, Fault, Lesson } from '../game/lesson.ts';
import { fateKey, selects } from '../game/link.ts';
import type { LogHeader } from '../game/log.ts';
import type { Packet, Position } from '../game/position.ts';
import { settle } from '../game/settle.ts';
import { has } from '../tcp/segment.ts';
import { distance, seq } from '../tcp/seq.ts';

/** How long the roads are that a lesson is explored on: as short as a match can draw them, or as long. */
export type Roads = 'short' | 'long';

/** The lesson on a network without chance: whatever chance may do is tried as a fate, and the roads are fixed. */
export function withoutChance(lesson: Lesson, roads: Roads): Lesson {
  const still = ({ delay, spread, lateness }: ChannelParams): ChannelParams => ({
    delay: roads === 'long' ? delay + spread : delay,
    spread: 0,
    jitter: 0,
    loss: 0,
    duplication: 0,
    reordering: 0,
    lateness,
  });
  const { clientHost, serverHost } = lesson.link;
  return { ...lesson, link: { clientHost: still(clientHost), serverHost: still(serverHost) } };
}

/**
 * What may befall a segment against the plan: it is lost; it comes twice, the second time right behind or long after;
 * it is overtaken by what is sent a little later, or by its own retransmission. The times are the lesson's: a road, and
 * a retransmission timeout with the way there and back (never beyond the MSL, after which nothing lives on the link).
 */
export function deedsOf({ link, params }: Lesson): Readonly<Record<HostId, readonly Deed[]>> {
  const both = link.clientHost.delay + link.serverHost.delay;
  const of = (from: HostId): readonly Deed[] => {
    const road = link[from].delay;
    const long = Math.max(road, Math.min(params.rtoInitial + both, params.msl - road));
    return [
      { type: 'lose' },
      { type: 'duplicate', after: 1 },
      { type: 'duplicate', after: long },
      { type: 'delay', by: road },
      { type: 'delay', by: long },
    ];
  };
  return { clientHost: of('clientHost'), serverHost: of('serverHost') };
}

/** A position after a move, with what befell its segments against the plan: nothing, for the first of `fates`. */
export interface Fared {
  readonly position: Position;
  readonly against: readonly Fault[];
}

/** All that the network can make of what a move has sent, with at most `most` deeds against the plan; the plan first. */
export function fates(
  header: LogHeader,
  deeds: Readonly<Record<HostId, readonly Deed[]>>,
  before: Position,
  after: Position,
  most: number,
): readonly Fared[] {
  const all: Fared[] = [{ position: after, against: [] }];
  if (most === 0 || after.outcome !== null) return all;
  for (const packet of after.inFlight) {
    if (packet.id <= before.packets || isScripted(header, packet, after)) continue;
    // Whatever has befallen the segments before it, this one may fare as it likes.
    for (const { position, against } of [...all]) {
      if (against.length === most || position.outcome !== null) continue;
      for (const deed of deeds[packet.from]) {
        const fault = { select: exactly(header, packet, after), deed };
        all.push({ position: fared(header, position, packet, deed), against: [...against, fault] });
      }
    }
  }
  return all;
}

const copyOf = (header: LogHeader, packet: Packet, { copies }: Position): number =>
  copiesOf(copies, fateKey(header, packet));

const isScripted = (header: LogHeader, packet: Packet, after: Position): boolean =>
  header.lesson.faults.some((f) => selects(header, f.select, packet, copyOf(header, packet, after)));

/** The selector that means this segment and no other of the match. */
function exactly(header: LogHeader, packet: Packet, after: Position): Fault['select'] {
  const { from, seg } = packet;
  // As `fateKey` has it: of all segments, only pure ACKs are told apart by what they acknowledge.
  const pureAck = seg.len === 0 && !(has(seg, 'SYN') || has(seg, 'FIN') || has(seg, 'RST'));
  return {
    from,
    ctl: seg.ctl,
    seq: distance(seq(header.iss[from]), seg.seq),
    ...(pureAck && seg.ack !== null && { ack: distance(seq(header.iss[peerOf(from)]), seg.ack) }),
    len: seg.len,
    copy: copyOf(header, packet, after),
  };
}

/** The position with one of its packets treated so; what `putOnLink` would have made of it (a test compares them). */
function fared(header: LogHeader, position: Position, packet: Packet, deed: Deed): Position {
  // Everything keeps its place: of two that arrive at the same time, the one that left first is first.
  const replaced = (by: readonly Packet[]): Position => ({
    ...position,
    inFlight: position.inFlight.flatMap((p) => (p.id === packet.id ? by : [p])),
  });
  switch (deed.type) {
    case 'lose':
      // Where nothing is left under way, the match may be over.
      return settle(header, { position: replaced([]), lines: [] }).position;
    case 'delay':
      return replaced([{ ...packet, due: packet.due + deed.by }]);
    case 'duplicate': {
      const twin = { ...packet, id: position.packets + 1, due: packet.due + deed.after };
      return { ...replaced([packet, twin]), packets: position.packets + 1 };
    }
  }
}
