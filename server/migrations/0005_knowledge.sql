-- Trusted and part of every PostgreSQL: lets one GIN index hold the tenant beside the text.
create extension if not exists btree_gin;

create table knowledge_items (
  id uuid primary key,
  number bigint generated always as identity unique,
  tenant_id uuid not null references tenants (id) on delete cascade,
  type text not null check (type in ('text', 'url', 'file')),
  title text not null,
  -- Null where the text did not tell.
  language text check (language in ('de', 'en')),
  source_url text,
  body text not null default '',
  status text not null default 'queued' check (status in ('queued', 'indexing', 'ready', 'failed')),
  error text,
  is_sample boolean not null default false,
  content_hash bytea,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  indexed_at timestamptz,
  unique (tenant_id, id)
);
create index knowledge_items_newest on knowledge_items (tenant_id, created_at desc, id desc);

-- What a search finds. The text vectors are made from folded text (no umlauts, no accents), in both languages,
-- because a visitor's language and a document's need not be the same.
create table knowledge_chunks (
  id uuid primary key,
  tenant_id uuid not null,
  item_id uuid not null,
  position integer not null,
  -- The path of headings above it, such as "Shipping › Abroad".
  heading text,
  text text not null,
  search_de tsvector not null,
  search_en tsvector not null,
  unique (item_id, position),
  foreign key (tenant_id, item_id) references knowledge_items (tenant_id, id) on delete cascade
);
create index knowledge_chunks_in_german on knowledge_chunks using gin (tenant_id, search_de);
create index knowledge_chunks_in_english on knowledge_chunks using gin (tenant_id, search_en);

-- The words of an item and in how many of its chunks each stands: typing errors and compounds are looked up here,
-- and rare words weigh more. Rows belong to an item, so that removing it leaves nothing behind.
create table knowledge_words (
  tenant_id uuid not null,
  item_id uuid not null,
  word text not null,
  chunks integer not null,
  primary key (item_id, word),
  foreign key (tenant_id, item_id) references knowledge_items (tenant_id, id) on delete cascade
);
create index knowledge_words_alike on knowledge_words using gin (tenant_id, word gin_trgm_ops);
create index knowledge_words_of_tenant on knowledge_words (tenant_id, word);
