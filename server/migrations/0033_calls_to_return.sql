-- A missed call waits to be returned until somebody has seen to it.
alter table call_sessions add column handled_at timestamptz;
-- Who did; null where nobody in person, or they are gone.
alter table call_sessions add column handled_by uuid;
alter table call_sessions add column handled_by_name text;
alter table call_sessions add constraint call_sessions_handled_by
  foreign key (tenant_id, handled_by) references staff (tenant_id, id) on delete set null (handled_by);

-- What was missed before this list was there is history.
update call_sessions set handled_at = coalesce(ended_at, started_at) where status = 'missed';

create index call_sessions_to_return on call_sessions (tenant_id, started_at desc, id desc)
  where status = 'missed' and direction = 'inbound' and handled_at is null;
create index call_sessions_to_return_of_visitor on call_sessions (tenant_id, visitor_id)
  where status = 'missed' and direction = 'inbound' and handled_at is null;
create index call_sessions_of_staff on call_sessions (tenant_id, staff_id, started_at desc, id desc)
  where staff_id is not null;
create index call_sessions_handled_by on call_sessions (tenant_id, handled_by) where handled_by is not null;
