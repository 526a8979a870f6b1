import { type BackendModule, createInstance, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import findings from '#shared/texts/en/findings.ts';
import lessons from '#shared/texts/en/lessons.ts';
import play from '#shared/texts/en/play.ts';
import praises from '#shared/texts/en/praises.ts';
import { browserMemory } from '../net/storage.ts';
import { chooseLanguage, LANG_TAG, LANGUAGES, type Language } from './languages.ts';

/** What a student needs comes with the first chunk in English; all other texts, and all Chinese, when wanted. */
const student = { play, findings, praises, lessons } as const;
export type StudentTexts = typeof student;

type TextsModule = { readonly default: ResourceKey };
const texts = import.meta.glob<TextsModule>([
  '../../shared/texts/{en,zh}/*.ts',
  '!../../shared/texts/en/{play,findings,praises,lessons}.ts',
  '!**/*.test.ts',
]);

/** A namespace is a file of shared/texts/<language>/ and lies in a chunk of its own. */
const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    const load = texts[`../../shared/texts/${language}/${namespace}.ts`];
    if (!load) return done(null, false);
    load().then(
      (module) => done(null, module.default),
      (error: Error) => done(error, true),
    );
  },
};

const STORED = 'ackademy.language';

export const i18n = createInstance();

export const startTexts = (): Promise<unknown> => {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = LANG_TAG[language as Language];
  });
  return i18n
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: chooseLanguage(browserMemory.get(STORED), navigator.languages ?? [navigator.language]),
      fallbackLng: 'en',
      supportedLngs: LANGUAGES,
      ns: ['play', 'findings', 'praises', 'lessons'],
      defaultNS: 'play',
      resources: { en: student },
      partialBundledLanguages: true,
      // React escapes already.
      interpolation: { escapeValue: false },
    });
};

export const changeLanguage = (language: Language): void => {
  browserMemory.set(STORED, language);
  void i18n.changeLanguage(language);
};
