import type { Seq } from '../tcp/seq.ts';
import type { TcpState } from '../tcp/state.ts';
import type { MaybeTcb, OutOfOrder, Timers } from '../tcp/tcb.ts';
import { FINDINGS, type Finding } from './finding.ts';
import type { HostId } from './host-id.ts';
import type { ConnId, Host } from './position.ts';
import type { Assistance } from './settings.ts';
import type { StoryLine } from './story.ts';

/** A TCB as its own player may see it: null stands for a number that is not known, or has yet to be earned. */
export interface TcbView {
  readonly state: Exclude<TcpState, 'CLOSED'>;
  readonly snd: {
    readonly iss: Seq | null;
    readonly una: Seq | null;
    readonly nxt: Seq | null;
    readonly wnd: number;
  };
  readonly rcv: { readonly irs: Seq | null; readonly nxt: Seq | null; readonly wnd: number };
  readonly unsent: number;
  readonly reassemblyQueue: readonly OutOfOrder[];
  readonly timers: Timers;
}

/** Whether a refusal may show the values that give the answer away: where it does, the field earns nothing more. */
export const showsAnswers = (level: Assistance): boolean => level === 'full';

/** What a player is told at once about a refused move. In an exam that is only that it is refused. */
export function toldFindings(level: Assistance, findings: readonly Finding[]): readonly Finding[] {
  switch (level) {
    case 'full':
      return findings;
    case 'standard':
      return findings.map(withoutAnswers);
    case 'exam':
      return [];
  }
}

/** What a refused move cost, in points; null where that is told at the end: it would say what kind of mistake it was. */
export const toldCost = (level: Assistance, cost: number): number | null => (level === 'exam' ? null : cost);

function withoutAnswers(finding: Finding): Finding {
  const { reveals } = FINDINGS[finding.code];
  const told = Object.entries(finding.values).filter(([name]) => !Object.hasOwn(reveals, name));
  // A page says what it can with the values that it has (shared/texts/checked.ts).
  return { ...finding, values: Object.fromEntries(told) } as Finding;
}

/** A line of the own story while the match is played. It depends on nothing but the line, for views only grow. */
export function toldLine(level: Assistance, line: StoryLine): StoryLine {
  switch (line.type) {
    case 'refused':
      return {
        ...line,
        findings: toldFindings(level, line.findings),
        cost: line.cost === null ? null : toldCost(level, line.cost),
      };
    case 'moved': {
      if (level === 'full') return line;
      const { remarks, needless: _, ...rest } = line;
      if (level === 'standard')
        return remarks === undefined ? line : { ...line, remarks: remarks.map(withoutAnswers) };
      // A praise says why, and often the next number.
      return { ...rest, praise: { code: 'right', values: { state: line.becomes } } };
    }
    default:
      return line;
  }
}

/**
 * The TCB that a player is shown. In an exam a number is shown once it has been earned: RCV.NXT and SND.NXT when they
 * have been used in a segment that was accepted, SND.UNA when a segment that acknowledges it has been handled, the
 * ISSs when they have been sent and handled. What the match began with is given.
 */
export function toldTcb(
  level: Assistance,
  tcb: MaybeTcb,
  of: { readonly seat: HostId; readonly conn: ConnId; readonly host: Host; readonly start: MaybeTcb },
  story: readonly StoryLine[],
): TcbView | null {
  if (tcb === null || level !== 'exam') return tcb;
  const { seat, conn, host, start } = of;
  const own = story.filter((line) => line.host === seat && 'conn' in line && line.conn === conn);
  const sent = own.flatMap((line) => (line.type === 'sent' ? [line.seg] : []));
  const arrived = own.flatMap((line) => (line.type === 'arrived' ? [line.seg] : []));
  const waiting = host.inbox.filter((a) => a.conn === conn && a.type === 'segment').length;
  const handled = arrived.slice(0, arrived.length - waiting);
  const { snd, rcv } = tcb;
  const earned = (n: Seq, given: Seq | undefined, by: boolean) => (by || n === given ? n : null);
  return {
    state: tcb.state,
    snd: {
      iss: earned(
        snd.iss,
        start?.snd.iss,
        sent.some(({ seq }) => seq === snd.iss),
      ),
      una: earned(
        snd.una,
        start?.snd.una,
        [...sent.map(({ seq }) => seq), ...handled.map(({ ack }) => ack)].includes(snd.una),
      ),
      nxt: earned(
        snd.nxt,
        start?.snd.nxt,
        sent.some(({ seq }) => seq === snd.nxt),
      ),
      wnd: snd.wnd,
    },
    rcv: {
      irs: earned(
        rcv.irs,
        start?.rcv.irs,
        handled.some(({ seq }) => seq === rcv.irs),
      ),
      nxt: earned(
        rcv.nxt,
        start?.rcv.nxt,
        sent.some(({ ack }) => ack === rcv.nxt),
      ),
      wnd: rcv.wnd,
    },
    unsent: tcb.unsent,
    reassemblyQueue: [],
    timers: tcb.timers,
  };
}
