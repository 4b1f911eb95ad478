-- A person sees since when an application may act for them, and when it last did.
alter table application_consents add column since timestamptz;
update application_consents set since = granted_at;
alter table application_consents alter column since set not null;
alter table application_consents add column last_used_at timestamptz;

-- What one person gave one application, to end it.
create index login_grants_of_person on login_payloads (tenant_id, application_id, (payload ->> 'accountId'))
  where model = 'Grant';

-- Operators have a second factor too. They are of no tenant: the column is empty for them, and only for them.
alter table recovery_codes drop constraint recovery_codes_tenant_id_subject_kind_subject_id_fkey;
alter table recovery_codes drop constraint recovery_codes_pkey;
alter table second_factors drop constraint second_factors_pkey;
alter table second_factors alter column tenant_id drop not null;
alter table recovery_codes alter column tenant_id drop not null;
alter table second_factors drop constraint second_factors_subject_kind_check;
alter table second_factors add constraint second_factors_subject_kind_check
  check (subject_kind in ('staff', 'owner', 'operator') and (subject_kind = 'operator') = (tenant_id is null));
alter table second_factors add constraint second_factors_of_subject
  unique nulls not distinct (tenant_id, subject_kind, subject_id);
alter table recovery_codes add constraint recovery_codes_of_subject
  unique nulls not distinct (tenant_id, subject_kind, subject_id, code_hash);
alter table recovery_codes add foreign key (tenant_id, subject_kind, subject_id)
  references second_factors (tenant_id, subject_kind, subject_id) on delete cascade;
