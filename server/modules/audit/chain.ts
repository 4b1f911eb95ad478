import { createHash } from 'node:crypto';
import type { AuditEntry, ChainedEntry } from './entry.ts';

/** What the first entry of a chain is tied to. */
export const GENESIS = Buffer.alloc(32);

/** JSON with one form for one value: keys in the order of their code units, no spaces (after RFC 8785). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

/** SHA-256 over the hash before it and everything that the entry says. */
export function hashOf(previousHash: Buffer, entry: AuditEntry): Buffer {
  const { id, tenantId, seq, at, actor, action, target, details, address, userAgent, requestId } = entry;
  const said = {
    actor,
    action,
    address,
    at: at.toISOString(),
    details,
    id,
    requestId,
    seq,
    target,
    tenantId,
    userAgent,
  };
  return createHash('sha256').update(previousHash).update(canonical(said)).digest();
}

/** How far a chain has been followed. */
export type Followed = { seq: number; hash: Buffer };
export const start: Followed = { seq: 0, hash: GENESIS };

export type BrokenLink = {
  /** The number at which the chain breaks. */
  seq: number;
  /** `changed`: what it says is not what was hashed; `moved`: it is tied to another entry; `missing`: it is gone. */
  fault: 'changed' | 'moved' | 'missing';
};

/** Follows one more entry; the first one that does not fit is the answer. */
export function follow({ seq, hash }: Followed, entry: ChainedEntry): { next: Followed } | { broken: BrokenLink } {
  if (entry.seq !== seq + 1) return { broken: { seq: seq + 1, fault: 'missing' } };
  if (!entry.previousHash.equals(hash)) return { broken: { seq: entry.seq, fault: 'moved' } };
  if (!hashOf(hash, entry).equals(entry.hash)) return { broken: { seq: entry.seq, fault: 'changed' } };
  return { next: { seq: entry.seq, hash: entry.hash } };
}
