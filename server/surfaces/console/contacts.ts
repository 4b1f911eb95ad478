import type { operations } from '#contracts/console.types.ts';
import type { Contact, ContactEntry, ContactImport, ContactSearch, Happening } from '#modules/contacts/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { csvAnswer, type TableLanguage } from '#surfaces/shapes/csv.ts';
import type { ConsoleNeeds } from './index.ts';

const showContact = (contact: Contact) => ({
  id: show('contact', contact.id),
  externalId: contact.externalId,
  name: contact.name,
  phone: contact.phone,
  email: contact.email,
  company: contact.company,
  tags: contact.tags,
  notes: contact.notes,
  source: contact.source,
  blockedAt: contact.blockedAt && iso(contact.blockedAt),
  createdAt: iso(contact.createdAt),
  updatedAt: iso(contact.updatedAt),
});

const showNote = ({ id, body, staffId, staffName }: ContactEntry) => ({
  id: show('note', id),
  body,
  authorId: staffId && show('staff', staffId),
  authorName: staffName,
});

function showHappening(happening: Happening) {
  const at = iso(happening.at);
  if (happening.kind === 'conversation') {
    const { id, channel, status, subject, preview } = happening.thread;
    return {
      kind: 'conversation' as const,
      at,
      conversation: { conversationId: show('conversation', id), channel, status, subject, preview },
    };
  }
  const { entry } = happening;
  if (entry.kind === 'note') return { kind: 'note' as const, at, note: showNote(entry) };
  const { body: name, staffId, staffName } = entry;
  return {
    kind: 'merged' as const,
    at,
    merged: { name, byId: staffId && show('staff', staffId), byName: staffName },
  };
}

const showImport = ({ id, createdAt, finishedAt, ...rest }: ContactImport) => ({
  ...rest,
  id: show('import', id),
  createdAt: iso(createdAt),
  finishedAt: finishedAt && iso(finishedAt),
});

const searchOf = (query: { search?: string; tags?: string; blocked?: boolean }): ContactSearch => ({
  search: query.search,
  tags: query.tags?.split(','),
  isBlocked: query.blocked,
});

/** Under the names that an import knows again. */
const columnsIn = (language: TableLanguage): { title: string; of(contact: Contact): string | null }[] => {
  const title = (de: string, en: string) => (language === 'de' ? de : en);
  return [
    { title: title('Kundennummer', 'Customer number'), of: ({ externalId }) => externalId },
    { title: 'Name', of: ({ name }) => name },
    { title: title('Telefon', 'Phone'), of: ({ phone }) => phone },
    { title: title('E-Mail', 'E-mail'), of: ({ email }) => email },
    { title: title('Firma', 'Company'), of: ({ company }) => company },
    { title: title('Schlagworte', 'Tags'), of: ({ tags }) => tags.join(', ') },
    { title: title('Notizen', 'Notes'), of: ({ notes }) => notes },
    { title: title('Quelle', 'Source'), of: ({ source }) => source },
    { title: title('Angelegt am', 'Created'), of: ({ createdAt }) => iso(createdAt) },
  ];
};

export const contactOperations = ({ contacts, tenants }: ConsoleNeeds) =>
  ({
    searchContacts: async ({ caller, query }) => {
      const { cursor, limit = 50 } = query;
      const page = await contacts.page(caller, { ...searchOf(query), cursor, limit });
      return ok({ ...page, contacts: page.contacts.map(showContact) });
    },

    putContact: async ({ caller, body }) => ok({ contact: showContact(await contacts.upsert(caller, body)) }),

    listContactTags: async ({ caller }) => ok({ tags: await contacts.tags(caller) }),

    getContactSettings: async ({ caller }) => {
      caller.must('contacts:read');
      return ok({ country: (await tenants.countryOf(caller.tenantId)) ?? null });
    },

    updateContactSettings: async ({ caller, body }) => {
      await tenants.setCountry(caller, body.country);
      return ok({ country: (await tenants.countryOf(caller.tenantId)) ?? null });
    },

    exportContacts: async ({ caller, query }) => {
      const { language = 'de' } = query;
      return csvAnswer(await contacts.export(caller, searchOf(query)), {
        name: language === 'de' ? 'kontakte' : 'contacts',
        language,
        columns: columnsIn(language),
      });
    },

    importContacts: async ({ caller, body }) => {
      const { preview, order } = await contacts.import(caller, body);
      return ok({ preview, import: order && showImport(order) });
    },

    getContactImport: async ({ caller, path }) =>
      ok({ import: showImport(await contacts.importOf(caller, idIn('import', path.importId))) }),

    getContact: async ({ caller, path }) =>
      ok({ contact: showContact(await contacts.get(caller, idIn('contact', path.id))) }),

    updateContact: async ({ caller, path, body }) =>
      ok({ contact: showContact(await contacts.update(caller, idIn('contact', path.id), body)) }),

    removeContact: async ({ caller, path }) => {
      await contacts.remove(caller, idIn('contact', path.id));
      return ok({ deleted: true as const, id: path.id });
    },

    mergeContacts: async ({ caller, path, body }) => {
      const [id, otherId] = [idIn('contact', path.id), idIn('contact', body.contactId)];
      return ok({ contact: showContact(await contacts.merge(caller, id, otherId, body.take)) });
    },

    blockContact: async ({ caller, path, body }) =>
      ok({ contact: showContact(await contacts.setBlocked(caller, idIn('contact', path.id), body.isBlocked)) }),

    getContactTimeline: async ({ caller, path, query }) => {
      const { cursor, limit = 50 } = query;
      const { entries, nextCursor } = await contacts.timeline(caller, idIn('contact', path.id), { cursor, limit });
      return ok({ entries: entries.map(showHappening), nextCursor });
    },

    addContactNote: async ({ caller, path, body }) =>
      created({ note: showNote(await contacts.addNote(caller, idIn('contact', path.id), body.body)) }),

    removeContactNote: async ({ caller, path }) => {
      await contacts.removeNote(caller, idIn('contact', path.id), idIn('note', path.noteId));
      return ok({ deleted: true as const, id: path.noteId });
    },
  }) satisfies OperationsOf<operations, Caller>;
