import type hints from '#shared/texts/en/hints.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    hints: typeof hints;
  }
}
