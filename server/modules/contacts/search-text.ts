import { fold } from '#modules/knowledge/index.ts';
import type { ContactFields } from './contact.ts';

const MOST_WORDS = 8;
const LONGEST_WORD = 100;

/** What a search looks in. Notes are not in it: they are long, and say things about others. */
export const searchText = ({ name, phone, email, company, externalId }: ContactFields): string =>
  fold([name, phone, email, company, externalId].filter((part) => part !== null).join('\n'));

/** The parts that must all be there. A number is looked up by its digits, with or without country and grouping. */
export function searchWords(search: string): string[] {
  const text = search.trim();
  const digits = text.replace(/\D/g, '');
  if (/^[\d\s()+/.-]+$/.test(text) && digits.length >= 3) return [digits.replace(/^0+(?=\d{3})/, '')];
  return fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
}

/** `%` and `_` are looked for, not obeyed. */
export const containing = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
