import type { ColumnType, Generated } from 'kysely';

export type QuestionState = 'open' | 'solved' | 'dismissed';
export type SuggestionState = 'proposed' | 'accepted' | 'dismissed';

export type OpenQuestionsTable = {
  id: string;
  tenant_id: string;
  question: string;
  words: string;
  language: 'de' | 'en' | null;
  state: Generated<QuestionState>;
  item_id: string | null;
  times: Generated<number>;
  first_asked_at: Date;
  last_asked_at: Date;
};

export type OpenQuestionAskingsTable = {
  message_id: string;
  tenant_id: string;
  question_id: string;
  conversation_id: string;
  asked_at: Date;
};

export type AnswerSuggestionsTable = {
  id: string;
  tenant_id: string;
  question_id: string;
  conversation_id: string | null;
  message_id: string;
  question: string;
  answer: string;
  language: 'de' | 'en' | null;
  state: Generated<SuggestionState>;
  item_id: string | null;
  created_at: ColumnType<Date, Date | undefined, Date>;
};

export type QuestionsTables = {
  open_questions: OpenQuestionsTable;
  open_question_askings: OpenQuestionAskingsTable;
  answer_suggestions: AnswerSuggestionsTable;
};
