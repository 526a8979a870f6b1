import type replay from '#shared/texts/en/replay.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    replay: typeof replay;
  }
}
