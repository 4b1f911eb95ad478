-- One ledger in double entry. A posting is one thing that happened; its entries add up to nothing in every unit: a
-- currency, voice minutes or chat conversations, in millionths. Rows outlive their tenant, as books must: no foreign key
-- leads to tenants.
create table ledger_postings (
  id uuid primary key,
  -- Whose matter it is; null where it is the installation's own.
  tenant_id uuid,
  kind text not null check (kind ~ '^[a-z][a-z_]{1,39}$'),
  -- What it is about: the id of a turn, of a payment.
  reference text not null check (length(reference) between 1 and 200),
  idempotency_key text unique,
  -- How it came about: rates, notes, counts. Nothing about a person.
  details jsonb not null default '{}',
  posted_at timestamptz not null default now()
);
create index ledger_postings_of_tenant on ledger_postings (tenant_id, kind, posted_at);

create table ledger_entries (
  -- Taken while the account's balance is held, so that it follows the balance after it.
  position bigint generated always as identity primary key,
  posting_id uuid not null references ledger_postings (id),
  -- Whose account; null for the installation's, which are summed and never locked.
  tenant_id uuid,
  account text not null check (account ~ '^[a-z][a-z_]{1,39}$'),
  unit text not null check (unit ~ '^([A-Z]{3}|voice_minutes|chat_conversations)$'),
  amount_micros bigint not null check (amount_micros <> 0),
  -- Of a tenant's account alone.
  balance_after_micros bigint check ((tenant_id is null) = (balance_after_micros is null)),
  -- What one US dollar cost in this unit, where the amount was reckoned from dollars.
  rate numeric(18, 8) check (rate > 0)
);
create index ledger_entries_of_posting on ledger_entries (posting_id);
create index ledger_entries_of_account on ledger_entries (tenant_id, account, position desc) where tenant_id is not null;
create index ledger_entries_of_house on ledger_entries (account, unit) include (amount_micros) where tenant_id is null;

-- What a tenant's account comes to, and how much of it is promised. Held while a posting moves it.
create table ledger_balances (
  tenant_id uuid not null,
  account text not null,
  unit text not null,
  balance_micros bigint not null default 0,
  held_micros bigint not null default 0 check (held_micros >= 0),
  -- Only a purse that its biller lets run into debt may.
  may_owe boolean not null default false,
  primary key (tenant_id, account, unit)
);

-- Promised and not yet spent. What nobody settles lapses.
create table ledger_holds (
  id uuid primary key,
  tenant_id uuid not null,
  account text not null,
  unit text not null,
  amount_micros bigint not null check (amount_micros > 0),
  reference text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  unique (tenant_id, reference),
  foreign key (tenant_id, account, unit) references ledger_balances (tenant_id, account, unit)
);
create index ledger_holds_by_expiry on ledger_holds (expires_at);

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append only: % of % is refused.', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger ledger_postings_stay before update or delete on ledger_postings
  for each row execute function ledger_refuse_change();
create trigger ledger_postings_stay_whole before truncate on ledger_postings
  for each statement execute function ledger_refuse_change();
create trigger ledger_entries_stay before update or delete on ledger_entries
  for each row execute function ledger_refuse_change();
create trigger ledger_entries_stay_whole before truncate on ledger_entries
  for each statement execute function ledger_refuse_change();

-- Whoever writes entries: each posting adds up to nothing, and a tenant's entry has moved its balance.
create function ledger_must_balance() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added group by posting_id, unit having sum(amount_micros) <> 0) then
    raise exception 'The entries of a posting do not add up to zero.' using errcode = 'check_violation';
  end if;
  if exists (
    select 1 from added left join ledger_balances b using (tenant_id, account, unit)
    where added.tenant_id is not null and b.balance_micros is distinct from added.balance_after_micros
  ) then
    raise exception 'An entry was written that its balance does not know.' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger ledger_entries_balance after insert on ledger_entries
  referencing new table as added for each statement execute function ledger_must_balance();

-- An account that may not owe is never brought below nothing, promises counted. One that owed before may rise.
create function ledger_refuse_overdraft() returns trigger language plpgsql as $$
begin
  raise exception 'The account % of unit % has too little.', new.account, new.unit using errcode = 'check_violation';
end
$$;
create trigger ledger_balances_cover before update on ledger_balances for each row
  when (not new.may_owe and new.balance_micros - new.held_micros < 0
    and new.balance_micros - new.held_micros < old.balance_micros - old.held_micros)
  execute function ledger_refuse_overdraft();
create trigger ledger_balances_begin before insert on ledger_balances for each row
  when (not new.may_owe and new.balance_micros - new.held_micros < 0)
  execute function ledger_refuse_overdraft();

-- How a tenant is billed. Held by whatever reserves or spends, before anything else of its money.
create table billing_profiles (
  tenant_id uuid primary key references tenants (id) on delete cascade,
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  overage_enabled boolean not null default false,
  block_on_zero boolean not null default true,
  auto_top_up_enabled boolean not null default false,
  auto_top_up_threshold_micros bigint not null default 0 check (auto_top_up_threshold_micros >= 0),
  auto_top_up_amount_micros bigint not null default 0 check (auto_top_up_amount_micros >= 0),
  -- The level that was told last: each is told once, until the balance has risen again.
  alert_level text not null default 'empty' check (alert_level in ('ok', 'low', 'critical', 'empty')),
  -- Sums of the purse's entries, so that a list of tenants does not read all of the books.
  topped_up_micros bigint not null default 0,
  charged_micros bigint not null default 0,
  last_top_up_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- Tries to fill a purse by itself. The id is the payment's idempotency key: one that was cut off is taken up again.
create table top_up_attempts (
  id uuid primary key,
  tenant_id uuid not null references tenants (id) on delete cascade,
  currency text not null,
  amount_micros bigint not null check (amount_micros > 0),
  outcome text check (outcome in ('paid', 'no_method', 'declined')),
  started_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index top_up_attempts_open on top_up_attempts (tenant_id) where outcome is null;
create index top_up_attempts_newest on top_up_attempts (tenant_id, started_at desc);

-- What AI costs and may take: one for the installation.
create table ai_pricing (
  is_only boolean primary key default true check (is_only),
  settings jsonb not null,
  updated_at timestamptz not null default now()
);

-- One row per answer: reserved before it, settled after it. The receipt of its money.
create table ai_charges (
  tenant_id uuid not null references tenants (id) on delete cascade,
  -- The id of the turn.
  reference text not null,
  service text not null check (service in ('chat_reply', 'voice_minute')),
  state text not null default 'reserved' check (state in ('reserved', 'settled')),
  paid_by text not null check (paid_by in ('included', 'credit', 'balance', 'built_in', 'test')),
  conversation_id uuid,
  -- The tenant's own day, on which it counts.
  day date not null,
  -- The period of the plan's quota that it was taken from, to give it back to.
  quota_period text,
  model text,
  input_tokens integer not null default 0,
  cached_tokens integer not null default 0,
  output_tokens integer not null default 0,
  audio_seconds integer not null default 0,
  -- In US dollars: what the provider asks, the same with the buffer for risk, and the price.
  provider_cost_micros bigint not null default 0,
  cost_micros bigint not null default 0,
  price_micros bigint not null default 0,
  -- In the unit that it was paid in; what a balance could not cover is written off.
  charged_unit text,
  charged_micros bigint not null default 0,
  written_off_micros bigint not null default 0,
  rate numeric(18, 8),
  posting_id uuid references ledger_postings (id),
  reserved_at timestamptz not null default now(),
  expires_at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant_id, reference)
);
create index ai_charges_reserved on ai_charges (tenant_id, expires_at) where state = 'reserved';
create index ai_charges_by_expiry on ai_charges (expires_at) where state = 'reserved';
create index ai_charges_by_day on ai_charges (tenant_id, day, settled_at) where state = 'settled';

-- What a tenant used on each of its days, by who paid.
create table ai_usage_days (
  tenant_id uuid not null references tenants (id) on delete cascade,
  day date not null,
  service text not null,
  paid_by text not null,
  uses integer not null default 0,
  input_tokens bigint not null default 0,
  cached_tokens bigint not null default 0,
  output_tokens bigint not null default 0,
  audio_seconds bigint not null default 0,
  cost_micros bigint not null default 0,
  price_micros bigint not null default 0,
  charged_micros bigint not null default 0,
  primary key (tenant_id, day, service, paid_by)
);
create index ai_usage_days_by_day on ai_usage_days (day, tenant_id);
