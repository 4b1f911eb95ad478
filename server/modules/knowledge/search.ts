import type { Kysely } from 'kysely';
import { expectedBy } from './expected.ts';
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
/** Ranking all of what holds any of the words costs much: the telling ones are looked for until so many are held. */
const MOST_HELD = 1000;

/** The words to look for, the most telling ones first: those that are left out still count afterwards. */
function tellingTerms(terms: Term[], { chunks, holding }: Vocabulary): Term[] {
  if (chunks <= MOST_HELD) return terms;
  const held = (term: Term) => formsOf([term]).reduce((sum, form) => sum + holding(form), 0);
  const found = terms.map((term) => ({ term, held: held(term) })).filter((each) => each.held > 0);
  found.sort((left, right) => right.term.weight - left.term.weight);
  let room = MOST_HELD;
  const telling = found.filter((each, place) => {
    const fits = place === 0 || each.held <= room;
    if (fits) room -= each.held;
    return fits;
  });
  return telling.map(({ term }) => term);
}

/** What a word of the question in the heading is worth: to the order, and to how sure an answer is. */
const HEADING_ORDERS = 0.2;
const HEADING_VOUCHES = 0.1;
const EXPECTED_ORDERS = 0.08;
const LANGUAGE_ORDERS = 0.04;

type Asking = { terms: Term[]; language: string | undefined; isExpected: ((text: string) => boolean) | undefined };

function judge(candidate: Candidate, { terms, language, isExpected }: Asking) {
  const headline = foldedWords([candidate.heading?.split(' › ').at(-1) ?? '', ...candidate.questions].join(' '));
  const above = foldedWords([candidate.title, candidate.heading].join(' '));
  const words = new Set([...above, ...headline, ...foldedWords(candidate.text), ...signsIn(candidate.text)]);
  const byHeading = coverage(terms, new Set(headline));
  const score = Math.min(1, coverage(terms, words) + HEADING_VOUCHES * byHeading);
  const order =
    score +
    HEADING_ORDERS * byHeading +
    (isExpected?.(candidate.text) ? EXPECTED_ORDERS : 0) +
    candidate.fused +
    0.02 / (1 + candidate.position) +
    (language && candidate.language === language ? LANGUAGE_ORDERS : 0);
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
    const asking: Asking = { terms, language: language?.slice(0, 2), isExpected: expectedBy(asked) };
    const judged = (candidate: Candidate) => judge(candidate, asking);
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
