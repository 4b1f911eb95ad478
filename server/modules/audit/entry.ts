import type { Selectable } from 'kysely';
import type { Actor } from '#modules/identity/index.ts';
import type { AuditEntriesTable } from './audit.tables.ts';

/** What a module says of a privileged or private action. No personal data: ids, names of fields, counts. */
export type NewAuditEntry = {
  /** One of the catalogue, in the past tense (`actions.ts`). */
  action: string;
  target?: { kind: string; id: string };
  details?: Record<string, unknown>;
};

export type AuditEntry = {
  id: string;
  tenantId: string;
  seq: number;
  at: Date;
  actor: { kind: Actor['kind']; id: string | null; name: string | null };
  action: string;
  target: { kind: string; id: string } | null;
  details: Record<string, unknown>;
  address: string | null;
  userAgent: string | null;
  requestId: string | null;
};

export type ChainedEntry = AuditEntry & { previousHash: Buffer; hash: Buffer };

export const toEntry = (row: Selectable<AuditEntriesTable>): ChainedEntry => ({
  id: row.id,
  tenantId: row.tenant_id,
  seq: Number(row.seq),
  at: row.at,
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  action: row.action,
  target: row.target_kind !== null && row.target_id !== null ? { kind: row.target_kind, id: row.target_id } : null,
  details: row.details,
  address: row.address,
  userAgent: row.user_agent,
  requestId: row.request_id,
  previousHash: row.previous_hash,
  hash: row.hash,
});
