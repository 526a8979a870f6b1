import type beside from '#shared/texts/en/beside.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    beside: typeof beside;
  }
}
