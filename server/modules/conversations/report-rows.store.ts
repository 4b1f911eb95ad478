import { type Kysely, sql } from 'kysely';
import type { ConversationStatus, SenderType } from './conversation.ts';

/** One line that counts: no notes, and no copies that came with a merge. */
export type ReportedLine = {
  senderType: SenderType;
  staffId: string | null;
  at: number;
  /** Of a line of the product's: what it tells of. */
  event: string | null;
};

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
  lines: ReportedLine[];
};

const ms = (column: string) => sql`floor(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;

type Row = Omit<ReportedConversation, 'lines'>;

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
  const found = new Map(rows.map((row) => [row.id, { ...row, lines: [] as ReportedLine[] }]));
  const said = await sql<ReportedLine & { conversationId: string }>`
    select conversation_id as "conversationId", sender_type as "senderType", sender_staff_id as "staffId",
      ${ms('sent_at')} as at, case when sender_type = 'system' then metadata ->> 'event' end as event
    from messages
    where conversation_id = any(${[...found.keys()]}::uuid[]) and tenant_id = ${tenantId}
      and message_type <> 'note' and merged_from is null
    order by conversation_id, seq`.execute(database);
  for (const { conversationId, ...line } of said.rows) found.get(conversationId)?.lines.push(line);
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
