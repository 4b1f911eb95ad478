-- Mails to be sent, and what became of them.
create table mails (
  id uuid primary key,
  -- Null where the installation itself writes.
  tenant_id uuid references tenants (id) on delete cascade,
  template text not null,
  language text not null,
  to_address text not null,
  to_name text,
  -- What it says, sealed, until it has left: it may hold a link that signs in.
  content text,
  -- Known once it was written.
  subject text,
  message_id text not null unique,
  status text not null default 'queued' check (status in ('queued', 'sent', 'failed', 'bounced')),
  attempts integer not null default 0,
  -- Our word for what went wrong, never the other server's.
  failure text,
  created_at timestamptz not null,
  sent_at timestamptz,
  ended_at timestamptz
);
create index mails_of_tenant on mails (tenant_id, created_at desc, id desc);
create index mails_by_age on mails (created_at);

-- How the desk keeps in touch with those who are away. A missing row means the defaults.
create table desk_settings (
  tenant_id uuid primary key references tenants (id) on delete cascade,
  -- Minutes until it happens; 0: never.
  answer_by_mail_minutes integer not null default 5 check (answer_by_mail_minutes between 0 and 1440),
  remind_staff_minutes integer not null default 10 check (remind_staff_minutes between 0 and 1440),
  ticket_after_minutes integer not null default 15 check (ticket_after_minutes between 0 and 1440),
  asks_for_rating boolean not null default true,
  updated_at timestamptz not null default now()
);

-- What is to be looked at later: whether a visitor has read, somebody has answered, a hand-over was taken.
create table desk_watches (
  tenant_id uuid not null,
  conversation_id uuid not null,
  kind text not null check (kind in ('answer_unread', 'visitor_waiting', 'handoff_waiting', 'handoff_ticket')),
  due_at timestamptz not null,
  primary key (conversation_id, kind),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);
create index desk_watches_due on desk_watches (due_at);

-- A lease that the visitor's living socket renews, as online_until of staff.
create table visitor_presence (
  tenant_id uuid not null,
  visitor_id uuid not null,
  online_until timestamptz not null,
  primary key (tenant_id, visitor_id),
  foreign key (tenant_id, visitor_id) references visitors (tenant_id, id) on delete cascade
);

-- Up to which message a conversation has been mailed to its visitor.
create table mailed_conversations (
  tenant_id uuid not null,
  conversation_id uuid not null,
  mailed_seq bigint not null default 0,
  -- The newest mail that came in: what the next one answers.
  last_message_id text,
  primary key (conversation_id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);

-- Mails that came in, so that one sent again says nothing twice.
create table inbound_mails (
  tenant_id uuid not null references tenants (id) on delete cascade,
  message_key bytea not null,
  received_at timestamptz not null,
  primary key (tenant_id, message_key)
);
create index inbound_mails_by_age on inbound_mails (received_at);

-- Who wants no mails of this tenant's conversations.
create table mail_stops (
  tenant_id uuid not null references tenants (id) on delete cascade,
  address text not null,
  stopped_at timestamptz not null,
  primary key (tenant_id, address)
);

create table tickets (
  id uuid primary key,
  number bigint generated always as identity unique,
  tenant_id uuid not null references tenants (id) on delete cascade,
  -- Whose desk it lies on: the tenant's own, its reseller's or the operator's.
  desk text not null default 'tenant' check (desk in ('tenant', 'reseller', 'platform')),
  source text not null check (source in ('offline_form', 'unanswered_handoff', 'account')),
  visitor_id uuid,
  conversation_id uuid,
  requester_name text,
  requester_email text,
  subject text not null,
  language text not null,
  status text not null default 'open' check (status in ('open', 'in_progress', 'waiting', 'resolved', 'closed')),
  priority text not null default 'medium' check (priority in ('low', 'medium', 'high', 'urgent')),
  category text not null default 'other' check (category in ('technical', 'billing', 'feature', 'other')),
  urgency smallint not null generated always as
    (case priority when 'urgent' then 3 when 'high' then 2 when 'medium' then 1 else 0 end) stored,
  is_archived boolean not null generated always as (status in ('resolved', 'closed')) stored,
  department_id uuid,
  assigned_staff_id uuid,
  last_message_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (tenant_id, id),
  foreign key (tenant_id, visitor_id) references visitors (tenant_id, id) on delete set null (visitor_id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete set null (conversation_id),
  foreign key (tenant_id, department_id) references departments (tenant_id, id) on delete set null (department_id),
  foreign key (tenant_id, assigned_staff_id) references staff (tenant_id, id) on delete set null (assigned_staff_id)
);
create index tickets_not_archived on tickets (tenant_id, desk, urgency desc, last_message_at desc, id desc) where not is_archived;
create index tickets_urgent_first on tickets (tenant_id, desk, urgency desc, last_message_at desc, id desc);
-- One visitor has one open ticket, and one conversation too.
create unique index tickets_open_of_visitor on tickets (tenant_id, visitor_id)
  where visitor_id is not null and status not in ('resolved', 'closed');
create index tickets_of_conversation on tickets (tenant_id, conversation_id) where conversation_id is not null;

create table ticket_messages (
  id uuid primary key,
  tenant_id uuid not null,
  ticket_id uuid not null,
  author text not null check (author in ('visitor', 'staff', 'ai')),
  staff_id uuid,
  author_name text,
  body text not null,
  -- For the desk alone.
  is_internal boolean not null default false,
  created_at timestamptz not null,
  foreign key (tenant_id, ticket_id) references tickets (tenant_id, id) on delete cascade,
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete set null (staff_id)
);
create index ticket_messages_of_ticket on ticket_messages (tenant_id, ticket_id, created_at, id);

alter table conversations
  -- Set at each closing where the tenant asks; what the visitor said about the latest one stands beside it.
  add column rating_asked_at timestamptz,
  add column rating_score smallint check (rating_score between 1 and 5),
  add column rating_comment text;

-- One for each closing.
create table ratings (
  id uuid primary key,
  tenant_id uuid not null,
  conversation_id uuid not null,
  asked_at timestamptz not null,
  staff_id uuid,
  score smallint not null check (score between 1 and 5),
  comment text,
  created_at timestamptz not null,
  unique (conversation_id, asked_at),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete set null (staff_id)
);
create index ratings_of_tenant on ratings (tenant_id, created_at desc);
