// node bench/retrieval.ts    how long a search by words takes in 10,000 chunks; needs an idle machine
import { sql } from 'kysely';
import { systemCaller } from '#modules/identity/caller.ts';
import { makeTenant, needsOf } from '#modules/knowledge/fixture-tenant.ts';
import { knowledge } from '#modules/knowledge/index.ts';
import { testDatabase } from '#tests/database.ts';
import { questionPaper } from '#tests/quality/question-paper.ts';

const CHUNKS = 10_000;
const ROUNDS = 5;
const GOAL_P50_MS = 10;

/** The texts of the quality set over and over, each copy with words of its own, so that the vocabulary grows too. */
function copyOf(body: string, copy: number): string {
  return body.replace(/^(## .+)$/gm, `$1 ${copy}`).replace(/\. /g, ` in Haus${copy}ort. `);
}

const db = await testDatabase();
try {
  const { documents, questions } = questionPaper();
  const { search, addText, index } = knowledge(needsOf(db));
  const tenantId = await makeTenant(db);
  const caller = systemCaller(tenantId);
  const count = async () =>
    (
      await sql<{ count: number }>`
        select count(*)::int as count from knowledge_chunks where tenant_id = ${tenantId}`.execute(db.database.kysely)
    ).rows[0]!.count;
  for (let copy = 0; (await count()) < CHUNKS; copy += 1) {
    for (const { title, body } of documents) {
      await index((await addText(caller, { title: `${title} ${copy}`, body: copyOf(body, copy) })).id);
    }
  }
  await sql`analyze knowledge_chunks`.execute(db.database.kysely);
  const coldAt = performance.now();
  await search(tenantId, { query: 'Versandkosten' });
  const coldMs = performance.now() - coldAt;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { question } of questions) {
      const startedAt = performance.now();
      await search(tenantId, { query: question });
      times.push(performance.now() - startedAt);
    }
  }
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
  console.log(
    `${await count()} chunks, ${times.length} searches; the first, which reads the vocabulary: ${coldMs.toFixed(0)} ms`,
  );
  console.log(`p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; the goal is a p50 of ${GOAL_P50_MS} ms`);
  process.exitCode = Number(at(0.5)) <= GOAL_P50_MS ? 0 : 1;
} finally {
  await db.drop();
}
