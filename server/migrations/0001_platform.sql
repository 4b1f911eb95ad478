create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Facts recorded with the change that made them true; a row goes when every subscriber has it.
create table outbox (
  -- Taken while the change holds its locks: events of one conversation come in the order of its messages.
  position bigint generated always as identity primary key,
  id uuid not null,
  tenant_id uuid not null,
  type text not null,
  data jsonb not null,
  occurred_at timestamptz not null default now(),
  -- An event that a subscriber could not take waits, and does not hold up the others.
  attempts integer not null default 0,
  due_at timestamptz not null default now()
);

-- The answer of a request that carried an Idempotency-Key, written in the transaction of its effect.
create table idempotency_keys (
  scope text not null,
  key text not null,
  fingerprint bytea not null,
  status integer,
  -- Sealed: an answer may hold a secret that is shown once.
  body text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (scope, key)
);
create index idempotency_keys_by_expiry on idempotency_keys (expires_at);

-- One row: what this installation is.
create table installation (
  only_row boolean primary key default true check (only_row),
  id uuid not null,
  created_at timestamptz not null default now()
);
