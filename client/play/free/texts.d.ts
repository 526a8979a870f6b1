import type free from '#shared/texts/en/free.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    free: typeof free;
  }
}
