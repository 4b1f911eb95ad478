import type { Kysely } from 'kysely';
import type { Actor, Caller, OnRecord } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import { newId } from '#platform/ids.ts';
import { missing } from '#platform/refusal.ts';
import { type AuditFilter, auditStore } from './audit.store.ts';
import { hashOf } from './chain.ts';
import type { AuditEntry, NewAuditEntry } from './entry.ts';
import { type AuditAddresses, keptOrigin } from './origin.ts';
import { type Verification, verifyChain } from './verification.ts';

export type AuditPage = { entries: AuditEntry[]; nextCursor: string | null };

export type AuditNeeds = {
  database: Kysely<unknown>;
  cursors: Cursors;
  clock: Clock;
  addresses: AuditAddresses;
  /** What a key is called; it says so only by its id. */
  keyName?(transaction: Kysely<unknown>, tenantId: string, credentialId: string): Promise<string | undefined>;
};

const READ = 'audit:read';
/** A cursor is of the list that gave it. */
const LIST = 'audit';
const MOST_LISTED = 100;
const EXPORTED_AT_ONCE = 1000;

function whoIs(actor: Actor): { id: string | null; name: string | null } {
  switch (actor.kind) {
    case 'staff':
      return { id: actor.staffId, name: actor.name };
    case 'owner':
      return { id: actor.ownerId, name: actor.name };
    case 'server':
      return { id: actor.credentialId, name: null };
    case 'operator':
      return { id: actor.operatorId, name: actor.name };
    case 'visitor':
      return { id: actor.visitorId, name: null };
    default:
      return { id: null, name: null };
  }
}

/** As the database will give it back: what JSON has no word for is gone, texts are whole, and no null byte is left. */
const plain = (details: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(details), (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
  ) as Record<string, unknown>;

/** What was done by whom, to what, when and from where. It only grows, and each entry is tied to the one before. */
export function audit({ database, cursors, clock, addresses, keyName }: AuditNeeds) {
  async function nameOf(transaction: Kysely<unknown>, { tenantId, actor }: Caller): Promise<string | null> {
    const { id, name } = whoIs(actor);
    return actor.kind === 'server' && id && keyName ? ((await keyName(transaction, tenantId, id)) ?? null) : name;
  }

  /**
   * Puts an action on record, inside the transaction that does it. The chain of the tenant is held from here to the
   * end of the transaction: record last, after other locks have been taken.
   */
  async function record(transaction: Kysely<unknown>, caller: Caller, entry: NewAuditEntry): Promise<void> {
    const { tenantId, actor } = caller;
    const name = await nameOf(transaction, caller);
    const store = auditStore(transaction);
    const head = await store.hold(tenantId);
    const now = clock.now();
    const said: AuditEntry = {
      id: newId(),
      tenantId,
      seq: head.seq + 1,
      // Never before the entry that it follows, whatever another machine's clock said.
      at: now > head.at ? now : head.at,
      actor: { kind: actor.kind, id: whoIs(actor).id, name },
      action: entry.action,
      target: entry.target ?? null,
      details: plain(entry.details ?? {}),
      ...keptOrigin(caller.origin, addresses),
    };
    await store.append({ ...said, previousHash: head.hash, hash: hashOf(head.hash, said) });
  }

  return {
    record,

    /** The newest first. */
    async list(
      caller: Caller,
      { cursor, limit, ...filter }: AuditFilter & { cursor?: string | undefined; limit: number },
    ): Promise<AuditPage> {
      caller.must(READ);
      const { tenantId } = caller;
      const most = Math.min(Math.max(1, Math.trunc(limit) || 1), MOST_LISTED);
      const [seq] = cursor === undefined ? [] : cursors.of(LIST).read(tenantId, cursor);
      const before = seq === undefined ? undefined : Number(seq);
      const found = await auditStore(database).page(tenantId, filter, { before, limit: most + 1 });
      const entries = found.slice(0, most);
      const last = entries.at(-1);
      return {
        entries,
        nextCursor: found.length > most && last ? cursors.of(LIST).write(tenantId, [String(last.seq)]) : null,
      };
    },

    /** The kinds of action that are on this record. */
    async actions(caller: Caller): Promise<string[]> {
      caller.must(READ);
      return auditStore(database).actions(caller.tenantId);
    },

    async get(caller: Caller, id: string): Promise<AuditEntry> {
      caller.must(READ);
      const entry = await auditStore(database).byId(caller.tenantId, id);
      if (!entry) throw missing('audit');
      return entry;
    },

    /** Whether every entry says what it said when it was made, and none is gone. */
    async verify(caller: Caller): Promise<Verification> {
      caller.must(READ);
      return verifyChain(database, caller.tenantId);
    },

    /** Everything that a filter finds, the newest first, read as it is needed. Taking it away is itself on record. */
    async export(caller: Caller, filter: AuditFilter): Promise<AsyncIterable<AuditEntry>> {
      caller.must(READ);
      const { tenantId } = caller;
      const filters = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
      await database
        .transaction()
        .execute((transaction) => record(transaction, caller, { action: 'audit.exported', details: { filters } }));
      const store = auditStore(database);
      return (async function* () {
        for (let before: number | undefined; ; ) {
          const entries = await store.page(tenantId, filter, { before, limit: EXPORTED_AT_ONCE });
          yield* entries;
          const last = entries.at(-1);
          if (!last || entries.length < EXPORTED_AT_ONCE) return;
          before = last.seq;
        }
      })();
    },
  } satisfies OnRecord & Record<string, unknown>;
}

export type Audit = ReturnType<typeof audit>;
