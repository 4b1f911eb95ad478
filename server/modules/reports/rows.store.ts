import { type Kysely, sql } from 'kysely';
import { show } from '#platform/ids.ts';
import type { Only, Span } from './hours.store.ts';

/** Rows of one reading: a piece of some hundred kilobytes, whatever the whole comes to. */
const PIECE = 4000;

/** Cells of people and departments as they stand in the table, by their key. */
export type Cells = { staff: Record<string, string>; departments: Record<string, string> };

/** The columns of `conversations`, in their order; what stands for an id or a name is put in by its cell. */
export const conversationColumns = [
  'conversation_id',
  'number',
  'started_at',
  'ended_at',
  'status',
  'channel',
  'department_id',
  'department',
  'agent_id',
  'agent',
  'visitor_messages',
  'agent_messages',
  'ai_messages',
  'handed_over',
  'first_answer_seconds',
  'first_agent_answer_seconds',
  'resolution_seconds',
  'rating',
] as const;

const NONE = ',';
const time = (column: string) =>
  sql`to_char(date_trunc('milliseconds', ${sql.ref(column)} at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * One line for each conversation that began in the span, put together where the rows lie: a million of them pass
 * through here without being taken to pieces.
 */
export async function* conversationLines(
  database: Kysely<unknown>,
  tenantId: string,
  { from, to }: Span,
  { filter, cells }: { filter: Only; cells: Cells },
): AsyncGenerator<string> {
  let after: { at: string; id: string } | undefined;
  for (;;) {
    const { rows } = await sql<{ lines: string | null; count: number; last_at: string; last_id: string }>`
      with page as (
        select * from report_conversations
        where tenant_id = ${tenantId} and counts and started_at >= ${from} and started_at < ${to}
          ${filter.staffId ? sql`and staff_id = ${filter.staffId}` : sql``}
          ${filter.departmentId ? sql`and department_id = ${filter.departmentId}` : sql``}
          ${filter.channel ? sql`and channel = ${filter.channel}` : sql``}
          ${after ? sql`and (started_at, conversation_id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
        order by started_at, conversation_id limit ${PIECE}
      )
      select count(*)::int as count, string_agg(conversation_id || ',' || number || ',' || ${time('started_at')} || ','
          || coalesce(${time('ended_at')}, '') || ',' || status || ',' || channel
          || ',' || coalesce(${JSON.stringify(cells.departments)}::jsonb ->> department_id::text, ${NONE})
          || ',' || coalesce(${JSON.stringify(cells.staff)}::jsonb ->> staff_id::text, ${NONE})
          || ',' || visitor_messages || ',' || staff_messages || ',' || ai_messages || ',' || is_handed_over
          || ',' || coalesce(first_answer_seconds::text, '') || ',' || coalesce(first_person_answer_seconds::text, '')
          || ',' || coalesce(resolution_seconds::text, '') || ',' || coalesce(rating::text, ''),
          E'\r\n' order by started_at, conversation_id) as lines,
        max(started_at)::text as last_at,
        (array_agg(conversation_id order by started_at desc, conversation_id desc))[1]::text as last_id
      from page`.execute(database);
    const page = rows[0];
    if (!page?.lines) return;
    yield `${page.lines.replace(/^[0-9a-f-]{36}/gm, (id) => show('conversation', id))}\r\n`;
    if (page.count < PIECE) return;
    after = { at: page.last_at, id: page.last_id };
  }
}
