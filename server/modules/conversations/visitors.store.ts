import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import { toVisitor, type Visitor } from './conversation.ts';
import type { ConversationTables } from './conversations.tables.ts';

export type VisitorIdentity = { externalId?: string; name?: string; email?: string; phone?: string };
export type VisitorFacts = VisitorIdentity & { language?: string; metadata?: Record<string, unknown> };

export function visitorsStore(database: Kysely<unknown>) {
  const db = database.withTables<ConversationTables>();
  return {
    async byId(tenantId: string, id: string): Promise<Visitor | undefined> {
      const row = await db
        .selectFrom('visitors')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toVisitor(row);
    },
    async add(tenantId: string, facts: VisitorFacts): Promise<Visitor> {
      const row = await db
        .insertInto('visitors')
        .values({
          id: newId(),
          tenant_id: tenantId,
          external_id: facts.externalId ?? null,
          name: facts.name ?? null,
          email: facts.email ?? null,
          phone: facts.phone ?? null,
          language: facts.language ?? null,
          metadata: JSON.stringify(facts.metadata ?? {}),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toVisitor(row);
    },
    /** The visitor whom the tenant's server vouches for: the same person on every device. */
    async vouched(tenantId: string, facts: VisitorFacts & { externalId: string }): Promise<Visitor> {
      const { rows } = await sql<Record<string, unknown>>`
        insert into visitors as v (id, tenant_id, external_id, name, email, phone, is_verified, language, metadata)
        values (${newId()}, ${tenantId}, ${facts.externalId}, ${facts.name ?? null}, ${facts.email ?? null},
          ${facts.phone ?? null}, true, ${facts.language ?? null}, ${JSON.stringify(facts.metadata ?? {})}::jsonb)
        on conflict (tenant_id, external_id) where is_verified do update set
          name = coalesce(excluded.name, v.name), email = coalesce(excluded.email, v.email),
          phone = coalesce(excluded.phone, v.phone), language = coalesce(excluded.language, v.language),
          metadata = v.metadata || excluded.metadata, last_seen_at = now()
        returning *`.execute(database);
      return toVisitor(rows[0]!);
    },
    /** A claim never overwrites what a signed token said. */
    async seenAgain(tenantId: string, id: string, facts: VisitorFacts): Promise<Visitor | undefined> {
      const { rows } = await sql<Record<string, unknown>>`
        update visitors set
          name = case when is_verified then name else coalesce(${facts.name ?? null}, name) end,
          email = case when is_verified then email else coalesce(${facts.email ?? null}, email) end,
          phone = case when is_verified then phone else coalesce(${facts.phone ?? null}, phone) end,
          language = coalesce(${facts.language ?? null}, language),
          metadata = metadata || ${JSON.stringify(facts.metadata ?? {})}::jsonb,
          last_seen_at = now()
        where tenant_id = ${tenantId} and id = ${id} returning *`.execute(database);
      return rows[0] && toVisitor(rows[0]);
    },

    async link(tenantId: string, id: string, contactId: string): Promise<void> {
      await db
        .updateTable('visitors')
        .set({ contact_id: contactId })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute();
    },

    /** Visitors of a contact become nobody in particular. Resolves with their ids. */
    async pseudonymise(tenantId: string, contactId: string): Promise<string[]> {
      const rows = await db
        .updateTable('visitors')
        .set({
          external_id: null,
          name: null,
          email: null,
          phone: null,
          is_verified: false,
          metadata: '{}',
          contact_id: null,
        })
        .where('tenant_id', '=', tenantId)
        .where('contact_id', '=', contactId)
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}
