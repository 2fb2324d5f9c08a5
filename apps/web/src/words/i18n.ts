import i18next, { changeLanguage, use } from 'i18next';
import { initReactI18next } from 'react-i18next';

const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Fetched by those only who read it; where that fails, the Chinese sentences stay. */
const fetchWords = async (language: Language): Promise<void> => {
  if (language !== 'en' || i18next.hasResourceBundle('en', 'translation')) return;
  const found = await import('./english.ts').catch(() => undefined);
  if (found) i18next.addResourceBundle('en', 'translation', found.english);
};

/** The Chinese sentence is the key: what has no English yet is shown as it is. Done when the words are there. */
export const startWords = async (language: Language): Promise<void> => {
  await use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  await fetchWords(language);
};

/** From now on in this language, as soon as its words are there. */
export const speak = async (language: Language): Promise<void> => {
  await fetchWords(language);
  await changeLanguage(language);
};
