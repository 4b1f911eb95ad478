import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import { type OpenPassage, textFragment } from '#modules/knowledge/index.ts';
import { show } from '#platform/ids.ts';
import { missing } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { created, idIn, ok } from '#surfaces/shapes/answers.ts';
import { downloadHeaders } from '#surfaces/shapes/download.ts';
import { showKnowledgeItem } from '#surfaces/shapes/knowledge-item.ts';
import { sentFile } from '#surfaces/shapes/sent-file.ts';
import type { ConsoleNeeds } from './index.ts';

type Neighbour = NonNullable<OpenPassage['before']>;

const showNeighbour = ({ id, heading, page, text }: Neighbour) => ({
  id: show('chunk', id),
  ...(heading && { heading }),
  ...(page !== null && { page }),
  text,
});

const showPassage = (passage: OpenPassage) => ({
  id: show('chunk', passage.id),
  itemId: show('knowledge', passage.itemId),
  type: passage.type as 'text' | 'url' | 'file' | 'qa',
  title: passage.title,
  ...(passage.url && { url: passage.url, urlAtPassage: textFragment(passage.url, passage.text) }),
  ...(passage.language && { language: passage.language }),
  headings: passage.heading?.split(' › ') ?? [],
  ...(passage.page !== null && { page: passage.page }),
  text: passage.text,
  ...(passage.before && { before: showNeighbour(passage.before) }),
  ...(passage.after && { after: showNeighbour(passage.after) }),
});

export const knowledgeSourcesOperations = ({ knowledge }: ConsoleNeeds) =>
  ({
    uploadKnowledgeFile: async ({ caller, raw }) => {
      caller.must('knowledge:write');
      const file = await sentFile(raw);
      return created({ item: showKnowledgeItem(await knowledge.addFile(caller, file)) });
    },

    downloadKnowledgeFile: async ({ caller, path }) => {
      const file = await knowledge.original(caller, idIn('knowledge', path.id));
      return { status: 200 as const, body: file.stream as never, headers: downloadHeaders(file) };
    },

    getKnowledgeText: async ({ caller, path }) => {
      const { title, body, questions } = await knowledge.text(caller, idIn('knowledge', path.id));
      return ok({ title, text: body, questions });
    },

    addKnowledgeAnswer: async ({ caller, body }) =>
      created({ item: showKnowledgeItem(await knowledge.addAnswer(caller, body)) }),

    changeKnowledgeAnswer: async ({ caller, path, body }) =>
      ok({ item: showKnowledgeItem(await knowledge.changeAnswer(caller, idIn('knowledge', path.id), body)) }),

    getKnowledgePassage: async ({ caller, path }) => {
      caller.must('knowledge:read');
      const passage = await knowledge.passage(caller.tenantId, idIn('chunk', path.id));
      if (!passage) throw missing('passage');
      return ok({ passage: showPassage(passage) });
    },
  }) satisfies OperationsOf<operations, Caller>;
