import { type Kysely, sql } from 'kysely';
import type { ConversationStatus, SenderType } from './conversation.ts';

/** A line that something is told by: no notes, and no copies that came with a merge. */
export type ReportedLine = {
  senderType: SenderType;
  staffId: string | null;
  at: number;
  /** Of a line of the product's: what it tells of. */
  event: string | null;
};

/** So many lines of somebody, sent within one quarter of an hour, which is named by its beginning. */
export type ReportedLines = { senderType: SenderType; staffId: string | null; at: number; count: number };

/** All of a conversation that reports are made of. */
export type ReportedConversation = {
  id: string;
  number: number;
  channel: string;
  status: ConversationStatus;
  departmentId: string | null;
  assignedStaffId: string | null;
  createdAt: number;
  closedAt: number | null;
  lastMessageAt: number | null;
  handoffRequestedAt: number | null;
  handoffReason: string | null;
  isSpam: boolean;
  isMerged: boolean;
  /** How much was said, by whom and when. */
  said: ReportedLines[];
  /**
   * In their order: the visitor's first, the first answer to it, the first one of a person, the first wish for a person,
   * and the last end. However long a conversation becomes, these are all that is read of it one by one.
   */
  lines: ReportedLine[];
};

const ms = (column: string) => sql`floor(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;

type Row = Omit<ReportedConversation, 'said' | 'lines'>;

/** Those of the given conversations that there are, with their lines in order. */
export async function reportRows(
  database: Kysely<unknown>,
  tenantId: string,
  ids: readonly string[],
): Promise<ReportedConversation[]> {
  const { rows } = await sql<Row>`
    select id, number::float8 as number, channel, status, department_id as "departmentId",
      assigned_staff_id as "assignedStaffId", ${ms('created_at')} as "createdAt", ${ms('closed_at')} as "closedAt",
      ${ms('last_message_at')} as "lastMessageAt", ${ms('handoff_requested_at')} as "handoffRequestedAt",
      handoff_reason as "handoffReason", spam_at is not null as "isSpam", merged_into is not null as "isMerged"
    from conversations where tenant_id = ${tenantId} and id = any(${[...ids]}::uuid[])`.execute(database);
  const found = new Map(
    rows.map((row) => [row.id, { ...row, said: [] as ReportedLines[], lines: [] as ReportedLine[] }]),
  );
  const known = [...found.keys()];
  const counts = sql`m.tenant_id = ${tenantId} and m.message_type <> 'note' and m.merged_from is null`;
  const said = await sql<ReportedLines & { conversationId: string }>`
    select m.conversation_id as "conversationId", m.sender_type as "senderType", m.sender_staff_id as "staffId",
      (floor(extract(epoch from m.sent_at) / 900) * 900000)::float8 as at, count(*)::float8 as count
    from messages m where m.conversation_id = any(${known}::uuid[]) and ${counts} and m.sender_type <> 'system'
    group by 1, 2, 3, 4 order by 1, 4, 2, 3`.execute(database);
  for (const { conversationId, ...lines } of said.rows) found.get(conversationId)?.said.push(lines);

  const first = (holds: ReturnType<typeof sql>, order = sql`m.seq`) => sql`(
    select m.* from messages m where m.conversation_id = c.id and ${counts} and ${holds} order by ${order} limit 1)`;
  const telling = await sql<ReportedLine & { conversationId: string }>`
    select distinct c.id as "conversationId", l.seq, l.sender_type as "senderType", l.sender_staff_id as "staffId",
      ${ms('l.sent_at')} as at, case when l.sender_type = 'system' then l.metadata ->> 'event' end as event
    from unnest(${known}::uuid[]) as c (id)
    left join lateral ${first(sql`m.sender_type = 'visitor'`)} asked on true
    cross join lateral (
      select (asked).*
      union all ${first(sql`m.sender_type in ('agent', 'ai') and m.seq > asked.seq`)}
      union all ${first(sql`m.sender_type = 'agent' and m.seq > asked.seq`)}
      union all ${first(sql`m.sender_type = 'system' and m.metadata ->> 'event' = 'handoff_requested'`)}
      union all ${first(sql`m.sender_type = 'system' and m.metadata ->> 'event' in ('resolved', 'closed')`, sql`m.seq desc`)}
    ) l
    where l.seq is not null order by c.id, l.seq`.execute(database);
  for (const { conversationId, senderType, staffId, at, event } of telling.rows)
    found.get(conversationId)?.lines.push({ senderType, staffId, at, event });
  return [...found.values()];
}

/** A tenant's conversations one after the other, the newest first; `before` is the last of the page before. */
export async function conversationIds(
  database: Kysely<unknown>,
  tenantId: string,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from conversations where tenant_id = ${tenantId} and last_seq > 0
      ${before ? sql`and id < ${before}` : sql``}
    order by id desc limit ${limit}`.execute(database);
  return rows.map(({ id }) => id);
}
