import { useTranslation } from 'react-i18next';
import titles from '#shared/texts/en/titles.ts';
import { isOwn, ownTitle, useOwnLessons } from './own-lesson-list.ts';

type Titles = typeof titles;
export type LessonGroup = keyof Titles;
export type LessonId = { [Group in LessonGroup]: keyof Titles[Group] }[LessonGroup];

/** The lessons that can be played, in the order of the catalogue. */
export const LESSON_GROUPS = Object.entries(titles).map(([group, lessons]) => ({
  group: group as LessonGroup,
  lessons: Object.keys(lessons) as readonly LessonId[],
}));

/** What a class begins with, unless its teacher chooses otherwise. */
export const FIRST_PLAN: readonly LessonId[] = ['three-way-handshake', 'four-way-close'];

type Loose = (key: string) => string;

/** The title of a lesson for the teacher; one that is no longer in the catalogue is called by its id. */
export function useLessonTitle(): (id: string) => string {
  const { t, i18n } = useTranslation('titles');
  const own = useOwnLessons();
  // Which group has which lessons is told by the texts themselves.
  const say = t as unknown as Loose;
  return (id) => {
    if (isOwn(id)) return ownTitle(own, id, i18n.language);
    const of = LESSON_GROUPS.find(({ lessons }) => lessons.some((known) => known === id));
    return of ? say(`${of.group}.${id}`) : id;
  };
}
