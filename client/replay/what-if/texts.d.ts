import type whatIf from '#shared/texts/en/what-if.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'what-if': typeof whatIf;
  }
}
