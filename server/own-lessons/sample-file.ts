import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import en from '#shared/texts/en/titles.ts';
import zh from '#shared/texts/zh/titles.ts';

const titleIn = (groups: typeof en | typeof zh, id: string): string =>
  Object.entries(Object.assign({}, ...Object.values(groups)) as Record<string, string>).find(
    ([known]) => known === id,
  )?.[1] ?? id;

async function wordsIn(language: 'en' | 'zh', id: string): Promise<object> {
  const words = (await import(`../../shared/texts/${language}/lessons/${id}.ts`)) as {
    readonly default: object;
  };
  return { title: titleIn(language === 'en' ? en : zh, id), ...words.default };
}

/** A lesson of the catalogue, whole and with its words, as a teacher's own would stand in its file; null: there is none to begin with. */
export async function sampleFile(id: string): Promise<string | null> {
  const lesson = LESSONS.get(id);
  // A world that is not TCP is no teacher's own to bring.
  if (lesson === undefined || lesson.rules !== undefined || lesson.free) return null;
  const { id: _, free: __, ...rest } = lesson;
  const texts = { en: await wordsIn('en', id), zh: await wordsIn('zh', id) };
  return `${JSON.stringify({ texts, ...rest }, null, 2)}\n`;
}
