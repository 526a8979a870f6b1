import type exported from '#shared/texts/en/export.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    export: typeof exported;
  }
}
