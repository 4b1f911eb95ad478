import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Outbox } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import { contactBlocking } from './blocking.ts';
import { contactChanges } from './changing.ts';
import { taken } from './conflicts.ts';
import type { Contact } from './contact.ts';
import { contactsStore } from './contacts.store.ts';
import { importing } from './importing.ts';
import { type ContactInput, normalTag, readContact } from './input.ts';
import { contactListing } from './listing.ts';
import { merging } from './merging.ts';
import { contactNotes } from './notes.ts';
import { contactOfVisitor, type VisitorClaim } from './recognition.ts';
import { mustRead, mustWrite } from './rights.ts';
import { searchWords } from './search-text.ts';
import { type Thread, type ThreadPage, timeline } from './timeline.ts';

export type NewContact = ContactInput & { name: string; phone: string };
export type ContactPage = { contacts: Contact[]; total: number; page: number; limit: number; hasMore: boolean };

export type ContactsNeeds = {
  database: Kysely<unknown>;
  outbox: Outbox;
  plans: Plans;
  audit: OnRecord;
  clock: Clock;
  /** Whose telephone numbers need no country in front of them. */
  countryOf(tenantId: string): Promise<string | undefined>;
  /** The visitors who are this person, and what was said with them, are another's from now on. */
  moveVisitors(transaction: Kysely<unknown>, tenantId: string, from: string, to: string): Promise<void>;
  /** Lets the visitors who are this person write no more, or again. */
  blockVisitors(transaction: Kysely<unknown>, tenantId: string, contactId: string, isBlocked: boolean): Promise<void>;
  /** The conversations with this person that the caller may see, the latest begun first. */
  threadsOf(caller: Caller, contactId: string, page: ThreadPage): Promise<Thread[]>;
  cursors: Cursors;
  jobs: Pick<Jobs, 'send'>;
  /** What else is known of this person, in their conversations, is taken away with the contact. */
  forget(transaction: Kysely<unknown>, tenantId: string, contact: { id: string; email: string | null }): Promise<void>;
};

const MOST_LISTED = 100;
export function contacts(needs: ContactsNeeds) {
  const { database, outbox, plans, audit, clock, countryOf, forget, blockVisitors } = needs;
  plans.countUsed('contacts', (within, tenantIds) => contactsStore(within).counts(tenantIds));
  const changes = contactChanges({ database, outbox, plans, clock });
  const { changing, add, change, put, found } = changes;
  const store = contactsStore(database);

  return {
    ...contactListing(needs),
    ...merging({ ...needs, changes }),
    ...contactBlocking({ ...needs, changes }),
    ...contactNotes({ ...needs, changes }),
    ...timeline(needs),
    ...importing({ ...needs, changes }),

    async list(
      caller: Caller,
      input: { page: number; limit: number; search?: string | undefined; tags?: readonly string[] | undefined },
    ): Promise<ContactPage> {
      mustRead(caller);
      const page = Math.max(1, Math.trunc(input.page) || 1);
      const limit = Math.min(Math.max(1, Math.trunc(input.limit) || 1), MOST_LISTED);
      const filter = {
        words: searchWords(input.search ?? ''),
        tags: (input.tags ?? []).map(normalTag).filter((tag) => tag !== ''),
      };
      const total = await store.count(caller.tenantId, filter);
      const offset = (page - 1) * limit;
      const listed = offset < total ? await store.page(caller.tenantId, filter, { offset, limit }) : [];
      return { contacts: listed, total, page, limit, hasMore: offset + listed.length < total && listed.length > 0 };
    },

    async get(caller: Caller, id: string): Promise<Contact> {
      mustRead(caller);
      return found(caller.tenantId, id);
    },

    /** Creates a contact, or changes the one that the keys name. What is left out stays as it is. */
    async upsert(caller: Caller, input: NewContact): Promise<Contact> {
      mustWrite(caller);
      const { tenantId } = caller;
      const given = readContact(input, await countryOf(tenantId));
      return changing(tenantId, async (transaction) => {
        return (await put(transaction, tenantId, given, caller.actor.kind === 'staff' ? 'staff' : 'server')).contact;
      });
    },

    async update(caller: Caller, id: string, input: ContactInput): Promise<Contact> {
      mustWrite(caller);
      const { tenantId } = caller;
      const given = readContact(input, await countryOf(tenantId));
      return changing(tenantId, async (transaction) => {
        const before = await found(tenantId, id, transaction);
        const { externalId, phone, email } = given;
        const others =
          (externalId ?? phone ?? email)
            ? (await contactsStore(transaction).named(tenantId, given)).filter((other) => other.id !== id)
            : [];
        for (const other of others) {
          const key = (['externalId', 'phone', 'email'] as const).find(
            (kind) => given[kind] && other[kind] === given[kind],
          );
          // None of its keys: it is one that it had before it became one with another.
          throw taken(key ?? (externalId ? 'externalId' : phone ? 'phone' : 'email'));
        }
        return change(transaction, before, given);
      });
    },

    /** Erases the contact. Conversations stay, of a visitor whom nobody knows any more. */
    async remove(caller: Caller, id: string): Promise<void> {
      mustWrite(caller);
      await changing(caller.tenantId, async (transaction) => {
        const { email } = await found(caller.tenantId, id, transaction);
        await forget(transaction, caller.tenantId, { id, email });
        await contactsStore(transaction).remove(caller.tenantId, id);
        await audit.record(transaction, caller, { action: 'contact.deleted', target: { kind: 'contact', id } });
      });
    },

    /**
     * The contact behind a visitor, made where there is none, and tied to them by `link` in the same transaction. What a
     * visitor says never changes a contact that exists, and a full plan or a wrong number keeps nobody from chatting.
     */
    async recognise(
      tenantId: string,
      claim: VisitorClaim,
      link: (transaction: Kysely<unknown>, contactId: string) => Promise<void>,
    ): Promise<string | undefined> {
      const fields = contactOfVisitor(claim, await countryOf(tenantId));
      if (!fields) return undefined;
      try {
        return await changing(tenantId, async (transaction) => {
          const known = await contactsStore(transaction).named(tenantId, fields);
          const byKey = fields.externalId && known.find(({ externalId }) => externalId === fields.externalId);
          const byPhone = known.find(({ phone }) => phone === fields.phone);
          // A number that another of the tenant's customers has names that customer, not this one.
          if (!byKey && fields.externalId && byPhone?.externalId) return undefined;
          const email = known.some((other) => other.email === fields.email) ? null : fields.email;
          const contact = byKey || byPhone || (await add(transaction, tenantId, { ...fields, email }, 'visitor'));
          await link(transaction, contact.id);
          if (contact.blockedAt) await blockVisitors(transaction, tenantId, contact.id, true);
          return contact.id;
        });
      } catch (error) {
        if (error instanceof Refusal && error.code === 'quota_exceeded') return undefined;
        throw error;
      }
    },
  };
}

export type Contacts = ReturnType<typeof contacts>;
