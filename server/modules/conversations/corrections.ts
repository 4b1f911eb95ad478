import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { maySee } from './access.ts';
import { attachmentsStore } from './attachments.store.ts';
import { type Conversation, type Message, toMessage } from './conversation.ts';
import { conversationsStore } from './conversations.store.ts';
import { type Correction, correctionsStore } from './corrections.store.ts';
import { checkBody, checkMetadata } from './input.ts';
import { messagesStore } from './messages.store.ts';

/** How long a visitor may change what they said: later, somebody has acted on it. */
export const CORRECTION_MINUTES = 15;

export type EditInput = { body?: string | undefined; metadata?: Record<string, unknown> | undefined };

function mustBeOwn(caller: Caller, message: Message): void {
  if (caller.actor.kind === 'visitor' && message.senderType === 'visitor' && message.messageType !== 'system') return;
  throw new Refusal('forbidden', 'message_of_another', 'Only the messages of one’s own can be changed.');
}

/** Which file a message carries is ours to say. */
const fileOf = ({ messageType, metadata }: Message): Record<string, unknown> =>
  messageType === 'image' || messageType === 'file'
    ? Object.fromEntries(['attachment', 'kind'].flatMap((key) => (key in metadata ? [[key, metadata[key]]] : [])))
    : {};

/** A visitor corrects or takes back what they said. */
export function corrections({ database, outbox, clock }: { database: Kysely<unknown>; outbox: Outbox; clock: Clock }) {
  function mustBeInTime({ sentAt }: Message): void {
    if (clock.now().getTime() - sentAt.getTime() <= CORRECTION_MINUTES * 60_000) return;
    throw new Refusal(
      'conflict',
      'message_too_old',
      `A message can be changed for ${CORRECTION_MINUTES} minutes after it was sent. Send another one instead.`,
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
        if (status === 'closed') {
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
        mustBeInTime(message);
        return 'deleted';
      });
    },
  };
}
