import { Type } from 'typebox';
import { Words } from './knowledge.schemas.ts';
import { body, closed, idIn, oneOf, optional, queryOf, replies, Time } from './schemas.ts';

const Reason = closed({ code: Type.String(), words: Words });
const count = Type.Integer({ minimum: 0 });
const Website = closed({
  id: Type.String(),
  url: Type.String(),
  mostPages: Type.Integer(),
  includePaths: Type.Array(Type.String()),
  excludePaths: Type.Array(Type.String()),
  refresh: oneOf('off', 'daily', 'weekly'),
  status: oneOf('queued', 'reading', 'ready', 'failed', 'stopped'),
  reason: optional(Reason),
  pages: closed({ waiting: count, read: count, unchanged: count, leftOut: count, failed: count }),
  createdAt: Time,
  updatedAt: Time,
  readAt: optional(Time),
  nextAt: optional(Time),
});
const Page = closed({
  id: Type.String(),
  url: Type.String(),
  title: optional(Type.String()),
  state: oneOf('waiting', 'read', 'unchanged', 'left_out', 'failed'),
  reason: optional(Reason),
  knowledgeItemId: optional(Type.String()),
  readAt: optional(Time),
});

const website = closed({ website: Website });
const paths = optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 20 }));
const bounds = {
  mostPages: optional(Type.Integer({ minimum: 1, maximum: 200 })),
  includePaths: paths,
  excludePaths: paths,
  refresh: optional(Website.properties.refresh),
};

export const websitePaths = {
  '/knowledge/websites': {
    get: {
      operationId: 'listWebsites',
      tags: ['Knowledge'],
      summary: 'The websites that are read as a whole, with how far each has got',
      responses: replies(200, closed({ websites: Type.Array(Website) })),
    },
    post: {
      operationId: 'addWebsite',
      tags: ['Knowledge'],
      summary: 'Read a website: by its sitemap, else by its links; at most 200 pages, 50 unless told',
      ...body(closed({ url: Type.String({ minLength: 1, maxLength: 2048 }), ...bounds })),
      responses: replies(201, website),
    },
  },
  '/knowledge/websites/{id}': {
    get: {
      operationId: 'getWebsite',
      tags: ['Knowledge'],
      summary: 'One website',
      parameters: [idIn('id')],
      responses: replies(200, website),
    },
    patch: {
      operationId: 'updateWebsite',
      tags: ['Knowledge'],
      summary: 'Change which pages are read and how often: pages from the next reading on',
      parameters: [idIn('id')],
      ...body(closed(bounds)),
      responses: replies(200, website),
    },
    delete: {
      operationId: 'removeWebsite',
      tags: ['Knowledge'],
      summary: 'Remove a website with all of its pages, without a trace',
      parameters: [idIn('id')],
      responses: replies(200, closed({ deleted: Type.Literal(true), id: Type.String() })),
    },
  },
  '/knowledge/websites/{id}/refresh': {
    post: {
      operationId: 'refreshWebsite',
      tags: ['Knowledge'],
      summary: 'Read it again: only pages that changed are indexed anew',
      parameters: [idIn('id')],
      responses: replies(200, website),
    },
  },
  '/knowledge/websites/{id}/stop': {
    post: {
      operationId: 'stopWebsite',
      tags: ['Knowledge'],
      summary: 'Stop reading; the pages read so far stay',
      parameters: [idIn('id')],
      responses: replies(200, website),
    },
  },
  '/knowledge/websites/{id}/pages': {
    get: {
      operationId: 'listWebsitePages',
      tags: ['Knowledge'],
      summary: 'Its pages in the order they were found, with the reason where one was not read',
      parameters: [
        idIn('id'),
        queryOf('cursor', Type.String({ maxLength: 400 })),
        queryOf('limit', Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
      ],
      responses: replies(
        200,
        closed({ pages: Type.Array(Page), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
      ),
    },
  },
};
