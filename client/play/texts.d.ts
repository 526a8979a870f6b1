import type trouble from '#shared/texts/en/trouble.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    trouble: typeof trouble;
  }
}
