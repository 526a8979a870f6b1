export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What `<html lang>` says: screen readers choose their voice by it, browsers the glyphs. */
export const LANG_TAG: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

/** Each language names itself, so that it is found by who cannot read the other. */
export const OWN_NAME: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

const isLanguage = (tag: string | null): tag is Language => LANGUAGES.some((language) => language === tag);

/** The stored choice, else the first language of the browser that we speak, else English. */
export const chooseLanguage = (stored: string | null, wanted: readonly string[]): Language =>
  isLanguage(stored)
    ? stored
    : (wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en');
