-- Who wants a person waits in one queue per workspace. Without a row people take conversations themselves.
create table routing_settings (
  tenant_id uuid primary key references tenants (id) on delete cascade,
  mode text not null default 'manual' check (mode in ('manual', 'automatic')),
  -- Open conversations that one person is given at once.
  default_capacity integer not null default 5 check (default_capacity between 1 and 100),
  is_sticky boolean not null default true,
  updated_at timestamptz not null default now()
);
create index routing_settings_automatic on routing_settings (tenant_id) where mode = 'automatic';

-- A person's own capacity; without a row the workspace's counts.
create table staff_capacities (
  tenant_id uuid not null,
  staff_id uuid not null,
  capacity integer not null check (capacity between 0 and 100),
  primary key (tenant_id, staff_id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade
);

-- Each process holds its own lease: a person is there while any of them does.
create table staff_leases (
  tenant_id uuid not null,
  staff_id uuid not null,
  holder uuid not null,
  until timestamptz not null,
  primary key (tenant_id, staff_id, holder),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade
);
create index staff_leases_by_end on staff_leases (until);

-- The queue in its order: priority, then who has waited longest.
create index conversations_queue on conversations (
  tenant_id,
  (case priority when 'urgent' then 0 when 'high' then 1 when 'medium' then 2 else 3 end),
  handoff_requested_at, id
) where handoff_requested_at is not null and assigned_staff_id is null and last_message_at is not null
  and status in ('open', 'pending');
-- Who was given something last, and how long hand-overs waited.
create index assignments_of_staff on assignments (tenant_id, staff_id, created_at desc) where staff_id is not null;
create index assignments_newest on assignments (tenant_id, created_at desc) where staff_id is not null;
