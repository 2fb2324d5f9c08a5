import { use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './english.ts';

const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The Chinese sentence is the key: what has no English yet is shown as it is. */
export const startWords = (language: Language): void => {
  void use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { en: { translation: english } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
};
