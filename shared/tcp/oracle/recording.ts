import { CTLS, type Ctl, type Segment } from '../segment.ts';
import { add, distance, type Seq, seq } from '../seq.ts';
import type { TcpState } from '../state.ts';

// The shapes of the recordings that FORMAT.md describes, and their relative numbers made absolute.

export interface RecordedSegment {
  readonly flags: string;
  readonly seq: number;
  readonly seqAbs?: true;
  readonly ack?: number;
  readonly len: number;
  readonly wnd: number;
  readonly mss?: number;
  readonly tfo?: string;
  readonly malformed?: unknown;
}

export interface RecordedCall {
  readonly kind: 'call';
  readonly op: string;
  readonly args?: {
    readonly n?: number;
    readonly max?: number;
    readonly how?: string;
    readonly backlog?: number;
    readonly opt?: string;
  };
  readonly result: { readonly ok?: true; readonly n?: number; readonly err?: string; readonly eof?: true };
}

export type RecordedStep = {
  readonly i?: number;
  readonly t?: number;
  readonly conn?: number;
  readonly state?: TcpState;
  readonly tcb?: { readonly una: number; readonly rcvNxt: number; readonly inq: number };
} & (
  | RecordedCall
  | { readonly kind: 'inject'; readonly seg: RecordedSegment }
  | { readonly kind: 'expect'; readonly seg: RecordedSegment | null }
  | { readonly kind: 'wait'; readonly ms: number; readonly change?: readonly [TcpState, TcpState] }
  | { readonly kind: 'rebase'; readonly peer: number; readonly kernel: number | 'next-syn' }
);

export interface TraceMeta {
  readonly name: string;
  readonly topic: string;
  readonly route: string;
  readonly kernelRole: 'server' | 'client';
  readonly sysctl: Readonly<Record<string, number | string>>;
  readonly conns: readonly { readonly conn: number; readonly peerIss: number }[];
}

export interface Walk {
  readonly walk: number;
  readonly kernelRole: 'server' | 'client';
  readonly peerIss: number;
  readonly steps: readonly RecordedStep[];
}

export interface Row {
  readonly id: number;
  readonly setup: string;
  readonly kernelRole: 'server' | 'client';
  readonly state: TcpState;
  readonly listener: boolean;
  readonly orphan: boolean;
  readonly peerIss: number;
  readonly tcb: {
    readonly sndUna: number | null;
    readonly sndNxt: number | null;
    readonly rcvNxt: number | null;
    readonly rcvWnd: number | null;
  };
  readonly in: RecordedSegment;
  readonly out: readonly RecordedSegment[];
  readonly next: TcpState;
  readonly after: { readonly sndUna?: number; readonly rcvNxt?: number; readonly inq?: number };
  readonly rfc: {
    readonly agrees: boolean;
    readonly rule?: string;
    readonly class?: string;
    readonly expect?: readonly {
      readonly out: readonly (readonly [string, number, number | null])[];
      readonly next: TcpState;
    }[];
  };
}

/** Where each side's relative numbers count from. */
export interface Bases {
  readonly kernel: Seq;
  readonly peer: Seq;
}

const LETTERS: Readonly<Record<Ctl, string>> = { SYN: 'S', FIN: 'F', RST: 'R', ACK: 'A' };

/** The flags that the game plays with, as letters in the recordings' order. */
export const lettersOf = (ctl: readonly Ctl[]): string =>
  CTLS.filter((bit) => ctl.includes(bit))
    .map((bit) => LETTERS[bit])
    .join('');

/** PSH, URG and the ECN bits say nothing to the game. */
export const plainFlags = (flags: string): string => flags.replace(/[PUEC]/g, '');

/** A segment of the peer, with absolute numbers. */
export const fromPeer = (recorded: RecordedSegment, bases: Bases): Segment => ({
  seq: add(bases.peer, recorded.seq),
  ack: recorded.ack === undefined ? null : add(bases.kernel, recorded.ack),
  ctl: CTLS.filter((bit) => recorded.flags.includes(LETTERS[bit])),
  len: recorded.len,
  wnd: recorded.wnd,
  ...(recorded.tfo === undefined ? {} : { fastOpen: recorded.tfo }),
});

/** Flags, SEQ, ACK, length: what a segment is compared by, in one line with the recordings' relative numbers. */
export const describeRecorded = (recorded: RecordedSegment): string =>
  describe(
    plainFlags(recorded.flags),
    recorded.seqAbs ? 'abs 0' : recorded.seq,
    recorded.ack ?? null,
    recorded.len,
  );

export const describeOurs = (seg: Segment, bases: Bases, seqAbs = false): string =>
  describe(
    lettersOf(seg.ctl),
    seqAbs && seg.seq === seq(0) ? 'abs 0' : distance(bases.kernel, seg.seq),
    seg.ack === null ? null : distance(bases.peer, seg.ack),
    seg.len,
  );

export const describe = (flags: string, at: number | string, ack: number | null, len: number): string =>
  `${flags} seq=${typeof at === 'string' ? at : at | 0}${ack === null ? '' : ` ack=${ack | 0}`} len=${len}`;
