import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import {
  type Conversation,
  type Message,
  type MessageType,
  type SenderType,
  toConversation,
  toMessage,
} from './conversation.ts';
import type { ConversationTables } from './conversations.tables.ts';

export type NewMessage = {
  senderType: SenderType;
  /** Who is speaking within the conversation: 'visitor', a staff member's id, 'ai' or 'system'. */
  senderKey: string;
  senderStaffId: string | null;
  senderName: string | null;
  messageType: MessageType;
  body: string;
  /** What a list shows in place of the text. */
  preview?: string;
  metadata: Record<string, unknown>;
  clientMessageId: string | null;
  turnId: string | null;
};

/** What must be true of the conversation for the message to be taken. */
export type Condition = { visitorId?: string; assistantState?: 'active'; evenIfClosed?: boolean };

export type Sent = { message: Message; conversation: Conversation };

export const PREVIEW_CHARACTERS = 140;

export function messagesStore(database: Kysely<unknown>) {
  const db = database.withTables<ConversationTables>();
  return {
    /**
     * One statement: the conversation's counters, the message and its event stand together or not at all, and the
     * row lock makes both numberings gapless. Undefined where the condition does not hold.
     */
    async append(
      tenantId: string,
      conversationId: string,
      message: NewMessage,
      condition: Condition,
    ): Promise<Sent | undefined> {
      const isNote = message.messageType === 'note';
      const { rows } = await sql<{ conversation: Record<string, unknown>; message: Record<string, unknown> }>`
        with talk as (
          update conversations set
            last_seq = last_seq + 1,
            last_visitor_seq = last_visitor_seq + ${isNote ? 0 : 1},
            last_message_at = ${isNote ? sql`last_message_at` : sql`clock_timestamp()`},
            last_message_preview = ${isNote ? sql`last_message_preview` : sql`${(message.preview ?? message.body).slice(0, PREVIEW_CHARACTERS)}`},
            last_message_sender_type = ${isNote ? sql`last_message_sender_type` : sql`${message.senderType}`},
            assistant_state = ${
              message.senderType === 'agent' && !isNote
                ? sql`case assistant_state when 'active' then 'paused' else assistant_state end`
                : sql`assistant_state`
            },
            status = ${
              message.senderType === 'visitor'
                ? sql`case when status in ('pending', 'snoozed', 'resolved') then 'open' else status end`
                : sql`status`
            },
            updated_at = clock_timestamp()
          where tenant_id = ${tenantId} and id = ${conversationId}
            ${condition.evenIfClosed ? sql`` : sql`and status <> 'closed'`}
            ${condition.visitorId ? sql`and visitor_id = ${condition.visitorId}` : sql``}
            ${condition.assistantState ? sql`and assistant_state = ${condition.assistantState}` : sql``}
          returning *
        ), said as (
          insert into messages (id, tenant_id, conversation_id, seq, visitor_seq, sender_type, sender_staff_id, sender_key,
            sender_name, message_type, body, metadata, client_message_id, turn_id, sent_at)
          select ${newId()}, tenant_id, id, last_seq, ${isNote ? sql`null` : sql`last_visitor_seq`}, ${message.senderType},
            ${message.senderStaffId}, ${message.senderKey}, ${message.senderName}, ${message.messageType}, ${message.body},
            ${JSON.stringify(message.metadata)}::jsonb, ${message.clientMessageId}, ${message.turnId}, updated_at
          from talk returning *
        ), fact as materialized (
          select talk.tenant_id, to_jsonb(talk) as conversation, to_jsonb(said) as message from talk, said
        ), told as (
          insert into outbox (id, tenant_id, type, data)
          select ${newId()}, tenant_id, 'message.created', jsonb_build_object('conversation', conversation, 'message', message)
          from fact
        )
        select conversation, message from fact`.execute(database);
      const row = rows[0];
      return row && { conversation: toConversation(row.conversation), message: toMessage(row.message) };
    },

    async bySenderAndClientId(
      conversationId: string,
      senderKey: string,
      clientMessageId: string,
    ): Promise<Message | undefined> {
      const row = await db
        .selectFrom('messages')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .where('sender_key', '=', senderKey)
        .where('client_message_id', '=', clientMessageId)
        .executeTakeFirst();
      return row && toMessage(row);
    },

    async byId(tenantId: string, conversationId: string, messageId: string): Promise<Message | undefined> {
      const row = await db
        .selectFrom('messages')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .where('id', '=', messageId)
        .executeTakeFirst();
      return row && toMessage(row);
    },

    async bySeq(conversationId: string, numbering: 'seq' | 'visitor_seq', seq: number): Promise<Message | undefined> {
      const row = await db
        .selectFrom('messages')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .where(numbering, '<=', seq)
        .orderBy(numbering, 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toMessage(row);
    },

    /** Ascending. With `after` the oldest that follow it, else the newest before `before`. */
    async page(
      conversationId: string,
      numbering: 'seq' | 'visitor_seq',
      { after, before, limit }: { after?: number | undefined; before?: number | undefined; limit: number },
    ): Promise<Message[]> {
      let query = db.selectFrom('messages').selectAll().where('conversation_id', '=', conversationId).limit(limit);
      if (numbering === 'visitor_seq') query = query.where('visitor_seq', 'is not', null);
      if (after !== undefined) {
        const rows = await query.where(numbering, '>', after).orderBy(numbering, 'asc').execute();
        return rows.map(toMessage);
      }
      if (before !== undefined) query = query.where(numbering, '<', before);
      const rows = await query.orderBy(numbering, 'desc').execute();
      return rows.map(toMessage).reverse();
    },
  };
}
