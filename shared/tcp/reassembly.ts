import { add, distance, later, le, lt, type Seq } from './seq.ts';
import type { OutOfOrder } from './tcb.ts';

const end = (piece: OutOfOrder): Seq => add(piece.seq, piece.len);

const merged = (a: OutOfOrder, b: OutOfOrder): OutOfOrder => {
  const start = lt(a.seq, b.seq) ? a.seq : b.seq;
  const stop = later(end(a), end(b));
  // Only a peer that contradicts itself sends text where its FIN stood: then the text holds.
  const fin = (a.fin && end(a) === stop) || (b.fin && end(b) === stop);
  return { seq: start, len: distance(start, stop), fin };
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
