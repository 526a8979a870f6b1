import type misconceptions from '#shared/texts/en/misconceptions.ts';
import type questions from '#shared/texts/en/questions.ts';
import type quiz from '#shared/texts/en/quiz.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    quiz: typeof quiz;
    questions: typeof questions;
    misconceptions: typeof misconceptions;
  }
}
