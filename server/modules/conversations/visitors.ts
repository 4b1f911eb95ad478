import type { Kysely } from 'kysely';
import type { Outbox } from '#platform/outbox.ts';
import type { Visitor } from './conversation.ts';
import { conversationsStore } from './conversations.store.ts';
import { checkMetadata } from './input.ts';
import { type VisitorFacts, type VisitorIdentity, visitorsStore } from './visitors.store.ts';

/** Finds or makes the contact that a visitor is, and ties them by `link` in its transaction. */
export type Recognise = (
  visitor: Visitor,
  link: (transaction: Kysely<unknown>, contactId: string) => Promise<void>,
) => Promise<string | undefined>;

type Needs = { database: Kysely<unknown>; outbox: Outbox; recognise: Recognise };

export function visitors({ database, outbox, recognise }: Needs) {
  const store = visitorsStore(database);

  /** A visitor whose name and phone are known is a contact from then on. */
  async function asContact(visitor: Visitor): Promise<Visitor> {
    if (visitor.contactId || !visitor.name || !visitor.phone) return visitor;
    const contactId = await recognise(visitor, (transaction, id) =>
      visitorsStore(transaction).link(visitor.tenantId, visitor.id, id),
    );
    return { ...visitor, contactId: contactId ?? null };
  }

  /** Who stated more about themselves: the desk sees it at once beside the open conversation. */
  async function tellOfVisitor({ tenantId, id }: Visitor): Promise<void> {
    const open = await conversationsStore(database).newestOpenOfVisitor(tenantId, id);
    if (!open) return;
    await database.transaction().execute(async (transaction) => {
      const row = await conversationsStore(transaction).change(tenantId, open.id, {});
      if (row) {
        await outbox.record(transaction, { tenantId, type: 'conversation.updated', data: { conversation: row } });
      }
    });
    outbox.wake();
  }

  return {
    visitor: (tenantId: string, visitorId: string) => store.byId(tenantId, visitorId),

    /** The visitor behind a session: a new one, the one of an earlier session, or the one a signed token names. */
    async openSession(
      tenantId: string,
      input: {
        visitor?: VisitorIdentity;
        isVerified?: boolean;
        visitorId?: string | undefined;
        language?: string | undefined;
        metadata?: Record<string, unknown>;
      },
    ): Promise<Visitor> {
      const facts: VisitorFacts = {
        ...input.visitor,
        ...(input.language && { language: input.language }),
        metadata: checkMetadata(input.metadata),
      };
      const { externalId } = facts;
      if (input.isVerified && externalId) return asContact(await store.vouched(tenantId, { ...facts, externalId }));
      const known = input.visitorId && (await store.seenAgain(tenantId, input.visitorId, facts));
      if (known && input.visitor && Object.keys(input.visitor).length > 0) {
        const visitor = await asContact(known);
        await tellOfVisitor(visitor);
        return visitor;
      }
      return asContact(known || (await store.add(tenantId, facts)));
    },

    /**
     * Of an erased contact's conversations remains what was written, by a visitor without name, address, key or
     * metadata. Inside the transaction that erases.
     */
    async forget(transaction: Kysely<unknown>, tenantId: string, contactId: string): Promise<void> {
      const ids = await visitorsStore(transaction).pseudonymise(tenantId, contactId);
      for (const row of await conversationsStore(transaction).strip(tenantId, ids)) {
        if (row['status'] === 'closed') continue;
        await outbox.record(transaction, { tenantId, type: 'conversation.updated', data: { conversation: row } });
      }
    },
  };
}
