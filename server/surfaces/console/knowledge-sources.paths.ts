import { Type } from 'typebox';
import { KnowledgeItem } from './knowledge.schemas.ts';
import { body, closed, fileForm, fileReplies, idIn, oneOf, optional, replies } from './schemas.ts';

const item = closed({ item: KnowledgeItem });
const questions = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, maxItems: 20 });
export const TypedAnswer = closed({
  questions,
  answer: Type.String({ minLength: 1, maxLength: 20_000 }),
  language: optional(oneOf('de', 'en')),
});

const Neighbour = closed({
  id: Type.String(),
  heading: optional(Type.String()),
  page: optional(Type.Integer()),
  text: Type.String(),
});
const Passage = closed({
  id: Type.String(),
  itemId: Type.String(),
  type: oneOf('text', 'url', 'file', 'qa'),
  title: Type.String(),
  url: optional(Type.String()),
  /** Opens the page at the passage, in browsers that know text fragments. */
  urlAtPassage: optional(Type.String()),
  language: optional(oneOf('de', 'en')),
  headings: Type.Array(Type.String()),
  page: optional(Type.Integer()),
  text: Type.String(),
  before: optional(Neighbour),
  after: optional(Neighbour),
});

/** Files, typed answers and passages: what comes to the items besides texts and single pages. */
export const knowledgeSourcesPaths = {
  '/knowledge/files': {
    post: {
      operationId: 'uploadKnowledgeFile',
      tags: ['Knowledge'],
      summary: 'Add a file: PDF, DOCX, XLSX, CSV, HTML, Markdown or plain text, at most 20 MB',
      ...fileForm,
      responses: replies(201, item),
    },
  },
  '/knowledge/{id}/file': {
    get: {
      operationId: 'downloadKnowledgeFile',
      tags: ['Knowledge'],
      summary: 'The file as it was uploaded',
      parameters: [idIn('id')],
      responses: fileReplies,
    },
  },
  '/knowledge/{id}/text': {
    get: {
      operationId: 'getKnowledgeText',
      tags: ['Knowledge'],
      summary: 'The whole text of an item; of a long file its beginning',
      parameters: [idIn('id')],
      responses: replies(
        200,
        closed({ title: Type.String(), text: Type.String(), questions: Type.Array(Type.String()) }),
      ),
    },
  },
  '/knowledge/answers': {
    post: {
      operationId: 'addKnowledgeAnswer',
      tags: ['Knowledge'],
      summary: 'Type in a question, in the ways it is asked, with its answer',
      ...body(TypedAnswer),
      responses: replies(201, item),
    },
  },
  '/knowledge/{id}/answer': {
    put: {
      operationId: 'changeKnowledgeAnswer',
      tags: ['Knowledge'],
      summary: 'Other questions or another answer for a typed one',
      parameters: [idIn('id')],
      ...body(TypedAnswer),
      responses: replies(200, item),
    },
  },
  '/knowledge/passages/{id}': {
    get: {
      operationId: 'getKnowledgePassage',
      tags: ['Knowledge'],
      summary: 'A passage that an answer rests on, with what stands around it',
      parameters: [idIn('id')],
      responses: replies(200, closed({ passage: Passage })),
    },
  },
};
