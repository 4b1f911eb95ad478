import { fillPlaceholders } from '@switchboard/protocol/placeholders';
import type { operations } from '#contracts/console.types.ts';
import { type CannedReply, textIn } from '#modules/canned-replies/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { showTag } from '#surfaces/shapes/conversation.ts';
import type { ConsoleNeeds } from './index.ts';

const showReply = (reply: CannedReply) => ({
  replyId: show('reply', reply.id),
  shared: reply.ownerStaffId === null,
  shortcut: reply.shortcut,
  title: reply.title,
  texts: { ...(reply.texts['de'] && { de: reply.texts['de'] }), ...(reply.texts['en'] && { en: reply.texts['en'] }) },
  createdAt: iso(reply.createdAt),
  updatedAt: iso(reply.updatedAt),
});

/** Only the languages that hold something. */
const kept = (texts: { de?: string; en?: string }): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));

export const sortingOperations = ({ cannedReplies, conversations, tenants }: ConsoleNeeds) =>
  ({
    listTags: async ({ caller }) => {
      caller.must('agent:conversations:read');
      const [tags, uses] = await Promise.all([conversations.tags.list(caller), conversations.tags.uses(caller)]);
      return ok({ tags: tags.map((tag) => ({ ...showTag(tag), uses: uses.get(tag.id) ?? 0 })) });
    },

    createTag: async ({ caller, body }) => created({ tag: showTag(await conversations.tags.create(caller, body)) }),

    updateTag: async ({ caller, path, body }) =>
      ok({ tag: showTag(await conversations.tags.update(caller, idIn('tag', path.id), body)) }),

    removeTag: async ({ caller, path }) => {
      const id = idIn('tag', path.id);
      await conversations.tags.remove(caller, id);
      return ok({ deleted: true as const, id: show('tag', id) });
    },

    listCannedReplies: async ({ caller }) => {
      caller.must('agent:messages:read');
      return ok({ replies: (await cannedReplies.list(caller)).map(showReply) });
    },

    createCannedReply: async ({ caller, body }) => {
      caller.must('agent:messages:write');
      const { shortcut, title, texts, shared = false } = body;
      return created({
        reply: showReply(await cannedReplies.create(caller, { shortcut, title, texts: kept(texts), isShared: shared })),
      });
    },

    updateCannedReply: async ({ caller, path, body }) => {
      caller.must('agent:messages:write');
      const { shortcut, title, texts } = body;
      const reply = await cannedReplies.update(caller, idIn('reply', path.id), {
        ...(shortcut !== undefined && { shortcut }),
        ...(title !== undefined && { title }),
        ...(texts && { texts: kept(texts) }),
      });
      return ok({ reply: showReply(reply) });
    },

    removeCannedReply: async ({ caller, path }) => {
      caller.must('agent:messages:write');
      const id = idIn('reply', path.id);
      await cannedReplies.remove(caller, id);
      return ok({ deleted: true as const, id: show('reply', id) });
    },

    expandCannedReply: async ({ caller, path, body }) => {
      caller.must('agent:messages:read');
      const reply = await cannedReplies.get(caller, idIn('reply', path.id));
      const talk = await conversations.get(caller, idIn('conversation', body.conversationId));
      const tenant = await tenants.byId(caller.tenantId);
      const wanted = body.language ?? talk.language ?? tenant?.defaultLanguage ?? 'de';
      const language = wanted.toLowerCase().startsWith('en') ? 'en' : 'de';
      const text = fillPlaceholders(textIn(reply, language), {
        'visitor.name': talk.visitor.name,
        'agent.name': caller.actor.kind === 'staff' ? caller.actor.name : null,
        'conversation.number': String(talk.number),
        'business.name': tenant?.name,
      });
      return ok({ text, language: language as 'de' | 'en' });
    },
  }) satisfies OperationsOf<operations, Caller>;
