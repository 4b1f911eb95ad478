-- What a tenant decided about its chat: the questions before it, the form while nobody is there, its page of its own.
alter table tenants add column widget jsonb not null default '{}';

-- Where the chat was seen: pages of these origins asked whether they may show it.
create table widget_sites (
  tenant_id uuid not null references tenants (id) on delete cascade,
  origin text not null,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (tenant_id, origin)
);
create index widget_sites_by_last on widget_sites (tenant_id, last_seen_at desc);
