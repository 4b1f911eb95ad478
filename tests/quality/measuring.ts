import { sql } from 'kysely';
import { systemCaller } from '#modules/identity/caller.ts';
import { makeTenant, needsOf } from '#modules/knowledge/fixture-tenant.ts';
import { knowledge, languageOf } from '#modules/knowledge/index.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { type Question, type QuestionSet, questionPaper } from './question-paper.ts';

/** What came of one question: the place of the right passage (1 is the best, 0 not found) and the best score of all. */
export type Result = Question & { place: number; score: number; first: string; tookMs: number };

export type Figures = {
  chunks: number;
  results: Result[];
  top1: number;
  top5: number;
};

const FOUND = 20;

async function index(db: TestDatabase, set: QuestionSet) {
  const { documents, questions } = questionPaper(set);
  const module = knowledge(needsOf(db));
  const tenantId = await makeTenant(db);
  const ids = new Map<string, string>();
  for (const { name, title, body } of documents) {
    const item = await module.addText(systemCaller(tenantId), { title, body });
    await module.index(item.id);
    ids.set(name, item.id);
  }
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from knowledge_chunks where tenant_id = ${tenantId}`.execute(db.database.kysely);
  return { module, tenantId, ids, questions, chunks: rows[0]!.count };
}

/** Asks every question of the set as a turn of the assistant would. */
export async function measure(set: QuestionSet = 'frozen'): Promise<Figures> {
  const db = await testDatabase();
  try {
    const { module, tenantId, ids, questions, chunks } = await index(db, set);
    const results: Result[] = [];
    for (const each of questions) {
      const startedAt = performance.now();
      const passages = await module.search(tenantId, {
        query: each.question,
        limit: FOUND,
        language: languageOf(each.question) ?? 'de',
      });
      const tookMs = performance.now() - startedAt;
      const { answer } = each;
      const isRight = (passage: (typeof passages)[number]) =>
        answer !== null && passage.itemId === ids.get(answer.document) && passage.text.includes(answer.says);
      const first = passages[0];
      results.push({
        ...each,
        place: passages.findIndex(isRight) + 1,
        score: Math.max(0, ...passages.map(({ score }) => score)),
        first: first ? `${first.title} › ${first.heading}` : '',
        tookMs,
      });
    }
    const answerable = results.filter(({ answer }) => answer !== null);
    const within = (most: number) =>
      answerable.filter(({ place }) => place > 0 && place <= most).length / answerable.length;
    return { chunks, results, top1: within(1), top5: within(5) };
  } finally {
    await db.drop();
  }
}

/** Which share is refused at a floor: of what has no answer (the more the better), and of what has one. */
export function refusedAt(results: readonly Result[], floor: number): { unanswerable: number; answerable: number } {
  const share = (which: Result[]) => which.filter(({ score }) => score < floor).length / which.length;
  return {
    unanswerable: share(results.filter(({ answer }) => answer === null)),
    answerable: share(results.filter(({ answer }) => answer !== null)),
  };
}
