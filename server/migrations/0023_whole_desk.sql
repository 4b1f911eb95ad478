-- Somebody whose open connections all lie idle is away: nothing new is given to them, whatever they chose.
alter table staff_leases add column is_idle boolean not null default false;
alter table staff add column away_since timestamptz;
