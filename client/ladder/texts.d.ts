import type ladder from '#shared/texts/en/ladder.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    ladder: typeof ladder;
  }
}
