import { type Kysely, sql } from 'kysely';
import { type OpenQuestion, type Suggestion, toQuestion, toSuggestion } from './question.ts';
import type { QuestionState, QuestionsTables, SuggestionState } from './questions.tables.ts';

export type Asking = { tenantId: string; conversationId: string; messageId: string; askedAt: Date };

/** Alike enough to be one question, by the trigrams of its stemmed words. */
const ALIKE = 0.55;

export function questionsStore(database: Kysely<unknown>) {
  const db = database.withTables<QuestionsTables>();

  return {
    /** Questions of one tenant are sorted in one after the other, so that two alike at once become one. */
    async alone(tenantId: string): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`open-questions:${tenantId}`}, 0))`.execute(database);
    },

    async isKnown(messageId: string): Promise<boolean> {
      const row = await db
        .selectFrom('open_question_askings')
        .select('message_id')
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row !== undefined;
    },

    async alike(tenantId: string, words: string): Promise<OpenQuestion | undefined> {
      const row = await db
        .selectFrom('open_questions')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where(sql<boolean>`words % ${words}`)
        .where(sql<boolean>`similarity(words, ${words}) >= ${ALIKE}`)
        .orderBy(sql`similarity(words, ${words})`, 'desc')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return row && toQuestion(row);
    },

    async add(question: OpenQuestion & { words: string }): Promise<void> {
      await db
        .insertInto('open_questions')
        .values({
          id: question.id,
          tenant_id: question.tenantId,
          question: question.question,
          words: question.words,
          language: question.language,
          item_id: null,
          first_asked_at: question.firstAskedAt,
          last_asked_at: question.lastAskedAt,
        })
        .execute();
    },

    /** A question that was solved and is asked again without an answer is open again; a dismissed one stays so. */
    async count(questionId: string, { tenantId, conversationId, messageId, askedAt }: Asking): Promise<void> {
      await db
        .insertInto('open_question_askings')
        .values({
          message_id: messageId,
          tenant_id: tenantId,
          question_id: questionId,
          conversation_id: conversationId,
          asked_at: askedAt,
        })
        .execute();
      await db
        .updateTable('open_questions')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', questionId)
        .set({
          times: sql`times + 1`,
          last_asked_at: sql<Date>`greatest(last_asked_at, ${askedAt}::timestamptz)`,
          state: sql<QuestionState>`case when state = 'solved' then 'open' else state end`,
        })
        .execute();
    },

    async byId(tenantId: string, id: string): Promise<OpenQuestion | undefined> {
      const row = await db
        .selectFrom('open_questions')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toQuestion(row);
    },

    /** The most asked first. */
    async list(tenantId: string, state: QuestionState, after: string[] | undefined, limit: number) {
      const rows = await db
        .selectFrom('open_questions')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('state', '=', state)
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(times, id) < (${Number(after?.[0])}::integer, ${after?.[1]}::uuid)`),
        )
        .orderBy('times', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toQuestion);
    },

    async settle(tenantId: string, id: string, state: QuestionState, itemId: string | null): Promise<void> {
      await db
        .updateTable('open_questions')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .set({ state, item_id: itemId })
        .execute();
    },

    /** The open questions that were asked in a conversation, each with the message that asked it last. */
    async askedIn(tenantId: string, conversationId: string): Promise<{ questionId: string; messageId: string }[]> {
      const rows = await db
        .selectFrom('open_question_askings as asking')
        .innerJoin('open_questions as question', (join) =>
          join.onRef('question.tenant_id', '=', 'asking.tenant_id').onRef('question.id', '=', 'asking.question_id'),
        )
        .where('asking.tenant_id', '=', tenantId)
        .where('asking.conversation_id', '=', conversationId)
        .where('question.state', '=', 'open')
        .orderBy('asking.asked_at')
        .select(['asking.question_id', 'asking.message_id'])
        .limit(50)
        .execute();
      return rows.map((row) => ({ questionId: row.question_id, messageId: row.message_id }));
    },

    /** Once for each message, however often a conversation is closed. */
    async suggest(suggestion: Suggestion & { messageId: string }): Promise<void> {
      await db
        .insertInto('answer_suggestions')
        .values({
          id: suggestion.id,
          tenant_id: suggestion.tenantId,
          question_id: suggestion.questionId,
          conversation_id: suggestion.conversationId,
          message_id: suggestion.messageId,
          question: suggestion.question,
          answer: suggestion.answer,
          language: suggestion.language,
          item_id: null,
          created_at: suggestion.createdAt,
        })
        .onConflict((conflict) => conflict.column('message_id').doNothing())
        .execute();
    },

    async suggestion(tenantId: string, id: string): Promise<Suggestion | undefined> {
      const row = await db
        .selectFrom('answer_suggestions')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      return row && toSuggestion(row);
    },

    async suggestions(tenantId: string, state: SuggestionState, after: string[] | undefined, limit: number) {
      const rows = await db
        .selectFrom('answer_suggestions')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('state', '=', state)
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(created_at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
        )
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toSuggestion);
    },

    async settleSuggestion(tenantId: string, id: string, state: SuggestionState, itemId: string | null) {
      await db
        .updateTable('answer_suggestions')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .set({ state, item_id: itemId })
        .execute();
    },
  };
}
