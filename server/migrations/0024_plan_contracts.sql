-- What a plan can be made of. The product enforces each key that stands here; how it is called is the operator's.
create table plan_feature_keys (
  feature_key text primary key,
  name text not null,
  category text not null,
  description text not null default '',
  status text not null,
  sort_order integer not null
);
create table plan_quota_keys (
  quota_key text primary key,
  name text not null,
  unit text not null,
  category text not null,
  description text not null default '',
  sort_order integer not null
);

insert into plan_feature_keys (feature_key, name, category, description, status, sort_order) values
  ('chat', 'Chat', 'communication', 'Visitors write with the people of the business.', 'stable', 10),
  ('voice', 'Voice calls', 'communication', 'Visitors call from the page or a call link.', 'beta', 20),
  ('video', 'Video', 'communication', 'Calls with a picture.', 'beta', 30),
  ('ai_chat', 'AI in chats', 'ai', 'An assistant answers chats from the knowledge.', 'stable', 40),
  ('ai_voice', 'AI on the phone', 'ai', 'An assistant answers calls.', 'beta', 50),
  ('knowledge', 'Knowledge', 'ai', 'Texts, files and websites that the assistant answers from.', 'stable', 60),
  ('webhooks', 'Webhooks', 'developers', 'Other systems are told of what happens.', 'stable', 70),
  ('server_api', 'Server API', 'developers', 'Keys for programs of the business.', 'stable', 80),
  ('oauth_login', 'Login for other applications', 'developers', 'Other applications sign people in through the workspace.', 'stable', 90),
  ('integrations', 'Integrations', 'developers', 'Connections to calendars and other services.', 'beta', 100),
  ('reports_export', 'Export of reports', 'reports', 'Reports as a table to take away.', 'stable', 110),
  ('recordings', 'Recordings', 'communication', 'Calls are recorded and kept.', 'beta', 120),
  ('white_label', 'Own brand', 'brand', 'The widget names the business alone.', 'stable', 130);

insert into plan_quota_keys (quota_key, name, unit, category, description, sort_order) values
  ('agents', 'People', 'person', 'core', 'Members of the team beside the owner, open invitations counted.', 10),
  ('departments', 'Departments', 'department', 'core', 'Departments that conversations go to.', 20),
  ('allowed_domains', 'Allowed domains', 'domain', 'core', 'Websites on which the widget may run.', 30),
  ('contacts', 'Contacts', 'contact', 'core', 'People whom the business knows.', 40),
  ('knowledge_items', 'Knowledge items', 'item', 'ai', 'Texts, files and pages of the knowledge.', 50),
  ('storage_mb', 'Storage', 'MB', 'core', 'Files of conversations and knowledge, in millions of bytes.', 60),
  ('chat_conversations', 'Conversations', 'conversation', 'usage', 'Chats that visitors begin.', 70),
  ('ai_chat_replies', 'AI replies', 'reply', 'usage', 'Answers that the assistant gives in chats.', 80),
  ('ai_voice_minutes', 'AI voice minutes', 'minute', 'usage', 'Minutes that the assistant speaks on the phone.', 90),
  ('webhook_endpoints', 'Webhooks', 'endpoint', 'developers', 'Addresses that are told of what happens.', 100),
  ('concurrent_calls', 'Calls at once', 'call', 'communication', 'Calls that go on at the same time.', 110),
  ('api_requests_per_hour', 'API requests per hour', 'request', 'developers', 'Requests with a server key within an hour.', 120);

create table plan_features (
  plan_id uuid not null references plans (id) on delete cascade,
  feature_key text not null references plan_feature_keys (feature_key),
  is_enabled boolean not null,
  config jsonb,
  primary key (plan_id, feature_key)
);
create table plan_quotas (
  plan_id uuid not null references plans (id) on delete cascade,
  quota_key text not null references plan_quota_keys (quota_key),
  value_type text not null check (value_type in ('number', 'unlimited', 'custom', 'disabled')),
  limit_value bigint check (limit_value >= 0),
  -- Null: what is counted is what there is now, or, where something is used up, all that ever was.
  reset_period text check (reset_period = 'monthly'),
  config jsonb,
  primary key (plan_id, quota_key),
  check ((value_type = 'number') = (limit_value is not null))
);

-- Plans that came with the sample data and that no operator has saved since.
alter table plans add column is_sample boolean not null default false;
create index tenants_by_plan on tenants (plan_id, id);
-- Behind those that are sold.
update plans set sort_order = 1000 where slug = 'unlimited';

-- Whoever changes the contracts holds this row; the number tells a stale form from a fresh one.
create table plan_revision (
  only_one boolean primary key default true check (only_one),
  revision bigint not null default 1,
  changed_at timestamptz not null default now()
);
insert into plan_revision default values;

-- What is used up, by month of the tenant's own calendar (2026-11), or 'ever' where nothing resets it.
create table plan_usage (
  tenant_id uuid not null references tenants (id) on delete cascade,
  quota_key text not null,
  period text not null check (period ~ '^(ever|[0-9]{4}-[0-9]{2})$'),
  used bigint not null check (used >= 0),
  primary key (tenant_id, quota_key, period)
);

alter table operators add column is_active boolean not null default true;
-- Made for somebody and not changed by them yet.
alter table operators add column has_one_time_password boolean not null default false;
alter table operators add column last_signed_in_at timestamptz;
create index sign_ins_of_operators on sign_ins (subject_id) where subject_kind = 'operator' and revoked_at is null;
