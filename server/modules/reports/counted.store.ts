import { type Kysely, sql } from 'kysely';
import type { ReportedConversation } from '#modules/conversations/index.ts';
import type { Share, Summed } from './counting.ts';

export type Mark = { tenantId: string; conversationId: string };

/** Where hours begin, and the zone whose days have been made; null where there are none yet. */
export type ReportClock = { alignment: string; timeZone: string | null };

/** What is noted to be counted, and what has been counted. */
export function countedStore(database: Kysely<unknown>) {
  return {
    async mark(marks: readonly Mark[], isOld = false): Promise<void> {
      if (marks.length === 0) return;
      await sql`
        insert into report_marks (tenant_id, conversation_id, is_old)
        select tenant_id, conversation_id, ${isOld}::boolean
        from unnest(${marks.map(({ tenantId }) => tenantId)}::uuid[], ${marks.map(({ conversationId }) => conversationId)}::uuid[])
          as m (tenant_id, conversation_id)`.execute(database);
    },

    /**
     * The oldest marks, which are gone with the transaction that counts. One process counts at a time: undefined where
     * another does. A crash brings marks and figures back alike, so that nobody needs to wait for the disk.
     */
    async take(limit: number): Promise<Mark[] | undefined> {
      const { rows: turn } = await sql<{ mine: boolean }>`
        select pg_try_advisory_xact_lock(hashtextextended('reports', 0)) as mine,
          set_config('synchronous_commit', 'off', true)`.execute(database);
      if (!turn[0]?.mine) return undefined;
      const { rows } = await sql<{ tenant_id: string; conversation_id: string }>`
        with due as (select position from report_marks order by is_old, position limit ${limit})
        delete from report_marks using due where report_marks.position = due.position
        returning tenant_id, conversation_id`.execute(database);
      const marks = new Map(rows.map((row) => [row.conversation_id, row]));
      return [...marks.values()].map((row) => ({ tenantId: row.tenant_id, conversationId: row.conversation_id }));
    },

    /** Nobody counts until this transaction has ended. */
    async stopOthers(): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtextextended('reports', 0))`.execute(database);
    },

    async putOffFirst(): Promise<void> {
      await sql`update report_marks set position = default
        where position = (select position from report_marks order by is_old, position limit 1)`.execute(database);
    },

    async waiting(): Promise<number> {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from report_marks`.execute(database);
      return rows[0]?.count ?? 0;
    },

    /** Whether conversations of old wait to be counted. */
    async isCounting(tenantId: string): Promise<boolean> {
      const { rows } = await sql<{ waits: boolean }>`
        select exists (select from report_marks where tenant_id = ${tenantId} and is_old) as waits`.execute(database);
      return rows[0]?.waits === true;
    },

    async booked(tenantId: string, ids: readonly string[]): Promise<Map<string, Share[]>> {
      const { rows } = await sql<{ conversation_id: string; booked: Share[] }>`
        select conversation_id, booked from report_conversations
        where tenant_id = ${tenantId} and conversation_id = any(${[...ids]}::uuid[])`.execute(database);
      return new Map(rows.map((row) => [row.conversation_id, row.booked]));
    },

    async keep(
      tenantId: string,
      counted: readonly { conversation: ReportedConversation; summed: Summed; shares: Share[] }[],
    ): Promise<void> {
      const time = (at: number | null) => (at === null ? null : new Date(at).toISOString());
      const rows = counted.map(({ conversation, summed, shares }) => ({
        conversation_id: conversation.id,
        number: conversation.number,
        channel: conversation.channel,
        department_id: conversation.departmentId,
        staff_id: conversation.assignedStaffId,
        status: summed.status,
        started_at: time(summed.startedAt),
        ended_at: time(summed.endedAt),
        first_answer_seconds: summed.firstAnswerSeconds,
        first_person_answer_seconds: summed.firstPersonAnswerSeconds,
        resolution_seconds: summed.resolutionSeconds,
        visitor_messages: summed.visitorMessages,
        staff_messages: summed.staffMessages,
        ai_messages: summed.aiMessages,
        is_handed_over: summed.isHandedOver,
        rating: summed.rating,
        counts: summed.counts,
        booked: shares,
      }));
      await sql`
        insert into report_conversations
        select ${tenantId}::uuid, d.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (
          conversation_id uuid, number bigint, channel text, department_id uuid, staff_id uuid, status text,
          started_at timestamptz, ended_at timestamptz, first_answer_seconds integer,
          first_person_answer_seconds integer, resolution_seconds integer, visitor_messages integer,
          staff_messages integer, ai_messages integer, is_handed_over boolean, rating smallint, counts boolean,
          booked jsonb)
        on conflict (tenant_id, conversation_id) do update set
          channel = excluded.channel, department_id = excluded.department_id, staff_id = excluded.staff_id,
          status = excluded.status, started_at = excluded.started_at, ended_at = excluded.ended_at,
          first_answer_seconds = excluded.first_answer_seconds,
          first_person_answer_seconds = excluded.first_person_answer_seconds,
          resolution_seconds = excluded.resolution_seconds, visitor_messages = excluded.visitor_messages,
          staff_messages = excluded.staff_messages, ai_messages = excluded.ai_messages,
          is_handed_over = excluded.is_handed_over, rating = excluded.rating, counts = excluded.counts,
          booked = excluded.booked`.execute(database);
    },

    /** The clock that hours and days stand on; undefined where nothing has been counted yet. */
    async clock(tenantId: string): Promise<ReportClock | undefined> {
      const { rows } = await sql<ReportClock>`
        select alignment, time_zone as "timeZone" from report_clocks where tenant_id = ${tenantId}`.execute(database);
      return rows[0];
    },

    async clocks(): Promise<({ tenantId: string } & ReportClock)[]> {
      const { rows } = await sql<{ tenantId: string } & ReportClock>`
        select tenant_id as "tenantId", alignment, time_zone as "timeZone" from report_clocks`.execute(database);
      return rows;
    },

    async setClock(tenantId: string, { alignment, timeZone }: ReportClock): Promise<void> {
      await sql`insert into report_clocks (tenant_id, alignment, time_zone) values (${tenantId}, ${alignment}, ${timeZone})
        on conflict (tenant_id) do update set alignment = excluded.alignment, time_zone = excluded.time_zone`.execute(
        database,
      );
    },
  };
}
