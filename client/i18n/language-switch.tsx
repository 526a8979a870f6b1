import { useTranslation } from 'react-i18next';
import { changeLanguage } from './i18n.ts';
import { LANG_TAG, LANGUAGES, OWN_NAME } from './languages.ts';

/** Goes to the other language; its name stands there in its own letters. */
export const LanguageSwitch = () => {
  const { i18n } = useTranslation('play');
  return LANGUAGES.filter((language) => language !== i18n.resolvedLanguage).map((language) => (
    <button
      key={language}
      type="button"
      className="plain language"
      lang={LANG_TAG[language]}
      onClick={() => changeLanguage(language)}
    >
      {OWN_NAME[language]}
    </button>
  ));
};
