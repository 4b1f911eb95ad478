-- A file in a conversation. Its bytes lie among the blobs under <tenant>/attachments/<id>/….
create table attachments (
  id uuid primary key,
  tenant_id uuid not null,
  conversation_id uuid not null,
  -- The message that carries it, once all of it is here.
  message_id uuid,
  -- Whose it is: null is the conversation's visitor.
  staff_id uuid,
  status text not null default 'pending' check (status in ('pending', 'ready', 'deleted')),
  filename text not null,
  content_type text not null,
  kind text not null default 'file' check (kind in ('image', 'voice', 'file')),
  -- As announced while it is pending; null where nobody said.
  size bigint,
  width integer,
  height integer,
  metadata jsonb not null default '{}',
  blob_key text,
  created_at timestamptz not null default now(),
  ready_at timestamptz,
  deleted_at timestamptz,
  deleted_by_staff_id uuid,
  deleted_reason text,
  -- When the bytes were gone too.
  purged_at timestamptz,
  unique (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade,
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete set null (staff_id),
  foreign key (tenant_id, deleted_by_staff_id) references staff (tenant_id, id) on delete set null (deleted_by_staff_id)
);
create index attachments_of_conversation on attachments (tenant_id, conversation_id, id desc);
create unique index attachments_of_message on attachments (tenant_id, message_id) where message_id is not null;
create index attachments_pending on attachments (created_at) where status = 'pending';
create index attachments_to_purge on attachments (deleted_at) where status = 'deleted' and purged_at is null;
-- What a tenant's files take is summed at every upload where the plan sets a limit.
create index attachments_stored on attachments (tenant_id) include (size) where status = 'ready';

alter table assistants add column text_only_mode boolean not null default true;

-- A link to a call opens it once.
create table call_links (
  id uuid primary key,
  tenant_id uuid not null,
  conversation_id uuid not null,
  service text not null check (service in ('voice_call', 'video_call')),
  token_hash bytea not null unique,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  unique (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);
create index call_links_of_conversation on call_links (tenant_id, conversation_id);
create index call_links_by_expiry on call_links (expires_at);

-- Where push messages for a visitor or a staff member go.
create table devices (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  visitor_id uuid,
  staff_id uuid,
  audience text not null check (audience in ('visitor', 'customer', 'agent', 'admin')),
  platform text not null check (platform in ('android', 'ios', 'flutter', 'react_native', 'kotlin', 'swift', 'web')),
  provider text not null check (provider in ('fcm', 'apns', 'apns_voip')),
  -- Found by the hash, sent to what the sealed one opens to.
  token_hash bytea not null,
  token_sealed text not null,
  device_id text,
  app_id text,
  external_id text,
  call_mode text not null default 'basic' check (call_mode in ('basic', 'native-phone')),
  metadata jsonb not null default '{}',
  last_seen_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (tenant_id, id),
  unique (tenant_id, provider, token_hash),
  check ((visitor_id is null) <> (staff_id is null)),
  foreign key (tenant_id, visitor_id) references visitors (tenant_id, id) on delete cascade,
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade
);
create index devices_of_visitor on devices (tenant_id, visitor_id) where visitor_id is not null;
create index devices_of_staff on devices (tenant_id, staff_id) where staff_id is not null;
