import type { Kysely } from 'kysely';
import type { Audit } from '#modules/audit/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { show } from '#platform/ids.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Outbox, Subscriber } from '#platform/outbox.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { maySee } from './access.ts';
import type { Attachment } from './attachment.ts';
import type { attachmentBytes } from './attachment-bytes.ts';
import { attachmentsStore } from './attachments.store.ts';
import { type Message, toMessage } from './conversation.ts';
import { conversationsStore } from './conversations.store.ts';
import { correctionsStore } from './corrections.store.ts';
import { messagesStore } from './messages.store.ts';

const PURGE = 'attachments.purge';
const SWEEP = 'attachments.sweep';
const SLICE = 100;
/** Announced, and never sent. */
const ABANDONED_AFTER_MS = 86_400_000;

type Needs = {
  database: Kysely<unknown>;
  outbox: Outbox;
  clock: Clock;
  bytes: ReturnType<typeof attachmentBytes>;
  audit: Pick<Audit, 'record'>;
};

/** How files go: with their message, with a contact that is erased, and those that nobody finished. */
export function removals({ database, outbox, clock, bytes, audit }: Needs) {
  const store = attachmentsStore(database);

  /** Bytes of what is out of reach already. Done again after a crash. */
  async function purge(): Promise<void> {
    for (let slice = await store.toPurge(SLICE); slice.length > 0; slice = await store.toPurge(SLICE)) {
      for (const { tenantId, id } of slice) {
        await bytes.removeAll(tenantId, id);
        await store.purged(tenantId, id, clock.now());
      }
    }
  }

  async function sweep(): Promise<void> {
    await purge();
    const before = new Date(clock.now().getTime() - ABANDONED_AFTER_MS);
    for (
      let slice = await store.abandoned(before, SLICE);
      slice.length > 0;
      slice = await store.abandoned(before, SLICE)
    ) {
      for (const { tenantId, id } of slice) {
        await bytes.removeAll(tenantId, id);
        await store.discard(tenantId, id);
      }
    }
  }

  return {
    purge,
    sweep,

    /** The message that carries a file, and the file with it, removed by a member of staff. */
    async removeByStaff(
      caller: Caller,
      conversationId: string,
      messageId: string,
      reason: string | undefined,
    ): Promise<{ message: Message; attachment: Attachment }> {
      caller.must('agent:media:delete');
      const { actor, tenantId } = caller;
      if (actor.kind !== 'staff') {
        throw new Refusal('forbidden', 'staff_only', 'Only a staff member may remove a file.');
      }
      const removed = await database.transaction().execute(async (transaction) => {
        const conversation = await conversationsStore(transaction).locked(tenantId, conversationId);
        if (!conversation || !maySee(caller, conversation)) throw missing('conversation');
        const message = await messagesStore(transaction).byId(tenantId, conversationId, messageId);
        if (!message) throw missing('message');
        const files = attachmentsStore(transaction);
        const attachment = await files.ofMessage(tenantId, messageId);
        if (!attachment) throw missing('attachment');
        const gone = await files.removeOfMessage(tenantId, messageId, clock.now(), {
          staffId: actor.staffId,
          reason: reason?.trim().slice(0, 500) || null,
        });
        if (!gone) return { message, attachment };
        const rows = await correctionsStore(transaction).correct(message, 'deleted');
        await outbox.record(transaction, { tenantId, type: 'message.deleted', data: rows });
        await audit.record(transaction, caller, {
          action: 'attachment.deleted',
          target: { kind: 'message', id: show('message', messageId) },
          details: { attachmentId: show('attachment', attachment.id), contentType: attachment.contentType },
        });
        return { message: toMessage(rows.message), attachment: gone };
      });
      outbox.wake();
      return removed;
    },

    /** Deleted messages leave their files' bytes to be removed. */
    subscriber: (jobs: Pick<Jobs, 'send'>): Subscriber => ({
      name: 'attachments',
      async handle(transaction, events) {
        const hasFile = events.some(
          ({ type, data }) =>
            type === 'message.deleted' &&
            (data['message'] as { message_type?: string } | null)?.message_type !== 'text',
        );
        if (hasFile) await jobs.send(PURGE, {}, { transaction, singletonKey: 'purge' });
      },
    }),

    /** To be called before the queue starts. */
    defineJobs(jobs: Jobs): void {
      jobs.define(PURGE, { attempts: 5, retryAfterSeconds: 5, concurrency: 1 }, async () => purge());
      jobs.define(SWEEP, { attempts: 3, expireInSeconds: 600, concurrency: 1 }, async () => sweep());
      jobs.schedule(SWEEP, '37 * * * *');
    },
  };
}
