import { type ErrorCode, NICKNAME_MAX } from '#shared/protocol/codes.ts';

/** Control characters, and those that turn the writing direction of a whole page round. */
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** A nickname as it is shown, or why it cannot be used. Lengths are in characters as people count them. */
export function parseNickname(
  written: string,
): { readonly nickname: string } | { readonly error: Extract<ErrorCode, `nickname-${string}`> } {
  const nickname = written.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
  if (nickname === '') return { error: 'nickname-empty' };
  return [...segments.segment(nickname)].length > NICKNAME_MAX
    ? { error: 'nickname-too-long' }
    : { nickname };
}

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Two nicknames that people in one room would take for the same. */
export const sameNickname = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
