-- Mails to those who run the installation come in the language that they read the console in; null until they have.
alter table operators add column language text check (language in ('de', 'en'));

-- They are let in, and get a forgotten password back, by a link in a mail. They are of no tenant.
alter table account_links alter column tenant_id drop not null;
alter table account_links drop constraint account_links_purpose_check;
alter table account_links add constraint account_links_purpose_check
  check (purpose in ('confirm_email', 'change_email', 'reset_password', 'operator_invitation'));
alter table account_links drop constraint account_links_subject_kind_check;
alter table account_links add constraint account_links_subject_kind_check
  check (subject_kind in ('staff', 'owner', 'operator') and (subject_kind = 'operator') = (tenant_id is null));
create index account_links_of_operators on account_links (subject_id, purpose) where tenant_id is null;

-- Plans may name these, and nothing of them can be used yet: whoever sells plans should see it.
update plan_feature_keys set status = 'planned'
  where feature_key in ('ai_voice', 'integrations', 'recordings', 'white_label') and status in ('beta', 'stable');
update plan_feature_keys set description = 'Nothing that a visitor sees names the product.'
  where feature_key = 'white_label' and description = 'The widget names the business alone.';
