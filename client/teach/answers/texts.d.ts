import type answers from '#shared/texts/en/answers.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    answers: typeof answers;
  }
}
