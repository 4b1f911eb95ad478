-- A person sees since when an application may act for them, and when it last did.
alter table application_consents add column since timestamptz;
update application_consents set since = granted_at;
alter table application_consents alter column since set not null;
alter table application_consents add column last_used_at timestamptz;

-- What one person gave one application, to end it.
create index login_grants_of_person on login_payloads (tenant_id, application_id, (payload ->> 'accountId'))
  where model = 'Grant';
