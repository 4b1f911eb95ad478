import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import {
  type Assignment,
  type AssistantState,
  type Conversation,
  type ConversationStatus,
  toAssignment,
  toConversation,
  toVisitor,
  type Visitor,
} from './conversation.ts';
import type { ConversationTables } from './conversations.tables.ts';

export type ListFilter = {
  status?: ConversationStatus | undefined;
  departmentId?: string | undefined;
  assigned: 'me' | 'none' | 'any';
  /** The staff member who reads. */
  staffId: string;
  /** Undefined where the reader sees all; else the departments that bound them. */
  departmentIds?: readonly string[] | undefined;
  before?: { at: string; id: string } | undefined;
  limit: number;
};

export type Listed = { conversation: Conversation; visitor: Visitor; unread: number; sortedAt: string };

const UNREAD_MOST = 99;

/** Counted for a staff member: what the visitor said after their mark. */
const unreadForStaff = (staffId: string) => sql`(select count(*)::int from (
  select 1 from messages m
  where m.conversation_id = c.id and m.sender_type = 'visitor'
    and m.seq > coalesce((select read_seq from receipts r where r.conversation_id = c.id and r.participant = ${staffId}), 0)
  limit ${sql.lit(UNREAD_MOST)}) unread)`;

/** Counted for the visitor: what the others said after their mark. */
const unreadForVisitor = sql`(select count(*)::int from (
  select 1 from messages m
  where m.conversation_id = c.id and m.visitor_seq is not null and m.sender_type <> 'visitor'
    and m.seq > coalesce((select read_seq from receipts r where r.conversation_id = c.id and r.participant = 'visitor'), 0)
  limit ${sql.lit(UNREAD_MOST)}) unread)`;

type ViewRow = {
  conversation: Record<string, unknown>;
  visitor: Record<string, unknown>;
  unread: number;
  sorted_at: string;
};
const toListed = (row: ViewRow): Listed => ({
  conversation: toConversation(row.conversation),
  visitor: toVisitor(row.visitor),
  unread: row.unread,
  sortedAt: row.sorted_at,
});

export function conversationsStore(database: Kysely<unknown>) {
  const db = database.withTables<ConversationTables>();
  return {
    async byId(tenantId: string, id: string): Promise<Conversation | undefined> {
      const row = await db
        .selectFrom('conversations')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toConversation(row);
    },

    async listed(
      tenantId: string,
      id: string,
      reader: { staffId: string } | 'visitor' | undefined,
    ): Promise<Listed | undefined> {
      const unread =
        reader === undefined ? sql`0` : reader === 'visitor' ? unreadForVisitor : unreadForStaff(reader.staffId);
      const { rows } = await sql<ViewRow>`
        select to_jsonb(c) as conversation, to_jsonb(v) as visitor, ${unread} as unread,
          coalesce(c.last_message_at, c.created_at)::text as sorted_at
        from conversations c join visitors v on v.tenant_id = c.tenant_id and v.id = c.visitor_id
        where c.tenant_id = ${tenantId} and c.id = ${id}`.execute(database);
      return rows[0] && toListed(rows[0]);
    },

    async page(tenantId: string, filter: ListFilter): Promise<Listed[]> {
      const { staffId, departmentIds, before } = filter;
      const { rows } = await sql<ViewRow>`
        with page as materialized (
          select c.*, coalesce(c.last_message_at, c.created_at) as sorted_at
          from conversations c
          where c.tenant_id = ${tenantId}
            ${filter.status ? sql`and c.status = ${filter.status}` : sql``}
            ${filter.departmentId ? sql`and c.department_id = ${filter.departmentId}` : sql``}
            ${filter.assigned === 'me' ? sql`and c.assigned_staff_id = ${staffId}` : sql``}
            ${filter.assigned === 'none' ? sql`and c.assigned_staff_id is null` : sql``}
            ${
              departmentIds
                ? sql`and (c.assigned_staff_id = ${staffId} or c.department_id = any(${[...departmentIds]}::uuid[])
                    or (c.department_id is null and c.assigned_staff_id is null))`
                : sql``
            }
            ${before ? sql`and (coalesce(c.last_message_at, c.created_at), c.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
          order by coalesce(c.last_message_at, c.created_at) desc, c.id desc
          limit ${filter.limit}
        )
        select to_jsonb(c) - 'sorted_at' as conversation, to_jsonb(v) as visitor, ${unreadForStaff(staffId)} as unread,
          c.sorted_at::text as sorted_at
        from page c join visitors v on v.tenant_id = c.tenant_id and v.id = c.visitor_id
        order by c.sorted_at desc, c.id desc`.execute(database);
      return rows.map(toListed);
    },

    async newestOpenOfVisitor(tenantId: string, visitorId: string): Promise<Conversation | undefined> {
      const row = await db
        .selectFrom('conversations')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('visitor_id', '=', visitorId)
        .where('status', '<>', 'closed')
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toConversation(row);
    },

    async add(conversation: {
      tenantId: string;
      visitorId: string;
      subject: string | null;
      language: string | null;
      departmentId: string | null;
      assistantState: AssistantState;
      handoff: { at: Date; reason: string } | null;
      metadata: Record<string, unknown>;
    }): Promise<Conversation> {
      const row = await db
        .insertInto('conversations')
        .values({
          id: newId(),
          tenant_id: conversation.tenantId,
          visitor_id: conversation.visitorId,
          subject: conversation.subject,
          language: conversation.language,
          department_id: conversation.departmentId,
          assigned_staff_id: null,
          assistant_state: conversation.assistantState,
          handoff_requested_at: conversation.handoff?.at ?? null,
          handoff_reason: conversation.handoff?.reason ?? null,
          last_message_preview: null,
          last_message_sender_type: null,
          metadata: JSON.stringify(conversation.metadata),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toConversation(row);
    },

    async change(
      tenantId: string,
      id: string,
      changes: Partial<{
        status: ConversationStatus;
        departmentId: string | null;
        assignedStaffId: string | null;
        assistantState: AssistantState;
        handoffRequestedAt: Date | null;
        handoffReason: string | null;
        closedAt: Date | null;
      }>,
    ): Promise<Record<string, unknown> | undefined> {
      return db
        .updateTable('conversations')
        .set({
          ...(changes.status !== undefined && { status: changes.status }),
          ...(changes.departmentId !== undefined && { department_id: changes.departmentId }),
          ...(changes.assignedStaffId !== undefined && { assigned_staff_id: changes.assignedStaffId }),
          ...(changes.assistantState !== undefined && { assistant_state: changes.assistantState }),
          ...(changes.handoffRequestedAt !== undefined && { handoff_requested_at: changes.handoffRequestedAt }),
          ...(changes.handoffReason !== undefined && { handoff_reason: changes.handoffReason }),
          ...(changes.closedAt !== undefined && { closed_at: changes.closedAt }),
          updated_at: new Date(),
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
    },

    /** Holds the row until the transaction ends, so that a decision about it stays true. */
    async locked(tenantId: string, id: string): Promise<Conversation | undefined> {
      const row = await db
        .selectFrom('conversations')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      return row && toConversation(row);
    },

    /** What pages and people told about the visitor beside the messages. Resolves with the rows. */
    async strip(tenantId: string, visitorIds: readonly string[]): Promise<Record<string, unknown>[]> {
      if (visitorIds.length === 0) return [];
      return db
        .updateTable('conversations')
        .set({ metadata: '{}', updated_at: new Date() })
        .where('tenant_id', '=', tenantId)
        .where('visitor_id', 'in', visitorIds)
        .returningAll()
        .execute();
    },

    async addAssignment(
      assignment: Omit<Assignment, 'id' | 'createdAt'>,
    ): Promise<{ row: Record<string, unknown>; assignment: Assignment }> {
      const row = await db
        .insertInto('assignments')
        .values({
          id: newId(),
          tenant_id: assignment.tenantId,
          conversation_id: assignment.conversationId,
          staff_id: assignment.staffId,
          department_id: assignment.departmentId,
          assigned_by_staff_id: assignment.assignedByStaffId,
          reason: assignment.reason,
          is_transfer: assignment.isTransfer,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return { row, assignment: toAssignment(row) };
    },

    async countWaiting(tenantId: string): Promise<number> {
      const { rows } = await sql<{ waiting: number }>`
        select count(*)::int as waiting from conversations
        where tenant_id = ${tenantId} and handoff_requested_at is not null and assigned_staff_id is null and last_message_at is not null
          and status in ('open', 'pending')`.execute(database);
      return rows[0]?.waiting ?? 0;
    },
  };
}
