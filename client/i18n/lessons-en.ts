import type { ResourceKey } from 'i18next';

type Texts = { readonly default: ResourceKey };

/** What a pair reads about one lesson, in this language: a chunk each, loaded when its lesson is played. */
export const lessons = import.meta.glob<Texts>('../../shared/texts/en/lessons/*.ts');
