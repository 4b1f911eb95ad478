-- Who did what, when and from where. Rows outlive their tenant: nothing here refers to it with a foreign key.
create table audit_entries (
  tenant_id uuid not null,
  -- Gapless within the tenant, in the order of the chain.
  seq bigint not null check (seq > 0),
  id uuid not null unique,
  -- To the millisecond, as it goes into the hash.
  at timestamptz(3) not null,
  actor_kind text not null check (actor_kind in ('visitor', 'staff', 'owner', 'server', 'operator', 'system', 'anonymous')),
  actor_id text,
  -- What they were called then.
  actor_name text,
  action text not null,
  target_kind text,
  target_id text,
  -- Ids, names of fields, counts: nothing about a person.
  details jsonb not null default '{}',
  -- Shortened or left out, as AUDIT_ADDRESSES says.
  address text,
  user_agent text,
  request_id text,
  previous_hash bytea not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (tenant_id, seq)
);
create index audit_entries_by_time on audit_entries (tenant_id, at, seq);
create index audit_entries_by_action on audit_entries (tenant_id, action, seq);
create index audit_entries_by_actor on audit_entries (tenant_id, actor_id, seq) where actor_id is not null;
create index audit_entries_by_target on audit_entries (tenant_id, target_id, seq) where target_id is not null;

-- Where the chain of a tenant ends: held while an entry is added, and how a chain that lost its end is told from a whole one.
create table audit_heads (
  tenant_id uuid primary key,
  seq bigint not null,
  at timestamptz(3) not null,
  hash bytea not null
);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit is append only: % of % is refused.', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger audit_entries_stay before update or delete on audit_entries
  for each row execute function audit_refuse_change();
create trigger audit_entries_stay_whole before truncate on audit_entries
  for each statement execute function audit_refuse_change();
create trigger audit_heads_stay before delete on audit_heads
  for each row execute function audit_refuse_change();
create trigger audit_heads_stay_whole before truncate on audit_heads
  for each statement execute function audit_refuse_change();
create trigger audit_heads_go_forward before update on audit_heads
  for each row when (new.tenant_id <> old.tenant_id or new.seq < old.seq or new.at < old.at)
  execute function audit_refuse_change();
