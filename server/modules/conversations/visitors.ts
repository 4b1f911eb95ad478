import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Visitor } from './conversation.ts';
import { conversationsStore } from './conversations.store.ts';
import { forgetFiles } from './forgotten-files.ts';
import { checkMetadata } from './input.ts';
import { type VisitorFacts, type VisitorIdentity, visitorsStore } from './visitors.store.ts';

/** Finds or makes the contact that a visitor is, and ties them by `link` in its transaction. */
export type Recognise = (
  visitor: Visitor,
  link: (transaction: Kysely<unknown>, contactId: string) => Promise<void>,
) => Promise<string | undefined>;

type Needs = { database: Kysely<unknown>; outbox: Outbox; clock: Clock; recognise: Recognise };

export const blockedRefusal = () =>
  new Refusal(
    'forbidden',
    'visitor_blocked',
    'This chat is no longer available to you. Please use another way to reach the business.',
  );

export function visitors({ database, outbox, clock, recognise }: Needs) {
  const store = visitorsStore(database);

  function welcome(visitor: Visitor): Visitor {
    if (visitor.blockedAt) throw blockedRefusal();
    return visitor;
  }

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

    /** A visitor who was blocked is refused, whatever they ask for. */
    async mustBeWelcome({ tenantId, actor }: Caller): Promise<void> {
      if (actor.kind !== 'visitor') return;
      const visitor = await store.byId(tenantId, actor.visitorId);
      if (visitor) welcome(visitor);
    },

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
      if (input.isVerified && externalId) {
        return asContact(welcome(await store.vouched(tenantId, { ...facts, externalId })));
      }
      const known = input.visitorId && (await store.seenAgain(tenantId, input.visitorId, facts));
      if (known && input.visitor && Object.keys(input.visitor).length > 0) {
        const visitor = await asContact(welcome(known));
        await tellOfVisitor(visitor);
        return visitor;
      }
      return asContact(welcome(known || (await store.add(tenantId, facts))));
    },

    /** What a visitor said of themselves in the chat: a claim, which never overwrites what a signed token said. */
    async learn(tenantId: string, visitorId: string, identity: VisitorIdentity): Promise<Visitor | undefined> {
      const visitor = await store.seenAgain(tenantId, visitorId, identity);
      return visitor && asContact(visitor);
    },

    /** As whom a contact wrote, and under which addresses. */
    ofContact: (transaction: Kysely<unknown>, tenantId: string, contactId: string) =>
      visitorsStore(transaction).ofContact(tenantId, contactId),

    /**
     * Of an erased contact's conversations remains what was written, by a visitor without name, address, key or
     * metadata; files go. Inside the transaction that erases. Resolves with the visitors that they were.
     */
    async forget(transaction: Kysely<unknown>, tenantId: string, contactId: string): Promise<string[]> {
      const ids = await visitorsStore(transaction).pseudonymise(tenantId, contactId);
      await forgetFiles({ transaction, outbox, clock }, tenantId, ids);
      for (const row of await conversationsStore(transaction).strip(tenantId, ids)) {
        if (row['status'] === 'closed') continue;
        await outbox.record(transaction, { tenantId, type: 'conversation.updated', data: { conversation: row } });
      }
      return ids;
    },
  };
}
