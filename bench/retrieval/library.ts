import { sql } from 'kysely';
import { systemCaller } from '#modules/identity/caller.ts';
import { needsOf } from '#modules/knowledge/fixture-tenant.ts';
import { knowledge } from '#modules/knowledge/index.ts';
import type { Database } from '#platform/database/index.ts';
import { type Question, questionPaper } from '#tests/quality/question-paper.ts';

export const CHUNKS = 10_000;
/** Documents are read in side by side. */
const AT_ONCE = 4;

/** The texts of the quality set over and over, each copy with words of its own, so that the vocabulary grows too. */
export function copyOf(body: string, copy: number): string {
  return body.replace(/^(## .+)$/gm, `$1 ${copy}`).replace(/(?<!\d)\. /g, ` in Haus${copy}ort. `);
}

/** Fills a tenant's knowledge as the product does it, and says which items are copies of which document. */
export async function fill(
  database: Database,
  tenantId: string,
): Promise<{ chunks: number; questions: Question[]; documentOf: Map<string, string> }> {
  const { documents, questions } = questionPaper();
  const { addText, index } = knowledge(needsOf({ database }));
  const caller = systemCaller(tenantId);
  const documentOf = new Map<string, string>();
  const count = async () =>
    (
      await sql<{ count: number }>`
        select count(*)::int as count from knowledge_chunks where tenant_id = ${tenantId}`.execute(database.kysely)
    ).rows[0]!.count;

  async function add({ name, title, body }: (typeof documents)[number], copy: number): Promise<void> {
    const { id } = await addText(caller, { title: `${title} ${copy}`, body: copyOf(body, copy) });
    await index(id);
    documentOf.set(id, name);
  }
  for (let copy = 0; (await count()) < CHUNKS; copy += 1) {
    const waiting = documents.values();
    const reader = async () => {
      for (const document of waiting) await add(document, copy);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
  }
  await sql`analyze knowledge_chunks, knowledge_items, knowledge_words`.execute(database.kysely);
  return { chunks: await count(), questions, documentOf };
}
