create table operators (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  role text not null check (role in ('platform_owner', 'platform_admin', 'platform_support')),
  password_hash text not null,
  created_at timestamptz not null default now()
);

create table owners (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text not null,
  created_at timestamptz not null default now(),
  unique (tenant_id, id)
);

create table departments (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  name text not null,
  is_default boolean not null default false,
  created_at timestamptz not null default now(),
  unique (tenant_id, id),
  unique (tenant_id, name)
);

create table staff (
  id uuid primary key,
  number bigint generated always as identity unique,
  tenant_id uuid not null references tenants (id) on delete cascade,
  username text not null check (username = lower(username)),
  name text not null,
  email text,
  role text not null check (role in ('owner', 'admin', 'supervisor', 'agent')),
  password_hash text not null,
  language text,
  is_active boolean not null default true,
  -- What the person chose; whether a socket is alive is online_until.
  presence text not null default 'available' check (presence in ('available', 'busy', 'offline')),
  online_until timestamptz,
  last_activity_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (tenant_id, id),
  unique (tenant_id, username)
);

create table staff_departments (
  tenant_id uuid not null,
  staff_id uuid not null,
  department_id uuid not null,
  primary key (tenant_id, staff_id, department_id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade,
  foreign key (tenant_id, department_id) references departments (tenant_id, id) on delete cascade
);

-- Refresh tokens. A family descends from one sign-in; using a rotated one again revokes the family.
create table sign_ins (
  id uuid primary key,
  family_id uuid not null,
  tenant_id uuid references tenants (id) on delete cascade,
  subject_kind text not null check (subject_kind in ('staff', 'owner', 'operator')),
  subject_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  rotated_at timestamptz,
  revoked_at timestamptz
);
create index sign_ins_by_family on sign_ins (family_id);
create index sign_ins_by_expiry on sign_ins (expires_at);

-- Failed sign-ins, by account and by address, within a window.
create table sign_in_failures (
  bucket text primary key,
  failures integer not null,
  window_ends_at timestamptz not null
);

create table credentials (
  id uuid primary key,
  number bigint generated always as identity unique,
  -- Null for a reseller's key.
  tenant_id uuid references tenants (id) on delete cascade,
  reseller_id uuid references resellers (id) on delete cascade,
  kind text not null check (kind in ('server', 'echocall')),
  mode text not null check (mode in ('live', 'test')),
  name text not null,
  scopes text[] not null,
  -- Keys carry 256 random bits: a plain SHA-256 suffices, and the key is looked up by it.
  secret_hash bytea not null unique,
  secret_preview text not null,
  is_active boolean not null default true,
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (tenant_id is not null or reseller_id is not null)
);
create index credentials_by_tenant on credentials (tenant_id, created_at);
