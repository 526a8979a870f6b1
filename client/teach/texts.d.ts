import type ownLessons from '#shared/texts/en/own-lessons.ts';
import type teach from '#shared/texts/en/teach.ts';
import type titles from '#shared/texts/en/titles.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    teach: typeof teach;
    'own-lessons': typeof ownLessons;
    titles: typeof titles;
  }
}
