create table visitors (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  external_id text,
  name text,
  email text,
  phone text,
  -- True where the tenant's own server vouched for the identity by a signed context token.
  is_verified boolean not null default false,
  language text,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  unique (tenant_id, id)
);
create unique index visitors_by_verified_identity on visitors (tenant_id, external_id) where is_verified;

create table conversations (
  id uuid primary key,
  number bigint generated always as identity unique,
  tenant_id uuid not null references tenants (id) on delete cascade,
  visitor_id uuid not null,
  channel text not null default 'chat' check (channel in ('chat', 'voice')),
  status text not null default 'open' check (status in ('open', 'pending', 'snoozed', 'resolved', 'closed')),
  priority text not null default 'medium' check (priority in ('low', 'medium', 'high', 'urgent')),
  subject text,
  language text,
  department_id uuid,
  assigned_staff_id uuid,
  -- active: the assistant answers; paused: a person took over; off: it never does here.
  assistant_state text not null default 'off' check (assistant_state in ('active', 'paused', 'off')),
  handoff_requested_at timestamptz,
  handoff_reason text,
  -- Two gapless counters: all messages, and those the visitor may see (notes are not among them).
  last_seq bigint not null default 0,
  last_visitor_seq bigint not null default 0,
  last_message_at timestamptz,
  last_message_preview text,
  last_message_sender_type text,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (tenant_id, id),
  foreign key (tenant_id, visitor_id) references visitors (tenant_id, id) on delete cascade,
  foreign key (tenant_id, department_id) references departments (tenant_id, id) on delete set null (department_id),
  foreign key (tenant_id, assigned_staff_id) references staff (tenant_id, id) on delete set null (assigned_staff_id)
);
-- The inbox reads newest first; a conversation without a message sorts by its birth.
create index conversations_newest on conversations (tenant_id, (coalesce(last_message_at, created_at)) desc, id desc);
create index conversations_of_staff on conversations (tenant_id, assigned_staff_id, (coalesce(last_message_at, created_at)) desc, id desc);
create index conversations_not_closed on conversations (tenant_id, status, (coalesce(last_message_at, created_at)) desc, id desc)
  where status <> 'closed';
-- The queue is counted at every hand-over.
create index conversations_waiting on conversations (tenant_id)
  where handoff_requested_at is not null and assigned_staff_id is null and status in ('open', 'pending');
create index conversations_of_visitor on conversations (tenant_id, visitor_id, created_at desc);

create table messages (
  id uuid primary key,
  tenant_id uuid not null,
  conversation_id uuid not null,
  seq bigint not null,
  -- Its place in what the visitor sees; null for a note.
  visitor_seq bigint,
  sender_type text not null check (sender_type in ('visitor', 'agent', 'ai', 'system')),
  sender_staff_id uuid,
  -- Who said it within its conversation, for the idempotency of clientMessageId.
  sender_key text not null,
  sender_name text,
  message_type text not null check (message_type in ('text', 'image', 'file', 'call', 'system', 'note')),
  body text not null,
  metadata jsonb not null default '{}',
  client_message_id text,
  turn_id uuid,
  sent_at timestamptz not null default now(),
  edited_at timestamptz,
  deleted_at timestamptz,
  unique (tenant_id, id),
  unique (conversation_id, seq),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, sender_staff_id) references staff (tenant_id, id) on delete set null (sender_staff_id)
);
create unique index messages_sent_once on messages (conversation_id, sender_key, client_message_id)
  where client_message_id is not null;
create index messages_for_visitor on messages (conversation_id, visitor_seq) where visitor_seq is not null;

-- How far each participant has got. Marks only rise.
create table receipts (
  tenant_id uuid not null,
  conversation_id uuid not null,
  -- 'visitor' or the staff member's id.
  participant text not null,
  delivered_seq bigint not null default 0,
  read_seq bigint not null default 0,
  updated_at timestamptz not null default now(),
  primary key (conversation_id, participant),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

create table assignments (
  id uuid primary key,
  tenant_id uuid not null,
  conversation_id uuid not null,
  staff_id uuid,
  department_id uuid,
  assigned_by_staff_id uuid,
  reason text,
  is_transfer boolean not null default false,
  created_at timestamptz not null default now(),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete set null (staff_id),
  foreign key (tenant_id, department_id) references departments (tenant_id, id) on delete set null (department_id),
  foreign key (tenant_id, assigned_by_staff_id) references staff (tenant_id, id) on delete set null (assigned_by_staff_id)
);
create index assignments_of_conversation on assignments (tenant_id, conversation_id, created_at);
