import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type AreaWords, loadAreas } from './areas.ts';
import type { Words } from './en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Words } & AreaWords;
  }
}

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

const key = 'switchboard:language';
const words: Record<Language, () => Promise<Words>> = {
  de: async () => (await import('./german.ts')).german,
  en: async () => (await import('./en.ts')).en,
};

export function preferredLanguage(stored: string | null, browser: readonly string[]): Language {
  const known = (tag: string | null): tag is Language => languages.includes(tag as Language);
  if (known(stored)) return stored;
  return browser.map((tag) => tag.slice(0, 2).toLowerCase()).find(known) ?? 'en';
}

async function load(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await words[language]());
  }
  await loadAreas(language);
  document.documentElement.lang = language;
}

export async function startLanguage(): Promise<void> {
  const language = preferredLanguage(localStorage.getItem(key), navigator.languages);
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await words[language]() } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(key, language);
  await load(language);
  await i18next.changeLanguage(language);
}
