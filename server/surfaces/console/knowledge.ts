import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import { invalid } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { created, idIn, ok } from '#surfaces/shapes/answers.ts';
import { showKnowledgeItem } from '#surfaces/shapes/knowledge-item.ts';
import { showPassage } from '#surfaces/shapes/passage.ts';
import type { ConsoleNeeds } from './index.ts';

export const knowledgeOperations = ({ knowledge }: ConsoleNeeds) =>
  ({
    listKnowledge: async ({ caller }) => ok({ items: (await knowledge.list(caller)).map(showKnowledgeItem) }),

    addKnowledge: async ({ caller, body }) => {
      const { type, title, body: text, url, language } = body;
      if (type === 'url') {
        if (!url) throw invalid('body.url', 'is missing', 'the address of a page');
        return created({ item: showKnowledgeItem(await knowledge.addUrl(caller, { url, ...(title && { title }) })) });
      }
      if (!title) throw invalid('body.title', 'is missing', 'a title that a visitor may read');
      if (!text?.trim()) throw invalid('body.body', 'is missing', 'the text to answer from');
      return created({
        item: showKnowledgeItem(await knowledge.addText(caller, { title, body: text, ...(language && { language }) })),
      });
    },

    askKnowledge: async ({ caller, body }) => {
      caller.must('knowledge:read');
      const passages = await knowledge.search(caller.tenantId, { query: body.query, limit: 8 });
      return ok({
        results: passages.map((passage) => ({ ...showPassage(passage), passageId: show('chunk', passage.chunkId) })),
      });
    },

    getKnowledge: async ({ caller, path }) =>
      ok({ item: showKnowledgeItem(await knowledge.get(caller, idIn('knowledge', path.id))) }),

    removeKnowledge: async ({ caller, path }) => {
      await knowledge.remove(caller, idIn('knowledge', path.id));
      return ok({ deleted: true as const, id: path.id });
    },

    reindexKnowledge: async ({ caller, path }) =>
      ok({ item: showKnowledgeItem(await knowledge.reindex(caller, idIn('knowledge', path.id))) }),
  }) satisfies OperationsOf<operations, Caller>;
