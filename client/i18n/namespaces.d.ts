import type { student } from './student-en.ts';

type StudentTexts = typeof student;

/**
 * Keys, variables and plurals are checked by tsc. A folder with texts of its own adds its namespace in the same
 * way, with a declaration beside its pages.
 */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'play';
  }
  interface ResourceNamespaceMap extends StudentTexts {}
}
