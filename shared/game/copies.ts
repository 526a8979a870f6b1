import { fingerprint } from './chance.ts';

/**
 * How many copies of each segment (by the key of its fate) have been sent. It grows as long as a match does, so it
 * is kept in drawers of which a step renews one, and in a position's hash it is stood for by its digest.
 */
export interface Copies {
  /** Of all counts, in whatever order they came about. */
  readonly digest: string;
  readonly drawers: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const NO_COPIES: Copies = { digest: '0'.repeat(16), drawers: {} };

/** Keys that differ only in their numbers shall not all lie in one drawer: 64 of them, by a sum over the letters. */
function drawerOf(key: string): string {
  let sum = 0;
  for (let at = 0; at < key.length; at += 1) sum = (sum * 31 + key.charCodeAt(at)) % 65_521;
  return String(sum % 64);
}

/** How often a segment of this key has been sent. */
export const copiesOf = ({ drawers }: Copies, key: string): number => drawers[drawerOf(key)]?.[key] ?? 0;

/** The counts after one more copy. */
export function withCopy({ digest, drawers }: Copies, key: string, copy: number): Copies {
  const drawer = drawerOf(key);
  // Exclusive or: the order in which segments were sent makes no difference.
  const one = BigInt(`0x${digest}`) ^ BigInt(`0x${fingerprint([key, copy])}`);
  return {
    digest: one.toString(16).padStart(16, '0'),
    drawers: { ...drawers, [drawer]: { ...drawers[drawer], [key]: copy } },
  };
}

/** All counts in one record. */
export const allCopies = ({ drawers }: Copies): Readonly<Record<string, number>> =>
  Object.assign({}, ...Object.values(drawers));
