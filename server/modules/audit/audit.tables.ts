import type { ColumnType, Generated } from 'kysely';
import type { Actor } from '#modules/identity/index.ts';

type Time = ColumnType<Date, Date, never>;

export type AuditEntriesTable = {
  tenant_id: string;
  seq: ColumnType<string, number, never>;
  id: string;
  at: Time;
  actor_kind: Actor['kind'];
  actor_id: string | null;
  actor_name: string | null;
  action: string;
  target_kind: string | null;
  target_id: string | null;
  details: ColumnType<Record<string, unknown>, string, never>;
  address: string | null;
  user_agent: string | null;
  request_id: string | null;
  previous_hash: Buffer;
  hash: Buffer;
};

export type AuditHeadsTable = {
  tenant_id: string;
  seq: Generated<string>;
  at: ColumnType<Date, Date, Date>;
  hash: Buffer;
};

export type AuditTables = { audit_entries: AuditEntriesTable; audit_heads: AuditHeadsTable };
