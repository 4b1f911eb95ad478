import { setImmediate as afterIo } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { show } from '#platform/ids.ts';
import type { Only, Span } from './sums.store.ts';

/** Rows of one reading: a piece of a quarter of a megabyte, whatever the whole comes to. */
const PIECE = 2000;

/** What parts the cells of a line. */
export type Separator = ',' | ';';
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

type Page = { lines: string; count: number };

/** What goes out at once: kept short, it is gone before the memory of short-lived things has to grow. */
const CHUNK_LENGTH = 32_768;
const LINE_END = '\r\n';
const KEY_LENGTH = 36;
const TIME_LENGTH = 19;

/** `2026-03-01 09:00:00.123456` to the second (RFC 3339). */
const instant = (lines: string, at: number) => `${lines.slice(at, at + 10)}T${lines.slice(at + 11, at + TIME_LENGTH)}Z`;

/**
 * Lines as they are told outside: the key as an id, times to the second. What comes before is of a known length, so
 * that a million lines need not be taken to pieces.
 */
function* told(lines: string, separator: Separator): Generator<string> {
  let text = '';
  for (let at = 0; at < lines.length; ) {
    const found = lines.indexOf(LINE_END, at);
    const end = found < 0 ? lines.length : found;
    const startedAt = lines.indexOf(separator, at + KEY_LENGTH + 1) + 1;
    const endedAt = lines.indexOf(separator, startedAt + TIME_LENGTH) + 1;
    const rest = lines.indexOf(separator, endedAt);
    text += show('conversation', lines.slice(at, at + KEY_LENGTH)) + lines.slice(at + KEY_LENGTH, startedAt);
    text += `${instant(lines, startedAt)}${separator}${rest === endedAt ? '' : instant(lines, endedAt)}${lines.slice(rest, end)}${LINE_END}`;
    at = end + LINE_END.length;
    if (text.length < CHUNK_LENGTH) continue;
    yield text;
    text = '';
  }
  if (text) yield text;
}

/** Where the next piece begins: with its last line all of them have come. */
function endOf(lines: string, separator: Separator): { at: string; id: string } {
  const [id = '', , at = ''] = lines.slice(lines.lastIndexOf('\n') + 1).split(separator, 3);
  return { id, at };
}

/** Without anybody: two empty cells. */
const cellOf = (column: string, cells: Record<string, string>, separator: Separator) =>
  sql`case when ${sql.ref(column)} is null then ${separator}
    else coalesce(${JSON.stringify(cells)}::jsonb ->> ${sql.ref(column)}::text, ${separator}) end`;

const CELLS_OF_LINE = 16;
const lineOf = (separator: Separator) => sql.lit(Array.from({ length: CELLS_OF_LINE }, () => '%s').join(separator));

/**
 * One line for each conversation that began in the span, put together where the rows lie.
 */
export async function* conversationLines(
  database: Kysely<unknown>,
  tenantId: string,
  { from, to }: Span,
  { filter, cells, separator }: { filter: Only; cells: Cells; separator: Separator },
): AsyncGenerator<string> {
  const read = async (after: { at: string; id: string } | undefined): Promise<Page | undefined> => {
    const { rows } = await sql<Page>`
      with page as (
        select * from report_conversations
        where tenant_id = ${tenantId} and counts and started_at < ${to}
          and ${after ? sql`(started_at, conversation_id) > (${after.at}::timestamp at time zone 'UTC', ${after.id}::uuid)` : sql`started_at >= ${from}`}
          ${filter.staffId ? sql`and staff_id = ${filter.staffId}` : sql``}
          ${filter.departmentId ? sql`and department_id = ${filter.departmentId}` : sql``}
          ${filter.channel ? sql`and channel = ${filter.channel}` : sql``}
        order by started_at, conversation_id limit ${PIECE}
      )
      select count(*)::int as count, string_agg(format(${lineOf(separator)},
          conversation_id, number, started_at at time zone 'UTC', ended_at at time zone 'UTC', status, channel,
          ${cellOf('department_id', cells.departments, separator)}, ${cellOf('staff_id', cells.staff, separator)},
          visitor_messages, staff_messages, ai_messages, case when is_handed_over then 'true' else 'false' end,
          first_answer_seconds, first_person_answer_seconds, resolution_seconds, rating),
          E'\r\n' order by started_at, conversation_id) as lines
      from page`.execute(database);
    return rows[0]?.lines ? rows[0] : undefined;
  };
  let next: Promise<Page | undefined> | undefined = read(undefined);
  while (next) {
    const page: Page | undefined = await next;
    if (!page) return;
    // The next piece is read while this one goes out.
    next = page.count < PIECE ? undefined : read(endOf(page.lines, separator));
    next?.catch(() => {});
    // Its question is on its way before this one is worked on, which takes as long as the answer.
    await afterIo();
    yield* told(page.lines, separator);
  }
}
