alter table conversations
  add column snoozed_until timestamptz,
  -- Since when the visitor waits for an answer: their oldest message that nobody has answered.
  add column waiting_since timestamptz,
  add column spam_at timestamptz,
  -- Its messages went on there; it stays closed and points to it.
  add column merged_into uuid,
  add column priority_rank smallint generated always as
    (case priority when 'urgent' then 4 when 'high' then 3 when 'medium' then 2 else 1 end) stored,
  add foreign key (tenant_id, merged_into) references conversations (tenant_id, id) on delete set null (merged_into);
create index conversations_merged on conversations (tenant_id, merged_into) where merged_into is not null;

update conversations set waiting_since = handoff_requested_at
  where handoff_requested_at is not null and assigned_staff_id is null and status in ('open', 'pending');

create index conversations_by_priority on conversations
  (tenant_id, priority_rank desc, (coalesce(last_message_at, created_at)) desc, id desc) where spam_at is null;
create index conversations_by_waiting on conversations
  (tenant_id, (coalesce(waiting_since, 'infinity'::timestamptz)), id) where spam_at is null;
create index conversations_to_wake on conversations (snoozed_until) where status = 'snoozed';
-- The tabs of the inbox are counted by it, without a look at the rows.
create index conversations_at_hand on conversations (tenant_id, assigned_staff_id, department_id)
  where status in ('open', 'pending') and spam_at is null;

alter table visitors
  add column blocked_at timestamptz,
  add column blocked_by_staff_id uuid,
  add column block_reason text,
  -- The page they look at ({url, title, referrer, seenAt}) and what they look at it with ({kind, browser, system}).
  add column page jsonb,
  add column device jsonb,
  add column time_zone text,
  add foreign key (tenant_id, blocked_by_staff_id) references staff (tenant_id, id) on delete set null (blocked_by_staff_id);
create index visitors_blocked on visitors (tenant_id, blocked_at desc, id desc) where blocked_at is not null;
create index visitors_by_text on visitors using gin (tenant_id,
  (lower(coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || translate(coalesce(phone, ''), ' -/()', ''))) gin_trgm_ops);

-- Which conversation a message was brought from, when two threads became one.
alter table messages
  add column merged_from uuid,
  add foreign key (tenant_id, merged_from) references conversations (tenant_id, id) on delete set null (merged_from);
create index messages_merged_from on messages (tenant_id, merged_from) where merged_from is not null;
-- Both languages, because a visitor's language is not always told.
-- The tenant is a word too: beside it as a column the planner would rather read all of a tenant's messages.
create index messages_by_text on messages using gin
  ((to_tsvector('german', body) || to_tsvector('english', body) || array_to_tsvector(array[tenant_id::text])));

-- A tenant's words for sorting, for conversations and whatever else is sorted.
create table tags (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  name text not null,
  color text not null,
  created_at timestamptz not null default now(),
  unique (tenant_id, id)
);
create unique index tags_by_name on tags (tenant_id, lower(name));

create table conversation_tags (
  tenant_id uuid not null,
  conversation_id uuid not null,
  tag_id uuid not null,
  primary key (conversation_id, tag_id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, tag_id) references tags (tenant_id, id) on delete cascade
);
create index conversation_tags_by_tag on conversation_tags (tenant_id, tag_id, conversation_id);

create table mentions (
  tenant_id uuid not null,
  conversation_id uuid not null,
  message_id uuid not null,
  staff_id uuid not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz,
  primary key (message_id, staff_id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade,
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade
);
create index mentions_of_staff on mentions (tenant_id, staff_id, conversation_id);
create index mentions_unseen on mentions (tenant_id, staff_id) where seen_at is null;
create index mentions_of_conversation on mentions (tenant_id, conversation_id);

-- What somebody has begun to write, so that it waits on every device of theirs.
create table reply_drafts (
  tenant_id uuid not null,
  conversation_id uuid not null,
  staff_id uuid not null,
  body text not null,
  is_note boolean not null default false,
  updated_at timestamptz not null default now(),
  primary key (conversation_id, staff_id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade
);
create index reply_drafts_of_staff on reply_drafts (tenant_id, staff_id, updated_at desc);

create table canned_replies (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  -- Null: everybody's.
  staff_id uuid,
  shortcut text not null,
  title text not null,
  -- By language.
  texts jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade
);
create unique index canned_replies_shared on canned_replies (tenant_id, lower(shortcut)) where staff_id is null;
create unique index canned_replies_own on canned_replies (tenant_id, staff_id, lower(shortcut)) where staff_id is not null;
