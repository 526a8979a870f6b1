import { absorb } from '../tcp/absorb.ts';
import { output } from '../tcp/output.ts';
import { has, type Segment } from '../tcp/segment.ts';
import type { TcpState } from '../tcp/state.ts';
import { type MaybeTcb, stateOf } from '../tcp/tcb.ts';
import { rulesOf } from '../tcp/worlds/index.ts';
import { courses } from './courses.ts';
import { type Handled, type Send, surroundings } from './handle.ts';
import { answerable, connectionOf, makeable } from './inbox.ts';
import { listenerOf } from './listener.ts';
import type { Draft } from './move.ts';
import type { Mark, Pattern, SegmentPattern, StreamPattern } from './pattern.ts';
import type { ArrivalId, ConnId, HostView } from './position.ts';

type SegmentsPattern = readonly (SegmentPattern | StreamPattern)[];

/** One way to send what is due, and how the RFC looks upon it. */
interface Way {
  readonly segments: SegmentsPattern;
  readonly marks: readonly Mark[];
}

/** A way that settles the move: the state that the connection is in after it. */
interface LastWay extends Way {
  readonly becomes: TcpState;
}

const draftOf = ({ ctl, seq, ack, len, fastOpen }: Segment): Draft => ({
  ctl,
  seq,
  ack,
  len,
  ...(fastOpen !== undefined && { fastOpen: true }),
});

/** The segments of a stream as a good stack splits it: full ones, the FIN on the last. */
function split(stream: StreamPattern): readonly Draft[] {
  const drafts: Draft[] = [];
  let sent = 0;
  do {
    const len = Math.min(stream.mss, stream.len - sent);
    const last = sent + len === stream.len;
    const ctl = stream.fin && last ? (['FIN', 'ACK'] as const) : (['ACK'] as const);
    drafts.push({ ctl, seq: (stream.seq + sent) >>> 0, ack: stream.ack, len });
    sent += len;
  } while (sent < stream.len);
  return drafts;
}

const canonicalDrafts = (segments: SegmentsPattern): readonly Draft[] =>
  segments.flatMap((s) => (s.purpose === 'stream' ? split(s) : [draftOf(s)]));

const sameSegment = (a: Segment, b: Segment): boolean =>
  a.seq === b.seq && a.ack === b.ack && a.len === b.len && a.ctl.join() === b.ctl.join();

/** The first segments of a connection bear its ISS, which some lessons leave to the player. */
const asPattern = ({ choosesIss }: HostView, seg: Segment, purpose: Send['reason']): SegmentPattern => ({
  ...seg,
  purpose,
  ...(choosesIss && (purpose === 'open' || purpose === 'syn-ack') && { anySeq: true }),
});

/** The ways to answer with the segments that the RFC's processing itself calls for; the first is canonical. */
function waysToSend(view: HostView, sends: readonly Send[]): readonly Way[] {
  // Two arrivals that call for the same segment are both answered by one.
  const distinct = sends.filter((s, i) => i === 0 || !sameSegment(s.seg, sends[i - 1]!.seg));
  let ways: readonly Way[] = [{ segments: [], marks: [] }];
  for (const { seg, reason, instead, silence } of distinct) {
    const choices: readonly SegmentsPattern[] = [
      ...[seg, ...instead].map((s) => [asPattern(view, s, reason)]),
      ...(silence ? [[]] : []),
    ];
    const mark: Mark = choices.length > 1 ? 'allowed' : 'owed';
    ways = ways.flatMap((way) =>
      choices.map((c) => ({ segments: [...way.segments, ...c], marks: [...way.marks, mark] })),
    );
  }
  return ways;
}

/** The ways to send what the TCB then owes: text, FIN and acknowledgment; the first is canonical. */
function waysToOutput(view: HostView, conn: ConnId, { tcb }: Handled): readonly LastWay[] {
  const { kept } = rulesOf(view.rules);
  const silent: LastWay = { segments: [], marks: [], becomes: stateOf(kept(tcb)) };
  const connection = connectionOf(view.host, conn);
  if (tcb === null || connection === null) return [silent];
  const { segments, tcb: after } = output(tcb, surroundings(view, connection));
  const becomes = stateOf(kept(after));
  const first = segments[0];
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return [silent];

  const len = segments.reduce((sum, s) => sum + s.len, 0);
  const fin = has(last, 'FIN');
  if (len === 0 && !fin) {
    const ack: SegmentPattern = { ...first, purpose: 'acknowledge' };
    if (tcb.ackOwed === 'now') return [{ segments: [ack], marks: ['owed'], becomes }];
    const said: LastWay = { segments: [ack], marks: ['allowed'], becomes };
    // An ACK tells the peer of text that has come, in order or ahead of it; where nothing has (section 3.5, figure
    // 7), silence is what a good stack prefers.
    const tells = tcb.ackOwed === 'later' || tcb.reassemblyQueue.length > 0;
    return tells ? [said, silent] : [silent, said];
  }
  const body: SegmentPattern | StreamPattern =
    len === 0
      ? { ...first, purpose: 'fin' }
      : {
          purpose: 'stream',
          seq: first.seq,
          len,
          fin,
          ack: first.ack ?? tcb.rcv.nxt,
          wnd: first.wnd,
          mss: view.params.mss,
        };
  const ways: LastWay[] = [{ segments: [body], marks: ['owed'], becomes }];
  if (tcb.ackOwed !== 'no') {
    const ack: SegmentPattern = { ...first, ctl: ['ACK'], len: 0, purpose: 'acknowledge' };
    ways.push({ segments: [ack, body], marks: ['owed', 'wasteful'], becomes });
  }
  return ways;
}

/**
 * The legal moves that answer exactly these arrivals and make exactly these calls; none if the calls are not
 * possible here. The first is what a good stack would do.
 */
export function patternsFor(
  view: HostView,
  conn: ConnId,
  answers: readonly ArrivalId[],
  calls: readonly ArrivalId[],
): readonly Pattern[] {
  const patterns = courses(view, conn, answers, calls).flatMap((handled) =>
    patternsOf(view, conn, { answers, calls }, handled),
  );
  const idle = answers.length === 0 && calls.length === 0;
  return idle ? [...patterns, ...retransmissions(view, conn)] : patterns;
}

function patternsOf(
  view: HostView,
  conn: ConnId,
  { answers, calls }: Pick<Pattern, 'answers' | 'calls'>,
  handled: Handled,
): readonly Pattern[] {
  const waiting = answerable(view.host, conn).length;
  // DEVIATION (3.8.6.3, MUST-59): one ACK may answer several segments; answering fewer than all is wasteful.
  const fewer: readonly Mark[] = answers.length > 0 && answers.length < waiting ? ['wasteful'] : [];
  const idle = answers.length === 0 && calls.length === 0;

  const again = thirdDuplicate(view, conn, handled) ? retransmission(view, conn, handled.tcb) : null;
  const ways = waysToSend(view, handled.sends);
  const patterns: Pattern[] = [];
  for (const sent of again === null ? ways : [again, ...ways]) {
    for (const out of waysToOutput(view, conn, handled)) {
      const segments = [...sent.segments, ...out.segments];
      // To handle nothing and to send nothing is no move: that is what waiting is for.
      if (idle && segments.length === 0) continue;
      for (const becomes of statesAfter(view, conn, out.becomes)) {
        patterns.push({
          conn,
          answers,
          calls,
          segments,
          becomes,
          marks: [...new Set([...sent.marks, ...out.marks, ...fewer])],
          rules: sent === again ? [...handled.rules, 'RT7'] : handled.rules,
          canonical: { type: 'move', conn, answers, calls, segments: canonicalDrafts(segments), becomes },
          ...(handled.course !== undefined && { course: handled.course }),
        });
      }
    }
  }
  return patterns;
}

/**
 * The RFC lets a passive connection return to LISTEN. Where a listener stays beside it, its TCB is gone with that, so
 * CLOSED says the same.
 */
function statesAfter({ host }: HostView, conn: ConnId, becomes: TcpState): readonly TcpState[] {
  const connection = connectionOf(host, conn);
  const returns = becomes === 'LISTEN' && connection !== null && listenerOf(host, connection) !== null;
  return returns ? ['LISTEN', 'CLOSED'] : [becomes];
}

/** Whether the third duplicate ACK is among what has been handled (RFC 5681, section 3.2): as good as a timeout. */
function thirdDuplicate(view: HostView, conn: ConnId, { tcb }: Handled): boolean {
  const before = connectionOf(view.host, conn)?.tcb?.duplicateAcks ?? 0;
  return before < 3 && (tcb?.duplicateAcks ?? 0) >= 3;
}

/** The oldest unacknowledged segment once more, without a timeout: the RTO stays as it is. */
function retransmission(view: HostView, conn: ConnId, tcb: MaybeTcb): Way | null {
  const connection = connectionOf(view.host, conn);
  if (connection === null || tcb === null || tcb.retransmissionQueue.length === 0) return null;
  const { effects } = absorb(tcb, { type: 'retransmissionTimeout' }, surroundings(view, connection));
  const segments = effects.flatMap((e) => (e.type === 'send' ? [{ ...e.seg, purpose: e.reason }] : []));
  const inTime = tcb.duplicateAcks >= 3 && !tcb.fastRetransmitted;
  const marks: readonly Mark[] = [inTime ? 'allowed' : 'early'];
  return segments.length === 0 ? null : { segments, marks };
}

/** Sending the oldest unacknowledged segment again before its timeout; after three duplicate ACKs it is in time. */
function retransmissions(view: HostView, conn: ConnId): readonly Pattern[] {
  const tcb = connectionOf(view.host, conn)?.tcb ?? null;
  const way = retransmission(view, conn, tcb);
  if (way === null) return [];
  const becomes = stateOf(tcb);
  const of = { conn, answers: [], calls: [], becomes } as const;
  const canonical = { ...of, type: 'move' as const, segments: canonicalDrafts(way.segments) };
  return [{ ...of, ...way, rules: ['RT7'], canonical }];
}

const prefixes = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: list.length + 1 }, (_, n) => list.slice(0, n));

/** What a good stack would do now with what waits, found without writing down all other moves; null: only wait. */
export function bestMove(view: HostView): Pattern | null {
  // What has waited longest comes first.
  const conns = view.host.inbox.map(({ conn }) => conn);
  for (const conn of new Set([...conns, ...Object.keys(view.host.connections)])) {
    for (const answers of prefixes(answerable(view.host, conn)).toReversed()) {
      for (const calls of prefixes(makeable(view.host, conn)).toReversed()) {
        if (answers.length + calls.length === 0) continue;
        const [best] = patternsFor(view, conn, answers, calls);
        if (best !== undefined) return best;
      }
    }
  }
  return null;
}

/**
 * Every move that the RFC allows this host now. The best come first: those that answer all that waits and make
 * every call with it (data with the ACK, the FIN with the last data), then the rest. It sees one host's view, so no hint drawn from it can betray the
 * other side.
 */
export function legalMoves(view: HostView): readonly Pattern[] {
  return Object.keys(view.host.connections).flatMap((conn) =>
    prefixes(answerable(view.host, conn))
      .toReversed()
      .flatMap((answers) =>
        prefixes(makeable(view.host, conn))
          .toReversed()
          .flatMap((calls) => patternsFor(view, conn, answers, calls)),
      ),
  );
}
