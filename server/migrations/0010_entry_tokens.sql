-- Carries an owner into the workspace: shown once, spent by its use (the row goes), void when the owner signs out.
create table entry_tokens (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  owner_id uuid not null,
  staff_id uuid not null,
  -- The owner's session that it was made in.
  family_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  foreign key (tenant_id, owner_id) references owners (tenant_id, id) on delete cascade,
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade
);
create index entry_tokens_by_expiry on entry_tokens (expires_at);
