import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import { type Contact, type ContactFields, toContact } from './contact.ts';
import type { AliasKind, ContactSource, ContactsTable, ContactTables } from './contacts.tables.ts';
import { containing, searchText } from './search-text.ts';

export type ContactFilter = { words: readonly string[]; tags: readonly string[] };

const columnsOf = (fields: ContactFields) => ({
  external_id: fields.externalId,
  name: fields.name,
  phone: fields.phone,
  email: fields.email,
  company: fields.company,
  tags: fields.tags,
  notes: fields.notes,
  search: searchText(fields),
});

export function contactsStore(database: Kysely<unknown>) {
  const db = database.withTables<ContactTables>();

  const filtered = <Out>(
    query: SelectQueryBuilder<ContactTables, 'contacts', Out>,
    tenantId: string,
    { words, tags }: ContactFilter,
  ) => {
    let narrowed = query.where('tenant_id', '=', tenantId);
    for (const word of words) narrowed = narrowed.where('search', 'like', containing(word));
    return tags.length > 0 ? narrowed.where(sql<boolean>`tags @> ${[...tags]}::text[]`) : narrowed;
  };

  return {
    /** One after the other within a tenant: what the keys point to stays true until the transaction ends. */
    async hold(tenantId: string): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`contacts ${tenantId}`}, 0))`.execute(db);
    },

    async byId(tenantId: string, id: string): Promise<Contact | undefined> {
      const row = await db
        .selectFrom('contacts')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toContact(row);
    },

    /** Whom any of these keys names, or named before: at most one each. */
    async named(
      tenantId: string,
      { externalId, phone, email }: Partial<Pick<ContactFields, 'externalId' | 'phone' | 'email'>>,
    ): Promise<Contact[]> {
      // One index for each key: with "or" between them the whole tenant would be read.
      const { rows } = await sql<Selectable<ContactsTable>>`
        select * from contacts where tenant_id = ${tenantId} and id in (
          select id from contacts where tenant_id = ${tenantId} and external_id = ${externalId ?? null}
          union select id from contacts where tenant_id = ${tenantId} and phone = ${phone ?? null}
          union select id from contacts where tenant_id = ${tenantId} and email = ${email ?? null}
          union select contact_id from contact_aliases where tenant_id = ${tenantId} and kind = 'externalId' and value = ${externalId ?? null}
          union select contact_id from contact_aliases where tenant_id = ${tenantId} and kind = 'phone' and value = ${phone ?? null}
          union select contact_id from contact_aliases where tenant_id = ${tenantId} and kind = 'email' and value = ${email ?? null}
        )`.execute(db);
      return rows.map(toContact);
    },

    async hasAlias(tenantId: string, id: string, kind: AliasKind, value: string): Promise<boolean> {
      const row = await db
        .selectFrom('contact_aliases')
        .select('kind')
        .where('tenant_id', '=', tenantId)
        .where('contact_id', '=', id)
        .where('kind', '=', kind)
        .where('value', '=', value)
        .executeTakeFirst();
      return row !== undefined;
    },

    async setBlocked(tenantId: string, id: string, at: Date | null): Promise<Contact> {
      const row = await db
        .updateTable('contacts')
        .set({ blocked_at: at })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return toContact(row);
    },

    async page(
      tenantId: string,
      filter: ContactFilter,
      { offset, limit }: { offset: number; limit: number },
    ): Promise<Contact[]> {
      const rows = await filtered(db.selectFrom('contacts').selectAll(), tenantId, filter)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .offset(offset)
        .limit(limit)
        .execute();
      return rows.map(toContact);
    },

    async count(tenantId: string, filter: ContactFilter = { words: [], tags: [] }): Promise<number> {
      const counted = db.selectFrom('contacts').select(sql<number>`count(*)::int`.as('count'));
      return (await filtered(counted, tenantId, filter).executeTakeFirstOrThrow()).count;
    },

    /** How many each of these tenants has. */
    async counts(tenantIds: readonly string[]): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('contacts')
        .select(['tenant_id', sql<number>`count(*)::int`.as('used')])
        .where('tenant_id', 'in', tenantIds)
        .groupBy('tenant_id')
        .execute();
      return new Map(rows.map(({ tenant_id, used }) => [tenant_id, used]));
    },

    async add(
      contact: ContactFields & { id: string; tenantId: string; source: ContactSource; at: Date },
    ): Promise<Contact> {
      const row = await db
        .insertInto('contacts')
        .values({
          ...columnsOf(contact),
          id: contact.id,
          tenant_id: contact.tenantId,
          source: contact.source,
          created_at: contact.at,
          updated_at: contact.at,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toContact(row);
    },

    async change(tenantId: string, id: string, fields: ContactFields, at: Date): Promise<Contact> {
      const row = await db
        .updateTable('contacts')
        .set({ ...columnsOf(fields), updated_at: at })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return toContact(row);
    },

    async remove(tenantId: string, id: string): Promise<void> {
      await db.deleteFrom('contacts').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
    },
  };
}
