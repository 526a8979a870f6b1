import { type BackendModule, createInstance, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { OWN_LESSON } from '#shared/protocol/codes.ts';
import { persistently } from '../net/persistently.ts';
import { browserMemory } from '../net/storage.ts';
import { chooseLanguage, LANG_TAG, LANGUAGES, type Language } from './languages.ts';

type Namespaces = Readonly<Record<string, ResourceKey>>;

const student: Readonly<Record<Language, () => Promise<Namespaces>>> = {
  en: () => import('./student-en.ts').then((module) => module.student),
  zh: () => import('./student-zh.ts').then((module) => module.student),
};
/** The lists of the lessons' chunks are nothing to load first, nor is the one of the other language. */
const lessons = {
  en: () => import('./lessons-en.ts'),
  zh: () => import('./lessons-zh.ts'),
} as const satisfies Record<Language, unknown>;

const STUDENT = ['play', 'findings', 'praises', 'ladder'] as const;

/** The other pages' texts: a namespace is a file of shared/texts/<language>/, in a chunk of its own. */
const others = import.meta.glob<{ readonly default: ResourceKey }>([
  '../../shared/texts/{en,zh}/*.ts',
  '!../../shared/texts/{en,zh}/{play,findings,praises,ladder,server,doctor,score}.ts',
]);

/** A teacher's own lesson: its words are on the server. */
const OWN = `lessons/${OWN_LESSON}`;

async function load(language: Language, namespace: string): Promise<ResourceKey | undefined> {
  if (STUDENT.some((one) => one === namespace)) return (await student[language]())[namespace];
  if (namespace.startsWith(OWN)) {
    return (await import('./own-words.ts')).ownWords(namespace.slice('lessons/'.length), language);
  }
  if (namespace.startsWith('lessons/')) {
    const chunks = (await lessons[language]()).lessons;
    return (await chunks[`../../shared/texts/${language}/${namespace}.ts`]?.())?.default;
  }
  return (await others[`../../shared/texts/${language}/${namespace}.ts`]?.())?.default;
}

const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    void persistently(() => load(language as Language, namespace)).then((texts) =>
      done(null, texts ?? false),
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
      // tsc sees to it that no text is missing in either language: none is loaded for the sake of the other.
      fallbackLng: false,
      supportedLngs: LANGUAGES,
      // A copy: i18next adds to its list what pages ask for later.
      ns: [...STUDENT],
      defaultNS: 'play',
      // React escapes already.
      interpolation: { escapeValue: false },
    });
};

export const changeLanguage = (language: Language): void => {
  browserMemory.set(STORED, language);
  void i18n.changeLanguage(language);
};
