import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { attachmentsStore } from './attachments.store.ts';
import { correctionsStore } from './corrections.store.ts';
import { messagesStore } from './messages.store.ts';

type Inside = { transaction: Kysely<unknown>; outbox: Outbox; clock: Clock };

/** Files of visitors who are erased, with the messages that carried them: a picture is somebody, whoever sent it. */
export async function forgetFiles(
  { transaction, outbox, clock }: Inside,
  tenantId: string,
  visitorIds: readonly string[],
): Promise<void> {
  const files = attachmentsStore(transaction);
  for (const { conversationId, messageId } of await files.withFiles(tenantId, visitorIds)) {
    const message = await messagesStore(transaction).byId(tenantId, conversationId, messageId);
    if (!message) continue;
    await files.removeOfMessage(tenantId, messageId, clock.now());
    const rows = await correctionsStore(transaction).correct(message, 'deleted');
    await outbox.record(transaction, { tenantId, type: 'message.deleted', data: rows });
  }
}
