-- What programs asked of the API, for the developer who looks a request up by its id. No address, no body, no query.
create table api_requests (
  position bigint generated always as identity,
  tenant_id uuid not null references tenants (id) on delete cascade,
  request_id text not null,
  actor_kind text not null,
  credential_id uuid,
  method text not null,
  route text not null,
  operation text not null,
  status smallint not null,
  -- The refusal's code, where it was one.
  code text,
  duration_ms integer not null,
  occurred_at timestamptz not null,
  primary key (tenant_id, position)
);
create index api_requests_by_id on api_requests (tenant_id, request_id);
create index api_requests_refused on api_requests (tenant_id, position) where status >= 400;
create index api_requests_by_age on api_requests (occurred_at);
create index api_requests_of_credential on api_requests (tenant_id, credential_id, position) where credential_id is not null;
