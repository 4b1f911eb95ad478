import type { ItemStatus, ItemType } from './knowledge.tables.ts';

/** A text or page that answers are drawn from. Its full text is not part of it: `chunks` says how much there is. */
export type KnowledgeItem = {
  id: string;
  number: number;
  tenantId: string;
  type: ItemType;
  title: string;
  language: 'de' | 'en' | null;
  sourceUrl: string | null;
  /** The beginning of the text. */
  snippet: string;
  status: ItemStatus;
  /** Why indexing failed and what would help; null unless `status` is failed. */
  error: string | null;
  errorCode: string | null;
  errorDe: string | null;
  /** Only of a file. */
  file: { name: string; bytes: number; contentType: string } | null;
  /** Of a typed answer: the ways in which it is asked for. */
  questions: string[];
  /** Where it is a page of a website that is read as a whole. */
  websiteId: string | null;
  isSample: boolean;
  chunks: number;
  createdAt: Date;
  updatedAt: Date;
  indexedAt: Date | null;
};

/** A piece of knowledge that a search found. */
export type Passage = {
  chunkId: string;
  tenantId: string;
  itemId: string;
  title: string;
  url: string | null;
  /** The path of headings above it, such as "Shipping › Abroad". */
  heading: string | null;
  text: string;
  /** Of a document that has pages. */
  page: number | null;
  language: 'de' | 'en' | null;
  /** An answer that a person typed in for its questions: it is given whole. */
  isTypedAnswer?: boolean;
  /** How much of the question's content it covers, rare words weighing more: 0 nothing, 1 everything. */
  score: number;
};

export type ItemRow = {
  id: string;
  number: number | string;
  tenant_id: string;
  type: ItemType;
  title: string;
  language: 'de' | 'en' | null;
  source_url: string | null;
  snippet: string;
  status: ItemStatus;
  error: string | null;
  error_code: string | null;
  error_de: string | null;
  file_name: string | null;
  file_bytes: number | string | null;
  content_type: string | null;
  questions: string[];
  website_id: string | null;
  is_sample: boolean;
  chunks: number | string;
  created_at: Date;
  updated_at: Date;
  indexed_at: Date | null;
};

export const toItem = (row: ItemRow): KnowledgeItem => ({
  id: row.id,
  number: Number(row.number),
  tenantId: row.tenant_id,
  type: row.type,
  title: row.title,
  language: row.language,
  sourceUrl: row.source_url,
  snippet: row.snippet.replace(/\s+/g, ' ').trim(),
  status: row.status,
  error: row.error,
  errorCode: row.error_code,
  errorDe: row.error_de,
  file: row.file_name
    ? { name: row.file_name, bytes: Number(row.file_bytes), contentType: row.content_type ?? '' }
    : null,
  questions: row.questions,
  websiteId: row.website_id,
  isSample: row.is_sample,
  chunks: Number(row.chunks),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  indexedAt: row.indexed_at,
});
