import { Type } from 'typebox';
import { KnowledgeItem } from './knowledge.schemas.ts';
import { TypedAnswer } from './knowledge-sources.paths.ts';
import { body, closed, idIn, oneOf, optional, queryOf, replies, Time } from './schemas.ts';

const Question = closed({
  id: Type.String(),
  question: Type.String(),
  language: optional(oneOf('de', 'en')),
  state: oneOf('open', 'solved', 'dismissed'),
  times: Type.Integer(),
  knowledgeItemId: optional(Type.String()),
  firstAskedAt: Time,
  lastAskedAt: Time,
});
const Suggestion = closed({
  id: Type.String(),
  questionId: Type.String(),
  conversationId: optional(Type.String()),
  question: Type.String(),
  answer: Type.String(),
  language: optional(oneOf('de', 'en')),
  state: oneOf('proposed', 'accepted', 'dismissed'),
  knowledgeItemId: optional(Type.String()),
  createdAt: Time,
});

const { questions, answer, language } = TypedAnswer.properties;
const nextCursor = Type.Union([Type.String(), Type.Null()]);
const page = [
  queryOf('cursor', Type.String({ maxLength: 400 })),
  queryOf('limit', Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
];

export const questionPaths = {
  '/knowledge/questions': {
    get: {
      operationId: 'listOpenQuestions',
      tags: ['Knowledge'],
      summary: 'What visitors asked and the assistant could not answer, alike ones together, the most asked first',
      parameters: [queryOf('state', Type.String({ enum: ['open', 'solved', 'dismissed'], default: 'open' })), ...page],
      responses: replies(200, closed({ questions: Type.Array(Question), nextCursor })),
    },
  },
  '/knowledge/questions/{id}/answer': {
    post: {
      operationId: 'answerOpenQuestion',
      tags: ['Knowledge'],
      summary: 'Write the answer: it becomes knowledge, and the question counts as solved',
      parameters: [idIn('id')],
      ...body(closed({ answer, questions: optional(questions), language })),
      responses: replies(200, closed({ question: Question, item: KnowledgeItem })),
    },
  },
  '/knowledge/questions/{id}/dismiss': {
    post: {
      operationId: 'dismissOpenQuestion',
      tags: ['Knowledge'],
      summary: 'Show a question no more',
      parameters: [idIn('id')],
      responses: replies(200, closed({ question: Question })),
    },
  },
  '/knowledge/questions/{id}/reopen': {
    post: {
      operationId: 'reopenQuestion',
      tags: ['Knowledge'],
      summary: 'Show a question again that was dismissed',
      parameters: [idIn('id')],
      responses: replies(200, closed({ question: Question })),
    },
  },
  '/knowledge/suggestions': {
    get: {
      operationId: 'listAnswerSuggestions',
      tags: ['Knowledge'],
      summary: 'Answers that people gave where the assistant could not, without names and numbers, newest first',
      parameters: [
        queryOf('state', Type.String({ enum: ['proposed', 'accepted', 'dismissed'], default: 'proposed' })),
        ...page,
      ],
      responses: replies(200, closed({ suggestions: Type.Array(Suggestion), nextCursor })),
    },
  },
  '/knowledge/suggestions/{id}/accept': {
    post: {
      operationId: 'acceptAnswerSuggestion',
      tags: ['Knowledge'],
      summary: 'Make a suggestion knowledge, as it is or as it was edited',
      parameters: [idIn('id')],
      ...body(closed({ answer: optional(answer), questions: optional(questions), language })),
      responses: replies(200, closed({ suggestion: Suggestion, item: KnowledgeItem })),
    },
  },
  '/knowledge/suggestions/{id}/dismiss': {
    post: {
      operationId: 'dismissAnswerSuggestion',
      tags: ['Knowledge'],
      summary: 'Turn a suggestion down',
      parameters: [idIn('id')],
      responses: replies(200, closed({ suggestion: Suggestion })),
    },
  },
  '/knowledge/suggestions/{id}/restore': {
    post: {
      operationId: 'restoreAnswerSuggestion',
      tags: ['Knowledge'],
      summary: 'Propose a suggestion again that was turned down',
      parameters: [idIn('id')],
      responses: replies(200, closed({ suggestion: Suggestion })),
    },
  },
};
