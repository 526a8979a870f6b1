import type live from '#shared/texts/en/live.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    live: typeof live;
  }
}
