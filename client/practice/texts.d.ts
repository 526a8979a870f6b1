import type practice from '#shared/texts/en/practice.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    practice: typeof practice;
  }
}
