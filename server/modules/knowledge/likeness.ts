import { stem } from './words.ts';

/** Edits between two words, a swap of neighbours counting once; more than `most` is not counted out. */
export function distance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const isSame = left[i - 1] === right[j - 1];
      let cost = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[right.length]!;
}

const patience = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);

/** The last part of a compound may stand in the plural: "Torte" is found in "Fototorten". */
export const plurals = ['', 'n', 'en', 's', 'e', 'er'] as const;

function asCompound(asked: string, word: string): number {
  const [short, long] = asked.length <= word.length ? [asked, word] : [word, asked];
  const part = stem(short);
  if (part.length < 4 || long.length - short.length < 3) return 0;
  if (long.startsWith(part)) return part.length >= 5 ? 0.8 : 0.65;
  if (short.length >= 4 && plurals.some((ending) => long.endsWith(short + ending)))
    return short.length >= 5 ? 0.75 : 0.6;
  if (short.length >= 6 && distance(short, long.slice(0, short.length), 1) <= 1) return 0.65;
  return 0;
}

/** "gefressen" is a form of "fressen", and "aufgeladen" one of "aufladen". */
const withoutGe = (word: string): string =>
  /(?:t|en)$/.test(word)
    ? word.replace(/^((?:ab|an|auf|aus|bei|ein|her|hin|los|mit|nach|um|vor|weg|zu|zuruck)?)ge(?=.{4})/, '$1')
    : word;

/** How much two folded words mean the same: 1 equal, then forms of one word, typing errors, parts of a compound, 0. */
export function likeness(asked: string, word: string): number {
  if (asked === word) return 1;
  if (/\d/.test(asked) || /\d/.test(word)) return 0;
  const stems = [stem(asked), stem(word)] as const;
  if (stems[0] === stems[1]) return 0.95;
  const verbs = [withoutGe(asked), withoutGe(word)] as const;
  if ((verbs[0] !== asked || verbs[1] !== word) && stem(verbs[0]) === stem(verbs[1])) return 0.9;
  const slips = patience(Math.min(asked.length, word.length));
  if (slips > 0 && (asked[0] === word[0] || asked.length >= 8)) {
    const stemmed = Math.min(stems[0].length, stems[1].length) < 4 ? slips + 1 : distance(stems[0], stems[1], slips);
    const edits = Math.min(distance(asked, word, slips), stemmed);
    if (edits <= slips) return 0.9 - 0.1 * edits;
  }
  return asCompound(asked, word);
}

/** A word of the thesaurus counts less than the visitor's own. */
const BY_THESAURUS = 0.8;

/** The same for another word that means what was asked. A mere part of it does not: a dishwasher is not the dishes. */
export const synonymLikeness = (synonym: string, word: string): number =>
  word.length + 3 <= synonym.length ? 0 : likeness(synonym, word) * BY_THESAURUS;
