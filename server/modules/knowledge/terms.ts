import { splitCompound } from './compounds.ts';
import { languageOf } from './language.ts';
import { synonymLikeness } from './likeness.ts';
import { contentWords, isStopWord } from './stop-words.ts';
import { isEverydayWord, isThing, isTopic, synonymsOf } from './thesaurus.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fold } from './words.ts';

/** A word of the question: what it weighs, and the words of the knowledge that speak for it, from 0 to 1. */
export type Term = {
  word: string;
  weight: number;
  /** In how many passages it may stand. */
  holding: number;
  speaksFor: ReadonlyMap<string, number>;
  /** Of a compound: what speaks for each half. */
  halves: readonly ReadonlyMap<string, number>[];
};

const MOST_WORDS = 12;
const FORMS_PER_WORD = 16;
/** What is asked about weighs more than the thing it is asked for, and a number less than both. */
const emphasis = (word: string): number => (isTopic(word) ? 1.25 : isThing(word) ? 0.6 : /^\d+$/.test(word) ? 0.4 : 1);
/** A word that the knowledge has never heard of is likely the point of the question, */
const UNKNOWN_WEIGHS = 1.25;
/** but hardly where it is no noun: who "pauses" asks for the same as who "suspends". */
const UNKNOWN_VERB_WEIGHS = 0.6;
const HALVES_WEIGH = 0.95;

/** A price answers what something costs, and an hour when it is open, whatever words stand around them. */
export const PRICE = '#price';
export const HOUR = '#hour';
const asksPrice = new Set(['kosten', 'kostet', 'preis', 'preise', 'teuer', 'gebuhr', 'gebuhren', 'cost', 'costs']);
for (const word of ['price', 'prices', 'fee', 'fees', 'charge', 'expensive']) asksPrice.add(word);
const asksHour = new Set(['offnungszeiten', 'geoffnet', 'offen', 'open', 'opening', 'hours', 'uhrzeit']);

const priced = /[€£$]\s?\d|\d\s?(?:€|£|EUR\b|Euro\b|CHF\b)/;
const timed = /\d\s?Uhr\b|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s?[ap]m\b/;
export const signsIn = (text: string): string[] => [
  ...(priced.test(text) ? [PRICE] : []),
  ...(timed.test(text) ? [HOUR] : []),
];

function speaking(word: string, vocabulary: Vocabulary): Map<string, number> {
  const found = new Map<string, number>();
  const add = (form: string, alike: number) => {
    if (alike > (found.get(form) ?? 0)) found.set(form, alike);
  };
  for (const { word: form, alike } of vocabulary.near(word)) add(form, alike);
  for (const synonym of synonymsOf(word)) {
    for (const { word: form } of vocabulary.near(synonym)) {
      const alike = synonymLikeness(synonym, form);
      if (alike >= 0.5) add(form, alike);
    }
  }
  if (asksPrice.has(word)) add(PRICE, 0.85);
  if (asksHour.has(word)) add(HOUR, 0.75);
  return new Map([...found].sort(([, left], [, right]) => right - left).slice(0, FORMS_PER_WORD));
}

/** German writes its nouns with a capital letter: of an unknown word it tells whether it is likely the point. */
function nounsOf(query: string): ReadonlySet<string> | undefined {
  if (languageOf(query) === 'en') return undefined;
  const inside = query.replace(/(^|[.!?:]\s+)\p{L}+/gu, '$1').match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
  return inside.length > 0 ? new Set(inside.map(fold)) : undefined;
}

export function termsOf(query: string, vocabulary: Vocabulary): Term[] {
  const words = contentWords(query).slice(0, MOST_WORDS);
  const nouns = nounsOf(query);
  const isKnown = (part: string) =>
    !isStopWord(part) &&
    (part.length > 3 ? vocabulary.knows(part) || isEverydayWord(part) : vocabulary.holding(part) > 0);
  return words.map((word) => {
    const speaksFor = speaking(word, vocabulary);
    const own = [...vocabulary.near(word)].filter(({ alike }) => alike >= 0.75);
    const split = own.some(({ alike }) => alike >= 0.9) ? undefined : splitCompound(word, isKnown);
    const halves = split ? split.map((half) => speaking(half, vocabulary)) : [];
    const most = (forms: ReadonlyMap<string, number>) =>
      Math.max(0, ...[...forms.keys()].map((form) => vocabulary.holding(form)));
    const held = own.reduce((sum, { word: form }) => sum + vocabulary.holding(form), 0);
    // Both halves together are at most as frequent as the rarer one.
    const byOthers = halves.length > 0 ? Math.min(...halves.map(most)) : most(speaksFor);
    const holding = Math.min(Math.max(held || byOthers, 1), vocabulary.chunks);
    const rarity = Math.log(1 + (vocabulary.chunks - holding + 0.5) / (holding + 0.5)) + 0.2;
    const isUnknown = speaksFor.size === 0 && halves.every((half) => half.size === 0);
    const isVerb = nouns ? !nouns.has(word) : /(?:ed|ing)$/.test(word);
    const factor = isUnknown ? (isVerb ? UNKNOWN_VERB_WEIGHS : UNKNOWN_WEIGHS) : emphasis(word);
    return { word, weight: rarity * factor, holding, speaksFor, halves };
  });
}

function bestOf(speaksFor: ReadonlyMap<string, number>, words: ReadonlySet<string>): number {
  let best = 0;
  for (const [word, alike] of speaksFor) if (alike > best && words.has(word)) best = alike;
  return best;
}

function covers({ speaksFor, halves }: Term, words: ReadonlySet<string>): number {
  const whole = bestOf(speaksFor, words);
  if (halves.length === 0 || whole >= 0.9) return whole;
  const parts = halves.reduce((sum, half) => sum + bestOf(half, words), 0) / halves.length;
  return Math.max(whole, HALVES_WEIGH * parts);
}

/** How much of a question's content stands in these words, rare ones weighing more: 0 nothing, 1 everything. */
export function coverage(terms: readonly Term[], words: ReadonlySet<string>): number {
  let all = 0;
  let covered = 0;
  for (const term of terms) {
    all += term.weight;
    covered += term.weight * covers(term, words);
  }
  return all === 0 ? 0 : covered / all;
}

/** The words of the knowledge to look for. */
export const formsOf = (terms: readonly Term[]): string[] =>
  [
    ...new Set(terms.flatMap(({ speaksFor, halves }) => [speaksFor, ...halves].flatMap((each) => [...each.keys()]))),
  ].filter((form) => !form.startsWith('#'));
