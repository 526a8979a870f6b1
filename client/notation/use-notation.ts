import { createContext, useContext } from 'react';
import type { HostId } from '#shared/game/host-id.ts';
import type { Segment } from '#shared/tcp/segment.ts';
import type { TcpState } from '#shared/tcp/state.ts';
import { TEXTBOOK_STATES } from '#shared/texts/textbook-states.ts';
import { otherHost } from '../ladder/hosts.ts';
import { type Numbering, PLAIN, STYLES, writeInSentence, writeNumber } from './numbering.ts';
import { preference } from './preference.ts';

/** How this reader wants numbers and states written, on every page. */
export const numberStyle = preference('numbers', STYLES);
export const SPELLINGS = ['rfc', 'textbook'] as const;
export const stateSpelling = preference('states', SPELLINGS);

/** What the letters stand for in the match that is shown; set by whoever shows one. */
export const NumbersShown = createContext<Omit<Numbering, 'style'>>(PLAIN);

/** Writes numbers, segments and states as the reader wants them. */
export function useNotation() {
  const numbering: Numbering = { ...useContext(NumbersShown), style: numberStyle.use() };
  const spelling = stateSpelling.use();
  const state = (name: TcpState): string => (spelling === 'rfc' ? name : TEXTBOOK_STATES[name]);
  const seq = (seg: Pick<Segment, 'seq'>, from: HostId) => writeNumber(numbering, seg.seq, from);
  const ack = (seg: Pick<Segment, 'ack'>, from: HostId) =>
    seg.ack === null ? null : writeNumber(numbering, seg.ack, otherHost(from));
  return {
    style: numbering.style,
    state,
    /** A number of the bytes of `of`. */
    number: (value: number, of: HostId) => writeNumber(numbering, value, of),
    seq,
    ack,
    /** The sequence and acknowledgment numbers, the latter only where it counts: `seq=4001 ack=9001`. */
    sequence: (seg: Segment, from: HostId): string =>
      seg.ack === null ? `seq=${seq(seg, from)}` : `seq=${seq(seg, from)} ack=${ack(seg, from)}`,
    /** A value in a sentence, whatever it is; those that are no sequence numbers stay as they are. */
    value: (name: string, value: string | number): string | number => {
      if (typeof value === 'number') return COUNTS.has(name) ? value : writeInSentence(numbering, value);
      return value in TEXTBOOK_STATES ? state(value as TcpState) : value;
    },
  };
}

/** Values of findings and praises that count something else than bytes from an ISS. */
const COUNTS: ReadonlySet<string> = new Set(['len', 'retries', 'unsent', 'waiting']);
