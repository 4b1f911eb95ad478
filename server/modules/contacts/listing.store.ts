import { type Kysely, type SqlBool, sql } from 'kysely';
import { type Contact, toContact } from './contact.ts';
import type { ContactTables } from './contacts.tables.ts';
import { containing } from './search-text.ts';

export type ListingFilter = {
  words: readonly string[];
  tags: readonly string[];
  isBlocked?: boolean | undefined;
};
export type Mark = { createdAt: Date; id: string };

/** How alike two whole words must be, by their parts of three letters: "Meyer" finds "Meier", and not "Mehmet". */
const LIKENESS = 0.3;

export function listingStore(database: Kysely<unknown>) {
  async function page(
    db: Kysely<unknown>,
    tenantId: string,
    { words, tags, isBlocked }: ListingFilter,
    { before, limit, isForgiving }: { before?: Mark | undefined; limit: number; isForgiving: boolean },
  ): Promise<Contact[]> {
    let query = db.withTables<ContactTables>().selectFrom('contacts').selectAll().where('tenant_id', '=', tenantId);
    for (const word of words) {
      query = isForgiving
        ? query.where(sql<SqlBool>`search %>> ${word}`)
        : query.where('search', 'like', containing(word));
    }
    if (tags.length > 0) query = query.where(sql<SqlBool>`tags @> ${[...tags]}::text[]`);
    if (isBlocked !== undefined) query = query.where('blocked_at', isBlocked ? 'is not' : 'is', null);
    if (before) query = query.where(sql<SqlBool>`(created_at, id) < (${before.createdAt}, ${before.id}::uuid)`);
    const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
    return rows.map(toContact);
  }

  return {
    /** Where the words stand as they were typed. */
    exact: (tenantId: string, filter: ListingFilter, at: { before?: Mark | undefined; limit: number }) =>
      page(database, tenantId, filter, { ...at, isForgiving: false }),

    /** Where something like them stands. */
    alike: (tenantId: string, filter: ListingFilter, at: { before?: Mark | undefined; limit: number }) =>
      database.transaction().execute(async (transaction) => {
        await sql`select set_config('pg_trgm.strict_word_similarity_threshold', ${String(LIKENESS)}, true)`.execute(
          transaction,
        );
        return page(transaction, tenantId, filter, { ...at, isForgiving: true });
      }),

    /** The tags that are in use, the commonest first. Many contacts carry the same few together: those are counted first. */
    async tags(tenantId: string, limit: number): Promise<{ tag: string; contacts: number }[]> {
      const { rows } = await sql<{ tag: string; contacts: number }>`
        select tag, sum(contacts)::int as contacts from (
          select tags, count(*) as contacts from contacts
          where tenant_id = ${tenantId} and tags <> '{}' group by tags
        ) together, unnest(tags) as tag
        group by tag order by 2 desc, 1 limit ${limit}`.execute(database);
      return rows;
    },
  };
}
