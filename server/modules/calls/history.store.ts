import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Call, toCall } from './call.ts';
import type { CallStatus } from './call-state.ts';
import type { CallDirection, CallType } from './calls.tables.ts';

/** Whether somebody has seen to a missed call. */
export type Handled = { at: Date; staffId: string | null; staffName: string | null };
export type PastCall = { call: Call; handled: Handled | null };
export type HistoryFilter = {
  /** Missed, of visitors who called, and nobody has seen to them. */
  isToReturn?: boolean | undefined;
  statuses?: readonly CallStatus[] | undefined;
  direction?: CallDirection | undefined;
  type?: CallType | undefined;
  staffId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
};
type Row = Record<string, unknown>;

const toReturn = sql`k.status = 'missed' and k.direction = 'inbound' and k.handled_at is null`;

const toPast = (row: Row): PastCall => ({
  call: toCall(row),
  handled:
    row['handled_at'] === null
      ? null
      : {
          at: row['handled_at'] as Date,
          staffId: row['handled_by'] as string | null,
          staffName: row['handled_by_name'] as string | null,
        },
});

const conditions = (filter: HistoryFilter): RawBuilder<unknown> =>
  sql.join(
    [
      filter.isToReturn ? sql`and ${toReturn}` : sql``,
      filter.statuses ? sql`and k.status = any(${[...filter.statuses]}::text[])` : sql``,
      filter.direction ? sql`and k.direction = ${filter.direction}` : sql``,
      filter.type ? sql`and k.type = ${filter.type}` : sql``,
      filter.staffId ? sql`and k.staff_id = ${filter.staffId}` : sql``,
      filter.from ? sql`and k.started_at >= ${filter.from}` : sql``,
      filter.to ? sql`and k.started_at < ${filter.to}` : sql``,
    ],
    sql` `,
  );

/** `inSight` bounds to what a reader may see; `k` is the call. */
export function historyStore(database: Kysely<unknown>) {
  return {
    /** The newest first. `before` is the place after which the page begins. */
    async page(
      tenantId: string,
      filter: HistoryFilter,
      {
        inSight,
        before,
        limit,
      }: { inSight: RawBuilder<boolean>; before?: readonly string[] | undefined; limit: number },
    ): Promise<{ past: PastCall; place: string }[]> {
      const { rows } = await sql<Row & { place: string }>`
        select k.*, k.started_at::text as place from call_sessions k
        where k.tenant_id = ${tenantId} ${conditions(filter)} and ${inSight}
          ${before ? sql`and (k.started_at, k.id) < (${before[0]}::timestamptz, ${before[1]}::uuid)` : sql``}
        order by k.started_at desc, k.id desc limit ${limit}`.execute(database);
      return rows.map((row) => ({ past: toPast(row), place: row.place }));
    },

    async countToReturn(tenantId: string, inSight: RawBuilder<boolean>, most: number): Promise<number> {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from (
          select from call_sessions k where k.tenant_id = ${tenantId} and ${toReturn} and ${inSight} limit ${most}
        ) waiting`.execute(database);
      return rows[0]?.count ?? 0;
    },

    async byId(tenantId: string, id: string): Promise<PastCall | undefined> {
      const { rows } = await sql<Row>`
        select * from call_sessions where tenant_id = ${tenantId} and id = ${id}`.execute(database);
      return rows[0] && toPast(rows[0]);
    },

    /** That it waits again, as if nobody had seen to it. Undefined where it does already. */
    async unmark(tenantId: string, id: string): Promise<Row | undefined> {
      const { rows } = await sql<Row>`
        update call_sessions set handled_at = null, handled_by = null, handled_by_name = null
        where tenant_id = ${tenantId} and id = ${id} and handled_at is not null
        returning *`.execute(database);
      return rows[0];
    },

    /** This call, and what was missed before it in its conversation: whoever sees to one has seen to all. */
    async markUpTo({ tenantId, conversationId, startedAt }: Call, handled: Handled): Promise<Row[]> {
      const { rows } = await sql<Row>`
        update call_sessions k set handled_at = ${handled.at}, handled_by = ${handled.staffId},
          handled_by_name = ${handled.staffName}
        where k.tenant_id = ${tenantId} and k.conversation_id = ${conversationId} and ${toReturn}
          and date_trunc('milliseconds', k.started_at) <= ${startedAt}
        returning k.*`.execute(database);
      return rows;
    },

    /** All that wait to be returned to these visitors, each seen to as its visitor's mark says. */
    async markOf(reached: readonly { tenantId: string; visitorId: string; handled: Handled }[]): Promise<Row[]> {
      const values = reached.map(
        ({ tenantId, visitorId, handled: { at, staffId, staffName } }) =>
          sql`(${tenantId}::uuid, ${visitorId}::uuid, ${at}::timestamptz, ${staffId}::uuid, ${staffName}::text)`,
      );
      const { rows } = await sql<Row>`
        update call_sessions k set handled_at = r.at, handled_by = r.staff_id, handled_by_name = r.staff_name
        from (values ${sql.join(values)}) as r (tenant_id, visitor_id, at, staff_id, staff_name)
        where k.tenant_id = r.tenant_id and k.visitor_id = r.visitor_id and ${toReturn} and k.started_at <= r.at
        returning k.*`.execute(database);
      return rows;
    },
  };
}
