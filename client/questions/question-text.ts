import { useTranslation } from 'react-i18next';
import type { Answer, QuestionId } from '#shared/lessons/questions/bank.ts';

type Loose = (key: string) => string;

/** The words of a question, part by part. */
export const useQuestionText = () => {
  const { t } = useTranslation('questions');
  const say = t as unknown as Loose;
  return (id: QuestionId, part: 'ask' | 'why' | Answer): string => say(`${id}.${part}`);
};
