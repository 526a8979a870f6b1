import type glossary from '#shared/texts/en/glossary.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    glossary: typeof glossary;
  }
}
