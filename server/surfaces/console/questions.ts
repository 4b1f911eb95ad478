import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { OpenQuestion, Suggestion } from '#modules/questions/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { showKnowledgeItem } from '#surfaces/shapes/knowledge-item.ts';
import type { ConsoleNeeds } from './index.ts';

const showQuestion = (question: OpenQuestion) => ({
  id: show('question', question.id),
  question: question.question,
  ...(question.language && { language: question.language }),
  state: question.state,
  times: question.times,
  ...(question.itemId && { knowledgeItemId: show('knowledge', question.itemId) }),
  firstAskedAt: iso(question.firstAskedAt),
  lastAskedAt: iso(question.lastAskedAt),
});

const showSuggestion = (suggestion: Suggestion) => ({
  id: show('suggestion', suggestion.id),
  questionId: show('question', suggestion.questionId),
  ...(suggestion.conversationId && { conversationId: show('conversation', suggestion.conversationId) }),
  question: suggestion.question,
  answer: suggestion.answer,
  ...(suggestion.language && { language: suggestion.language }),
  state: suggestion.state,
  ...(suggestion.itemId && { knowledgeItemId: show('knowledge', suggestion.itemId) }),
  createdAt: iso(suggestion.createdAt),
});

export const questionOperations = ({ questions }: ConsoleNeeds) =>
  ({
    listOpenQuestions: async ({ caller, query }) => {
      const found = await questions.list(caller, query);
      return ok({ questions: found.questions.map(showQuestion), nextCursor: found.nextCursor });
    },

    answerOpenQuestion: async ({ caller, path, body }) => {
      const { question, item } = await questions.answer(caller, idIn('question', path.id), body);
      return ok({ question: showQuestion(question), item: showKnowledgeItem(item) });
    },

    dismissOpenQuestion: async ({ caller, path }) =>
      ok({ question: showQuestion(await questions.dismiss(caller, idIn('question', path.id))) }),

    reopenQuestion: async ({ caller, path }) =>
      ok({ question: showQuestion(await questions.reopen(caller, idIn('question', path.id))) }),

    listAnswerSuggestions: async ({ caller, query }) => {
      const found = await questions.suggestions(caller, query);
      return ok({ suggestions: found.suggestions.map(showSuggestion), nextCursor: found.nextCursor });
    },

    acceptAnswerSuggestion: async ({ caller, path, body }) => {
      const { suggestion, item } = await questions.accept(caller, idIn('suggestion', path.id), body);
      return ok({ suggestion: showSuggestion(suggestion), item: showKnowledgeItem(item) });
    },

    dismissAnswerSuggestion: async ({ caller, path }) =>
      ok({ suggestion: showSuggestion(await questions.reject(caller, idIn('suggestion', path.id))) }),

    restoreAnswerSuggestion: async ({ caller, path }) =>
      ok({ suggestion: showSuggestion(await questions.restore(caller, idIn('suggestion', path.id))) }),
  }) satisfies OperationsOf<operations, Caller>;
