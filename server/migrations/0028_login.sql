-- Applications that a tenant lets its people sign in to: OAuth clients, as the developer settings manage them.
create table applications (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  client_id text not null unique,
  name text not null check (length(name) between 1 and 120),
  type text not null check (type in ('confidential', 'public')),
  status text not null default 'active' check (status in ('active', 'revoked')),
  -- Null: a public one, or one that became confidential and has no secret yet.
  secret_hash bytea,
  redirect_uris text[] not null,
  allowed_scopes text[] not null,
  require_pkce boolean not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (tenant_id, id)
);
create index applications_newest on applications (tenant_id, id desc);

-- What a person has allowed an application, so that they are not asked again for the same.
create table application_consents (
  tenant_id uuid not null,
  application_id uuid not null,
  subject_kind text not null check (subject_kind in ('staff', 'owner')),
  subject_id uuid not null,
  scopes text[] not null,
  granted_at timestamptz not null,
  primary key (tenant_id, application_id, subject_kind, subject_id),
  foreign key (tenant_id, application_id) references applications (tenant_id, id) on delete cascade
);
create index application_consents_of_subject on application_consents (tenant_id, subject_kind, subject_id);

-- Codes, refresh tokens, grants, sessions and interactions of the login. What opens something is kept as a hash.
-- Sessions and interactions are begun before anybody has said who they are, and belong to no tenant.
create table login_payloads (
  model text not null,
  key_hash bytea not null,
  tenant_id uuid references tenants (id) on delete cascade,
  application_id uuid,
  grant_id text,
  uid text,
  payload jsonb not null,
  expires_at timestamptz not null,
  consumed_at timestamptz,
  primary key (model, key_hash),
  foreign key (tenant_id, application_id) references applications (tenant_id, id) on delete cascade
);
create index login_payloads_of_grant on login_payloads (grant_id) where grant_id is not null;
create index login_payloads_by_uid on login_payloads (model, uid) where uid is not null;
create index login_payloads_of_application on login_payloads (tenant_id, application_id) where application_id is not null;
create index login_payloads_by_expiry on login_payloads (expires_at);

-- Access tokens are read without a look-up of their own; these were taken back before their time.
create table denied_tokens (
  tenant_id uuid not null,
  application_id uuid not null,
  token_id text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_id),
  foreign key (tenant_id, application_id) references applications (tenant_id, id) on delete cascade
);
create index denied_tokens_by_expiry on denied_tokens (expires_at);

-- Keys of the installation that sign tokens: the private half sealed, the public half as it is published.
create table login_keys (
  kid text primary key,
  private_sealed text not null,
  public_jwk jsonb not null,
  created_at timestamptz not null,
  -- Published before it signs, so that everybody knows it by then.
  signs_from timestamptz not null,
  -- Null: until a newer one signs.
  published_until timestamptz
);
