import type { AnswerCount } from '#shared/protocol/messages.ts';
import type { AnswerRow } from '../store/store.ts';

/** How often each answer to each question was given on each occasion: nobody's name goes with it. */
export function countsOf(rows: readonly AnswerRow[]): readonly AnswerCount[] {
  const counts = new Map<string, AnswerCount>();
  for (const { question, answer, occasion } of rows) {
    const key = `${question} ${answer} ${occasion}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { question, answer, occasion, count });
  }
  return [...counts.values()];
}
