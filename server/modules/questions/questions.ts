import type { Kysely } from 'kysely';
import type { Conversations } from '#modules/conversations/index.ts';
import { type Caller, systemCaller } from '#modules/identity/index.ts';
import { type Knowledge, type KnowledgeItem, languageOf } from '#modules/knowledge/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import { newId } from '#platform/ids.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Subscriber } from '#platform/outbox.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { answersIn } from './answers.ts';
import { wordsOf } from './grouping.ts';
import { masked } from './masking.ts';
import type { OpenQuestion, Suggestion } from './question.ts';
import { questionsStore } from './questions.store.ts';
import type { QuestionState, SuggestionState } from './questions.tables.ts';

export type QuestionsNeeds = {
  database: Kysely<unknown>;
  jobs: Pick<Jobs, 'send'>;
  knowledge: Pick<Knowledge, 'addAnswer'>;
  conversations: Pick<Conversations, 'view' | 'messages'>;
  /** Names of the people who answer: they do not belong into knowledge either. */
  staffNames(tenantId: string): Promise<string[]>;
  cursors: Cursors;
  clock: Clock;
};

export type CollectOrder = { tenantId: string; conversationId: string; messageId: string };
export type SuggestOrder = { tenantId: string; conversationId: string };

type Page = { cursor?: string | undefined; limit?: number | undefined };
type Written = { questions?: readonly string[] | undefined; answer: string; language?: 'de' | 'en' | undefined };

const PAGE_SIZE = 50;
const QUESTION_CHARACTERS = 200;
const MESSAGES_READ = 200;

const settled = () => new Refusal('conflict', 'suggestion_settled', 'Somebody has dealt with this suggestion already.');

/** What the assistant could not answer, and what people answered in its stead. */
export function questions(needs: QuestionsNeeds) {
  const { database, jobs, knowledge, conversations, cursors, clock } = needs;
  const store = questionsStore(database);
  const cut = (text: string) =>
    text.length <= QUESTION_CHARACTERS ? text : `${text.slice(0, QUESTION_CHARACTERS - 1).trimEnd()}…`;

  async function namesIn(tenantId: string, conversationId: string): Promise<string[]> {
    const view = await conversations.view(tenantId, conversationId);
    const { name } = view?.visitor ?? {};
    return [...(name ? [name] : []), ...(await needs.staffNames(tenantId))];
  }

  async function question(tenantId: string, id: string, within = store): Promise<OpenQuestion> {
    const found = await within.byId(tenantId, id);
    if (!found) throw missing('question');
    return found;
  }

  async function proposed(tenantId: string, id: string, within: typeof store): Promise<Suggestion> {
    const found = await within.suggestion(tenantId, id);
    if (!found) throw missing('suggestion');
    if (found.state !== 'proposed') throw settled();
    return found;
  }

  return {
    async list(caller: Caller, { state = 'open', cursor, limit = PAGE_SIZE }: Page & { state?: QuestionState }) {
      caller.must('knowledge:read');
      const { tenantId } = caller;
      const after = cursor ? cursors.of('questions').read(tenantId, cursor) : undefined;
      const found = await store.list(tenantId, state, after, limit + 1);
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const nextCursor =
        found.length > limit && last ? cursors.of('questions').write(tenantId, [String(last.times), last.id]) : null;
      return { questions: page, nextCursor };
    },

    /** Becomes a typed answer; the question counts as solved. */
    async answer(
      caller: Caller,
      id: string,
      written: Written,
    ): Promise<{ question: OpenQuestion; item: KnowledgeItem }> {
      caller.must('knowledge:write');
      const { tenantId } = caller;
      return database.transaction().execute(async (transaction) => {
        const within = questionsStore(transaction);
        const asked = await question(tenantId, id, within);
        const input = {
          questions: written.questions ?? [asked.question],
          answer: written.answer,
          ...(written.language && { language: written.language }),
        };
        const item = await knowledge.addAnswer(caller, input, transaction);
        await within.settle(tenantId, id, 'solved', item.id);
        return { question: { ...asked, state: 'solved' as const, itemId: item.id }, item };
      });
    },

    /** It is counted still, and shown no more. */
    async dismiss(caller: Caller, id: string): Promise<OpenQuestion> {
      caller.must('knowledge:write');
      const asked = await question(caller.tenantId, id);
      await store.settle(caller.tenantId, id, 'dismissed', asked.itemId);
      return { ...asked, state: 'dismissed' };
    },

    /** Taken back by who put it aside: it waits for an answer again. */
    async reopen(caller: Caller, id: string): Promise<OpenQuestion> {
      caller.must('knowledge:write');
      const asked = await question(caller.tenantId, id);
      if (asked.state === 'solved') {
        throw new Refusal(
          'conflict',
          'question_solved',
          'This question has its answer. It opens when it is asked again.',
        );
      }
      await store.settle(caller.tenantId, id, 'open', asked.itemId);
      return { ...asked, state: 'open' };
    },

    async suggestions(
      caller: Caller,
      { state = 'proposed', cursor, limit = PAGE_SIZE }: Page & { state?: SuggestionState },
    ) {
      caller.must('knowledge:read');
      const { tenantId } = caller;
      const after = cursor ? cursors.of('suggestions').read(tenantId, cursor) : undefined;
      const found = await store.suggestions(tenantId, state, after, limit + 1);
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const nextCursor =
        found.length > limit && last
          ? cursors.of('suggestions').write(tenantId, [last.createdAt.toISOString(), last.id])
          : null;
      return { suggestions: page, nextCursor };
    },

    /** As it was proposed, or as it was edited. */
    async accept(
      caller: Caller,
      id: string,
      edited: Partial<Written>,
    ): Promise<{ suggestion: Suggestion; item: KnowledgeItem }> {
      caller.must('knowledge:write');
      const { tenantId } = caller;
      return database.transaction().execute(async (transaction) => {
        const within = questionsStore(transaction);
        const suggestion = await proposed(tenantId, id, within);
        const language = edited.language ?? suggestion.language;
        const input = {
          questions: edited.questions ?? [suggestion.question],
          answer: edited.answer ?? suggestion.answer,
          ...(language && { language }),
        };
        const item = await knowledge.addAnswer(caller, input, transaction);
        await within.settleSuggestion(tenantId, id, 'accepted', item.id);
        await within.settle(tenantId, suggestion.questionId, 'solved', item.id);
        return { suggestion: { ...suggestion, state: 'accepted' as const, itemId: item.id }, item };
      });
    },

    async reject(caller: Caller, id: string): Promise<Suggestion> {
      caller.must('knowledge:write');
      return database.transaction().execute(async (transaction) => {
        const within = questionsStore(transaction);
        const suggestion = await proposed(caller.tenantId, id, within);
        await within.settleSuggestion(caller.tenantId, id, 'dismissed', null);
        return { ...suggestion, state: 'dismissed' as const };
      });
    },

    /** One that was turned down is proposed again. */
    async restore(caller: Caller, id: string): Promise<Suggestion> {
      caller.must('knowledge:write');
      return database.transaction().execute(async (transaction) => {
        const within = questionsStore(transaction);
        const suggestion = await within.suggestion(caller.tenantId, id);
        if (!suggestion) throw missing('suggestion');
        if (suggestion.state === 'accepted') throw settled();
        await within.settleSuggestion(caller.tenantId, id, 'proposed', null);
        return { ...suggestion, state: 'proposed' as const };
      });
    },

    /** The job's work: a question without an answer finds those that are like it. May be done twice. */
    async collect({ tenantId, conversationId, messageId }: CollectOrder): Promise<void> {
      const all = await conversations.messages(systemCaller(tenantId), conversationId, { limit: MESSAGES_READ });
      const message = all.find(({ id }) => id === messageId);
      if (!message || message.deletedAt) return;
      const language = languageOf(message.body) ?? null;
      const names = await namesIn(tenantId, conversationId);
      const asked = cut(masked(message.body.replace(/\s+/g, ' ').trim(), { names, language: language ?? 'de' }));
      const words = wordsOf(asked);
      if (!words) return;
      await database.transaction().execute(async (transaction) => {
        const within = questionsStore(transaction);
        await within.alone(tenantId);
        if (await within.isKnown(messageId)) return;
        let id = (await within.alike(tenantId, words))?.id;
        if (!id) {
          id = newId();
          const times = { times: 0, firstAskedAt: message.sentAt, lastAskedAt: message.sentAt };
          await within.add({ id, tenantId, question: asked, words, language, state: 'open', itemId: null, ...times });
        }
        await within.count(id, { tenantId, conversationId, messageId, askedAt: message.sentAt });
      });
    },

    /** The job's work: what people answered in a conversation that has ended is proposed. May be done twice. */
    async suggest({ tenantId, conversationId }: SuggestOrder): Promise<void> {
      const asked = await store.askedIn(tenantId, conversationId);
      if (asked.length === 0) return;
      const all = await conversations.messages(systemCaller(tenantId), conversationId, { limit: MESSAGES_READ });
      const names = await namesIn(tenantId, conversationId);
      for (const { questionId, messageId } of asked) {
        const answer = answersIn(all, messageId);
        if (!answer) continue;
        const language = languageOf(answer) ?? null;
        const mask = (text: string) => masked(text, { names, language: language ?? 'de' });
        const { question: text } = await question(tenantId, questionId);
        await store.suggest({
          id: newId(),
          tenantId,
          questionId,
          conversationId,
          messageId,
          question: text,
          answer: mask(answer),
          language,
          state: 'proposed',
          itemId: null,
          createdAt: clock.now(),
        });
      }
    },

    /** To be listed among the outbox's subscribers: a conversation that has ended may hold answers. */
    onEvents: (async (transaction, events) => {
      for (const { tenantId, type, data } of events) {
        const conversation = data['conversation'] as { id?: unknown; status?: unknown } | undefined;
        if (!type.startsWith('conversation.') || type === 'conversation.created') continue;
        if (conversation?.status !== 'closed' && conversation?.status !== 'resolved') continue;
        const order: SuggestOrder = { tenantId, conversationId: String(conversation.id) };
        await jobs.send('questions.suggest', order, { transaction, singletonKey: order.conversationId });
      }
    }) satisfies Subscriber['handle'],
  };
}

export type Questions = ReturnType<typeof questions>;
