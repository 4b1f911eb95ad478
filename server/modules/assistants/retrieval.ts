import { contentWords, fold, type Knowledge, type Language, type Passage } from '#modules/knowledge/index.ts';
import type { LookedUpBy } from './assistants.tables.ts';

/** The question as it was looked up, and what was found above the floor. */
export type Found = { question: string; passages: Passage[]; lookedUpBy?: LookedUpBy };

/** Begins like a follow-up, which means little without the question before it ("Und nach Österreich?"). */
const followsUp =
  /^(?:und|oder|auch|aber|wie sieht es|wie ist es|gilt das|geht das|and|or|also|but|does that|is that|nach|fur|bei|in|am|to|for|on)\b/;
/** Takes up another subject, which the knowledge may know by itself ("What about returns?"). */
const turnsTo = /^(?:und )?(?:was ist mit|wie ist es mit|wie sieht es mit|(?:and )?what about|(?:and )?how about)\b/;
/** Speaks of what was spoken of before ("Was kostet das?"). */
const pointsBack =
  /\b(?:das|es|dies\w*|dafur|davon|dazu|damit|dabei|dort|dahin|da|it|that|this|they|them|there|those|these)\b/;
const SHORT = 2;

type Input = {
  tenantId: string;
  question: string;
  previousQuestion: string | undefined;
  language: Language;
  floor: number;
  chunks: number;
};

export async function retrieve(knowledge: Pick<Knowledge, 'look'>, input: Input): Promise<Found> {
  const { tenantId, question, previousQuestion, language, floor, chunks } = input;
  const above = (passages: Passage[]) => passages.filter(({ score }) => score >= floor);
  let lookedUpBy: LookedUpBy = 'words';
  async function searched(query: string): Promise<Passage[]> {
    const looked = await knowledge.look(tenantId, { query, limit: 20, language });
    lookedUpBy = looked.lookedUpBy;
    return looked.passages;
  }
  const own = await searched(question);
  const alone: Found = { question, passages: above(own).slice(0, chunks), lookedUpBy };
  if (!previousQuestion) return alone;

  const folded = fold(question).trim();
  const isShort = contentWords(question).length <= SHORT;
  const means = isShort && pointsBack.test(folded);
  if (turnsTo.test(folded) ? alone.passages.length > 0 : !followsUp.test(folded) && !means && !isShort) return alone;
  const whole = `${previousQuestion} ${question}`;
  const together = above(await searched(whole));
  // A follow-up names what is asked now; "Was kostet das?" names nothing that its passage would have to hold.
  const known = new Set(own.map(({ chunkId }) => chunkId));
  const passages = means || own.length === 0 ? together : together.filter(({ chunkId }) => known.has(chunkId));
  if (passages.length === 0) return alone;
  const isBetterAlone = !followsUp.test(folded) && !means && alone.passages.length > 0;
  return isBetterAlone ? alone : { question: whole, passages: passages.slice(0, chunks), lookedUpBy };
}
