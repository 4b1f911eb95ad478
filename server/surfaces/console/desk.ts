import type { operations } from '#contracts/console.types.ts';
import type { Conversations, FoundMessage, ListInput, ReplyDraft, UpdateInput } from '#modules/conversations/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import { invalid } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, idOrNone, iso, ok } from '#surfaces/shapes/answers.ts';
import { showConversation, showVisitorToStaff } from '#surfaces/shapes/conversation.ts';
import { showMessage } from '#surfaces/shapes/message.ts';
import type { ConsoleNeeds } from './index.ts';

type View = Awaited<ReturnType<Conversations['get']>>;

const READ = 'agent:conversations:read';
const WRITE = 'agent:conversations:write';

const statuses = ['open', 'pending', 'snoozed', 'resolved', 'closed'] as const;
const priorities = ['low', 'medium', 'high', 'urgent'] as const;

const showView = (view: View) => showConversation(view, 'agent');

const showDraft = (draft: ReplyDraft) => ({
  conversationId: show('conversation', draft.conversationId),
  body: draft.body,
  isNote: draft.isNote,
  updatedAt: iso(draft.updatedAt),
});

const showFound = ({ message, conversation, visitor, snippet }: FoundMessage) => ({
  conversationId: show('conversation', conversation.id),
  conversationNumber: String(conversation.number),
  ...(visitor.name && { visitorName: visitor.name }),
  message: showMessage(message, 'agent')!,
  snippet,
});

/** Several values of one parameter, with commas between them. */
const several = (text: string | undefined): string[] | undefined =>
  text === undefined ? undefined : [...new Set(text.split(',').filter((value) => value !== ''))];

function wordsIn<Word extends string>(name: string, text: string | undefined, words: readonly Word[]) {
  const given = several(text);
  const strange = given?.find((word) => !(words as readonly string[]).includes(word));
  if (strange !== undefined) {
    throw invalid(`query.${name}`, `names ${JSON.stringify(strange.slice(0, 40))}`, `some of ${words.join(', ')}`);
  }
  return given as Word[] | undefined;
}

const assignedTo = (text: string | undefined): ListInput['assigned'] =>
  text === undefined || text === 'me' || text === 'none' || text === 'any' ? text : { staffId: idIn('staff', text) };

const tagsIn = (ids: readonly string[] | undefined) => ids?.map((id) => idIn('tag', id));

type Change = {
  status?: UpdateInput['status'];
  snoozedUntil?: string;
  priority?: UpdateInput['priority'];
  tagIds?: string[];
  addTagIds?: string[];
  removeTagIds?: string[];
};

export const changeIn = (body: Change): UpdateInput => ({
  status: body.status,
  priority: body.priority,
  snoozedUntil: body.snoozedUntil === undefined ? undefined : new Date(body.snoozedUntil),
  tagIds: tagsIn(body.tagIds),
  addTagIds: tagsIn(body.addTagIds),
  removeTagIds: tagsIn(body.removeTagIds),
});

export const deskOperations = ({ conversations }: ConsoleNeeds) =>
  ({
    listConversations: async ({ caller, query }) => {
      caller.must(READ);
      const { departmentId, channel, mentioned, unread, spam, q, sort, cursor, limit = 50 } = query;
      const page = await conversations.list(caller, {
        statuses: wordsIn('status', query.status, statuses),
        priorities: wordsIn('priority', query.priority, priorities),
        tagIds: tagsIn(several(query.tagId)),
        departmentId: idOrNone('department', departmentId),
        assigned: assignedTo(query.assigned),
        channel,
        mentioned,
        unread,
        spam,
        text: q,
        sort,
        cursor,
        limit,
      });
      return ok({
        conversations: page.conversations.map(showView),
        ...(page.nextCursor && { nextCursor: page.nextCursor }),
      });
    },

    countConversations: async ({ caller }) => {
      caller.must(READ);
      return ok({ counts: await conversations.counts(caller) });
    },

    updateConversation: async ({ caller, path, body }) => {
      caller.must(WRITE);
      return ok({
        conversation: showView(await conversations.update(caller, idIn('conversation', path.id), changeIn(body))),
      });
    },

    listPreviousConversations: async ({ caller, path, query }) => {
      caller.must(READ);
      const { cursor, limit = 20 } = query;
      const page = await conversations.previous(caller, idIn('conversation', path.id), { cursor, limit });
      return ok({
        conversations: page.conversations.map((view) => showConversation(view, 'agent', { unread: false })),
        ...(page.nextCursor && { nextCursor: page.nextCursor }),
      });
    },

    mergeConversation: async ({ caller, path, body }) => {
      caller.must(WRITE);
      const into = idIn('conversation', body.intoConversationId);
      return ok({ conversation: showView(await conversations.merge(caller, idIn('conversation', path.id), into)) });
    },

    blockVisitor: async ({ caller, path, body }) => {
      caller.must(WRITE);
      return ok({
        conversation: showView(await conversations.block(caller, idIn('conversation', path.id), body.reason)),
      });
    },

    unblockVisitor: async ({ caller, path }) => {
      caller.must(WRITE);
      return ok({ conversation: showView(await conversations.unblock(caller, idIn('conversation', path.id))) });
    },

    listBlockedVisitors: async ({ caller, query }) => {
      caller.must(READ);
      const { cursor, limit = 50 } = query;
      const page = await conversations.blockedVisitors(caller, { cursor, limit });
      return ok({
        visitors: page.visitors.map(({ visitor, blockedByStaffId, conversationId }) => ({
          visitor: showVisitorToStaff(visitor),
          ...(blockedByStaffId && { blockedByAgentId: show('staff', blockedByStaffId) }),
          ...(conversationId && { conversationId: show('conversation', conversationId) }),
        })),
        ...(page.nextCursor && { nextCursor: page.nextCursor }),
      });
    },

    markConversationSpam: async ({ caller, path }) => {
      caller.must(WRITE);
      return ok({ conversation: showView(await conversations.markSpam(caller, idIn('conversation', path.id))) });
    },

    clearConversationSpam: async ({ caller, path }) => {
      caller.must(WRITE);
      return ok({ conversation: showView(await conversations.clearSpam(caller, idIn('conversation', path.id))) });
    },

    editOwnMessage: async ({ caller, path, body }) => {
      caller.must('agent:messages:write');
      const [id, messageId] = [idIn('conversation', path.id), idIn('message', path.messageId)];
      const message = await conversations.edit(caller, id, messageId, { body: body.body });
      return ok({ message: showMessage(message, 'agent')! });
    },

    deleteOwnMessage: async ({ caller, path }) => {
      caller.must('agent:messages:write');
      const [id, messageId] = [idIn('conversation', path.id), idIn('message', path.messageId)];
      const message = await conversations.removeMessage(caller, id, messageId);
      return ok({ deleted: true as const, message: showMessage(message, 'agent')! });
    },

    getReplyDraft: async ({ caller, path }) => {
      caller.must('agent:messages:read');
      const draft = await conversations.replyDraft(caller, idIn('conversation', path.id));
      return ok({ replyDraft: draft ? showDraft(draft) : null });
    },

    keepReplyDraft: async ({ caller, path, body }) => {
      caller.must('agent:messages:write');
      const { body: text, isNote = false } = body;
      const draft = await conversations.keepReplyDraft(caller, idIn('conversation', path.id), { body: text, isNote });
      return ok({ replyDraft: draft ? showDraft(draft) : null });
    },

    listReplyDrafts: async ({ caller }) => {
      caller.must('agent:messages:read');
      return ok({ replyDrafts: (await conversations.replyDrafts(caller)).map(showDraft) });
    },

    searchMessages: async ({ caller, query }) => {
      caller.must('agent:messages:read');
      const { q, cursor, limit = 20 } = query;
      const found = await conversations.search(caller, { text: q, cursor, limit });
      return ok({
        conversations: found.conversations.map(showView),
        messages: found.messages.map(showFound),
        ...(found.nextCursor && { nextCursor: found.nextCursor }),
      });
    },
  }) satisfies OperationsOf<operations, Caller>;
