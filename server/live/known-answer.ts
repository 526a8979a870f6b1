import type { SeatCommand, SeatServerFrame } from '#shared/protocol/messages.ts';
import { hashOf } from '../secrets.ts';
import type { LastCommand, MemberRow, StoredAnswer } from '../store/store.ts';

// The stored answer to the last command of a seat is what makes it safe to say a command twice.

export const answeredWith = (frame: SeatCommand, answer: StoredAnswer): LastCommand => ({
  cid: frame.cid,
  hash: hashOf(JSON.stringify(frame)),
  answer,
});

/** The stored answer to a number used before; an error where the number cannot be; null for the next number. */
export function answerKnown({ lastCommand: last }: MemberRow, frame: SeatCommand): SeatServerFrame | null {
  const lastCid = last?.cid ?? 0;
  if (frame.cid === lastCid + 1) return null;
  if (frame.cid > lastCid) return { type: 'error', code: 'cid-gap', cid: frame.cid };
  const same = last?.cid === frame.cid && last.hash === hashOf(JSON.stringify(frame));
  return same ? last.answer : { type: 'error', code: 'cid-reused', cid: frame.cid };
}
