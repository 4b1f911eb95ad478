-- Days of the calendar of the zone that `report_clocks` names: what stands in the hours, summed up once more, so that a
-- month is read from some hundred rows. Booked together with the hours.
create table report_days (
  tenant_id uuid not null references tenants (id) on delete cascade,
  day date not null,
  department_id uuid,
  staff_id uuid,
  channel text not null,
  conversations integer not null default 0,
  open integer not null default 0,
  pending integer not null default 0,
  resolved integer not null default 0,
  closed integer not null default 0,
  answered integer not null default 0,
  with_ai integer not null default 0,
  ai_only integer not null default 0,
  handed_over integer not null default 0,
  visitor_messages integer not null default 0,
  staff_messages integer not null default 0,
  ai_messages integer not null default 0,
  first_answers integer not null default 0,
  first_answer_seconds bigint not null default 0,
  person_answers integer not null default 0,
  person_answer_seconds bigint not null default 0,
  resolutions integer not null default 0,
  resolution_seconds bigint not null default 0,
  rated_1 integer not null default 0,
  rated_2 integer not null default 0,
  rated_3 integer not null default 0,
  rated_4 integer not null default 0,
  rated_5 integer not null default 0,
  calls_incoming integer not null default 0,
  calls_answered integer not null default 0,
  calls_missed integer not null default 0,
  calls_handled integer not null default 0,
  call_seconds bigint not null default 0,
  unique nulls not distinct (tenant_id, day, department_id, staff_id, channel)
) with (fillfactor = 70);

create table report_day_spreads (
  tenant_id uuid not null references tenants (id) on delete cascade,
  day date not null,
  department_id uuid,
  staff_id uuid,
  channel text not null,
  measure text not null check (measure in ('first_answer', 'person_answer', 'resolution')),
  step smallint not null,
  times integer not null default 0,
  unique nulls not distinct (tenant_id, day, department_id, staff_id, channel, measure, step)
) with (fillfactor = 70);

-- The zone whose days have been made; null until the product has made them from the hours, which it does by its own
-- calendar. Until then, and from a change of the zone until they are made anew, reports are read from the hours.
alter table report_clocks add column time_zone text;
