import type several from '#shared/texts/en/several.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    several: typeof several;
  }
}
