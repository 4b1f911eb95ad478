import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Outbox } from '#platform/outbox.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { type Contact, type ContactFields, changedFields } from './contact.ts';
import { type ContactEvents, factOf } from './contacts.events.ts';
import { contactsStore } from './contacts.store.ts';
import type { ContactSource } from './contacts.tables.ts';
import { type ContactInput, normalTag, readContact } from './input.ts';
import { contactOfVisitor, type VisitorClaim } from './recognition.ts';
import { searchWords } from './search-text.ts';

export type NewContact = ContactInput & { name: string; phone: string };
export type ContactPage = { contacts: Contact[]; total: number; page: number; limit: number; hasMore: boolean };

export type ContactsNeeds = {
  database: Kysely<unknown>;
  outbox: Outbox;
  plans: Plans;
  audit: OnRecord;
  clock: Clock;
  /** What else is known of this person, in their conversations, is taken away with the contact. */
  forget(transaction: Kysely<unknown>, tenantId: string, contactId: string): Promise<void>;
};

/** A key of a server has scopes of its own; a person has their role's. */
const mustRead = (caller: Caller) =>
  caller.must(caller.actor.kind === 'staff' ? 'contacts:read' : 'server:contacts:read');
const mustWrite = (caller: Caller) =>
  caller.must(caller.actor.kind === 'staff' ? 'contacts:write' : 'server:contacts:write');

const MOST_LISTED = 100;
const nothing: ContactFields = {
  externalId: null,
  name: '',
  phone: '',
  email: null,
  company: null,
  tags: [],
  notes: null,
};

const conflict = (message: string, right: string) =>
  new Refusal('conflict', 'contact_conflict', message, { faults: [right] });
const severalNamed = () =>
  conflict(
    'externalId, phone and email name different contacts.',
    'body names several contacts: externalId, phone and email should be those of one.',
  );
const taken = (field: string) =>
  conflict(`Another contact has this ${field} already.`, `body.${field} is another contact’s: it should be free.`);

export function contacts({ database, outbox, plans, audit, clock, forget }: ContactsNeeds) {
  const record = <Type extends keyof ContactEvents>(
    transaction: Kysely<unknown>,
    tenantId: string,
    type: Type,
    data: ContactEvents[Type],
  ) => outbox.record(transaction, { tenantId, type, data });

  /** Writes of one tenant come one after the other, so that no two of them take the same key. */
  async function changing<T>(tenantId: string, work: (transaction: Kysely<unknown>) => Promise<T>): Promise<T> {
    const result = await database.transaction().execute(async (transaction) => {
      await contactsStore(transaction).hold(tenantId);
      return work(transaction);
    });
    outbox.wake();
    return result;
  }

  async function add(transaction: Kysely<unknown>, tenantId: string, fields: ContactFields, source: ContactSource) {
    const store = contactsStore(transaction);
    await plans.demand(tenantId, 'contacts', () => store.count(tenantId), transaction);
    const contact = await store.add({ ...fields, id: newId(), tenantId, source, at: clock.now() });
    await record(transaction, tenantId, 'contact.created', { contact: factOf(contact) });
    return contact;
  }

  async function change(
    transaction: Kysely<unknown>,
    before: Contact,
    given: Partial<ContactFields>,
  ): Promise<Contact> {
    const fields = { ...before, ...given };
    const changed = changedFields(before, fields);
    if (changed.length === 0) return before;
    const contact = await contactsStore(transaction).change(before.tenantId, before.id, fields, clock.now());
    await record(transaction, before.tenantId, 'contact.updated', { contact: factOf(contact), changed });
    return contact;
  }

  async function found(tenantId: string, id: string, db: Kysely<unknown> = database): Promise<Contact> {
    const contact = await contactsStore(db).byId(tenantId, id);
    if (!contact) throw missing('contact');
    return contact;
  }

  return {
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
      const store = contactsStore(database);
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
      const given = readContact(input);
      return changing(tenantId, async (transaction) => {
        const [known, ...others] = await contactsStore(transaction).named(tenantId, given);
        if (others.length > 0) throw severalNamed();
        if (!known) return add(transaction, tenantId, { ...nothing, ...given }, 'server');
        // Phone or e-mail are theirs, and the tenant calls them by another key: these are two people.
        if (given.externalId && known.externalId && given.externalId !== known.externalId) throw severalNamed();
        return change(transaction, known, given);
      });
    },

    async update(caller: Caller, id: string, input: ContactInput): Promise<Contact> {
      mustWrite(caller);
      const { tenantId } = caller;
      const given = readContact(input);
      return changing(tenantId, async (transaction) => {
        const before = await found(tenantId, id, transaction);
        const { externalId, phone, email } = given;
        const others =
          (externalId ?? phone ?? email)
            ? (await contactsStore(transaction).named(tenantId, given)).filter((other) => other.id !== id)
            : [];
        for (const other of others) {
          throw taken(
            externalId && other.externalId === externalId ? 'externalId' : other.phone === phone ? 'phone' : 'email',
          );
        }
        return change(transaction, before, given);
      });
    },

    /** Erases the contact. Conversations stay, of a visitor whom nobody knows any more. */
    async remove(caller: Caller, id: string): Promise<void> {
      mustWrite(caller);
      await changing(caller.tenantId, async (transaction) => {
        await found(caller.tenantId, id, transaction);
        await forget(transaction, caller.tenantId, id);
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
      const fields = contactOfVisitor(claim);
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
