import { sql } from 'kysely';
import { type Conversation, type Tag, toConversation, toVisitor, type Visitor } from './conversation.ts';

/** A conversation as lists read it, in one statement: with its visitor, its tags, and what the reader has not read. */
export type Listed = {
  conversation: Conversation;
  visitor: Visitor;
  tags: Tag[];
  mergedIntoOwn: boolean;
  unread: number;
  sortedBy: string;
};

export type ListedRow = {
  conversation: Record<string, unknown>;
  visitor: Record<string, unknown>;
  tags: Tag[] | null;
  merged_into_own?: boolean | null;
  unread: number;
  sorted_by: string;
};

export const toListed = (row: ListedRow): Listed => ({
  conversation: toConversation(row.conversation),
  visitor: toVisitor(row.visitor),
  tags: row.tags ?? [],
  mergedIntoOwn: row.merged_into_own === true,
  unread: row.unread,
  sortedBy: row.sorted_by,
});

const UNREAD_MOST = 99;

/** Those of a staff member's unread messages that somebody said here and still says. `c` is the conversation. */
export const saidUnread = (staffId: string) => sql`
  from messages m
  where m.conversation_id = c.id and m.sender_type = 'visitor' and m.deleted_at is null and m.merged_from is null
    and m.seq > coalesce((select read_seq from receipts r where r.conversation_id = c.id and r.participant = ${staffId}), 0)`;

/** Counted for a staff member: what the visitor said after their mark. */
export const unreadForStaff = (staffId: string) => sql`(select count(*)::int from (
  select 1 ${saidUnread(staffId)} limit ${sql.lit(UNREAD_MOST)}) unread)`;

/** Counted for the visitor: what the others said after their mark. */
export const unreadForVisitor = sql`(select count(*)::int from (
  select 1 from messages m
  where m.conversation_id = c.id and m.visitor_seq is not null and m.sender_type <> 'visitor'
    and m.deleted_at is null and m.merged_from is null
    and m.seq > coalesce((select read_seq from receipts r where r.conversation_id = c.id and r.participant = 'visitor'), 0)
  limit ${sql.lit(UNREAD_MOST)}) unread)`;

export const tagsOf = sql`(
  select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'color', t.color) order by lower(t.name))
  from conversation_tags ct join tags t on t.tenant_id = ct.tenant_id and t.id = ct.tag_id
  where ct.conversation_id = c.id)`;

/** Bounds `c` to what a reader may see who does not see all: the same that `maySee` says of one. */
export const inSightOf = (staffId: string, departmentIds: readonly string[] | undefined) =>
  departmentIds
    ? sql`and (c.assigned_staff_id = ${staffId} or c.department_id = any(${[...departmentIds]}::uuid[])
        or (c.department_id is null and c.assigned_staff_id is null))`
    : sql``;
