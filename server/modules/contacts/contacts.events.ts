import type { Contact } from './contact.ts';

/**
 * The facts this module announces. They carry no name, number or address: an event may wait, be sent and be logged, and
 * a contact that is erased must not live on in it. Whoever hears of it reads the contact.
 */
export type ContactFact = {
  id: string;
  externalId: string | null;
  source: string;
  createdAt: string;
  updatedAt: string;
};

export type ContactEvents = {
  'contact.created': { contact: ContactFact };
  /** `changed`: the names of the fields. */
  'contact.updated': { contact: ContactFact; changed: string[] };
};

export const factOf = ({ id, externalId, source, createdAt, updatedAt }: Contact): ContactFact => ({
  id,
  externalId,
  source,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
