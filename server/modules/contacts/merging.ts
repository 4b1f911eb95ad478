import { type Kysely, sql } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { invalid } from '#platform/refusal.ts';
import type { ContactChanges } from './changing.ts';
import type { Contact, ContactFields } from './contact.ts';
import { contactsStore } from './contacts.store.ts';
import type { AliasKind } from './contacts.tables.ts';
import { entriesStore } from './entries.store.ts';
import { contactLimits } from './input.ts';
import { mustWrite } from './rights.ts';

const choosable = ['externalId', 'name', 'phone', 'email', 'company', 'notes'] as const;
export type ChosenField = (typeof choosable)[number];

const keys: readonly AliasKind[] = ['externalId', 'phone', 'email'];

type Needs = {
  changes: ContactChanges;
  audit: OnRecord;
  clock: Clock;
  moveVisitors(transaction: Kysely<unknown>, tenantId: string, from: string, to: string): Promise<void>;
  blockVisitors(transaction: Kysely<unknown>, tenantId: string, contactId: string, isBlocked: boolean): Promise<void>;
};

/** What is chosen comes from the other one; of the rest each keeps its own, and a gap is filled. */
export function mergedFields(kept: Contact, other: Contact, chosen: readonly ChosenField[]): ContactFields {
  const pick = <Field extends ChosenField>(field: Field): Contact[Field] =>
    chosen.includes(field) ? (other[field] ?? kept[field]) : (kept[field] ?? other[field]);
  const isBoth = kept.notes !== null && other.notes !== null && kept.notes !== other.notes && !chosen.includes('notes');
  return {
    externalId: pick('externalId'),
    name: pick('name'),
    phone: pick('phone'),
    email: pick('email'),
    company: pick('company'),
    notes: isBoth ? `${kept.notes}\n\n${other.notes}`.slice(0, contactLimits.notes) : pick('notes'),
    tags: [...new Set([...kept.tags, ...other.tags])].slice(0, contactLimits.tags),
  };
}

/** Two contacts that are one person become one. */
export const merging = ({
  changes: { changing, change, found },
  audit,
  clock,
  moveVisitors,
  blockVisitors,
}: Needs) => ({
  /** `id` stays; the other goes, and everything of it comes along. Its keys go on leading here. */
  async merge(caller: Caller, id: string, otherId: string, chosen: readonly ChosenField[] = []): Promise<Contact> {
    mustWrite(caller);
    const { tenantId, actor } = caller;
    return changing(tenantId, async (transaction) => {
      const kept = await found(tenantId, id, transaction);
      const other = await found(tenantId, otherId, transaction);
      if (kept.id === other.id) throw invalid('body.contactId', 'is this contact itself', 'another one');
      const store = contactsStore(transaction);
      const fields = mergedFields(kept, other, chosen);
      await moveVisitors(transaction, tenantId, other.id, kept.id);
      await entriesStore(transaction).move(tenantId, other.id, kept.id);
      await store.remove(tenantId, other.id);
      const contact = await change(transaction, kept, fields);
      for (const kind of keys) {
        for (const { [kind]: value } of [kept, other]) if (value) await keepAlias(transaction, contact, kind, value);
      }
      await entriesStore(transaction).add(tenantId, {
        id: newId(),
        contactId: kept.id,
        kind: 'merged',
        staffId: actor.kind === 'staff' ? actor.staffId : null,
        staffName: actor.kind === 'staff' ? actor.name : null,
        body: other.name,
        at: clock.now(),
      });
      const isBlocked = kept.blockedAt !== null || other.blockedAt !== null;
      if (isBlocked) await blockVisitors(transaction, tenantId, kept.id, true);
      await audit.record(transaction, caller, {
        action: 'contact.merged',
        target: { kind: 'contact', id: kept.id },
        details: { absorbed: other.id, fields: chosen },
      });
      return isBlocked && !kept.blockedAt ? store.setBlocked(tenantId, kept.id, other.blockedAt) : contact;
    });
  },
});

async function keepAlias(transaction: Kysely<unknown>, contact: Contact, kind: AliasKind, value: string) {
  if (contact[kind] === value) {
    await sql`delete from contact_aliases
      where tenant_id = ${contact.tenantId} and kind = ${kind} and value = ${value}`.execute(transaction);
  } else {
    await sql`insert into contact_aliases (tenant_id, kind, value, contact_id)
      values (${contact.tenantId}, ${kind}, ${value}, ${contact.id})
      on conflict (tenant_id, kind, value) do update set contact_id = excluded.contact_id`.execute(transaction);
  }
}
