import type { Answer, QuestionId } from '#shared/lessons/questions/bank.ts';
import { type Memory, tabMemory } from '../net/storage.ts';

const KEY = 'ackademy.answers';

export type KeptAnswers = Readonly<Partial<Record<QuestionId, Answer>>>;

/** What this tab's player has answered so far: a reload asks nothing twice. */
export const keptAnswers = (memory: Memory = tabMemory): KeptAnswers => {
  try {
    return (JSON.parse(memory.get(KEY) ?? '{}') ?? {}) as KeptAnswers;
  } catch {
    return {};
  }
};

export const keepAnswer = (question: QuestionId, answer: Answer, memory: Memory = tabMemory): void =>
  memory.set(KEY, JSON.stringify({ ...keptAnswers(memory), [question]: answer }));
