import type teach from '#shared/texts/en/teach.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    teach: typeof teach;
  }
}
