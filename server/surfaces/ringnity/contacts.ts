import { idIn, ok } from '#surfaces/shapes/answers.ts';
import { showContact } from '#surfaces/shapes/contact.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

export function contactOperations({ contacts }: RingnityNeeds): RingnityOperations {
  return {
    listContacts: async ({ caller, query }) => {
      const { contacts: listed, ...pagination } = await contacts.list(caller, {
        page: query.page ?? 1,
        limit: query.limit ?? 50,
        search: query.search,
        tags: query.tags?.split(','),
      });
      return ok({ contacts: listed.map(showContact), pagination });
    },

    upsertContact: async ({ caller, body }) => ok({ contact: showContact(await contacts.upsert(caller, body)) }),

    getContact: async ({ caller, path }) =>
      ok({ contact: showContact(await contacts.get(caller, idIn('contact', path.id))) }),

    updateContact: async ({ caller, path, body }) =>
      ok({ contact: showContact(await contacts.update(caller, idIn('contact', path.id), body)) }),

    deleteContact: async ({ caller, path }) => {
      await contacts.remove(caller, idIn('contact', path.id));
      return ok({ deleted: true, id: path.id });
    },
  };
}
