-- Somebody whose open connections all lie idle is away: nothing new is given to them, whatever they chose.
alter table staff_leases add column is_idle boolean not null default false;
alter table staff add column away_since timestamptz;

-- Notes that speak to somebody who is not there go to them by mail, once.
alter table desk_watches drop constraint desk_watches_kind_check;
alter table desk_watches add constraint desk_watches_kind_check
  check (kind in ('answer_unread', 'visitor_waiting', 'handoff_waiting', 'handoff_ticket', 'mention_unseen'));
alter table mentions add column mailed_at timestamptz;

-- Who has not confirmed their address is reminded once.
alter table owners add column confirm_reminded_at timestamptz;
create index account_links_to_confirm on account_links (created_at) where purpose = 'confirm_email' and subject_kind = 'owner';
