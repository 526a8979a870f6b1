import type { ResourceKey } from 'i18next';

/** What a pair reads about one lesson: a namespace `lessons/<id>` each, loaded when its lesson is played. */
const texts = import.meta.glob<{ readonly default: ResourceKey }>('../../shared/texts/{en,zh}/lessons/*.ts');

export const loadLessonTexts = async (
  language: string,
  namespace: string,
): Promise<ResourceKey | undefined> =>
  (await texts[`../../shared/texts/${language}/${namespace}.ts`]?.())?.default;
