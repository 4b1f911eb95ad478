import type { Kysely } from 'kysely';
import type { Outbox } from '#platform/outbox.ts';
import type { KnowledgeEvents } from './knowledge.events.ts';

/** Records how an item stands, in the transaction that made it so. */
export const telling =
  (outbox: Pick<Outbox, 'record'>) =>
  (
    transaction: Kysely<unknown>,
    tenantId: string,
    itemId: string,
    status: KnowledgeEvents['knowledge.changed']['status'],
  ) =>
    outbox.record(transaction, {
      tenantId,
      type: 'knowledge.changed',
      data: { itemId, status } satisfies KnowledgeEvents['knowledge.changed'],
    });
