-- Conversations whose figures are to be taken anew. No unique key and no foreign key: who notes that something
-- happened waits for nobody who counts, and a conversation that is gone meanwhile is passed over.
create table report_marks (
  position bigint generated always as identity primary key,
  tenant_id uuid not null,
  conversation_id uuid not null,
  -- What happens now is counted before what happened long ago.
  is_old boolean not null default false
);
create index report_marks_in_order on report_marks (is_old, position);

-- The wall clock that the hours of a tenant stand on: minutes that its hours begin after those of UTC.
create table report_clocks (
  tenant_id uuid primary key references tenants (id) on delete cascade,
  alignment text not null
);

-- What is known of a conversation, and what of it stands in the hours: counted again, the difference is booked. Without
-- a foreign key to the conversation: its check would lock the row, and those who change it would wait for who counts.
create table report_conversations (
  tenant_id uuid not null references tenants (id) on delete cascade,
  conversation_id uuid not null,
  number bigint not null,
  channel text not null,
  department_id uuid,
  staff_id uuid,
  status text not null check (status in ('open', 'pending', 'resolved', 'closed')),
  started_at timestamptz not null,
  ended_at timestamptz,
  first_answer_seconds integer,
  first_person_answer_seconds integer,
  resolution_seconds integer,
  visitor_messages integer not null default 0,
  staff_messages integer not null default 0,
  ai_messages integer not null default 0,
  is_handed_over boolean not null default false,
  rating smallint,
  -- Spam, threads that went on in another one, and those in which nobody said anything, are no conversations.
  counts boolean not null,
  booked jsonb not null,
  primary key (tenant_id, conversation_id)
);
create index report_conversations_by_start on report_conversations (tenant_id, started_at, conversation_id) where counts;

-- Figures by the hour of the tenant's own clock. An hour is named by the instant at which it begins, so that one that
-- comes twice is two, and days of every time zone are whole hours. Departments and people that are gone stay counted.
create table report_hours (
  tenant_id uuid not null references tenants (id) on delete cascade,
  hour timestamptz not null,
  department_id uuid,
  staff_id uuid,
  channel text not null,
  -- By the hour in which it began.
  conversations integer not null default 0,
  open integer not null default 0,
  pending integer not null default 0,
  resolved integer not null default 0,
  closed integer not null default 0,
  answered integer not null default 0,
  with_ai integer not null default 0,
  ai_only integer not null default 0,
  handed_over integer not null default 0,
  -- By the hour in which it happened.
  visitor_messages integer not null default 0,
  staff_messages integer not null default 0,
  ai_messages integer not null default 0,
  first_answers integer not null default 0,
  first_answer_seconds bigint not null default 0,
  person_answers integer not null default 0,
  person_answer_seconds bigint not null default 0,
  resolutions integer not null default 0,
  resolution_seconds bigint not null default 0,
  rated_1 integer not null default 0,
  rated_2 integer not null default 0,
  rated_3 integer not null default 0,
  rated_4 integer not null default 0,
  rated_5 integer not null default 0,
  calls_incoming integer not null default 0,
  calls_answered integer not null default 0,
  calls_missed integer not null default 0,
  calls_handled integer not null default 0,
  call_seconds bigint not null default 0,
  unique nulls not distinct (tenant_id, hour, department_id, staff_id, channel)
);

-- How long something took, by steps of a scale: the middle one is read from it.
create table report_spreads (
  tenant_id uuid not null references tenants (id) on delete cascade,
  hour timestamptz not null,
  department_id uuid,
  staff_id uuid,
  channel text not null,
  measure text not null check (measure in ('first_answer', 'person_answer', 'resolution')),
  step smallint not null,
  times integer not null default 0,
  unique nulls not distinct (tenant_id, hour, department_id, staff_id, channel, measure, step)
);

-- Everything that was said before there were reports.
insert into report_marks (tenant_id, conversation_id, is_old)
  select tenant_id, id, true from conversations where last_seq > 0 order by created_at desc;
