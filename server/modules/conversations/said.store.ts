import { type Kysely, type RawBuilder, sql } from 'kysely';
import { byIndex } from '#platform/database/index.ts';
import { inSightOf } from './listed.ts';

export type SearchReader = { staffId: string; departmentIds?: readonly string[] | undefined };

type Hit = { id: string; sent_at: Date };

/** As the index has it: the tenant is a word of each of its messages. */
const wordsOf = sql`(to_tsvector('german', m.body) || to_tsvector('english', m.body) || array_to_tsvector(array[m.tenant_id::text]))`;
export const queryOf = (text: string) =>
  sql`(websearch_to_tsquery('german', ${text}) || websearch_to_tsquery('english', ${text}))`;
const saidText = sql`m.deleted_at is null and m.message_type <> 'system'`;
/**
 * That a message `m` says it. `is true` keeps the tenant from being looked up by another index, which would read every
 * message of the tenant; a query of stop words alone finds nothing.
 */
export const says = (
  tenantId: string,
  text: string,
) => sql`(${wordsOf} @@ (${queryOf(text)} && ${`'${tenantId}'`}::tsquery)
  and (m.tenant_id = ${tenantId}) is true and numnode(${queryOf(text)}) > 0 and ${saidText})`;

/** So many are taken to pieces one by one: what every third message says is found among them. */
const WALKED = 120;
/** An id is made a moment before its message is sent, by a clock that may differ from the database's by as much. */
const CLOCKS_DIFFER_MS = 60_000;
/** Of every four that are found, three may be out of sight before all are looked at. */
const SPARE = 4;

/** The first 48 bits of a UUIDv7 (RFC 9562, 5.7). */
const madeAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** Which messages say it, the newest first. */
export function saidStore(database: Kysely<unknown>) {
  const seenBy = ({ staffId, departmentIds }: SearchReader, conversationId: RawBuilder<unknown>) => sql`(
    select from conversations c
    where c.id = ${conversationId} and c.spam_at is null and c.merged_into is null ${inSightOf(staffId, departmentIds)}
    limit 1)`;

  /** What is in nearly every message is found in the newest at once; undefined where they do not hold enough of it. */
  async function walk(
    tenantId: string,
    text: string,
    reader: SearchReader,
    limit: number,
  ): Promise<string[] | undefined> {
    const { rows } = await sql<{ looked: number; oldest: string | null; hits: (Hit & { sent_at: string })[] | null }>`
      with recent as materialized (
        select * from messages m where m.tenant_id = ${tenantId} order by m.id desc limit ${WALKED}
      ), hits as materialized (
        select m.id, m.sent_at from recent m
        where ${says(tenantId, text)} and exists ${seenBy(reader, sql`m.conversation_id`)}
      )
      select (select count(*)::int from recent) as looked, (select id from recent order by id limit 1) as oldest,
        (select jsonb_agg(hits order by sent_at desc, id desc) from hits) as hits`.execute(database);
    const { looked, oldest, hits } = rows[0]!;
    if (looked < WALKED || !oldest) return (hits ?? []).slice(0, limit).map(({ id }) => id);
    // What was sent since then has an id that was made since, and so was looked at.
    const since = madeAt(oldest) + CLOCKS_DIFFER_MS;
    const newest = (hits ?? []).filter((hit) => Date.parse(hit.sent_at) >= since);
    return newest.length >= limit ? newest.slice(0, limit).map(({ id }) => id) : undefined;
  }

  async function lookUp(
    tenantId: string,
    text: string,
    reader: SearchReader,
    { before, limit, most }: { before: readonly string[] | undefined; limit: number; most?: number },
  ): Promise<{ ids: string[]; isAll: boolean }> {
    const { rows } = await byIndex(database, (transaction) =>
      sql<{ looked: number; ids: string[] }>`
        with newest as materialized (
          select m.id, m.sent_at, m.conversation_id from messages m
          where ${says(tenantId, text)}
            ${before ? sql`and (m.sent_at, m.id) < (${before[0]}::timestamptz, ${before[1]}::uuid)` : sql``}
          ${most === undefined ? sql`` : sql`order by m.sent_at desc, m.id desc limit ${most}`}
        )
        select (select count(*)::int from newest) as looked, array(
          select h.id from newest h cross join lateral ${seenBy(reader, sql`h.conversation_id`)} seen
          order by h.sent_at desc, h.id desc limit ${limit}
        ) as ids`.execute(transaction),
    );
    const { looked, ids } = rows[0]!;
    return { ids, isAll: most === undefined || looked < most };
  }

  return {
    async newest(
      tenantId: string,
      text: string,
      reader: SearchReader,
      { before, limit }: { before?: readonly string[] | undefined; limit: number },
    ): Promise<string[]> {
      const walked = before ? undefined : await walk(tenantId, text, reader, limit);
      if (walked) return walked;
      // Whoever sees all sees nearly all that is found; for others as much would be looked up twice.
      if (!reader.departmentIds) {
        const { ids, isAll } = await lookUp(tenantId, text, reader, { before, limit, most: limit * SPARE });
        if (isAll || ids.length === limit) return ids;
      }
      return (await lookUp(tenantId, text, reader, { before, limit })).ids;
    },
  };
}
