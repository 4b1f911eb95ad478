create table webhooks (
  id uuid primary key,
  number bigint generated always as identity unique,
  tenant_id uuid not null references tenants (id) on delete cascade,
  name text not null,
  url text not null,
  events text[] not null,
  -- The contract whose event names and header this receiver understands.
  vocabulary text not null check (vocabulary in ('ringnity', 'echocall')),
  secret_sealed text not null,
  secret_preview text not null,
  -- After a change of the secret both sign, until the receiver has had time to follow.
  previous_secret_sealed text,
  previous_secret_until timestamptz,
  is_active boolean not null default true,
  disabled_reason text check (disabled_reason in ('by_hand', 'gone', 'failing')),
  -- Since when it is switched on: what happened before says nothing about whether it fails now.
  active_since timestamptz not null default now(),
  consecutive_failures integer not null default 0,
  last_success_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (tenant_id, id)
);
create index webhooks_by_tenant on webhooks (tenant_id, created_at, id);

-- The queue and its history in one: what has a next_attempt_at is still to be sent.
create table webhook_deliveries (
  id uuid primary key,
  tenant_id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  event text not null,
  body text not null,
  -- failed: the last attempt failed; with a next_attempt_at it is tried again, without one it was given up by hand.
  status text not null default 'queued' check (status in ('queued', 'delivered', 'failed', 'exhausted')),
  attempt_count integer not null default 0,
  next_attempt_at timestamptz,
  -- A process that dies while sending lets its claims lapse.
  claimed_until timestamptz,
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  unique (tenant_id, id),
  -- An event is queued once for each receiver, however often it is told.
  unique (webhook_id, event_id),
  foreign key (tenant_id, webhook_id) references webhooks (tenant_id, id) on delete cascade
);
create index webhook_deliveries_due on webhook_deliveries (webhook_id, next_attempt_at) where next_attempt_at is not null;
create index webhook_deliveries_next on webhook_deliveries (next_attempt_at) where next_attempt_at is not null;
create index webhook_deliveries_claimed on webhook_deliveries (webhook_id, claimed_until) where claimed_until is not null;
create index webhook_deliveries_newest on webhook_deliveries (tenant_id, created_at desc, id desc);
create index webhook_deliveries_by_age on webhook_deliveries (created_at);

create table webhook_attempts (
  id uuid primary key,
  tenant_id uuid not null,
  delivery_id uuid not null,
  attempt integer not null,
  response_status integer,
  response_body text,
  error_message text,
  duration_ms integer not null,
  created_at timestamptz not null default now(),
  foreign key (tenant_id, delivery_id) references webhook_deliveries (tenant_id, id) on delete cascade
);
create index webhook_attempts_of_delivery on webhook_attempts (delivery_id, attempt desc);
create index webhook_attempts_by_tenant on webhook_attempts (tenant_id, delivery_id);
