import type { TokenRow } from '../store/store.ts';

// A member's credentials are a list in the order of issue. Using one ends all that are older; the one used stays
// good until a newer one is used, because the answer that bore the newer one may have been lost. A ticket is used up.

/** So many unused tokens are kept: one for each tab or device that took the seat over lately. */
const KEPT = 4;
export const TICKET_LIFE = 15_000;
/** One that a teacher hands to another device: it has to be carried there. */
export const HANDED_TICKET_LIFE = 120_000;

export const isGood = (tokens: readonly TokenRow[], hash: string, now: number): boolean =>
  tokens.some((token) => token.hash === hash && (token.expiresAt === null || token.expiresAt > now));

/** The list after `used` has been used and `fresh` given out in return. */
export function rotated(tokens: readonly TokenRow[], used: string, fresh: string, now: number): TokenRow[] {
  const at = tokens.findIndex((token) => token.hash === used);
  const newest = { hash: fresh, expiresAt: null };
  const token = tokens[at];
  // A ticket says nothing about tokens that other devices of the seat hold.
  if (token?.expiresAt !== null) {
    return [
      ...living(tokens, now)
        .filter(({ hash }) => hash !== used)
        .slice(1 - KEPT),
      newest,
    ];
  }
  return [token, ...living(tokens.slice(at + 1), now).slice(2 - KEPT), newest];
}

export const withTicket = (
  tokens: readonly TokenRow[],
  hash: string,
  now: number,
  life = TICKET_LIFE,
): TokenRow[] => [...living(tokens, now).slice(1 - KEPT), { hash, expiresAt: now + life }];

const living = (tokens: readonly TokenRow[], now: number): readonly TokenRow[] =>
  tokens.filter((token) => token.expiresAt === null || token.expiresAt > now);
