import type { Kysely } from 'kysely';
import type { Passage } from './item.ts';
import { likeness, synonymLikeness } from './likeness.ts';
import { type Candidate, type NearWord, searchStore } from './search.store.ts';
import { contentWords } from './stop-words.ts';
import { isThing, isTopic, synonymsOf } from './thesaurus.ts';
import { foldedWords } from './words.ts';

export type SearchInput = {
  query: string;
  /** 5 unless told, 20 at most. */
  limit?: number | undefined;
  /** Passages in this language come first among equals. */
  language?: string | undefined;
};

/** A word of the question: what it weighs, and the words of the knowledge that speak for it, from 0 to 1. */
type Term = { word: string; weight: number; speaksFor: Map<string, number> };

const MOST_WORDS = 12;
/** Each costs a look into the index: some milliseconds where a tenant has thousands of items. */
const MOST_LOOKED_UP = 64;
const MOST_QUERY_CHARACTERS = 1000;
const MOST_PASSAGES = 20;
const FORMS_PER_WORD = 12;
/** What is asked about weighs more than the thing it is asked for, and a number less than both. */
const emphasis = (word: string): number => (isTopic(word) ? 1.25 : isThing(word) ? 0.6 : /^\d+$/.test(word) ? 0.4 : 1);
/** A word that the knowledge has never heard of is likely the point of the question. */
const UNKNOWN_WEIGHS = 1.25;
const LEAST_LIKENESS = 0.5;
const LEAST_SCORE = 0.1;
/** A word in more chunks than this share tells little, and ranking all of them costs much. */
const COMMON_SHARE = 0.25;
const COMMON_FROM_CHUNKS = 400;

function termsOf(words: string[], near: NearWord[], total: number): Term[] {
  const byAsked = new Map<string, NearWord[]>();
  for (const row of near) byAsked.set(row.asked, [...(byAsked.get(row.asked) ?? []), row]);
  return words.map((word) => {
    const speaksFor = new Map<string, number>();
    let own = 0;
    let byThesaurus = 0;
    for (const asked of [word, ...synonymsOf(word)]) {
      for (const row of byAsked.get(asked) ?? []) {
        const alike = asked === word ? likeness(word, row.word) : synonymLikeness(asked, row.word);
        if (alike < LEAST_LIKENESS || alike <= (speaksFor.get(row.word) ?? 0)) continue;
        speaksFor.set(row.word, alike);
        if (asked === word && alike >= 0.75) own += row.chunks;
        if (asked !== word) byThesaurus = Math.max(byThesaurus, row.chunks);
      }
    }
    const best = [...speaksFor].sort(([, left], [, right]) => right - left).slice(0, FORMS_PER_WORD);
    const holding = Math.min(Math.max(own || byThesaurus, 1), total);
    const rarity = Math.log(1 + (total - holding + 0.5) / (holding + 0.5)) + 0.2;
    const isUnknown = speaksFor.size === 0;
    return { word, weight: rarity * (isUnknown ? UNKNOWN_WEIGHS : emphasis(word)), speaksFor: new Map(best) };
  });
}

/** Where rare words are asked too, those in every other chunk need not be looked for: they still count afterwards. */
function tellingTerms(terms: Term[], near: NearWord[], total: number): Term[] {
  if (total < COMMON_FROM_CHUNKS) return terms;
  const chunks = new Map(near.map((row) => [row.word, row.chunks]));
  const isCommon = (term: Term) =>
    [...term.speaksFor.keys()].some((word) => (chunks.get(word) ?? 0) > total * COMMON_SHARE);
  const rare = terms.filter((term) => term.speaksFor.size > 0 && !isCommon(term));
  return rare.length > 0 ? rare : terms;
}

function coverage(terms: Term[], words: ReadonlySet<string>): number {
  let all = 0;
  let covered = 0;
  for (const { weight, speaksFor } of terms) {
    all += weight;
    let best = 0;
    for (const [word, alike] of speaksFor) if (alike > best && words.has(word)) best = alike;
    covered += weight * best;
  }
  return all === 0 ? 0 : covered / all;
}

function judge(candidate: Candidate, terms: Term[], language: string | undefined) {
  const headline = foldedWords([candidate.title, candidate.heading, ...candidate.questions].join(' '));
  const score = coverage(terms, new Set([...headline, ...foldedWords(candidate.text)]));
  const order =
    score +
    0.15 * coverage(terms, new Set(headline)) +
    2 * candidate.fused +
    0.02 / (1 + candidate.position) +
    (language && candidate.language === language ? 0.04 : 0);
  return { candidate, score, order };
}

const toPassage = (tenantId: string, candidate: Candidate, score: number): Passage => ({
  chunkId: candidate.id,
  tenantId,
  itemId: candidate.item_id,
  title: candidate.title,
  url: candidate.source_url,
  heading: candidate.heading,
  text: candidate.text,
  page: candidate.page,
  ...(candidate.questions.length > 0 && { isTypedAnswer: true }),
  language: candidate.language,
  score: Math.round(score * 1000) / 1000,
});

/** The passages of a tenant's knowledge that cover a question best, the best first. */
export function search(database: Kysely<unknown>) {
  const store = searchStore(database);

  return async (tenantId: string, { query, limit = 5, language }: SearchInput): Promise<Passage[]> => {
    const words = contentWords(query.slice(0, MOST_QUERY_CHARACTERS)).slice(0, MOST_WORDS);
    if (words.length === 0) return [];
    const lookedUp = [...new Set([...words, ...words.flatMap(synonymsOf)])].slice(0, MOST_LOOKED_UP);
    const { chunks, near } = await store.near(tenantId, lookedUp);
    if (chunks === 0) return [];
    const terms = termsOf(words, near, chunks);
    const telling = tellingTerms(terms, near, chunks);
    const forms = [...new Set(telling.flatMap((term) => [...term.speaksFor.keys()]))];
    if (forms.length === 0) return [];
    const candidates = await store.candidates(
      tenantId,
      telling.map((term) => term.word),
      forms,
    );
    return candidates
      .map((candidate) => judge(candidate, terms, language?.slice(0, 2)))
      .filter(({ score }) => score >= LEAST_SCORE)
      .sort((left, right) => right.order - left.order)
      .slice(0, Math.min(Math.max(limit, 1), MOST_PASSAGES))
      .map(({ candidate, score }) => toPassage(tenantId, candidate, score));
  };
}
