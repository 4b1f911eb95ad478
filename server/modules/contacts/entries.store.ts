import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { ContactEntriesTable, ContactTables } from './contacts.tables.ts';

/** A note of the staff's, or that the contact became one with another. */
export type ContactEntry = {
  id: string;
  contactId: string;
  kind: 'note' | 'merged';
  staffId: string | null;
  staffName: string | null;
  body: string;
  at: Date;
};

const toEntry = (row: Selectable<ContactEntriesTable>): ContactEntry => ({
  id: row.id,
  contactId: row.contact_id,
  kind: row.kind,
  staffId: row.staff_id,
  staffName: row.staff_name,
  body: row.body,
  at: row.at,
});

export function entriesStore(database: Kysely<unknown>) {
  const db = database.withTables<ContactTables>();
  return {
    async add(tenantId: string, entry: ContactEntry): Promise<ContactEntry> {
      const row = await db
        .insertInto('contact_entries')
        .values({
          id: entry.id,
          tenant_id: tenantId,
          contact_id: entry.contactId,
          kind: entry.kind,
          staff_id: entry.staffId,
          staff_name: entry.staffName,
          body: entry.body,
          at: entry.at,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toEntry(row);
    },

    async note(tenantId: string, contactId: string, id: string): Promise<ContactEntry | undefined> {
      const row = await db
        .selectFrom('contact_entries')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('contact_id', '=', contactId)
        .where('id', '=', id)
        .where('kind', '=', 'note')
        .executeTakeFirst();
      return row && toEntry(row);
    },

    async remove(tenantId: string, id: string): Promise<void> {
      await db.deleteFrom('contact_entries').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
    },

    async count(tenantId: string, contactId: string): Promise<number> {
      const { count } = await db
        .selectFrom('contact_entries')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('tenant_id', '=', tenantId)
        .where('contact_id', '=', contactId)
        .executeTakeFirstOrThrow();
      return count;
    },

    async before(
      tenantId: string,
      contactId: string,
      { before, limit }: { before?: { at: Date; id: string } | undefined; limit: number },
    ): Promise<ContactEntry[]> {
      let query = db
        .selectFrom('contact_entries')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('contact_id', '=', contactId);
      if (before) query = query.where(sql<SqlBool>`(at, id) < (${before.at}, ${before.id}::uuid)`);
      const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return rows.map(toEntry);
    },

    /** Notes, and the keys that were given up before, are of another contact from now on. */
    async move(tenantId: string, from: string, to: string): Promise<void> {
      for (const table of ['contact_entries', 'contact_aliases'] as const) {
        await db
          .updateTable(table)
          .set({ contact_id: to })
          .where('tenant_id', '=', tenantId)
          .where('contact_id', '=', from)
          .execute();
      }
    },
  };
}
