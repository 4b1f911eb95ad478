import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type ItemType = 'text' | 'url' | 'file' | 'qa';
export type ItemStatus = 'queued' | 'indexing' | 'ready' | 'failed';

export type KnowledgeItemsTable = {
  id: string;
  number: Generated<number>;
  tenant_id: string;
  type: ItemType;
  title: string;
  language: 'de' | 'en' | null;
  source_url: string | null;
  body: string;
  status: Generated<ItemStatus>;
  error: string | null;
  error_code: string | null;
  error_de: string | null;
  file_name: string | null;
  file_bytes: number | null;
  content_type: string | null;
  questions: Generated<string[]>;
  website_id: string | null;
  is_sample: Generated<boolean>;
  content_hash: Buffer | null;
  created_at: Time;
  updated_at: Time;
  indexed_at: MaybeTime;
};

export type KnowledgeChunksTable = {
  id: string;
  tenant_id: string;
  item_id: string;
  position: number;
  heading: string | null;
  text: string;
  page: number | null;
  search_de: string;
  search_en: string;
};

export type KnowledgeWordsTable = { tenant_id: string; item_id: string; word: string; chunks: number };

export type KnowledgeTables = {
  knowledge_items: KnowledgeItemsTable;
  knowledge_chunks: KnowledgeChunksTable;
  knowledge_words: KnowledgeWordsTable;
};
