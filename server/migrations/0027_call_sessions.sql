-- A call of audio or video in a conversation: who rang, who answered, how it ended. Its sound goes elsewhere.
create table call_sessions (
  id uuid primary key,
  tenant_id uuid not null,
  conversation_id uuid not null,
  visitor_id uuid not null,
  type text not null check (type in ('audio', 'video')),
  direction text not null check (direction in ('inbound', 'outbound')),
  status text not null check (status in ('started', 'answered', 'ended', 'missed', 'failed')),
  -- Who is on the workspace's side: who calls out, or who has answered.
  staff_id uuid,
  staff_name text,
  started_at timestamptz not null,
  -- Nobody has answered by then: it is missed.
  rings_until timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  -- Of the talk alone; null where there was none.
  duration_seconds integer check (duration_seconds >= 0),
  end_reason text check (length(end_reason) <= 255),
  -- Where both sides meet, once it is answered.
  room_url text,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, visitor_id) references visitors (tenant_id, id) on delete cascade,
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete set null (staff_id)
);
create unique index call_sessions_one_of_conversation on call_sessions (tenant_id, conversation_id)
  where status in ('started', 'answered');
create unique index call_sessions_one_of_person on call_sessions (tenant_id, staff_id)
  where status in ('started', 'answered') and staff_id is not null;
create index call_sessions_of_conversation on call_sessions (tenant_id, conversation_id, started_at desc, id desc);
create index call_sessions_of_visitor on call_sessions (tenant_id, visitor_id);
create index call_sessions_newest on call_sessions (tenant_id, started_at desc, id desc);
create index call_sessions_live on call_sessions (tenant_id, started_at) where status in ('started', 'answered');
create index call_sessions_to_miss on call_sessions (rings_until) where status = 'started';
create index call_sessions_to_end on call_sessions (answered_at) where status = 'answered';

-- Whom a call rings or rang, and who would not have it.
create table call_rings (
  tenant_id uuid not null,
  call_id uuid not null,
  staff_id uuid not null,
  rung_at timestamptz not null,
  declined_at timestamptz,
  primary key (tenant_id, call_id, staff_id),
  foreign key (tenant_id, call_id) references call_sessions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade
);
create index call_rings_of_staff on call_rings (tenant_id, staff_id);

-- The call that a link opened.
alter table call_links add column call_id uuid;
alter table call_links add constraint call_links_call
  foreign key (tenant_id, call_id) references call_sessions (tenant_id, id) on delete set null (call_id);
create index call_links_of_call on call_links (tenant_id, call_id) where call_id is not null;
