import type { ResourceKey } from 'i18next';
import type { Language } from '../i18n/languages.ts';

const files = import.meta.glob<ResourceKey>('../../shared/texts/{en,zh}/lessons/*.ts', {
  eager: true,
  import: 'default',
});

/** All lessons' texts in a language, as namespaces. */
export const lessonTexts = (language: Language): Readonly<Record<string, ResourceKey>> =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.includes(`/${language}/`))
      .map(([path, texts]) => [`lessons/${path.match(/([^/]+)\.ts$/)?.[1]}`, texts]),
  );
