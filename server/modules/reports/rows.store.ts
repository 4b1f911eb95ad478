import { type Kysely, sql } from 'kysely';
import { show } from '#platform/ids.ts';
import type { Only, Span } from './sums.store.ts';

/** Rows of one reading: a piece of two hundred kilobytes, whatever the whole comes to. */
const PIECE = 1000;

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

type Page = { lines: string; count: number; last_at: string; last_id: string };

const NONE = ',';
/** To the second, in UTC (RFC 3339): a text as the database has it, and many times quicker than one that is laid out. */
const time = (column: string) =>
  sql`(overlay(date_trunc('second', ${sql.ref(column)} at time zone 'UTC')::text placing 'T' from 11 for 1) || 'Z')`;

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
  const read = async (after: { at: string; id: string } | undefined): Promise<Page | undefined> => {
    const { rows } = await sql<Page>`
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
    return rows[0]?.lines ? rows[0] : undefined;
  };
  let next: Promise<Page | undefined> | undefined = read(undefined);
  while (next) {
    const page: Page | undefined = await next;
    if (!page) return;
    // The next piece is read while this one goes out.
    next = page.count < PIECE ? undefined : read({ at: page.last_at, id: page.last_id });
    next?.catch(() => {});
    yield `${page.lines.replace(/^[0-9a-f-]{36}/gm, (id) => show('conversation', id))}\r\n`;
  }
}
