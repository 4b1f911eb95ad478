import { type Knowing, splitCompound } from './compounds.ts';
import { synonymLikeness } from './likeness.ts';
import { joinedVerbs } from './separable.ts';
import { contentWords, isStopWord } from './stop-words.ts';
import { corrected, isEverydayWord, isWritten, synonymsOf } from './thesaurus.ts';
import type { Near, Vocabulary } from './vocabulary.ts';
import { heldBy, rarity, weighing } from './weight.ts';

/** A word of the question: what it weighs, and the words of the knowledge that speak for it, from 0 to 1. */
export type Term = {
  word: string;
  weight: number;
  speaksFor: ReadonlyMap<string, number>;
  /** Of a compound: what speaks for each half. */
  halves: readonly ReadonlyMap<string, number>[];
};

const MOST_WORDS = 12;
const FORMS_PER_WORD = 16;
/** The right half of a compound says what it is, the left one of what kind. */
const HEAD = 0.6;
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

/** A word that is spelled right is not read as another one. */
function ownForms(word: string, vocabulary: Vocabulary): Near[] {
  const near = vocabulary.near(word);
  const isSpelledRight = isEverydayWord(word) || near.some(({ alike, isSlip }) => alike >= 0.9 && !isSlip);
  return isSpelledRight ? near.filter(({ isSlip }) => !isSlip) : near;
}

function speaking(word: string, vocabulary: Vocabulary): Map<string, number> {
  const own = ownForms(word, vocabulary);
  const found = new Map(own.slice(0, FORMS_PER_WORD).map(({ word: form, alike }) => [form, alike]));
  const byOthers = new Map<string, number>();
  const meant = found.size === 0 ? corrected(word) : undefined;
  for (const synonym of meant ? [meant, ...synonymsOf(meant)] : synonymsOf(word)) {
    for (const { word: form, isSlip } of vocabulary.near(synonym)) {
      const alike = isSlip ? 0 : synonymLikeness(synonym, form);
      if (alike >= 0.5 && alike > Math.max(byOthers.get(form) ?? 0, found.get(form) ?? 0)) byOthers.set(form, alike);
    }
  }
  for (const [form, alike] of [...byOthers].sort(([, left], [, right]) => right - left).slice(0, FORMS_PER_WORD)) {
    found.set(form, alike);
  }
  if (asksPrice.has(word)) found.set(PRICE, 0.9);
  if (asksHour.has(word)) found.set(HOUR, 0.75);
  return new Map([...found].sort(([, left], [, right]) => right - left));
}

export function termsOf(query: string, vocabulary: Vocabulary): Term[] {
  const words = contentWords(joinedVerbs(query)).slice(0, MOST_WORDS);
  const weightOf = weighing(query);
  const known: Knowing = (part) => {
    if (isStopWord(part)) return 0;
    if (vocabulary.holding(part) > 0) return 2;
    if (part.length <= 3) return 0;
    return isWritten(part) ? 2 : vocabulary.knows(part) || isEverydayWord(part) ? 1 : 0;
  };
  return words.map((word) => {
    const speaksFor = speaking(word, vocabulary);
    const isWhole = ownForms(word, vocabulary).some(({ alike }) => alike >= 0.9);
    const split = isWhole ? undefined : splitCompound(word, known);
    const halves = split ? split.map((half) => speaking(half, vocabulary)) : [];
    // Both halves together are at most as frequent as the rarer one.
    const held = Math.min(...(halves.length > 0 ? halves : [speaksFor]).map((forms) => heldBy(forms, vocabulary)));
    const holding = Math.min(Math.max(held, 1), vocabulary.chunks);
    const isUnknown = speaksFor.size === 0 && halves.every((half) => half.size === 0);
    return { word, weight: rarity(holding, vocabulary.chunks) * weightOf(word, isUnknown), speaksFor, halves };
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
  const [before, head] = halves.map((half) => bestOf(half, words));
  const parts = (1 - HEAD) * before! + HEAD * head!;
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
