import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { DeskTables } from './desk.tables.ts';

export type PresentVisitor = { tenantId: string; visitorId: string };

/** Whether a visitor's socket is alive somewhere: a lease, written for many at once. */
export function visitorPresence({ database, clock }: { database: Kysely<unknown>; clock: Clock }) {
  const db = database.withTables<DeskTables>();
  return {
    async seen(visitors: PresentVisitor[], forSeconds: number): Promise<void> {
      if (visitors.length === 0) return;
      const until = new Date(clock.now().getTime() + forSeconds * 1000);
      await sql`
        insert into visitor_presence as p (tenant_id, visitor_id, online_until)
        select v.tenant_id, v.id, ${until}
        from jsonb_to_recordset(${JSON.stringify(visitors)}::jsonb) as x("tenantId" uuid, "visitorId" uuid)
        join visitors v on v.tenant_id = x."tenantId" and v.id = x."visitorId"
        order by v.tenant_id, v.id
        on conflict (tenant_id, visitor_id) do update set online_until = greatest(p.online_until, excluded.online_until)`.execute(
        database,
      );
    },
    async gone(visitors: PresentVisitor[]): Promise<void> {
      if (visitors.length === 0) return;
      await sql`
        delete from visitor_presence p
        using jsonb_to_recordset(${JSON.stringify(visitors)}::jsonb) as x("tenantId" uuid, "visitorId" uuid)
        where p.tenant_id = x."tenantId" and p.visitor_id = x."visitorId"`.execute(database);
    },
    async isPresent(tenantId: string, visitorId: string): Promise<boolean> {
      const row = await db
        .selectFrom('visitor_presence')
        .select('online_until')
        .where('tenant_id', '=', tenantId)
        .where('visitor_id', '=', visitorId)
        .executeTakeFirst();
      return row !== undefined && row.online_until > clock.now();
    },
    async removeExpired(): Promise<void> {
      await db.deleteFrom('visitor_presence').where('online_until', '<', clock.now()).execute();
    },
  };
}

export type VisitorPresence = ReturnType<typeof visitorPresence>;
