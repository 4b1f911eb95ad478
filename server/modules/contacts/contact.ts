import type { Selectable } from 'kysely';
import type { ContactSource, ContactsTable } from './contacts.tables.ts';

/** What a contact is made of; the rest is the product's. */
export type ContactFields = {
  externalId: string | null;
  name: string;
  phone: string;
  email: string | null;
  company: string | null;
  tags: string[];
  notes: string | null;
};

export type Contact = ContactFields & {
  id: string;
  tenantId: string;
  source: ContactSource;
  blockedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export const toContact = (row: Selectable<ContactsTable>): Contact => ({
  id: row.id,
  tenantId: row.tenant_id,
  externalId: row.external_id,
  name: row.name,
  phone: row.phone,
  email: row.email,
  company: row.company,
  tags: row.tags,
  notes: row.notes,
  source: row.source,
  blockedAt: row.blocked_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const fields = ['externalId', 'name', 'phone', 'email', 'company', 'tags', 'notes'] as const;

/** Which fields differ, by their names in the contract. */
export const changedFields = (before: ContactFields, after: ContactFields): string[] =>
  fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
