import type { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import type { Audit } from '#modules/audit/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Blobs } from '#platform/blobs.ts';
import type { Clock } from '#platform/clock.ts';
import { show } from '#platform/ids.ts';
import type { Outbox } from '#platform/outbox.ts';
import { isRefusal, missing, Refusal } from '#platform/refusal.ts';
import type { Attachment } from './attachment.ts';
import { attachmentBytes, type Bytes, type Kept } from './attachment-bytes.ts';
import { safeName } from './attachment-names.ts';
import { removals } from './attachment-removals.ts';
import { checkSize, declaredType, isShownInPlace, kindOf, takenTypes, tooLarge } from './attachment-types.ts';
import { attachmentsStore } from './attachments.store.ts';
import type { ConversationView, Message } from './conversation.ts';
import type { Conversations } from './conversations.ts';
import { fileLinks } from './file-links.ts';
import { checkMetadata } from './input.ts';
import { messagesStore, type NewMessage } from './messages.store.ts';
import { say } from './wording.ts';

export type AttachmentsNeeds = {
  database: Kysely<unknown>;
  outbox: Outbox;
  blobs: Blobs;
  audit: Pick<Audit, 'record'>;
  plans: Pick<Plans, 'demandRoom' | 'countStored'>;
  clock: Clock;
  /** Signs links. */
  key: Buffer;
  conversations: Conversations;
  languageOf(tenantId: string): Promise<string>;
  /** Whether visitors may send recordings. */
  allowsVoice(tenantId: string): Promise<boolean>;
  mostBytes: number;
};

export type Announced = {
  filename?: string | undefined;
  contentType?: string | undefined;
  size?: number | undefined;
  metadata?: Record<string, unknown> | undefined;
};

export type Upload = Announced & { content: Readable; clientMessageId?: string | undefined };
export type Posted = { attachment: Attachment; message: Message };

/** Begun and never finished: this many in one conversation at a time. */
const MOST_PENDING = 20;
const CLIENT_MESSAGE_ID = /^[\x21-\x7e]{1,120}$/;

const closed = () =>
  new Refusal('conflict', 'conversation_closed', 'This conversation is closed. Open a new one or reopen it first.');

/** Files in conversations: announced and sent, or sent at once; each becomes a message when all of it is here. */
export function attachments(needs: AttachmentsNeeds) {
  const { database, outbox, plans, clock, conversations, mostBytes } = needs;
  const store = attachmentsStore(database);
  const bytes = attachmentBytes({ blobs: needs.blobs, mostBytes });
  plans.countStored('attachments', (within, tenantId) => attachmentsStore(within).storedBytes(tenantId));
  const links = fileLinks({ key: needs.key, clock });

  async function mustTakeFiles(caller: Caller, conversationId: string, contentType: string | undefined) {
    const { actor } = caller;
    if (actor.kind !== 'visitor' && actor.kind !== 'staff') {
      throw new Refusal('conflict', 'message_without_sender', 'There is nobody to attribute this file to.');
    }
    const conversation = await conversations.get(caller, conversationId);
    if (conversation.status === 'closed') throw closed();
    if (contentType !== undefined) await mustAllowVoice(caller, contentType);
    return { conversation, staffId: actor.kind === 'staff' ? actor.staffId : null };
  }

  async function mustAllowVoice({ tenantId, actor }: Caller, contentType: string): Promise<void> {
    if (actor.kind !== 'visitor' || kindOf(contentType) !== 'voice' || (await needs.allowsVoice(tenantId))) return;
    throw new Refusal(
      'forbidden',
      'feature_not_available',
      'Voice messages are switched off in this workspace: it takes text, pictures and documents.',
      { facts: { feature: 'voice_messages', status: 'disabled_by_admin' } },
    );
  }

  async function begin(caller: Caller, conversationId: string, input: Announced) {
    const filename = safeName(input.filename);
    const declared = declaredType(input.contentType, filename);
    checkSize(input.size, mostBytes);
    const metadata = checkMetadata(input.metadata);
    const { conversation, staffId } = await mustTakeFiles(caller, conversationId, declared);
    if ((await store.countPending(caller.tenantId, conversationId)) >= MOST_PENDING) {
      throw new Refusal(
        'limited',
        'rate_limited',
        `${MOST_PENDING} files of this conversation have been announced and not sent. Send those first.`,
        { retryAfterSeconds: 60 },
      );
    }
    const attachment = await store.add(
      {
        tenantId: caller.tenantId,
        conversationId,
        staffId,
        filename,
        contentType: declared ?? 'application/octet-stream',
        size: input.size ?? null,
        metadata,
      },
      clock.now(),
    );
    return { attachment, conversation };
  }

  function messageOf(caller: Caller, attachment: Attachment, kept: Kept, clientMessageId: string | null): NewMessage {
    const { actor } = caller;
    const isStaff = actor.kind === 'staff';
    return {
      senderType: isStaff ? 'agent' : 'visitor',
      senderKey: isStaff ? actor.staffId : 'visitor',
      senderStaffId: isStaff ? actor.staffId : null,
      senderName: isStaff ? actor.name : null,
      messageType: kept.kind === 'image' ? 'image' : 'file',
      body: kept.filename,
      metadata: {
        ...attachment.metadata,
        ...(kept.kind === 'voice' && { kind: 'voice' }),
        attachment: {
          id: show('attachment', attachment.id),
          filename: kept.filename,
          contentType: kept.contentType,
          size: kept.size,
          kind: kept.kind,
          ...(kept.width !== null && { width: kept.width, height: kept.height }),
        },
      },
      clientMessageId,
      turnId: null,
    };
  }

  /** What the plan allows is between the business and us: a visitor hears that there is no room, and no more. */
  async function demandRoom({ tenantId, actor }: Caller, size: number, transaction: Kysely<unknown>): Promise<void> {
    try {
      await plans.demandRoom(tenantId, size, transaction);
    } catch (error) {
      if (actor.kind !== 'visitor' || !isRefusal(error) || error.code !== 'quota_exceeded') throw error;
      throw new Refusal('limited', 'quota_exceeded', 'No more files can be kept here at the moment.');
    }
  }

  async function post(
    caller: Caller,
    conversation: ConversationView,
    attachment: Attachment,
    kept: Kept,
    clientMessageId: string | null,
  ): Promise<Posted> {
    const { tenantId } = caller;
    const language = conversation.language ?? (await needs.languageOf(tenantId));
    const message: NewMessage = {
      ...messageOf(caller, attachment, kept, clientMessageId),
      preview: say(kept.kind, language, { name: kept.filename }),
    };
    const posted = await database.transaction().execute(async (transaction) => {
      const inside = attachmentsStore(transaction);
      const now = await inside.locked(tenantId, attachment.id);
      if (!now) throw missing('attachment');
      if (now.status !== 'pending') return undefined;
      await demandRoom(caller, kept.size, transaction);
      const condition = caller.actor.kind === 'visitor' ? { visitorId: caller.actor.visitorId } : {};
      const sent = await messagesStore(transaction).append(tenantId, conversation.id, message, condition);
      if (!sent) throw closed();
      const finished = await inside.finish(tenantId, attachment.id, sent.message.id, kept, clock.now());
      return { attachment: finished, message: sent.message };
    });
    if (!posted) {
      await bytes.remove(kept.blobKey);
      return existing(tenantId, attachment.id);
    }
    outbox.wake();
    if (caller.actor.kind === 'staff') await conversations.claim(caller, conversation);
    // The assistant reads no files: what it cannot answer goes to a person.
    else if (conversation.assistantState === 'active') {
      await conversations.requestHandoff(caller, conversation.id, 'nothing_found');
    }
    return posted;
  }

  /** What stands already: a file is sent once, however often its sender asks. */
  async function existing(tenantId: string, id: string): Promise<Posted> {
    const attachment = await store.byId(tenantId, id);
    if (!attachment?.messageId || attachment.status !== 'ready') throw missing('attachment');
    const message = await messagesStore(database).byId(tenantId, attachment.conversationId, attachment.messageId);
    if (!message) throw missing('attachment');
    return { attachment, message };
  }

  async function earlier(caller: Caller, conversationId: string, clientMessageId: string): Promise<Posted | undefined> {
    const key = caller.actor.kind === 'staff' ? caller.actor.staffId : 'visitor';
    const message = await messagesStore(database).bySenderAndClientId(conversationId, key, clientMessageId);
    const attachment = message && (await store.ofMessage(caller.tenantId, message.id));
    return attachment && attachment.status === 'ready' ? { attachment, message } : undefined;
  }

  /** Keeps the bytes and posts them, or leaves nothing of either. */
  async function take(
    caller: Caller,
    conversation: ConversationView,
    attachment: Attachment,
    content: Omit<Bytes, 'filename'>,
    clientMessageId: string | null,
  ): Promise<Posted> {
    const kept = await bytes.keep(caller.tenantId, attachment.id, { ...content, filename: attachment.filename });
    try {
      await mustAllowVoice(caller, kept.contentType);
      return await post(caller, conversation, attachment, kept, clientMessageId);
    } catch (error) {
      await bytes.remove(kept.blobKey).catch(() => {});
      throw error;
    }
  }

  async function found(caller: Caller, conversationId: string, id: string): Promise<Attachment> {
    await conversations.get(caller, conversationId);
    const attachment = await store.byId(caller.tenantId, id);
    if (attachment?.conversationId !== conversationId || attachment.status === 'deleted') throw missing('attachment');
    return attachment;
  }

  return {
    ...removals({ ...needs, bytes }),

    mostBytes,

    /** What visitors may send here. */
    async rules(tenantId: string): Promise<{ mostBytes: number; types: string[]; voiceMessages: boolean }> {
      const voiceMessages = await needs.allowsVoice(tenantId);
      return { mostBytes, types: takenTypes(voiceMessages), voiceMessages };
    },

    readLink: (attachment: Attachment) => links.make(attachment.id, 'read'),
    writeLink: (attachment: Attachment) => links.make(attachment.id, 'write'),
    isShownInPlace: ({ contentType, kind }: Attachment) => kind !== 'file' && isShownInPlace(contentType),

    /** The announcement: the bytes follow by `fill`. */
    announce: async (caller: Caller, conversationId: string, input: Announced): Promise<Attachment> =>
      (await begin(caller, conversationId, input)).attachment,

    /** The bytes of what was announced. Repeated, it answers as the first time. */
    async fill(
      caller: Caller,
      conversationId: string,
      id: string,
      { content, contentType }: { content: Readable; contentType?: string | undefined },
    ): Promise<Posted> {
      const attachment = await found(caller, conversationId, id);
      const { conversation, staffId } = await mustTakeFiles(caller, conversationId, undefined);
      if (attachment.staffId !== staffId) throw missing('attachment');
      if (attachment.status === 'ready') return existing(caller.tenantId, id);
      const announced = declaredType(attachment.contentType, attachment.filename);
      const declared = announced ?? declaredType(contentType, attachment.filename);
      return take(caller, conversation, attachment, { content, declared, size: attachment.size }, null);
    },

    /** The visitor's caller behind a link that lets its holder upload; undefined where it does not hold. */
    async uploader(
      tenantId: string,
      id: string,
      link: { expires: number; signature: string },
    ): Promise<{ visitorId: string } | undefined> {
      if (!links.holds(id, 'write', link)) return undefined;
      const attachment = await store.byId(tenantId, id);
      const view = attachment && (await conversations.view(tenantId, attachment.conversationId));
      return view && attachment.staffId === null ? { visitorId: view.visitorId } : undefined;
    },

    /** Sent at once. */
    async upload(caller: Caller, conversationId: string, { content, ...input }: Upload): Promise<Posted> {
      const { clientMessageId } = input;
      if (clientMessageId !== undefined) {
        if (!CLIENT_MESSAGE_ID.test(clientMessageId)) {
          throw new Refusal('invalid', 'validation_failed', 'clientMessageId cannot be used.', {
            faults: ['body.clientMessageId cannot be used: it should be 1 to 120 printable ASCII characters.'],
          });
        }
        await conversations.get(caller, conversationId);
        const before = await earlier(caller, conversationId, clientMessageId);
        if (before) {
          content.resume();
          return before;
        }
      }
      const { attachment, conversation } = await begin(caller, conversationId, input);
      const declared = declaredType(attachment.contentType, attachment.filename);
      try {
        return await take(
          caller,
          conversation,
          attachment,
          { content, declared, size: input.size ?? null },
          clientMessageId ?? null,
        );
      } catch (error) {
        await store.discard(caller.tenantId, attachment.id).catch(() => {});
        if ((error as { constraint?: string }).constraint !== 'messages_sent_once' || !clientMessageId) throw error;
        const before = await earlier(caller, conversationId, clientMessageId);
        if (!before) throw error;
        return before;
      }
    },

    /** For those who may see its conversation. */
    async get(caller: Caller, conversationId: string, id: string): Promise<Attachment> {
      return found(caller, conversationId, id);
    },

    /** The file behind an address: by a signed link, or for a caller who may see its conversation. */
    async find(
      id: string,
      by: { link: { expires: number; signature: string } } | { caller: Caller },
    ): Promise<Attachment> {
      const attachment = await store.signed(id);
      if (attachment?.status !== 'ready') throw missing('attachment');
      if ('link' in by) {
        if (!links.holds(id, 'read', by.link)) {
          throw new Refusal('forbidden', 'link_expired', 'This link has expired. Open the conversation once more.');
        }
        return attachment;
      }
      if (by.caller.tenantId !== attachment.tenantId) throw missing('attachment');
      return found(by.caller, attachment.conversationId, id).catch((error) => {
        throw isRefusal(error) ? missing('attachment') : error;
      });
    },

    async read(attachment: Attachment, range?: { start: number; end: number }) {
      const blob = attachment.blobKey ? await needs.blobs.get(attachment.blobKey, range) : undefined;
      if (!blob) throw missing('attachment');
      return blob;
    },

    /** Refused before a byte is read, where the sender says how much is to come. */
    mustFit(contentLength: number | undefined): void {
      // Besides the file: boundaries, names and fields.
      if (contentLength !== undefined && contentLength > mostBytes + 100_000) throw tooLarge(mostBytes);
    },
  };
}

export type Attachments = ReturnType<typeof attachments>;
