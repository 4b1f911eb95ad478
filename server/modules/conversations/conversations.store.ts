import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import {
  type Assignment,
  type AssistantState,
  type Conversation,
  type ConversationStatus,
  type Priority,
  toAssignment,
  toConversation,
} from './conversation.ts';
import type { ConversationTables } from './conversations.tables.ts';
import { type Listed, type ListedRow, tagsOf, toListed, unreadForStaff, unreadForVisitor } from './listed.ts';

export type Changes = Partial<{
  status: ConversationStatus;
  priority: Priority;
  departmentId: string | null;
  assignedStaffId: string | null;
  assistantState: AssistantState;
  handoffRequestedAt: Date | null;
  handoffReason: string | null;
  closedAt: Date | null;
  snoozedUntil: Date | null;
  waitingSince: Date | null;
  spamAt: Date | null;
  mergedInto: string | null;
}>;

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
      const { rows } = await sql<ListedRow>`
        select to_jsonb(c) as conversation, to_jsonb(v) as visitor, ${tagsOf} as tags, ${unread} as unread,
          (select t.visitor_id = c.visitor_id from conversations t where t.id = c.merged_into) as merged_into_own,
          '' as sorted_by
        from conversations c join visitors v on v.tenant_id = c.tenant_id and v.id = c.visitor_id
        where c.tenant_id = ${tenantId} and c.id = ${id}`.execute(database);
      return rows[0] && toListed(rows[0]);
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

    async change(tenantId: string, id: string, changes: Changes): Promise<Record<string, unknown> | undefined> {
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
          ...(changes.priority !== undefined && { priority: changes.priority }),
          ...(changes.snoozedUntil !== undefined && { snoozed_until: changes.snoozedUntil }),
          ...(changes.waitingSince !== undefined && { waiting_since: changes.waitingSince }),
          ...(changes.spamAt !== undefined && { spam_at: changes.spamAt }),
          ...(changes.mergedInto !== undefined && { merged_into: changes.mergedInto }),
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

    /** What a change of the visitor shows in. */
    async notClosedOf(tenantId: string, visitorId: string): Promise<Record<string, unknown>[]> {
      return db
        .selectFrom('conversations')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('visitor_id', '=', visitorId)
        .where('status', '<>', 'closed')
        .orderBy('created_at', 'desc')
        .limit(10)
        .execute();
    },

    /** Room in both numberings for messages that were brought from elsewhere. */
    async countBrought(
      tenantId: string,
      id: string,
      { all, visible }: { all: number; visible: number },
    ): Promise<void> {
      await sql`update conversations set last_seq = last_seq + ${all}, last_visitor_seq = last_visitor_seq + ${visible}
        where tenant_id = ${tenantId} and id = ${id}`.execute(database);
    },

    async moveTags(tenantId: string, fromId: string, intoId: string): Promise<void> {
      await sql`insert into conversation_tags (tenant_id, conversation_id, tag_id)
        select tenant_id, ${intoId}, tag_id from conversation_tags
        where tenant_id = ${tenantId} and conversation_id = ${fromId} on conflict do nothing`.execute(database);
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
