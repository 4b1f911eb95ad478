import i18next from 'i18next';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Language } from './index.ts';

/** Each area of the console adds its own words here: `useTranslation('settings')` then knows them. */
// biome-ignore lint/suspicious/noEmptyInterface: the areas fill it
export interface AreaWords {}

export type LoadWords = Record<Language, () => Promise<object>>;

const areas = new Map<string, LoadWords>();

async function add(name: string, words: LoadWords, language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, name)) i18next.addResourceBundle(language, name, await words[language]());
}

/** Before another language is shown, the areas that were opened need their words in it. */
export const loadAreas = (language: Language): Promise<unknown> =>
  Promise.all([...areas].map(([name, words]) => add(name, words, language)));

/** A page that comes with the words of its area, so that the first load carries neither. */
export function pageOf<Properties extends object>(
  name: keyof AreaWords,
  words: LoadWords,
  page: () => Promise<ComponentType<Properties>>,
): LazyExoticComponent<ComponentType<Properties>> {
  return lazy(async () => {
    areas.set(name, words);
    const [shown] = await Promise.all([page(), add(name, words, i18next.language as Language)]);
    return { default: shown };
  });
}
