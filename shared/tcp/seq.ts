/**
 * Sequence numbers live on a circle of 2^32 (RFC 9293, section 3.4): they are added modulo 2^32 and compared
 * by the shorter way round, never with `<`. The brand keeps plain numbers out.
 */
declare const seqBrand: unique symbol;
export type Seq = number & { readonly [seqBrand]: true };

const CIRCLE = 2 ** 32;

/** The sequence number `n` modulo 2^32; `n` is any safe integer, negative ones count back from 0. */
export const seq = (n: number): Seq => (n >= 0 && n < CIRCLE ? n : ((n % CIRCLE) + CIRCLE) % CIRCLE) as Seq;

/** `s` moved on by `n` octets (back, if `n` is negative). */
export const add = (s: Seq, n: number): Seq => seq(s + n);

/** How far `to` lies ahead of `from`: −2^31 … 2^31 − 1. */
export const distance = (from: Seq, to: Seq): number => (to - from) | 0;

export const lt = (a: Seq, b: Seq): boolean => distance(b, a) < 0;
export const le = (a: Seq, b: Seq): boolean => a === b || distance(b, a) < 0;
export const gt = (a: Seq, b: Seq): boolean => lt(b, a);
export const ge = (a: Seq, b: Seq): boolean => le(b, a);

/** The one further along the circle. */
export const later = (a: Seq, b: Seq): Seq => (lt(a, b) ? b : a);
