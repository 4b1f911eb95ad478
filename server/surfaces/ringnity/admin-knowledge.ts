import type { KnowledgeItem } from '#modules/knowledge/index.ts';
import { show } from '#platform/ids.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { sentFile } from '#surfaces/shapes/sent-file.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

const showItem = (item: KnowledgeItem) => ({
  id: show('knowledge', item.id),
  title: item.title,
  // The contract has no word for a question with its answer.
  type: item.type === 'qa' ? ('text' as const) : item.type,
  status: item.status,
  ...(item.sourceUrl && { url: item.sourceUrl }),
  ...(item.language && { language: item.language }),
  ...(item.error && { error: item.error }),
  chunks: item.chunks,
  createdAt: iso(item.createdAt),
  updatedAt: iso(item.updatedAt),
});

/** Knowledge by a program of the tenant's, or by its administrators: an admin token or a sign-in. */
export function adminKnowledgeOperations({ knowledge }: RingnityNeeds): RingnityOperations {
  return {
    uploadAdminKnowledgeDocument: async ({ caller, raw }) => {
      caller.must('knowledge:write');
      const file = await sentFile(raw);
      return created(showItem(await knowledge.addFile(caller, file)));
    },

    ingestAdminKnowledgeUrl: async ({ caller, body }) =>
      created(showItem(await knowledge.addUrl(caller, { url: body.url }))),

    reindexAdminKnowledge: async ({ caller, path }) =>
      ok(showItem(await knowledge.reindex(caller, idIn('knowledge', path.knowledgeItemId)))),

    deleteAdminKnowledge: async ({ caller, path }) => {
      await knowledge.remove(caller, idIn('knowledge', path.knowledgeItemId));
      return ok({ id: path.knowledgeItemId, deleted: true as const });
    },
  };
}
