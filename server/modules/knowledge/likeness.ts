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

/** "Schule" stands in "Schulferien" without its end; "Roller" does not stand in "Rollrasen". */
const beginningOf = (word: string): string => (word.length > 4 ? word.replace(/(?:en|e|n|s)$/, '') : word);

const SEPARABLE = 0.65;
const SAME_HEAD = 0.8;
const SAME_BEGINNING = 0.7;

function asCompound(asked: string, word: string): number {
  const [short, long] = asked.length <= word.length ? [asked, word] : [word, asked];
  if (short.length < 4 || long.length - short.length < 3) return 0;
  if (plurals.some((ending) => long.endsWith(short + ending))) return short.length >= 5 ? SAME_HEAD : 0.6;
  const part = beginningOf(short);
  if (part.length >= 4 && long.startsWith(part)) return part.length >= 5 ? SAME_BEGINNING : 0.6;
  return 0;
}

function asSlip(asked: string, word: string): number {
  const slips = patience(Math.min(asked.length, word.length));
  if (slips > 0 && (asked[0] === word[0] || asked.length >= 8)) {
    const stems = [stem(asked), stem(word)] as const;
    const forStems = patience(Math.min(stems[0].length, stems[1].length));
    const stemmed = forStems > 0 ? distance(stems[0], stems[1], forStems) : 1;
    const edits = Math.min(distance(asked, word, slips), stemmed <= forStems ? stemmed : slips + 1);
    if (edits <= slips) return 0.9 - 0.1 * edits;
  }
  const isBegun =
    asked.length >= 6 && word.length >= asked.length + 3 && distance(asked, word.slice(0, asked.length), 1) <= 1;
  return isBegun ? 0.65 : 0;
}

/** "gefressen" is a form of "fressen", and "aufgeladen" one of "aufladen". */
const withoutGe = (word: string): string =>
  /(?:t|en)$/.test(word)
    ? word.replace(/^((?:ab|an|auf|aus|bei|ein|her|hin|los|mit|nach|um|vor|weg|zu|zuruck)?)ge(?=.{4})/, '$1')
    : word;

const particles = /^(?:ab|an|auf|aus|bei|ein|her|hin|los|mit|nach|um|vor|weg|zu|zuruck)(?=.{4})/;

/** "abholen" stands as "holen … ab", and "Abholung" is not far. */
export const withoutParticle = (word: string): string => withoutGe(word.replace(particles, ''));

function asSeparable(asked: string, word: string): boolean {
  const bare = [withoutParticle(asked), withoutParticle(word)] as const;
  if ((bare[0] === asked) === (bare[1] === word)) return false;
  return bare[0] === bare[1] || (stem(bare[0]).length >= 4 && stem(bare[0]) === stem(bare[1]));
}

/** Who does it is not the doing, least of all across languages: a "Roller" is not "rolling". */
const isDoer = (one: string, other: string): boolean => /er[sn]?$/.test(one) && /ing$/.test(other);

/** As words that are spelled right: 1 equal, then forms of one word, parts of a compound, 0. */
export function kinship(asked: string, word: string): number {
  if (asked === word) return 1;
  if (/\d/.test(asked) || /\d/.test(word)) return 0;
  if (stem(asked) === stem(word)) return isDoer(asked, word) || isDoer(word, asked) ? 0.75 : 0.95;
  const verbs = [withoutGe(asked), withoutGe(word)] as const;
  if ((verbs[0] !== asked || verbs[1] !== word) && stem(verbs[0]) === stem(verbs[1])) return 0.9;
  return Math.max(asCompound(asked, word), asSeparable(asked, word) ? SEPARABLE : 0);
}

/** How much two folded words mean the same, typing errors allowed for. */
export function likeness(asked: string, word: string): number {
  const kin = kinship(asked, word);
  if (kin >= 0.9 || /\d/.test(asked) || /\d/.test(word)) return kin;
  return Math.max(kin, asSlip(asked, word));
}

/** A word of the thesaurus counts less than the visitor's own. */
const BY_THESAURUS = 0.75;

/** The same for another word that means what was asked. A mere part of it does not: a dishwasher is not the dishes. */
export const synonymLikeness = (synonym: string, word: string): number =>
  word.length + 3 <= synonym.length ? 0 : kinship(synonym, word) * BY_THESAURUS;
