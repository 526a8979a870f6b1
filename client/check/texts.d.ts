import type check from '#shared/texts/en/check.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    check: typeof check;
  }
}
