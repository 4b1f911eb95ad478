import { type Kysely, sql } from 'kysely';
import type { Log } from '#platform/log.ts';
import type { Embedder } from './embedder.ts';

type Vectors = { stamp: string; ids: string[]; values: Float32Array; dimensions: number };

const BATCH = 32;
const PAGE = 400;
const INDEXED_WITHIN_MS = 60_000;
/** A visitor is waiting: a slow server is done without. */
const ASKED_WITHIN_MS = 1500;
/** Of all tenants together: 64 MB. A tenant with more than that is searched by its words alone. */
const MOST_VALUES = 16_000_000;
const ITEMS_AT_ONCE = 200;

const bytesOf = (vector: Float32Array): Buffer => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);

/** What passages mean, in numbers: made after indexing, and compared one by one (an exact scan) when a question comes. */
export function meaning({ database, embedder, log }: { database: Kysely<unknown>; embedder: Embedder; log: Log }) {
  const { model } = embedder;
  const kept = new Map<string, Vectors>();

  async function stampOf(tenantId: string): Promise<string> {
    const { rows } = await sql<{ stamp: string }>`
      select count(*) || ' ' || coalesce(max(created_at)::text, '') as stamp from knowledge_embeddings
      where tenant_id = ${tenantId} and model = ${model}`.execute(database);
    return rows[0]?.stamp ?? '';
  }

  async function load(tenantId: string, stamp: string): Promise<Vectors> {
    const ids: string[] = [];
    const pieces: Buffer[] = [];
    let dimensions = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ; after = ids.at(-1)!) {
      const { rows } = await sql<{ chunk_id: string; dimensions: number; embedding: Buffer }>`
        select chunk_id, dimensions, embedding from knowledge_embeddings
        where tenant_id = ${tenantId} and model = ${model} and chunk_id > ${after}
        order by chunk_id limit ${PAGE}`.execute(database);
      for (const row of rows) {
        dimensions ||= row.dimensions;
        if (row.dimensions !== dimensions) continue;
        ids.push(row.chunk_id);
        pieces.push(row.embedding);
      }
      if (rows.length < PAGE) break;
      if (ids.length * dimensions > MOST_VALUES) {
        log.warn('a workspace has more passages than are compared by meaning', { tenantId, count: ids.length });
        return { stamp, ids: [], values: new Float32Array(), dimensions: 0 };
      }
    }
    const bytes = Buffer.concat(pieces);
    const values = new Float32Array(bytes.length / 4);
    bytesOf(values).set(bytes);
    return { stamp, ids, values, dimensions };
  }

  async function vectorsOf(tenantId: string): Promise<Vectors> {
    const stamp = await stampOf(tenantId);
    const known = kept.get(tenantId);
    const vectors = known?.stamp === stamp ? known : await load(tenantId, stamp);
    kept.delete(tenantId);
    kept.set(tenantId, vectors);
    let held = [...kept.values()].reduce((sum, { values }) => sum + values.length, 0);
    for (const [oldest, { values }] of kept) {
      if (held <= MOST_VALUES || oldest === tenantId) break;
      kept.delete(oldest);
      held -= values.length;
    }
    return vectors;
  }

  return {
    /** The job's work. Passages that have a vector of this model keep it. */
    async embedItem(itemId: string): Promise<void> {
      for (;;) {
        const { rows } = await sql<{ id: string; tenant_id: string; text: string }>`
          select chunk.id, chunk.tenant_id, concat_ws(E'\\n', item.title, chunk.heading, chunk.text) as text
          from knowledge_chunks as chunk
          join knowledge_items as item on item.tenant_id = chunk.tenant_id and item.id = chunk.item_id
          left join knowledge_embeddings as known on known.chunk_id = chunk.id and known.model = ${model}
          where chunk.item_id = ${itemId} and known.chunk_id is null
          order by chunk.position limit ${BATCH}`.execute(database);
        if (rows.length === 0) return;
        const vectors = await embedder.embed(
          rows.map(({ text }) => text),
          AbortSignal.timeout(INDEXED_WITHIN_MS),
        );
        for (const [place, { id, tenant_id }] of rows.entries()) {
          const vector = vectors[place]!;
          // Gone where the item was indexed anew meanwhile: its successor is embedded by its own order.
          await sql`
            insert into knowledge_embeddings (chunk_id, tenant_id, item_id, model, dimensions, embedding)
            select id, tenant_id, item_id, ${model}, ${vector.length}, ${bytesOf(vector)}
            from knowledge_chunks where tenant_id = ${tenant_id} and id = ${id}
            on conflict (chunk_id) do update set model = excluded.model, dimensions = excluded.dimensions,
              embedding = excluded.embedding, created_at = clock_timestamp()`.execute(database);
        }
      }
    },

    /** Items with passages that this model has not seen: all of them after another one was set. */
    async itemsWithout(): Promise<string[]> {
      const { rows } = await sql<{ item_id: string }>`
        select distinct chunk.item_id from knowledge_chunks as chunk
        where not exists (
          select 1 from knowledge_embeddings as known where known.chunk_id = chunk.id and known.model = ${model}
        ) limit ${ITEMS_AT_ONCE}`.execute(database);
      return rows.map(({ item_id }) => item_id);
    },

    /** The likest passages with their likeness; undefined where the server did not answer, so that words must do. */
    async nearest(
      tenantId: string,
      query: string,
      limit: number,
    ): Promise<{ id: string; alike: number }[] | undefined> {
      try {
        const { ids, values, dimensions } = await vectorsOf(tenantId);
        if (ids.length === 0) return undefined;
        const [asked] = await embedder.embed([query], AbortSignal.timeout(ASKED_WITHIN_MS));
        if (!asked || asked.length !== dimensions) return undefined;
        const scored = ids.map((id, place) => {
          let alike = 0;
          for (let at = 0, base = place * dimensions; at < dimensions; at += 1)
            alike += asked[at]! * values[base + at]!;
          return { id, alike };
        });
        return scored.sort((left, right) => right.alike - left.alike).slice(0, limit);
      } catch (error) {
        log.warn('the embedding server did not answer: knowledge is searched by its words', { tenantId, error });
        return undefined;
      }
    },
  };
}

export type Meaning = ReturnType<typeof meaning>;
