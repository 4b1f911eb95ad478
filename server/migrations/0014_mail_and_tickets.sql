-- Mails to be sent, and what became of them.
create table mails (
  id uuid primary key,
  -- Null where the installation itself writes.
  tenant_id uuid references tenants (id) on delete cascade,
  template text not null,
  language text not null,
  to_address text not null,
  to_name text,
  -- What it says, sealed, until it has left: it may hold a link that signs in.
  content text,
  -- Known once it was written.
  subject text,
  message_id text not null unique,
  status text not null default 'queued' check (status in ('queued', 'sent', 'failed', 'bounced')),
  attempts integer not null default 0,
  -- Our word for what went wrong, never the other server's.
  failure text,
  created_at timestamptz not null,
  sent_at timestamptz,
  ended_at timestamptz
);
create index mails_of_tenant on mails (tenant_id, created_at desc, id desc);
create index mails_by_age on mails (created_at);
