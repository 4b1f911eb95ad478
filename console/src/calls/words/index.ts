import type { LoadWords } from '../../language/areas.ts';

export const callWords: LoadWords = {
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
};
