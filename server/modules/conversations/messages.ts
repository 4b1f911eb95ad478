import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Outbox } from '#platform/outbox.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { maySee } from './access.ts';
import type { Conversation, Message, Receipt } from './conversation.ts';
import { conversationsStore } from './conversations.store.ts';
import type { Directory } from './directory.ts';
import { draftsStore } from './drafts.ts';
import { checkBody, checkMessageType, checkMetadata } from './input.ts';
import { mentionedIn, mentionsStore } from './mentions.ts';
import { type Condition, messagesStore, type NewMessage, type Sent } from './messages.store.ts';
import { receiptsStore } from './receipts.store.ts';

export type SendInput = {
  body: string;
  messageType?: string | undefined;
  clientMessageId?: string | undefined;
  metadata?: Record<string, unknown> | undefined;
};

export type SendAsInput = SendInput & {
  senderType: 'ai' | 'system';
  senderName?: string | undefined;
  turnId?: string | undefined;
  /** Taken only while the assistant still has the word: undefined comes back where a person took over. */
  onlyIfAssistantActive?: boolean;
  evenIfClosed?: boolean;
};

/** The product's own lines are the visitor's to read, or notes for staff. */
function typeOf({ messageType, senderType }: SendAsInput): 'system' | 'note' | 'text' {
  if (messageType === 'note') return 'note';
  return messageType === 'system' || senderType === 'system' ? 'system' : 'text';
}

const isSecondSend = (error: unknown): boolean =>
  (error as { constraint?: string } | null)?.constraint === 'messages_sent_once';

const closed = () =>
  new Refusal('conflict', 'conversation_closed', 'This conversation is closed. Open a new one or reopen it first.');

/** Written with a message, in its transaction. */
type Besides = (transaction: Kysely<unknown>, sent: Sent) => Promise<void>;

/** Sends, reads and marks. `claim` is what a staff member's reply does besides: taking the conversation. */
export function messages({
  database,
  outbox,
  directory,
  mustBeWelcome,
  claim,
}: {
  database: Kysely<unknown>;
  outbox: Outbox;
  directory: Directory;
  mustBeWelcome(caller: Caller): Promise<void>;
  claim(caller: Caller, conversation: Conversation): Promise<void>;
}) {
  const store = messagesStore(database);
  const talks = conversationsStore(database);
  const marks = receiptsStore(database);

  async function visible(caller: Caller, conversationId: string): Promise<Conversation> {
    const conversation = await talks.byId(caller.tenantId, conversationId);
    if (!conversation || !maySee(caller, conversation)) throw missing('conversation');
    return conversation;
  }

  async function appendOnce(
    tenantId: string,
    conversationId: string,
    message: NewMessage,
    condition: Condition,
    besides?: Besides,
  ): Promise<{ sent: Sent | undefined; earlier?: Message }> {
    const append = () => store.append(tenantId, conversationId, message, condition);
    const appendWith = (more: Besides) =>
      database.transaction().execute(async (transaction) => {
        const sent = await messagesStore(transaction).append(tenantId, conversationId, message, condition);
        if (sent) await more(transaction, sent);
        return sent;
      });
    try {
      const sent = await (besides ? appendWith(besides) : append());
      if (sent) outbox.wake();
      return { sent };
    } catch (error) {
      if (!isSecondSend(error) || message.clientMessageId === null) throw error;
      const earlier = await store.bySenderAndClientId(conversationId, message.senderKey, message.clientMessageId);
      if (!earlier) throw error;
      return { sent: undefined, earlier };
    }
  }

  /** A reader counts in its own numbering; null where it may not see the message. */
  const seqFor = (caller: Caller, message: Message): number | null =>
    caller.actor.kind === 'visitor' ? message.visitorSeq : message.seq;

  const numberingOf = (caller: Caller) =>
    caller.actor.kind === 'visitor' ? ('visitor_seq' as const) : ('seq' as const);

  async function find(caller: Caller, conversationId: string, messageId: string): Promise<Message> {
    const message = await store.byId(caller.tenantId, conversationId, messageId);
    if (!message || seqFor(caller, message) === null) throw missing('message');
    return message;
  }

  return {
    seqFor,
    visible,
    claim,

    async send(
      caller: Caller,
      conversationId: string,
      input: SendInput,
    ): Promise<{ message: Message; wasNew: boolean }> {
      const { actor } = caller;
      const body = checkBody(input.body);
      const metadata = checkMetadata(input.metadata);
      const shared = { body, metadata, clientMessageId: input.clientMessageId ?? null, turnId: null };
      if (actor.kind === 'visitor') {
        const messageType = checkMessageType(input.messageType, ['text']);
        const message: NewMessage = {
          ...shared,
          senderType: 'visitor',
          senderKey: 'visitor',
          senderStaffId: null,
          senderName: null,
          messageType,
        };
        const { sent, earlier } = await appendOnce(caller.tenantId, conversationId, message, {
          visitorId: actor.visitorId,
        });
        if (sent) return { message: sent.message, wasNew: true };
        await visible(caller, conversationId);
        await mustBeWelcome(caller);
        if (earlier) return { message: earlier, wasNew: false };
        throw closed();
      }
      if (actor.kind !== 'staff')
        throw new Refusal('conflict', 'message_without_sender', 'There is nobody to attribute this message to.');
      const conversation = await visible(caller, conversationId);
      const messageType = checkMessageType(input.messageType, ['text', 'note']);
      const message: NewMessage = {
        ...shared,
        senderType: 'agent',
        senderKey: actor.staffId,
        senderStaffId: actor.staffId,
        senderName: actor.name,
        messageType,
      };
      const isNote = messageType === 'note';
      const staffIds = isNote ? await mentionedIn(body, { writer: caller, conversation, directory }) : [];
      const { sent, earlier } = await appendOnce(
        caller.tenantId,
        conversationId,
        message,
        { evenIfClosed: isNote },
        staffIds.length > 0
          ? async (transaction, { message: note }) => {
              await mentionsStore(transaction).add(note, staffIds);
              await outbox.record(transaction, {
                tenantId: caller.tenantId,
                type: 'mention.created',
                data: { conversationId, messageId: note.id, staffIds, byStaffId: actor.staffId, byName: actor.name },
              });
            }
          : undefined,
      );
      if (earlier) return { message: earlier, wasNew: false };
      if (!sent) throw closed();
      await draftsStore(database).remove(conversationId, actor.staffId);
      if (messageType !== 'note') await claim(caller, conversation);
      return { message: sent.message, wasNew: true };
    },

    async sendAs(
      tenantId: string,
      conversationId: string,
      input: SendAsInput,
    ): Promise<{ message: Message; wasNew: boolean } | undefined> {
      const message: NewMessage = {
        senderType: input.senderType,
        senderKey: input.senderType,
        senderStaffId: null,
        senderName: input.senderName ?? null,
        messageType: typeOf(input),
        body: checkBody(input.body),
        metadata: input.metadata ?? {},
        clientMessageId: input.clientMessageId ?? null,
        turnId: input.turnId ?? null,
      };
      const { sent, earlier } = await appendOnce(tenantId, conversationId, message, {
        ...(input.onlyIfAssistantActive && { assistantState: 'active' as const }),
        ...(input.evenIfClosed && { evenIfClosed: true }),
      });
      if (earlier) return { message: earlier, wasNew: false };
      return sent && { message: sent.message, wasNew: true };
    },

    async list(
      caller: Caller,
      conversationId: string,
      { after, before, limit }: { after?: number; before?: string | number; limit: number },
    ): Promise<Message[]> {
      await visible(caller, conversationId);
      await mustBeWelcome(caller);
      const numbering = numberingOf(caller);
      const edge = typeof before === 'string' ? seqFor(caller, await find(caller, conversationId, before)) : before;
      return store.page(conversationId, numbering, { after, before: edge ?? undefined, limit });
    },

    async receipts(caller: Caller, conversationId: string): Promise<Receipt[]> {
      await visible(caller, conversationId);
      return marks.ofConversation(caller.tenantId, conversationId);
    },

    /** All up to the message is delivered, or read. */
    async mark(
      caller: Caller,
      conversationId: string,
      input: { messageId?: string; seq?: number; status: 'delivered' | 'read' },
    ): Promise<{ messageId: string; status: 'delivered' | 'read'; at: Date }> {
      const { actor } = caller;
      await visible(caller, conversationId);
      await mustBeWelcome(caller);
      const message = input.messageId
        ? await find(caller, conversationId, input.messageId)
        : await store.bySeq(conversationId, numberingOf(caller), input.seq ?? 0);
      if (!message) throw missing('message');
      const participant = actor.kind === 'staff' ? actor.staffId : actor.kind === 'visitor' ? 'visitor' : undefined;
      if (!participant)
        throw new Refusal('conflict', 'receipt_without_reader', 'Only a visitor or a staff member reads a message.');
      const raised = await marks.raise(caller.tenantId, conversationId, participant, message.seq, input.status);
      if (raised) outbox.wake();
      if (actor.kind === 'staff' && input.status === 'read') {
        await mentionsStore(database).see(caller.tenantId, participant, conversationId, message.seq);
      }
      return { messageId: message.id, status: input.status, at: new Date() };
    },
  };
}
