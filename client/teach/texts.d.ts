import type hand from '#shared/texts/en/hand.ts';
import type ownLessons from '#shared/texts/en/own-lessons.ts';
import type teach from '#shared/texts/en/teach.ts';
import type titles from '#shared/texts/en/titles.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    teach: typeof teach;
    hand: typeof hand;
    'own-lessons': typeof ownLessons;
    titles: typeof titles;
  }
}
