import { Tag } from '@switchboard/protocol';
import { Type } from 'typebox';
import { body, closed, idIn, oneOf, optional, replies, Time } from './schemas.ts';

const Name = Type.String({ minLength: 1, maxLength: 40 });
const Color = Type.String({ maxLength: 7, description: 'Such as #2f9e44.' });
const Texts = closed({
  de: optional(Type.String({ maxLength: 8000 })),
  en: optional(Type.String({ maxLength: 8000 })),
});
const Shortcut = Type.String({
  minLength: 1,
  maxLength: 32,
  description: 'Typed after a slash. Letters, digits, - and _.',
});
const Title = Type.String({ minLength: 1, maxLength: 80 });
const CannedReply = closed({
  replyId: Type.String(),
  shared: Type.Boolean(),
  shortcut: Type.String(),
  title: Type.String(),
  texts: Texts,
  createdAt: Time,
  updatedAt: Time,
});
const deleted = closed({ deleted: Type.Literal(true), id: Type.String() });
const reply = closed({ reply: CannedReply });

/** Words and texts at hand: tags, and canned replies. */
export const sortingPaths = {
  '/tags': {
    get: {
      operationId: 'listTags',
      tags: ['Sorting'],
      summary: 'All tags of the workspace, and how many conversations carry each',
      responses: replies(200, closed({ tags: Type.Array(closed({ ...Tag.properties, uses: Type.Integer() })) })),
    },
    post: {
      operationId: 'createTag',
      tags: ['Sorting'],
      summary: 'Make a tag',
      ...body(closed({ name: Name, color: Color })),
      responses: replies(201, closed({ tag: Tag })),
    },
  },
  '/tags/{id}': {
    patch: {
      operationId: 'updateTag',
      tags: ['Sorting'],
      summary: 'Change name or colour, wherever it is used',
      parameters: [idIn('id')],
      ...body(closed({ name: optional(Name), color: optional(Color) })),
      responses: replies(200, closed({ tag: Tag })),
    },
    delete: {
      operationId: 'removeTag',
      tags: ['Sorting'],
      summary: 'Remove it from everything that carries it',
      parameters: [idIn('id')],
      responses: replies(200, deleted),
    },
  },
  '/canned-replies': {
    get: {
      operationId: 'listCannedReplies',
      tags: ['Sorting'],
      summary: 'Everybody’s and my own',
      responses: replies(200, closed({ replies: Type.Array(CannedReply) })),
    },
    post: {
      operationId: 'createCannedReply',
      tags: ['Sorting'],
      summary: 'Keep a text at hand, for oneself or for everybody',
      description:
        'Placeholders: `{{visitor.name}}`, `{{agent.name}}`, `{{conversation.number}}`, `{{business.name}}`, each with a word to fall back on: `{{visitor.name|there}}`.',
      ...body(closed({ shortcut: Shortcut, title: Title, texts: Texts, shared: optional(Type.Boolean()) })),
      responses: replies(201, reply),
    },
  },
  '/canned-replies/{id}': {
    patch: {
      operationId: 'updateCannedReply',
      tags: ['Sorting'],
      summary: 'Change shortcut, title or texts',
      parameters: [idIn('id')],
      ...body(closed({ shortcut: optional(Shortcut), title: optional(Title), texts: optional(Texts) })),
      responses: replies(200, reply),
    },
    delete: {
      operationId: 'removeCannedReply',
      tags: ['Sorting'],
      summary: 'Remove it',
      parameters: [idIn('id')],
      responses: replies(200, deleted),
    },
  },
  '/canned-replies/{id}/expand': {
    post: {
      operationId: 'expandCannedReply',
      tags: ['Sorting'],
      summary: 'Its text with the placeholders filled in for a conversation',
      parameters: [idIn('id')],
      ...body(closed({ conversationId: Type.String({ maxLength: 64 }), language: optional(oneOf('de', 'en')) })),
      responses: replies(200, closed({ text: Type.String(), language: oneOf('de', 'en') })),
    },
  },
};
