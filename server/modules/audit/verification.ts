import type { Kysely } from 'kysely';
import { auditStore } from './audit.store.ts';
import { type BrokenLink, follow, start } from './chain.ts';

export type Verification = {
  isWhole: boolean;
  /** How many entries were followed. */
  entries: number;
  /** The hash of the last entry that fits, in hex: noted elsewhere, it vouches for everything before it. */
  hash: string;
  broken: BrokenLink | null;
};

const AT_ONCE = 1000;

/** Follows a tenant's chain from its first entry to where it ends now, and finds the first link that is broken. */
export async function verifyChain(database: Kysely<unknown>, tenantId: string): Promise<Verification> {
  const store = auditStore(database);
  const { head, last } = await store.ends(tenantId);
  let followed = start;
  const found = (broken: BrokenLink | null): Verification => ({
    isWhole: broken === null,
    entries: followed.seq,
    hash: followed.hash.toString('hex'),
    broken,
  });
  while (followed.seq < last) {
    for (const entry of await store.after(tenantId, followed.seq, last, AT_ONCE)) {
      const step = follow(followed, entry);
      if ('broken' in step) return found(step.broken);
      followed = step.next;
    }
  }
  // An end that was cut off leaves a chain that fits within itself.
  if (followed.seq < head.seq) return found({ seq: followed.seq + 1, fault: 'missing' });
  return found(
    followed.seq > head.seq || !followed.hash.equals(head.hash) ? { seq: followed.seq, fault: 'moved' } : null,
  );
}
