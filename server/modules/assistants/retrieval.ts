import { fold, type Knowledge, type Language, type Passage } from '#modules/knowledge/index.ts';

/** The question as it was looked up, and what was found above the floor. */
export type Found = { question: string; passages: Passage[] };

/** Begins like a follow-up, which means little without the question before it ("Und nach Österreich?"). */
const followsUp =
  /^(?:und|oder|auch|aber|was ist mit|wie sieht es|wie ist es|gilt das|geht das|and|or|also|but|what about|how about|does that|is that|nach|fur|bei|in|to|for)\b/;

export async function retrieve(
  knowledge: Pick<Knowledge, 'search'>,
  input: {
    tenantId: string;
    question: string;
    previousQuestion: string | undefined;
    language: Language;
    floor: number;
    chunks: number;
  },
): Promise<Found> {
  const { tenantId, question, previousQuestion, language, floor, chunks } = input;
  const above = (passages: Passage[]) => passages.filter(({ score }) => score >= floor);
  const own = await knowledge.search(tenantId, { query: question, limit: 20, language });
  if (previousQuestion && followsUp.test(fold(question).trim())) {
    const whole = `${previousQuestion} ${question}`;
    const known = new Set(own.map(({ chunkId }) => chunkId));
    const together = await knowledge.search(tenantId, { query: whole, limit: 20, language });
    const passages = above(together).filter(({ chunkId }) => known.has(chunkId));
    if (passages.length > 0) return { question: whole, passages: passages.slice(0, chunks) };
  }
  return { question, passages: above(own).slice(0, chunks) };
}
