import type { Generated } from 'kysely';

export type ApiRequestsTable = {
  position: Generated<string>;
  tenant_id: string;
  request_id: string;
  actor_kind: string;
  credential_id: string | null;
  method: string;
  route: string;
  operation: string;
  status: number;
  code: string | null;
  duration_ms: number;
  occurred_at: Date;
};

export type RequestTables = { api_requests: ApiRequestsTable };
