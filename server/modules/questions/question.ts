import type { Selectable } from 'kysely';
import type { AnswerSuggestionsTable, OpenQuestionsTable, QuestionState, SuggestionState } from './questions.tables.ts';

/** What visitors asked and the assistant could not answer; alike ones are one, and counted. */
export type OpenQuestion = {
  id: string;
  tenantId: string;
  question: string;
  language: 'de' | 'en' | null;
  state: QuestionState;
  /** What answers it now. */
  itemId: string | null;
  times: number;
  firstAskedAt: Date;
  lastAskedAt: Date;
};

/** What a person answered where the assistant could not, proposed as knowledge. */
export type Suggestion = {
  id: string;
  tenantId: string;
  questionId: string;
  conversationId: string | null;
  question: string;
  answer: string;
  language: 'de' | 'en' | null;
  state: SuggestionState;
  itemId: string | null;
  createdAt: Date;
};

export const toQuestion = (row: Selectable<OpenQuestionsTable>): OpenQuestion => ({
  id: row.id,
  tenantId: row.tenant_id,
  question: row.question,
  language: row.language,
  state: row.state,
  itemId: row.item_id,
  times: row.times,
  firstAskedAt: row.first_asked_at,
  lastAskedAt: row.last_asked_at,
});

export const toSuggestion = (row: Selectable<AnswerSuggestionsTable>): Suggestion => ({
  id: row.id,
  tenantId: row.tenant_id,
  questionId: row.question_id,
  conversationId: row.conversation_id,
  question: row.question,
  answer: row.answer,
  language: row.language,
  state: row.state,
  itemId: row.item_id,
  createdAt: row.created_at,
});
