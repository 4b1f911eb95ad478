-- Whose telephone numbers need no country in front of them; empty: the country of the time zone.
alter table tenants add column country text check (country ~ '^[A-Z]{2}$');

alter table contacts
  add column blocked_at timestamptz,
  drop constraint contacts_source_check,
  add constraint contacts_source_check check (source in ('server', 'visitor', 'staff', 'import'));
create index contacts_blocked on contacts (tenant_id, created_at desc, id desc) where blocked_at is not null;

-- Keys that a contact had before it became one with another: whoever comes with them is this person.
create table contact_aliases (
  tenant_id uuid not null,
  kind text not null check (kind in ('externalId', 'phone', 'email')),
  value text not null,
  contact_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, kind, value),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade
);
create index contact_aliases_of on contact_aliases (tenant_id, contact_id);

-- What staff wrote about a contact, and what became of it.
create table contact_entries (
  id uuid primary key,
  tenant_id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('note', 'merged')),
  staff_id uuid,
  staff_name text,
  body text not null default '',
  at timestamptz not null default now(),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete set null (staff_id)
);
create index contact_entries_newest on contact_entries (tenant_id, contact_id, at desc, id desc);

create table contact_imports (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  staff_id uuid,
  status text not null default 'queued' check (status in ('queued', 'running', 'done')),
  -- What is still to be read in; taken away with the last row.
  rows jsonb,
  total integer not null,
  done integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  faulty integer not null default 0,
  faults jsonb not null default '[]',
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  unique (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete set null (staff_id)
);
create index contact_imports_newest on contact_imports (tenant_id, created_at desc, id desc);
