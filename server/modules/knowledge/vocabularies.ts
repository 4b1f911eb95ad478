import { type Kysely, sql } from 'kysely';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

type Kept = { stamp: string; vocabulary: Vocabulary };

/** Of all tenants together: about a hundred bytes a word. */
const MOST_WORDS = 400_000;

/** The vocabularies that were asked for last, each read again as soon as the tenant's knowledge has changed. */
export function vocabularies(database: Kysely<unknown>) {
  const kept = new Map<string, Kept>();
  const loading = new Map<string, Promise<Kept>>();
  let words = 0;

  /** Differs after every item that was added, read anew or removed. */
  async function stampOf(tenantId: string): Promise<string> {
    const { rows } = await sql<{ stamp: string }>`
      select count(*) || ' ' || coalesce(max(indexed_at)::text, '') || ' ' || coalesce(max(updated_at)::text, '') as stamp
      from knowledge_items where tenant_id = ${tenantId}`.execute(database);
    return rows[0]?.stamp ?? '';
  }

  async function load(tenantId: string, stamp: string): Promise<Kept> {
    const [counted, total] = await Promise.all([
      sql<{ word: string; chunks: number }>`
        select word, sum(chunks)::int as chunks from knowledge_words where tenant_id = ${tenantId} group by word`.execute(
        database,
      ),
      sql<{ count: number }>`
        select count(*)::int as count from knowledge_chunks where tenant_id = ${tenantId}`.execute(database),
    ]);
    const counts = new Map(counted.rows.map(({ word, chunks }) => [word, chunks]));
    return { stamp, vocabulary: vocabularyOf(counts, total.rows[0]?.count ?? 0) };
  }

  function keep(tenantId: string, fresh: Kept): void {
    words += fresh.vocabulary.words - (kept.get(tenantId)?.vocabulary.words ?? 0);
    kept.delete(tenantId);
    kept.set(tenantId, fresh);
    for (const [oldest, { vocabulary }] of kept) {
      if (words <= MOST_WORDS || oldest === tenantId) break;
      kept.delete(oldest);
      words -= vocabulary.words;
    }
  }

  return async (tenantId: string): Promise<Vocabulary> => {
    const stamp = await stampOf(tenantId);
    const known = kept.get(tenantId);
    if (known?.stamp === stamp) {
      kept.delete(tenantId);
      kept.set(tenantId, known);
      return known.vocabulary;
    }
    const key = `${tenantId} ${stamp}`;
    const underWay = loading.get(key) ?? load(tenantId, stamp).finally(() => loading.delete(key));
    loading.set(key, underWay);
    const fresh = await underWay;
    keep(tenantId, fresh);
    return fresh.vocabulary;
  };
}
