import type { Field } from '#shared/game/finding.ts';
import type { Draft, Move } from '#shared/game/move.ts';
import type { Arrival, ArrivalId, ConnId } from '#shared/game/position.ts';
import type { SeatView } from '#shared/game/view.ts';
import { CTLS, type Ctl } from '#shared/tcp/segment.ts';
import type { TcpState } from '#shared/tcp/state.ts';
import type { Letters } from '../notation/letters.ts';
import { type Reading, readLength, readNumber } from './expression.ts';

/** What stands in the composer: texts as typed, so that a reload brings back exactly what was there. */
export interface SegmentForm {
  readonly ctl: readonly Ctl[];
  readonly seq: string;
  readonly ack: string;
  readonly len: string;
  /** With the Fast Open option. */
  readonly fastOpen?: boolean;
}
export interface MoveForm {
  /** How many of the waiting segments and timeouts this move answers; null: all. */
  readonly answers: number | null;
  /** Calls switched on or off by hand; null: untouched, then the only thing that waits is made. */
  readonly calls: readonly ArrivalId[] | null;
  readonly segments: readonly SegmentForm[];
  readonly becomes: TcpState | '';
}

export const emptySegment: SegmentForm = { ctl: [], seq: '', ack: '', len: '' };
export const emptyForm: MoveForm = { answers: null, calls: null, segments: [emptySegment], becomes: '' };

export type CallArrival = Extract<Arrival, { type: 'call' }>;
export type AnswerableArrival = Exclude<Arrival, { type: 'call' }>;

export const callsIn = (inbox: readonly Arrival[], conn: ConnId): readonly CallArrival[] =>
  inbox.filter((arrival) => arrival.type === 'call').filter((arrival) => arrival.conn === conn);

/** What waits at the host, and what of it the player has let wait. */
export type Waiting = Pick<SeatView, 'inbox' | 'waitedFor'> & {
  readonly connections?: SeatView['connections'];
};

/**
 * `answerable` of the engine, which the first chunk does not load: a timeout that was let wait gives way to segments
 * that came after it, for they may be what it waited for.
 */
export const answerableIn = (
  { inbox, waitedFor, connections }: Waiting,
  conn: ConnId,
): readonly AnswerableArrival[] => {
  const waiting = inbox.filter((arrival) => arrival.type !== 'call').filter((one) => one.conn === conn);
  const lastSegment = waiting.findLastIndex(({ type }) => type === 'segment');
  const all = waiting.filter(
    ({ id, type }, i) => type === 'segment' || i > lastSegment || !waitedFor.includes(id),
  );
  return connections?.[conn]?.listener ? all.slice(0, 1) : all;
};

/** A call that is all there is to handle goes with the move by itself, so that the first move is no riddle. */
export const callsMade = (form: MoveForm, waiting: Waiting, conn: ConnId): readonly ArrivalId[] => {
  const calls = callsIn(waiting.inbox, conn);
  if (form.calls) return calls.filter(({ id }) => form.calls?.includes(id)).map(({ id }) => id);
  return calls.length === 1 && answerableIn(waiting, conn).length === 0 ? calls.map(({ id }) => id) : [];
};

export const toggleCtl = (ctl: readonly Ctl[], bit: Ctl): readonly Ctl[] =>
  CTLS.filter((one) => (one === bit ? !ctl.includes(bit) : ctl.includes(one)));

/** Something that stands in the way of sending at all. It is asked for where it is missing, and costs nothing. */
export interface Missing {
  readonly field: Extract<Field, 'seq' | 'ack' | 'len' | 'becomes' | 'flags'>;
  readonly segment: number;
  readonly what: 'becomes' | 'seq' | 'ack' | 'nothing' | Exclude<Reading['type'], 'empty' | 'value'>;
}

export interface Numbers {
  readonly letters: Letters;
  /** What a leading sign counts from. */
  readonly starts: { readonly seq: number | null; readonly ack: number | null };
}

const isEmpty = ({ ctl, seq, ack, len }: SegmentForm) =>
  ctl.length === 0 && seq.trim() === '' && ack.trim() === '' && (len.trim() === '' || len.trim() === '0');

const readSegment = (
  form: SegmentForm,
  at: number,
  { letters, starts }: Numbers,
): { readonly draft: Draft; readonly missing: readonly Missing[] } => {
  const missing: Missing[] = [];
  const value = (field: 'seq' | 'ack' | 'len', reading: Reading, needed: boolean): number | null => {
    if (reading.type === 'value') return reading.value;
    if (reading.type !== 'empty') missing.push({ field, segment: at, what: reading.type });
    else if (needed && field !== 'len') missing.push({ field, segment: at, what: field });
    return null;
  };
  const draft: Draft = {
    ctl: form.ctl,
    seq: value('seq', readNumber(form.seq, letters, starts.seq), true),
    ack: value('ack', readNumber(form.ack, letters, starts.ack), form.ctl.includes('ACK')),
    len: value('len', readLength(form.len), false) ?? 0,
    ...(form.fastOpen && { fastOpen: true }),
  };
  return { draft, missing: isEmpty(form) ? [{ field: 'flags', segment: at, what: 'nothing' }] : missing };
};

/** The move that the form stands for, or what is missing to make it one. */
export const readMove = (
  form: MoveForm,
  silent: boolean,
  at: { readonly conn: ConnId; readonly waiting: Waiting; readonly numbers: Numbers },
): { readonly move: Move } | { readonly missing: readonly Missing[] } => {
  const read = silent ? [] : form.segments.map((segment, i) => readSegment(segment, i, at.numbers));
  const missing = read.flatMap((one) => one.missing);
  const { becomes } = form;
  if (becomes === '' || missing.length > 0) {
    const state: readonly Missing[] =
      becomes === '' ? [{ field: 'becomes', segment: 0, what: 'becomes' }] : [];
    return { missing: [...missing, ...state] };
  }
  const answerable = answerableIn(at.waiting, at.conn);
  return {
    move: {
      type: 'move',
      conn: at.conn,
      answers: answerable.slice(0, form.answers ?? answerable.length).map(({ id }) => id),
      calls: callsMade(form, at.waiting, at.conn),
      segments: read.map(({ draft }) => draft),
      becomes,
    },
  };
};
