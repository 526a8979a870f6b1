import { CTLS, type Segment } from '../tcp/segment.ts';
import { add, seq } from '../tcp/seq.ts';
import { LOCAL } from './addresses.ts';
import { type HostId, peerOf } from './host-id.ts';
import type { Injected } from './lesson.ts';
import type { LogHeader } from './log.ts';
import type { Arrival, Packet } from './position.ts';
import type { StoryLine } from './story.ts';

const sourceOf = ({ source, to }: Injected) => source ?? LOCAL[peerOf(to)];

function segmentOf(header: LogHeader, { to, ctl, seq: own, ack, len }: Injected): Segment {
  return {
    seq: add(seq(header.iss[peerOf(to)]), own),
    ack: ack === undefined ? null : add(seq(header.iss[to]), ack),
    ctl: CTLS.filter((one) => ctl.includes(one)),
    len,
    wnd: header.lesson.params.rcvWnd,
  };
}

/** The segments that are on the link from the beginning, and that no player has sent. */
export function injectedPackets(header: LogHeader): readonly Packet[] {
  return (header.lesson.injected ?? []).map((one, i) => ({
    id: i + 1,
    departure: i + 1,
    from: peerOf(one.to),
    source: sourceOf(one),
    destination: LOCAL[one.to],
    seg: segmentOf(header, one),
    sentAt: 0,
    due: one.at,
    injected: one.kind,
  }));
}

export const injectedLines = (packets: readonly Packet[]): readonly StoryLine[] =>
  packets.flatMap(({ from, departure, seg, injected }) =>
    injected === undefined
      ? []
      : [{ t: 0, type: 'injected', host: null, from, kind: injected, packet: departure, seg }],
  );

/** Whether it is the old segment that the lesson has put on the link, and no player's. */
export const isOldText = (header: LogHeader, to: HostId, arrival: Arrival): boolean =>
  arrival.type === 'segment' &&
  arrival.seg.len > 0 &&
  (header.lesson.injected ?? []).some((one) => {
    const seg = segmentOf(header, one);
    return (
      one.to === to &&
      seg.seq === arrival.seg.seq &&
      seg.ack === arrival.seg.ack &&
      seg.len === arrival.seg.len
    );
  });
