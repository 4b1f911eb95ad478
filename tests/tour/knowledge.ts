import type { FakeWebsite } from '#tests/fakes/website.ts';
import type { Tour } from './tour.ts';

export const QUESTION = 'Was kostet die Leihlampe Aurora in der Woche?';
export const ANSWER = /7 Euro/;
const TEXT = `# Leihlampe Aurora

Die Leihlampe Aurora kostet 7 Euro in der Woche. Sie wird mit einem Kabel von drei Metern geliefert.`;

/** Where a page lies that is read by its address. */
export const PAGE = '/leihlampen';
export const pages = {
  [PAGE]: {
    title: 'Leihlampen',
    body: `<h1>Leihlampen</h1><p>${'Leihlampen werden am Samstag zurückgebracht. '.repeat(8)}</p>`,
  },
};

/** What the assistant answers from: a document and a page. */
export const addKnowledge = (tour: Tour, admin: string, visitor: string, website: FakeWebsite): Promise<string> =>
  tour.stop('Admin: knowledge for the assistant', async () => {
    const form = new FormData();
    form.append('file', new Blob([TEXT], { type: 'text/markdown' }), 'leihlampe.md');
    const item = await tour.call('uploadAdminKnowledgeDocument', { as: admin, raw: form });
    const document = await found(tour, visitor, QUESTION, ANSWER);
    tour.holds('the document is found by a question', document, item.id);

    const page = await tour.call('ingestAdminKnowledgeUrl', { as: admin, body: { url: website.url + PAGE } });
    tour.holds(
      'so is the page',
      await found(tour, visitor, 'Leihlampen Samstag zurückgebracht', /zurückgebracht/),
      page.id,
    );
    const knowledgeItemId = page.id;
    await tour.call('reindexAdminKnowledge', { as: admin, path: { knowledgeItemId } });
    await tour.call('deleteAdminKnowledge', { as: admin, path: { knowledgeItemId } });
    const again = { as: admin, path: { knowledgeItemId } };
    await tour.refused('reindexAdminKnowledge', again, { status: 404, code: 'NOT_FOUND' });
    return item.id;
  });

/** The item whose passage says it, once it is indexed. */
const found = (tour: Tour, visitor: string, query: string, says: RegExp): Promise<string> =>
  tour.until(`an answer to “${query}”`, async () => {
    const { results } = await tour.call('searchAiVisitorKnowledge', { as: visitor, body: { query, limit: 5 } });
    return results.find(({ snippet }) => says.test(snippet))?.id;
  });

export const removeKnowledge = (tour: Tour, admin: string, visitor: string, knowledgeItemId: string): Promise<void> =>
  tour.detour('Admin: the knowledge goes', async () => {
    const gone = await tour.call('deleteAdminKnowledge', { as: admin, path: { knowledgeItemId } });
    tour.holds('it is gone', gone, { id: knowledgeItemId, deleted: true });
    const { results } = await tour.call('searchAiVisitorKnowledge', { as: visitor, body: { query: QUESTION } });
    tour.holds(
      'and not found any more',
      results.some(({ id }) => id === knowledgeItemId),
      false,
    );
  });
