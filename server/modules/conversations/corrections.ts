import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { maySee } from './access.ts';
import { attachmentsStore } from './attachments.store.ts';
import { type Conversation, type Message, toMessage } from './conversation.ts';
import { conversationsStore } from './conversations.store.ts';
import { type Correction, correctionsStore } from './corrections.store.ts';
import { checkBody, checkMetadata } from './input.ts';
import { mentionsStore } from './mentions.ts';
import { messagesStore } from './messages.store.ts';

/** How long anybody may change what the other side has read: later, somebody has acted on it. */
export const CORRECTION_MINUTES = 15;
/** What staff should never have sent may be taken back for longer. */
export const RETRACTION_MINUTES = 24 * 60;

export type EditInput = { body?: string | undefined; metadata?: Record<string, unknown> | undefined };

function mustBeOwn({ actor }: Caller, message: Message): void {
  const isOwn =
    actor.kind === 'visitor'
      ? message.senderType === 'visitor'
      : actor.kind === 'staff' && message.senderType === 'agent' && message.senderStaffId === actor.staffId;
  if (isOwn && message.messageType !== 'system' && message.mergedFrom === null) return;
  throw new Refusal('forbidden', 'message_of_another', 'Only the messages of one’s own can be changed.');
}

/** Which file a message carries is ours to say. */
const fileOf = ({ messageType, metadata }: Message): Record<string, unknown> =>
  messageType === 'image' || messageType === 'file'
    ? Object.fromEntries(['attachment', 'kind'].flatMap((key) => (key in metadata ? [[key, metadata[key]]] : [])))
    : {};

/** Visitors and staff correct or take back what they said themselves. */
export function corrections({
  database,
  outbox,
  clock,
  audit,
  mustBeWelcome,
}: {
  database: Kysely<unknown>;
  outbox: Outbox;
  clock: Clock;
  audit: OnRecord;
  mustBeWelcome(caller: Caller): Promise<void>;
}) {
  /** A note is the desk's own: it may be changed at any time. */
  function mustBeInTime({ sentAt, messageType }: Message, minutes = CORRECTION_MINUTES): void {
    if (messageType === 'note' || clock.now().getTime() - sentAt.getTime() <= minutes * 60_000) return;
    throw new Refusal(
      'conflict',
      'message_too_old',
      `A message can be changed for ${minutes} minutes after it was sent. Send another one instead.`,
    );
  }

  /** `decide` returns undefined for "as it is". */
  async function correct(
    caller: Caller,
    conversationId: string,
    messageId: string,
    event: 'message.edited' | 'message.deleted',
    decide: (message: Message, conversation: Conversation) => Correction | undefined,
  ): Promise<Message> {
    const { tenantId } = caller;
    await mustBeWelcome(caller);
    const { message, isChanged } = await database.transaction().execute(async (transaction) => {
      const conversation = await conversationsStore(transaction).locked(tenantId, conversationId);
      if (!conversation || !maySee(caller, conversation)) throw missing('conversation');
      const before = await messagesStore(transaction).byId(tenantId, conversationId, messageId);
      if (!before || (caller.actor.kind === 'visitor' && before.visitorSeq === null)) throw missing('message');
      mustBeOwn(caller, before);
      const correction = decide(before, conversation);
      if (!correction) return { message: before, isChanged: false };
      if (correction === 'deleted')
        await attachmentsStore(transaction).removeOfMessage(tenantId, messageId, clock.now());
      const rows = await correctionsStore(transaction).correct(before, correction);
      await outbox.record(transaction, { tenantId, type: event, data: rows });
      if (correction === 'deleted' && caller.actor.kind === 'staff') {
        await mentionsStore(transaction).removeOf(tenantId, messageId);
        await audit.record(transaction, caller, {
          action: 'message.deleted',
          target: { kind: 'message', id: messageId },
          details: { conversationId },
        });
      }
      return { message: toMessage(rows.message), isChanged: true };
    });
    if (isChanged) outbox.wake();
    return message;
  }

  return {
    /** The same words again change nothing, so that a request may be repeated. */
    edit(caller: Caller, conversationId: string, messageId: string, input: EditInput): Promise<Message> {
      const { body, metadata } = input;
      if (body === undefined && metadata === undefined) throw invalid('body', 'changes nothing', 'body or metadata');
      if (body !== undefined) checkBody(body);
      if (metadata !== undefined) checkMetadata(metadata);
      return correct(caller, conversationId, messageId, 'message.edited', (message, { status }) => {
        if (message.deletedAt) throw new Refusal('conflict', 'message_deleted', 'This message has been deleted.');
        const isSame =
          (body ?? message.body) === message.body &&
          (metadata === undefined || JSON.stringify(metadata) === JSON.stringify(message.metadata));
        if (isSame) return undefined;
        if (status === 'closed' && message.messageType !== 'note') {
          throw new Refusal('conflict', 'conversation_closed', 'This conversation is closed. Open a new one first.');
        }
        mustBeInTime(message);
        return { body, metadata: metadata && { ...metadata, ...fileOf(message) } };
      });
    },

    /** Also in a closed conversation. What has been deleted already stays so. */
    remove(caller: Caller, conversationId: string, messageId: string): Promise<Message> {
      return correct(caller, conversationId, messageId, 'message.deleted', (message) => {
        if (message.deletedAt) return undefined;
        mustBeInTime(message, caller.actor.kind === 'staff' ? RETRACTION_MINUTES : CORRECTION_MINUTES);
        return 'deleted';
      });
    },
  };
}
