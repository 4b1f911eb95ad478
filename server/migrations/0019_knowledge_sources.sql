-- Files, typed questions with their answers, and websites as knowledge.

create table websites (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  url text not null,
  title text not null default '',
  -- Where it answers, once that is known: pages elsewhere are not its own.
  origin text,
  -- Where there is no sitemap.
  follows_links boolean not null default false,
  most_pages integer not null default 50 check (most_pages between 1 and 200),
  include_paths text[] not null default '{}',
  exclude_paths text[] not null default '{}',
  refresh text not null default 'off' check (refresh in ('off', 'daily', 'weekly')),
  status text not null default 'queued' check (status in ('queued', 'reading', 'ready', 'failed', 'stopped')),
  -- Each reading has a number of its own: whoever works on an older one stops.
  round integer not null default 0,
  error_code text,
  error text,
  error_de text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  read_at timestamptz,
  due_at timestamptz,
  unique (tenant_id, id)
);
create unique index websites_once on websites (tenant_id, url);
create index websites_newest on websites (tenant_id, created_at desc, id desc);
create index websites_due on websites (due_at) where due_at is not null;

alter table knowledge_items
  drop constraint knowledge_items_type_check,
  add constraint knowledge_items_type_check check (type in ('text', 'url', 'file', 'qa')),
  add column error_code text,
  add column error_de text,
  add column file_name text,
  add column file_bytes bigint,
  add column content_type text,
  -- Of a typed answer: the ways in which it is asked for.
  add column questions text[] not null default '{}',
  add column website_id uuid,
  add foreign key (tenant_id, website_id) references websites (tenant_id, id) on delete cascade;
create index knowledge_items_of_website on knowledge_items (tenant_id, website_id) where website_id is not null;

-- The page of a document that a passage stands on.
alter table knowledge_chunks add column page integer;
create index knowledge_chunks_of_item on knowledge_chunks (tenant_id, item_id, position);

create table website_pages (
  id uuid primary key,
  tenant_id uuid not null,
  website_id uuid not null,
  url text not null,
  item_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'read', 'unchanged', 'left_out', 'failed')),
  error_code text,
  error text,
  error_de text,
  title text,
  etag text,
  content_hash bytea,
  -- In how many readings on end it was not there.
  misses integer not null default 0,
  -- The reading it was last looked at in, and how it was come by, in order.
  round integer not null default 0,
  position integer not null default 0,
  read_at timestamptz,
  unique (website_id, url),
  foreign key (tenant_id, website_id) references websites (tenant_id, id) on delete cascade,
  foreign key (tenant_id, item_id) references knowledge_items (tenant_id, id) on delete set null (item_id)
);
create index website_pages_in_order on website_pages (tenant_id, website_id, position, id);

-- What visitors asked and the assistant could not answer; alike ones are one.
create table open_questions (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  -- As it was asked first, without names, addresses and numbers.
  question text not null,
  -- Its stemmed words in alphabetical order: by these it is compared.
  words text not null,
  language text check (language in ('de', 'en')),
  state text not null default 'open' check (state in ('open', 'solved', 'dismissed')),
  item_id uuid,
  times integer not null default 0,
  first_asked_at timestamptz not null,
  last_asked_at timestamptz not null,
  unique (tenant_id, id),
  foreign key (tenant_id, item_id) references knowledge_items (tenant_id, id) on delete set null (item_id)
);
create index open_questions_listed on open_questions (tenant_id, state, times desc, id desc);
create index open_questions_alike on open_questions using gin (tenant_id, words gin_trgm_ops);

create table open_question_askings (
  message_id uuid primary key,
  tenant_id uuid not null,
  question_id uuid not null,
  conversation_id uuid not null,
  asked_at timestamptz not null,
  foreign key (tenant_id, question_id) references open_questions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
);
create index open_question_askings_of_conversation on open_question_askings (tenant_id, conversation_id);
create index open_question_askings_of_question on open_question_askings (tenant_id, question_id, asked_at desc);

-- What a person answered where the assistant could not, proposed as knowledge.
create table answer_suggestions (
  id uuid primary key,
  tenant_id uuid not null,
  question_id uuid not null,
  conversation_id uuid,
  message_id uuid not null unique,
  question text not null,
  answer text not null,
  language text check (language in ('de', 'en')),
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'dismissed')),
  item_id uuid,
  created_at timestamptz not null default now(),
  unique (tenant_id, id),
  foreign key (tenant_id, question_id) references open_questions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, item_id) references knowledge_items (tenant_id, id) on delete set null (item_id)
);
create index answer_suggestions_newest on answer_suggestions (tenant_id, state, created_at desc, id desc);
