import { add, distance, later, le, lt, type Seq } from './seq.ts';
import type { OutOfOrder } from './tcb.ts';

const end = (piece: OutOfOrder): Seq => add(piece.seq, piece.len);

const merged = (a: OutOfOrder, b: OutOfOrder): OutOfOrder => {
  const start = lt(a.seq, b.seq) ? a.seq : b.seq;
  // A stream ends at its FIN: text that claims to lie behind it is nobody's.
  const fin = a.fin ? end(a) : b.fin ? end(b) : null;
  return { seq: start, len: distance(start, fin ?? later(end(a), end(b))), fin: fin !== null };
};

/** `piece` put into its place among the `pieces`; those that overlap or touch become one. */
export const insert = (pieces: readonly OutOfOrder[], piece: OutOfOrder): readonly OutOfOrder[] => {
  const apart: OutOfOrder[] = [];
  let whole = piece;
  for (const other of pieces) {
    const meets = le(other.seq, end(whole)) && le(whole.seq, end(other));
    if (meets) whole = merged(other, whole);
    else apart.push(other);
  }
  return [...apart, whole].sort((a, b) => distance(b.seq, a.seq));
};
