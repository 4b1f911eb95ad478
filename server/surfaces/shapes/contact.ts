import type { Contact } from '#modules/contacts/index.ts';
import { show } from '#platform/ids.ts';

export const showContact = (contact: Contact) => ({
  id: show('contact', contact.id),
  ...(contact.externalId && { externalId: contact.externalId }),
  name: contact.name,
  phone: contact.phone,
  ...(contact.email && { email: contact.email }),
  ...(contact.company && { company: contact.company }),
  tags: contact.tags,
  ...(contact.notes && { notes: contact.notes }),
  source: contact.source,
  createdAt: contact.createdAt.toISOString(),
  updatedAt: contact.updatedAt.toISOString(),
});
