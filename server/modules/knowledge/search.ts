import type { Kysely } from 'kysely';
import type { Passage } from './item.ts';
import type { Meaning } from './meaning.ts';
import { type Candidate, searchStore } from './search.store.ts';
import { contentWords } from './stop-words.ts';
import { coverage, formsOf, signsIn, type Term, termsOf } from './terms.ts';
import { vocabularies } from './vocabularies.ts';
import type { Vocabulary } from './vocabulary.ts';
import { foldedWords } from './words.ts';

export type SearchInput = {
  query: string;
  /** 5 unless told, 20 at most. */
  limit?: number | undefined;
  /** Passages in this language come first among equals. */
  language?: string | undefined;
};

const MOST_QUERY_CHARACTERS = 1000;
const MOST_PASSAGES = 20;
const LEAST_SCORE = 0.1;
/** A word in more chunks than this share tells little, and ranking all of them costs much. */
const COMMON_SHARE = 0.25;
const COMMON_FROM_CHUNKS = 400;

/** Where rare words are asked too, those in every other chunk need not be looked for: they still count afterwards. */
function tellingTerms(terms: Term[], { chunks, holding }: Vocabulary): Term[] {
  if (chunks < COMMON_FROM_CHUNKS) return terms;
  const isCommon = (term: Term) => [...term.speaksFor.keys()].some((word) => holding(word) > chunks * COMMON_SHARE);
  const rare = terms.filter((term) => formsOf([term]).length > 0 && !isCommon(term));
  return rare.length > 0 ? rare : terms;
}

function judge(candidate: Candidate, terms: Term[], language: string | undefined) {
  const headline = foldedWords([candidate.title, candidate.heading, ...candidate.questions].join(' '));
  const words = new Set([...headline, ...foldedWords(candidate.text), ...signsIn(candidate.text)]);
  const score = coverage(terms, words);
  const order =
    score +
    0.25 * coverage(terms, new Set(headline)) +
    1 * candidate.fused +
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

/** By the words alone, or by what they mean as well. */
export type LookedUpBy = 'words' | 'words_and_meaning';
export type Looked = { passages: Passage[]; lookedUpBy: LookedUpBy };

/** The usual constant of reciprocal rank fusion (Cormack et al. 2009). */
const RRF = 60;
const LIKEST = 40;
/** A likeness above this vouches for a passage whose words are others. Models differ: a cautious one. */
const SURE_LIKENESS = 0.75;

type Judged = ReturnType<typeof judge>;

/** Both lists by their ranks: what scores of words and likenesses of vectors are worth cannot be compared. */
function fuse(byWords: Judged[], byMeaning: { judged: Judged; alike: number }[]): Judged[] {
  const fused = new Map<string, { judged: Judged; rank: number }>();
  const add = (judged: Judged, place: number) => {
    const known = fused.get(judged.candidate.id);
    fused.set(judged.candidate.id, { judged: known?.judged ?? judged, rank: (known?.rank ?? 0) + 1 / (RRF + place) });
  };
  for (const [place, { judged, alike }] of byMeaning.entries()) {
    add({ ...judged, score: alike >= SURE_LIKENESS ? Math.max(judged.score, alike) : judged.score }, place);
  }
  for (const [place, judged] of byWords.entries()) add(judged, place);
  return [...fused.values()].sort((left, right) => right.rank - left.rank).map(({ judged }) => judged);
}

/** The passages of a tenant's knowledge that cover a question best, the best first. */
export function search(database: Kysely<unknown>, meaning?: Meaning) {
  const store = searchStore(database);
  const vocabularyFor = vocabularies(database);

  async function wordsOf(tenantId: string, asked: string, vocabulary: Vocabulary) {
    const terms = termsOf(asked, vocabulary);
    const telling = tellingTerms(terms, vocabulary);
    const forms = formsOf(telling);
    const own = telling.map((term) => term.word);
    return { terms, candidates: forms.length > 0 ? await store.candidates(tenantId, own, forms) : [] };
  }

  return async (tenantId: string, { query, limit = 5, language }: SearchInput): Promise<Looked> => {
    const nothing: Looked = { passages: [], lookedUpBy: 'words' };
    const asked = query.slice(0, MOST_QUERY_CHARACTERS);
    if (contentWords(asked).length === 0) return nothing;
    const vocabulary = await vocabularyFor(tenantId);
    if (vocabulary.chunks === 0) return nothing;
    const [{ terms, candidates }, likest] = await Promise.all([
      wordsOf(tenantId, asked, vocabulary),
      meaning?.nearest(tenantId, asked, LIKEST),
    ]);
    const judged = (candidate: Candidate) => judge(candidate, terms, language?.slice(0, 2));
    const byWords = candidates
      .map(judged)
      .filter(({ score }) => score >= LEAST_SCORE)
      .sort((left, right) => right.order - left.order);
    let ordered = byWords;
    if (likest) {
      const known = new Map(byWords.map((each) => [each.candidate.id, each]));
      const strangers = likest.filter(({ id }) => !known.has(id)).map(({ id }) => id);
      for (const candidate of await store.byIds(tenantId, strangers)) known.set(candidate.id, judged(candidate));
      ordered = fuse(
        byWords,
        likest.flatMap(({ id, alike }) => (known.has(id) ? { judged: known.get(id)!, alike } : [])),
      );
    }
    return {
      lookedUpBy: likest ? 'words_and_meaning' : 'words',
      passages: ordered
        .slice(0, Math.min(Math.max(limit, 1), MOST_PASSAGES))
        .map(({ candidate, score }) => toPassage(tenantId, candidate, score)),
    };
  };
}
