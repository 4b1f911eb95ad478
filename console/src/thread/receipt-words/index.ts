import type { LoadWords } from '../../language/areas.ts';

export const receiptWords: LoadWords = {
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
};
