-- A sign-in says where it was made and since when, so that a person can tell their sessions apart.
alter table sign_ins add column began_at timestamptz;
alter table sign_ins add column user_agent text;
alter table sign_ins add column address text;
update sign_ins set began_at = created_at;
alter table sign_ins alter column began_at set not null;
alter table sign_ins alter column began_at set default now();
create index sign_ins_by_subject on sign_ins (tenant_id, subject_kind, subject_id) where revoked_at is null;

-- Who came by an identity provider has no password until they set one.
alter table owners alter column password_hash drop not null;
alter table owners add column email_confirmed_at timestamptz default now();
alter table owners add column language text not null default 'de' check (language in ('de', 'en'));
alter table owners add column google_subject text unique;

-- Looked up at a reset of the password, which knows a mail address alone.
create index staff_by_email on staff (lower(email)) where email is not null and is_active;
create unique index departments_one_default on departments (tenant_id) where is_default;

-- Links that were sent by mail: shown once, kept as a hash, spent by their use (the row goes).
create table account_links (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  purpose text not null check (purpose in ('confirm_email', 'change_email', 'reset_password')),
  subject_kind text not null check (subject_kind in ('staff', 'owner')),
  subject_id uuid not null,
  -- The address that the link was sent to: what is proven by its use.
  email text not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index account_links_by_subject on account_links (tenant_id, subject_kind, subject_id, purpose);
create index account_links_by_expiry on account_links (expires_at);

create table invitations (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  email text not null check (email = lower(email)),
  name text,
  role text not null check (role in ('owner', 'admin', 'supervisor', 'agent')),
  language text not null check (language in ('de', 'en')),
  invited_by_name text,
  -- Another one with each mail: an older link ends when a newer one is sent.
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  unique (tenant_id, id)
);
create unique index invitations_open_once on invitations (tenant_id, email) where accepted_at is null and revoked_at is null;
create index invitations_newest on invitations (tenant_id, id desc);

create table invitation_departments (
  tenant_id uuid not null,
  invitation_id uuid not null,
  department_id uuid not null,
  primary key (tenant_id, invitation_id, department_id),
  foreign key (tenant_id, invitation_id) references invitations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, department_id) references departments (tenant_id, id) on delete cascade
);

create table second_factors (
  tenant_id uuid not null references tenants (id) on delete cascade,
  subject_kind text not null check (subject_kind in ('staff', 'owner')),
  subject_id uuid not null,
  secret_sealed text not null,
  -- Null until a first code has shown that the app has the secret.
  confirmed_at timestamptz,
  -- The newest time step whose code was taken (RFC 6238, 5.2: a code serves once).
  last_step bigint not null default 0,
  created_at timestamptz not null default now(),
  primary key (tenant_id, subject_kind, subject_id)
);

create table recovery_codes (
  tenant_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- Codes carry 80 random bits: a plain SHA-256 suffices.
  code_hash bytea not null,
  primary key (tenant_id, subject_kind, subject_id, code_hash),
  foreign key (tenant_id, subject_kind, subject_id) references second_factors (tenant_id, subject_kind, subject_id) on delete cascade
);

-- Carries what an identity provider has vouched for into the sign-up: shown once, spent by its use.
create table registration_tickets (
  token_hash bytea primary key,
  google_subject text not null,
  email text not null,
  name text,
  expires_at timestamptz not null
);
create index registration_tickets_by_expiry on registration_tickets (expires_at);
