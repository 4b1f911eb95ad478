import { type Kysely, sql } from 'kysely';
import type { AuditTables } from './audit.tables.ts';
import { type Followed, GENESIS } from './chain.ts';
import { type ChainedEntry, toEntry } from './entry.ts';

export type AuditFilter = {
  action?: string | undefined;
  actorId?: string | undefined;
  targetKind?: string | undefined;
  targetId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
};

export type Head = Followed & { at: Date };

export function auditStore(database: Kysely<unknown>) {
  const db = database.withTables<AuditTables>();

  return {
    /** Where the chain ends. It is held until the transaction does: entries of a tenant come one after the other. */
    async hold(tenantId: string): Promise<Head> {
      const { rows } = await sql<{ seq: string; at: Date; hash: Buffer }>`
        insert into audit_heads (tenant_id, seq, at, hash) values (${tenantId}, 0, 'epoch', ${GENESIS})
        on conflict (tenant_id) do update set seq = audit_heads.seq
        returning seq, at, hash`.execute(db);
      const head = rows[0]!;
      return { seq: Number(head.seq), at: head.at, hash: head.hash };
    },

    /** Where the chain should end, and the last entry that is there: of one moment. */
    async ends(tenantId: string): Promise<{ head: Followed; last: number }> {
      const { rows } = await sql<{ seq: string | null; hash: Buffer | null; last: string | null }>`
        select head.seq, head.hash, entries.last
        from (select max(seq) as last from audit_entries where tenant_id = ${tenantId}) as entries
        left join audit_heads as head on head.tenant_id = ${tenantId}`.execute(db);
      const { seq, hash, last } = rows[0]!;
      return { head: { seq: Number(seq ?? 0), hash: hash ?? GENESIS }, last: Number(last ?? 0) };
    },

    async append(entry: ChainedEntry): Promise<void> {
      await sql`
        with entry as (
          insert into audit_entries (tenant_id, seq, id, at, actor_kind, actor_id, actor_name, action, target_kind,
            target_id, details, address, user_agent, request_id, previous_hash, hash)
          values (${entry.tenantId}, ${entry.seq}, ${entry.id}, ${entry.at}, ${entry.actor.kind}, ${entry.actor.id},
            ${entry.actor.name}, ${entry.action}, ${entry.target?.kind ?? null}, ${entry.target?.id ?? null},
            ${JSON.stringify(entry.details)}::jsonb, ${entry.address}, ${entry.userAgent}, ${entry.requestId},
            ${entry.previousHash}, ${entry.hash})
          returning tenant_id, seq, at, hash
        )
        update audit_heads as head set seq = entry.seq, at = entry.at, hash = entry.hash
        from entry where head.tenant_id = entry.tenant_id`.execute(db);
    },

    /** The newest first. Numbers run with the time, so that a span of time is a span of numbers. */
    async page(
      tenantId: string,
      filter: AuditFilter,
      { before, limit }: { before?: number | undefined; limit: number },
    ) {
      const { action, actorId, targetKind, targetId, from, to } = filter;
      let query = db.selectFrom('audit_entries').selectAll().where('tenant_id', '=', tenantId);
      if (before !== undefined) query = query.where('seq', '<', sql<string>`${before}`);
      if (action !== undefined) query = query.where('action', '=', action);
      if (actorId !== undefined) query = query.where('actor_id', '=', actorId);
      if (targetKind !== undefined) query = query.where('target_kind', '=', targetKind);
      if (targetId !== undefined) query = query.where('target_id', '=', targetId);
      if (from) {
        query = query.where(sql<boolean>`seq >= (select seq from audit_entries
          where tenant_id = ${tenantId} and at >= ${from} order by at, seq limit 1)`);
      }
      if (to) {
        query = query.where(sql<boolean>`seq <= (select seq from audit_entries
          where tenant_id = ${tenantId} and at < ${to} order by at desc, seq desc limit 1)`);
      }
      const rows = await query.orderBy('seq', 'desc').limit(limit).execute();
      return rows.map(toEntry);
    },

    /** From one to the next by the index: a record is long, and its kinds of action are few. */
    async actions(tenantId: string): Promise<string[]> {
      const { rows } = await sql<{ action: string }>`
        with recursive found as (
          (select action from audit_entries where tenant_id = ${tenantId} order by action limit 1)
          union all
          select (select action from audit_entries where tenant_id = ${tenantId} and action > found.action
            order by action limit 1)
          from found where found.action is not null
        )
        select action from found where action is not null`.execute(db);
      return rows.map(({ action }) => action);
    },

    async byId(tenantId: string, id: string): Promise<ChainedEntry | undefined> {
      const row = await db
        .selectFrom('audit_entries')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toEntry(row);
    },

    async after(tenantId: string, seq: number, upTo: number, limit: number): Promise<ChainedEntry[]> {
      const rows = await db
        .selectFrom('audit_entries')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('seq', '>', sql<string>`${seq}`)
        .where('seq', '<=', sql<string>`${upTo}`)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(toEntry);
    },
  };
}
