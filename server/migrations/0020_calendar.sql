-- What a visitor can book here, until a connector brings a calendar of the tenant's own.
create table bookable_services (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  name text not null,
  description text,
  duration_minutes integer not null check (duration_minutes between 5 and 1440),
  -- Kept free after each booking.
  buffer_minutes integer not null default 0 check (buffer_minutes between 0 and 480),
  -- How many bookings may run at the same time.
  capacity integer not null default 1 check (capacity between 1 and 500),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (tenant_id, id)
);
create index bookable_services_in_order on bookable_services (tenant_id, name, id);

create table bookings (
  id uuid primary key,
  tenant_id uuid not null,
  service_id uuid not null,
  status text not null default 'booked' check (status in ('booked', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- With the buffer of the service as it was then.
  busy_until timestamptz not null,
  name text not null,
  phone text,
  email text,
  note text,
  source text not null check (source in ('assistant', 'staff')),
  visitor_id uuid,
  conversation_id uuid,
  -- The turn of the assistant that booked: done again, it finds what it did before.
  turn_id uuid unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  cancelled_at timestamptz,
  unique (tenant_id, id),
  foreign key (tenant_id, service_id) references bookable_services (tenant_id, id) on delete cascade,
  foreign key (tenant_id, visitor_id) references visitors (tenant_id, id) on delete set null (visitor_id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete set null (conversation_id)
);
create index bookings_by_time on bookings (tenant_id, starts_at, id);
create index bookings_of_service on bookings (tenant_id, service_id, starts_at) where status = 'booked';
create index bookings_of_visitor on bookings (tenant_id, visitor_id, starts_at) where visitor_id is not null;
create index bookings_of_conversation on bookings (tenant_id, conversation_id) where conversation_id is not null;

-- How far a dialogue of the built-in answerer has come: what is still to be asked before it can act.
create table dialogues (
  conversation_id uuid primary key,
  tenant_id uuid not null,
  state jsonb not null,
  updated_at timestamptz not null default now(),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade
);
create index dialogues_of_tenant on dialogues (tenant_id);

-- What a turn asked the knowledge for, by which way it was looked up, and what it did.
alter table turns
  add column asked text,
  add column looked_up_by text check (looked_up_by in ('words', 'words_and_meaning')),
  add column tools jsonb not null default '[]';

-- What a passage means, as a model of the operator's choice puts it in numbers.
create table knowledge_embeddings (
  chunk_id uuid primary key references knowledge_chunks (id) on delete cascade,
  tenant_id uuid not null,
  item_id uuid not null,
  model text not null,
  dimensions integer not null,
  -- Single-precision floats, little endian; of length 1, so that the product of two is their likeness.
  embedding bytea not null check (octet_length(embedding) = 4 * dimensions),
  created_at timestamptz not null default now(),
  foreign key (tenant_id, item_id) references knowledge_items (tenant_id, id) on delete cascade
);
create index knowledge_embeddings_of_tenant on knowledge_embeddings (tenant_id, model, chunk_id);
create index knowledge_embeddings_of_item on knowledge_embeddings (tenant_id, item_id);

-- Words are looked up in the vocabulary that each process holds.
drop index knowledge_words_alike;
