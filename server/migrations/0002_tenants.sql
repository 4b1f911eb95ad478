create table plans (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  sort_order integer not null default 0,
  is_active boolean not null default true,
  created_at timestamptz not null default now()
);

create table resellers (
  id uuid primary key,
  number bigint generated always as identity unique,
  name text not null,
  email text not null unique,
  password_hash text not null,
  is_sample boolean not null default false,
  created_at timestamptz not null default now()
);

create table tenants (
  id uuid primary key,
  number bigint generated always as identity unique,
  slug text not null unique check (slug ~ '^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$'),
  name text not null,
  company_name text,
  email text not null,
  phone text,
  time_zone text not null default 'Europe/Berlin',
  default_language text not null default 'de',
  is_active boolean not null default true,
  -- Sample data is marked so that it can be told apart and removed.
  is_sample boolean not null default false,
  -- Test mode is a sibling: isolation between modes is isolation between tenants.
  test_of uuid references tenants (id) on delete cascade,
  reseller_id uuid references resellers (id),
  plan_id uuid not null references plans (id),
  -- Names the tenant in a widget snippet. Not a secret.
  public_key text not null unique,
  branding jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index tenants_by_test_of on tenants (test_of) where test_of is not null;

create table tenant_domains (
  tenant_id uuid not null references tenants (id) on delete cascade,
  domain text not null check (domain = lower(domain)),
  created_at timestamptz not null default now(),
  primary key (tenant_id, domain)
);
create index tenant_domains_by_domain on tenant_domains (domain);

-- The admin's switch per service; a missing row means on.
create table tenant_services (
  tenant_id uuid not null references tenants (id) on delete cascade,
  service text not null,
  is_enabled boolean not null,
  primary key (tenant_id, service)
);

create table opening_hours (
  tenant_id uuid not null references tenants (id) on delete cascade,
  -- ISO 8601: 1 is Monday.
  weekday smallint not null check (weekday between 1 and 7),
  opens_at time not null,
  closes_at time not null check (closes_at > opens_at),
  primary key (tenant_id, weekday, opens_at)
);

create table holidays (
  tenant_id uuid not null references tenants (id) on delete cascade,
  day date not null,
  name text not null,
  primary key (tenant_id, day)
);
