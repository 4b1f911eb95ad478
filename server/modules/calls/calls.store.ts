import { type Kysely, sql } from 'kysely';
import { type Call, toCall } from './call.ts';
import type { CallSessionsTable, CallTables } from './calls.tables.ts';

type Row = Record<string, unknown>;
export type NewRow = Omit<
  CallSessionsTable,
  'metadata' | 'handled_at' | 'handled_by' | 'handled_by_name' | 'created_at' | 'updated_at'
> & {
  metadata: Record<string, unknown>;
};
export type CallChanges = Partial<
  Pick<
    CallSessionsTable,
    'status' | 'staff_id' | 'staff_name' | 'answered_at' | 'ended_at' | 'duration_seconds' | 'end_reason' | 'room_url'
  >
> & { handled_at?: Date };

const LIVE = ['started', 'answered'] as const;
/** More at once would be no desk. */
const MOST_LIVE = 200;

export const isSecondCall = (error: unknown): 'of_conversation' | 'of_person' | undefined => {
  const { constraint } = (error ?? {}) as { constraint?: string };
  if (constraint === 'call_sessions_one_of_conversation') return 'of_conversation';
  return constraint === 'call_sessions_one_of_person' ? 'of_person' : undefined;
};

export function callsStore(database: Kysely<unknown>) {
  const db = database.withTables<CallTables>();
  const one = (tenantId: string, id: string) =>
    db.selectFrom('call_sessions').selectAll().where('tenant_id', '=', tenantId).where('id', '=', id);

  return {
    async add({ metadata, ...call }: NewRow): Promise<Row> {
      return db
        .insertInto('call_sessions')
        .values({ ...call, metadata: JSON.stringify(metadata) })
        .returningAll()
        .executeTakeFirstOrThrow();
    },

    async byId(tenantId: string, id: string): Promise<Call | undefined> {
      const row = await one(tenantId, id).executeTakeFirst();
      return row && toCall(row);
    },

    /** Its row is held: whoever would change it too comes after this. */
    async locked(tenantId: string, id: string): Promise<Call | undefined> {
      const row = await one(tenantId, id).forUpdate().executeTakeFirst();
      return row && toCall(row);
    },

    async change(tenantId: string, id: string, changes: CallChanges): Promise<Row> {
      return db
        .updateTable('call_sessions')
        .set({ ...changes, updated_at: sql<Date>`clock_timestamp()` })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
    },

    async countLive(tenantIds: readonly string[]): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('call_sessions')
        .select(({ fn }) => ['tenant_id', fn.countAll<string>().as('count')])
        .where('tenant_id', 'in', [...tenantIds])
        .where('status', 'in', LIVE)
        .groupBy('tenant_id')
        .execute();
      return new Map(rows.map(({ tenant_id, count }) => [tenant_id, Number(count)]));
    },

    /** Oldest first; of one conversation where it is named. */
    async live(tenantId: string, conversationId?: string): Promise<Call[]> {
      let query = db
        .selectFrom('call_sessions')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('status', 'in', LIVE)
        .orderBy('started_at')
        .limit(MOST_LIVE);
      if (conversationId !== undefined) query = query.where('conversation_id', '=', conversationId);
      return (await query.execute()).map(toCall);
    },

    /** Who talks, or calls out. */
    async busyStaff(tenantId: string): Promise<Set<string>> {
      const rows = await db
        .selectFrom('call_sessions')
        .select('staff_id')
        .where('tenant_id', '=', tenantId)
        .where('status', 'in', LIVE)
        .where('staff_id', 'is not', null)
        .execute();
      return new Set(rows.flatMap(({ staff_id }) => staff_id ?? []));
    },

    async ring(tenantId: string, callId: string, staffIds: readonly string[], at: Date): Promise<void> {
      if (staffIds.length === 0) return;
      await db
        .insertInto('call_rings')
        .values(staffIds.map((staffId) => ({ tenant_id: tenantId, call_id: callId, staff_id: staffId, rung_at: at })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async decline(tenantId: string, callId: string, staffId: string, at: Date): Promise<void> {
      await db
        .insertInto('call_rings')
        .values({ tenant_id: tenantId, call_id: callId, staff_id: staffId, rung_at: at, declined_at: at })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'call_id', 'staff_id'])
            .doUpdateSet({ declined_at: sql<Date>`coalesce(call_rings.declined_at, ${at})` }),
        )
        .execute();
    },

    /** Whom it rings, and who would not have it. */
    async rings(tenantId: string, callId: string): Promise<{ ringing: string[]; declined: string[] }> {
      const rows = await db
        .selectFrom('call_rings')
        .select(['staff_id', 'declined_at'])
        .where('tenant_id', '=', tenantId)
        .where('call_id', '=', callId)
        .orderBy('staff_id')
        .execute();
      return {
        ringing: rows.filter(({ declined_at }) => declined_at === null).map(({ staff_id }) => staff_id),
        declined: rows.filter(({ declined_at }) => declined_at !== null).map(({ staff_id }) => staff_id),
      };
    },

    /** Those that rang too long, and those that nobody ends. */
    async overdue(now: Date, answeredBefore: Date, limit: number): Promise<Call[]> {
      const rings = db.selectFrom('call_sessions').selectAll().where('status', '=', 'started');
      const talks = db.selectFrom('call_sessions').selectAll().where('status', '=', 'answered');
      const [missed, endless] = [
        await rings.where('rings_until', '<=', now).orderBy('rings_until').limit(limit).execute(),
        await talks.where('answered_at', '<=', answeredBefore).orderBy('answered_at').limit(limit).execute(),
      ];
      return [...missed, ...endless].map(toCall);
    },

    /** Of erased people: what programs noted about their calls. That there were calls stays. */
    async strip(tenantId: string, visitorIds: readonly string[]): Promise<void> {
      if (visitorIds.length === 0) return;
      await db
        .updateTable('call_sessions')
        .set({ metadata: '{}', end_reason: null })
        .where('tenant_id', '=', tenantId)
        .where('visitor_id', 'in', [...visitorIds])
        .execute();
    },
  };
}
