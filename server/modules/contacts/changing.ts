import type { Kysely } from 'kysely';
import type { Plans } from '#modules/plans/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Outbox } from '#platform/outbox.ts';
import { missing } from '#platform/refusal.ts';
import { severalNamed } from './conflicts.ts';
import { type Contact, type ContactFields, changedFields } from './contact.ts';
import { type ContactEvents, factOf } from './contacts.events.ts';
import { contactsStore } from './contacts.store.ts';
import type { ContactSource } from './contacts.tables.ts';

const nothing: ContactFields = {
  externalId: null,
  name: '',
  phone: '',
  email: null,
  company: null,
  tags: [],
  notes: null,
};

/** What became of a contact that was put in. */
export type Put = { contact: Contact; outcome: 'created' | 'updated' | 'unchanged' };

type Needs = { database: Kysely<unknown>; outbox: Outbox; plans: Plans; clock: Clock };

/** The writes that every way to a contact is made of, each with the event that tells of it. */
export function contactChanges({ database, outbox, plans, clock }: Needs) {
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

  /** Creates a contact, or changes the one that the keys name. What is left out stays as it is. */
  async function put(
    transaction: Kysely<unknown>,
    tenantId: string,
    given: Partial<ContactFields>,
    source: ContactSource,
  ): Promise<Put> {
    const store = contactsStore(transaction);
    const [known, ...others] = await store.named(tenantId, given);
    if (others.length > 0) throw severalNamed();
    if (!known) {
      return { contact: await add(transaction, tenantId, { ...nothing, ...given }, source), outcome: 'created' };
    }
    const { externalId, ...rest } = given;
    const isOther = externalId && known.externalId && externalId !== known.externalId;
    const isFormer = isOther && (await store.hasAlias(tenantId, known.id, 'externalId', externalId));
    // Phone or e-mail are theirs, and the tenant calls them by another key: these are two people.
    if (isOther && !isFormer) throw severalNamed();
    const contact = await change(transaction, known, isFormer ? rest : given);
    return { contact, outcome: contact === known ? 'unchanged' : 'updated' };
  }

  return { changing, add, change, put, found };
}

export type ContactChanges = ReturnType<typeof contactChanges>;
