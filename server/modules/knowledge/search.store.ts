import { type Kysely, sql } from 'kysely';
import { byIndex } from '#platform/database/index.ts';

export type Candidate = {
  id: string;
  item_id: string;
  title: string;
  language: 'de' | 'en' | null;
  source_url: string | null;
  heading: string | null;
  position: number;
  text: string;
  page: number | null;
  /** The ways in which a typed answer is asked for. */
  questions: string[];
  /** Reciprocal ranks of the three lists, added up. */
  fused: number;
};

const CANDIDATES = 60;
/** Ranking reads the vector of each match: so many are ranked at most. */
const RANKED = 2000;
/** The usual constant of reciprocal rank fusion (Cormack et al. 2009). */
const RRF = 60;

const anyOf = (words: readonly string[]): string => words.join(' or ');

/** The words come folded, letters and digits alone, and travel as parameters. */
export function searchStore(database: Kysely<unknown>) {
  return {
    async byIds(tenantId: string, ids: readonly string[]): Promise<Candidate[]> {
      if (ids.length === 0) return [];
      const { rows } = await sql<Candidate>`
        select chunk.id, chunk.item_id, item.title, item.language, item.source_url, chunk.heading, chunk.position,
          chunk.text, chunk.page, item.questions, 0::float8 as fused
        from knowledge_chunks as chunk
        join knowledge_items as item on item.tenant_id = chunk.tenant_id and item.id = chunk.item_id
        where chunk.tenant_id = ${tenantId} and chunk.id = any(${ids}::uuid[])`.execute(database);
      return rows;
    },

    async candidates(tenantId: string, asked: readonly string[], near: readonly string[]): Promise<Candidate[]> {
      const query = sql<Candidate>`
        with german as (
          select id, row_number() over (order by rank desc, id) as place from (
            select id, ts_rank(search_de, query, 1) as rank from (
              select id, search_de from knowledge_chunks
              where tenant_id = ${tenantId} and search_de @@ websearch_to_tsquery('german', ${anyOf(asked)})
              limit ${RANKED}
            ) as found, websearch_to_tsquery('german', ${anyOf(asked)}) as query
            order by rank desc, id limit ${CANDIDATES}
          ) as best
        ), english as (
          select id, row_number() over (order by rank desc, id) as place from (
            select id, ts_rank(search_en, query, 1) as rank from (
              select id, search_en from knowledge_chunks
              where tenant_id = ${tenantId} and search_en @@ websearch_to_tsquery('english', ${anyOf(asked)})
              limit ${RANKED}
            ) as found, websearch_to_tsquery('english', ${anyOf(asked)}) as query
            order by rank desc, id limit ${CANDIDATES}
          ) as best
        ), alike as (
          select id, row_number() over (order by rank desc, id) as place from (
            select id, ts_rank(search_de, query, 1) as rank from (
              select id, search_de from knowledge_chunks
              where tenant_id = ${tenantId} and search_de @@ websearch_to_tsquery('german', ${anyOf(near)})
              limit ${RANKED}
            ) as found, websearch_to_tsquery('german', ${anyOf(near)}) as query
            order by rank desc, id limit ${CANDIDATES}
          ) as best
        ), fused as (
          select id, sum(1.0 / (${RRF} + place)) as fused
          from (select * from german union all select * from english union all select * from alike) as listed
          group by id order by fused desc, id limit ${CANDIDATES}
        )
        select chunk.id, chunk.item_id, item.title, item.language, item.source_url, chunk.heading, chunk.position,
          chunk.text, chunk.page, item.questions,
          fused.fused::float8 as fused
        from fused
        join knowledge_chunks as chunk on chunk.tenant_id = ${tenantId} and chunk.id = fused.id
        join knowledge_items as item on item.tenant_id = ${tenantId} and item.id = chunk.item_id
        order by fused.fused desc, chunk.id`;
      return (await byIndex(database, (transaction) => query.execute(transaction))).rows;
    },
  };
}
