import type { Tour } from './tour.ts';

export const keepContacts = (tour: Tour, key: string): Promise<void> =>
  tour.detour('Server API: contacts', async () => {
    const externalId = `tour-${Date.now()}`;
    const phone = `+49341${String(Date.now()).slice(-7)}`;
    const body = { externalId, name: 'Tilda Tour', phone, tags: ['tour'] };
    const made = await tour.call('upsertContact', { as: key, body });
    const again = await tour.call('upsertContact', { as: key, body: { ...body, company: 'Reisen und mehr' } });
    tour.holds('who is known is changed, not made twice', again.contact.id, made.contact.id);
    const { id } = made.contact;
    const found = await tour.call('listContacts', { as: key, query: { search: externalId, tags: 'tour' } });
    tour.holds(
      'the search finds them',
      found.contacts.map((contact) => contact.id),
      [id],
    );
    await tour.call('updateContact', { as: key, path: { id }, body: { notes: 'Ruft vormittags an.' } });
    const read = await tour.call('getContact', { as: key, path: { id } });
    tour.holds(
      'what was changed is changed, and the rest stays',
      [read.contact.notes, read.contact.company, read.contact.tags],
      ['Ruft vormittags an.', 'Reisen und mehr', ['tour']],
    );
    await tour.call('deleteContact', { as: key, path: { id } });
    await tour.refused('getContact', { as: key, path: { id } }, { status: 404, code: 'NOT_FOUND' });
  });
