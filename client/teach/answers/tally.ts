import type { MisconceptionId } from '#shared/game/misconceptions.ts';
import {
  ANSWERS,
  type Answer,
  beliefBehind,
  isQuestion,
  QUESTION_IDS,
  type QuestionId,
} from '#shared/lessons/questions/bank.ts';
import type { Occasion } from '#shared/protocol/codes.ts';
import type { AnswerCount } from '#shared/protocol/messages.ts';

export interface Share {
  readonly right: number;
  readonly of: number;
}

/** Answers that were right, and how many there were. */
export const shareOf = (counts: readonly AnswerCount[], occasion: Occasion): Share => {
  const own = counts.filter((one) => one.occasion === occasion);
  const sum = (of: readonly AnswerCount[]) => of.reduce((all, { count }) => all + count, 0);
  return { right: sum(own.filter(({ answer }) => answer === 'right')), of: sum(own) };
};

/** The questions that were answered, in the order of teaching, with how often each answer was given. */
export const byQuestion = (
  counts: readonly AnswerCount[],
): readonly { readonly id: QuestionId; readonly times: Readonly<Record<Answer, number>> }[] =>
  QUESTION_IDS.flatMap((id) => {
    const own = counts.filter(({ question }) => question === id);
    const timesOf = (answer: Answer) =>
      own.filter((one) => one.answer === answer).reduce((sum, { count }) => sum + count, 0);
    const times = { right: timesOf('right'), first: timesOf('first'), second: timesOf('second') };
    return ANSWERS.some((answer) => times[answer] > 0) ? [{ id, times }] : [];
  });

/** What the wrong answers seem to come from, the commonest first. */
export function byBelief(
  counts: readonly AnswerCount[],
): readonly { readonly belief: MisconceptionId; readonly times: number }[] {
  const times = new Map<MisconceptionId, number>();
  for (const { question, answer, count } of counts) {
    const belief = isQuestion(question) ? beliefBehind(question, answer) : null;
    if (belief !== null) times.set(belief, (times.get(belief) ?? 0) + count);
  }
  return [...times].map(([belief, n]) => ({ belief, times: n })).toSorted((a, b) => b.times - a.times);
}
