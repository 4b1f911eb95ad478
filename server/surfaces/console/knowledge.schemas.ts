import { Type } from 'typebox';
import { closed, oneOf, optional, Time } from './schemas.ts';

/** A sentence in both languages: the reader's is shown. */
export const Words = closed({ de: Type.String(), en: Type.String() });

export const KnowledgeItem = closed({
  id: Type.String(),
  type: oneOf('text', 'url', 'file', 'qa'),
  title: Type.String(),
  language: optional(oneOf('de', 'en')),
  sourceUrl: optional(Type.String()),
  snippet: Type.String(),
  status: oneOf('queued', 'indexing', 'ready', 'failed'),
  error: optional(Type.String()),
  errorCode: optional(Type.String()),
  errorWords: optional(Words),
  file: optional(closed({ name: Type.String(), bytes: Type.Integer(), contentType: Type.String() })),
  questions: optional(Type.Array(Type.String())),
  websiteId: optional(Type.String()),
  chunks: Type.Integer(),
  isSample: Type.Boolean(),
  createdAt: Time,
  updatedAt: Time,
});
