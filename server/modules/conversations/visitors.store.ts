import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import { type Device, toVisitor, type VisitedPage, type Visitor } from './conversation.ts';
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

    async block(
      tenantId: string,
      id: string,
      by: { staffId: string | null; reason: string | null; at: Date },
    ): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('visitors')
        .set({ blocked_at: by.at, blocked_by_staff_id: by.staffId, block_reason: by.reason })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('blocked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async unblock(tenantId: string, id: string): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('visitors')
        .set({ blocked_at: null, blocked_by_staff_id: null, block_reason: null })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('blocked_at', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async idsOfContact(tenantId: string, contactId: string): Promise<string[]> {
      const rows = await db
        .selectFrom('visitors')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('contact_id', '=', contactId)
        .execute();
      return rows.map(({ id }) => id);
    },

    async ofContact(tenantId: string, contactId: string): Promise<{ id: string; email: string | null }[]> {
      return db
        .selectFrom('visitors')
        .select(['id', 'email'])
        .where('tenant_id', '=', tenantId)
        .where('contact_id', '=', contactId)
        .execute();
    },

    /** The blocked ones, the latest first, each with the newest conversation that can be looked at. */
    async blocked(
      tenantId: string,
      { before, limit }: { before?: readonly string[] | undefined; limit: number },
    ): Promise<
      { visitor: Visitor; blockedByStaffId: string | null; conversationId: string | null; sortedBy: string }[]
    > {
      const { rows } = await sql<{
        visitor: Record<string, unknown>;
        by: string | null;
        conversation: string | null;
        sorted_by: string;
      }>`
        select to_jsonb(v) as visitor, v.blocked_by_staff_id as by, v.blocked_at::text as sorted_by,
          (select c.id from conversations c where c.tenant_id = v.tenant_id and c.visitor_id = v.id
            order by c.created_at desc limit 1) as conversation
        from visitors v
        where v.tenant_id = ${tenantId} and v.blocked_at is not null
          ${before ? sql`and (v.blocked_at, v.id) < (${before[0]}::timestamptz, ${before[1]}::uuid)` : sql``}
        order by v.blocked_at desc, v.id desc limit ${limit}`.execute(database);
      return rows.map((row) => ({
        visitor: toVisitor(row.visitor),
        blockedByStaffId: row.by,
        conversationId: row.conversation,
        sortedBy: row.sorted_by,
      }));
    },

    /** What is told about the page and what it is looked at with. Resolves with whether it is news. */
    async look(
      tenantId: string,
      id: string,
      told: { page?: VisitedPage | undefined; device?: Device | undefined; timeZone?: string | undefined },
    ): Promise<boolean> {
      const { page, device, timeZone } = told;
      const { rows } = await sql<{ is_news: boolean }>`
        with before as (select id, page, device, time_zone from visitors where tenant_id = ${tenantId} and id = ${id} for update)
        update visitors v set last_seen_at = now(),
          page = coalesce(${page ? JSON.stringify(page) : null}::jsonb, v.page),
          device = coalesce(${device ? JSON.stringify(device) : null}::jsonb, v.device),
          time_zone = coalesce(${timeZone ?? null}, v.time_zone)
        from before where v.id = before.id
        returning (v.page - 'seenAt', v.device, v.time_zone) is distinct from
          (before.page - 'seenAt', before.device, before.time_zone) as is_news`.execute(database);
      return rows[0]?.is_news === true;
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
          page: null,
          device: null,
          time_zone: null,
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
