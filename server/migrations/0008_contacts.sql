create table contacts (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  -- The tenant's own key for this person.
  external_id text,
  name text not null,
  -- E.164 where the number told its country, else the digits as they are dialled at home.
  phone text not null,
  email text,
  company text,
  tags text[] not null default '{}',
  notes text,
  -- Who made it known: the tenant's server, or the person in a chat.
  source text not null check (source in ('server', 'visitor')),
  -- What a search looks in: folded (no umlauts, no accents), one field after the other.
  search text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (tenant_id, id)
);
-- Each key names one person at most.
create unique index contacts_by_external_id on contacts (tenant_id, external_id) where external_id is not null;
create unique index contacts_by_phone on contacts (tenant_id, phone);
create unique index contacts_by_email on contacts (tenant_id, email) where email is not null;
create index contacts_newest on contacts (tenant_id, created_at desc, id desc);
create index contacts_by_text on contacts using gin (tenant_id, search gin_trgm_ops);
create index contacts_by_tag on contacts using gin (tenant_id, tags);

alter table visitors
  add column contact_id uuid,
  add foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete set null (contact_id);
create index visitors_of_contact on visitors (tenant_id, contact_id) where contact_id is not null;
