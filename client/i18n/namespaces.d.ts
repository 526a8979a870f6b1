import type { StudentTexts } from './i18n.ts';

/**
 * Keys, variables and plurals are checked by tsc. A folder with texts of its own adds its namespace in the same
 * way, with a file beside its pages: `interface ResourceNamespaceMap { teach: typeof import('#shared/…').default }`.
 */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'play';
  }
  interface ResourceNamespaceMap extends StudentTexts {}
}
