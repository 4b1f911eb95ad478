import { needsOf } from '#modules/knowledge/fixture-tenant.ts';
import { knowledge } from '#modules/knowledge/index.ts';
import { connectDatabase, type Database, socketUrl } from '#platform/database/index.ts';
import { openLog } from '#platform/log.ts';
import type { Question } from '#tests/quality/question-paper.ts';
import type { Connection } from '../house.ts';
import { closedLoop, type Unit } from '../loops.ts';
import { latenciesOf } from '../statistics.ts';
import { takeOrders } from '../worker.ts';
import { fill } from './library.ts';

// One process a side: `ours` searches as a turn of the assistant does, `bare` asks PostgreSQL's full text for the five
// that rank best.

type Side = 'ours' | 'bare';
type Found = { item_id: string; text: string };

const FOUND = 5;
const POOL = 4;

let database: Database;
let tenantId = '';
let questions: Question[] = [];
let documentOf = new Map<string, string>();
let look: ReturnType<typeof knowledge>['search'];

/** The words of the question that are long enough to tell something, any of them, in the language's own stems. */
const anyWord = (question: string): string => (question.match(/\p{L}{4,}/gu) ?? []).join(' or ');

async function find(side: Side, { question, language }: Question): Promise<Found[]> {
  if (side === 'ours') {
    const passages = await look(tenantId, { query: question, limit: FOUND, language });
    return passages.map(({ itemId, text }) => ({ item_id: itemId, text }));
  }
  const [column, config] = language === 'de' ? ['search_de', 'german'] : ['search_en', 'english'];
  const { rows } = await database.pool.query<Found>(
    `select item_id, text from knowledge_chunks, websearch_to_tsquery('${config}', $2) query
      where tenant_id = $1 and ${column} @@ query order by ts_rank_cd(${column}, query, 1) desc, id limit ${FOUND}`,
    [tenantId, anyWord(question)],
  );
  return rows;
}

const asking =
  (side: Side, latenciesMs: number[]): Unit =>
  async (_worker, number) => {
    const startedAt = performance.now();
    const found = await find(side, questions[number % questions.length]!);
    latenciesMs.push(performance.now() - startedAt);
    return found.length <= FOUND ? undefined : `${found.length} passages`;
  };

takeOrders({
  async open(given: { connection: Connection; tenantId: string }) {
    tenantId = given.tenantId;
    const log = openLog({ level: 'silent' });
    database = await connectDatabase({ databaseUrl: socketUrl(given.connection), poolSize: POOL, log });
    look = knowledge(needsOf({ database })).search;
  },
  async fill() {
    const filled = await fill(database, tenantId);
    ({ questions, documentOf } = filled);
    return { chunks: filled.chunks, questions, documents: [...documentOf] };
  },
  async hold(given: { questions: Question[]; documents: [string, string][] }) {
    questions = given.questions;
    documentOf = new Map(given.documents);
  },

  /** Of the questions that have an answer, those whose passage is not among the five. */
  async recall({ side }: { side: Side }) {
    const missed: string[] = [];
    const answerable = questions.filter(({ answer }) => answer !== null);
    for (const asked of answerable) {
      const found = await find(side, asked);
      const { document, says } = asked.answer!;
      if (!found.some(({ item_id, text }) => documentOf.get(item_id) === document && text.includes(says)))
        missed.push(asked.question);
    }
    return { of: answerable.length, missed };
  },

  /** The first search of a process reads the tenant's vocabulary. */
  async first({ side }: { side: Side }) {
    const latenciesMs: number[] = [];
    await asking(side, latenciesMs)(0, 0);
    return latenciesMs[0];
  },

  async run({ side, count, forMs }: { side: Side; count: number; forMs: number }) {
    const latenciesMs: number[] = [];
    const done = await closedLoop(count, forMs, asking(side, latenciesMs));
    return { ...done, ...latenciesOf(latenciesMs) };
  },
});
