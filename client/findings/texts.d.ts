import type page from '#shared/texts/en/findings-page.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'findings-page': typeof page;
  }
}
