import type { Kysely } from 'kysely';
import { type Caller, makeCaller } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Log } from '#platform/log.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { hashSecret, randomToken } from '#platform/secrets.ts';
import type { CredentialKind, CredentialMode, CredentialTables } from './credentials.tables.ts';
import { scopesOfKind } from './scopes.ts';

export type Credential = {
  id: string;
  number: number;
  tenantId: string | null;
  resellerId: string | null;
  kind: CredentialKind;
  mode: CredentialMode;
  name: string;
  scopes: string[];
  secretPreview: string;
  isActive: boolean;
  lastUsedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export type NewCredential = {
  tenantId?: string;
  resellerId?: string;
  kind: CredentialKind;
  mode: CredentialMode;
  name: string;
  scopes: readonly string[];
};

const prefixes: Record<CredentialKind, string> = { server: 'rn_sk', echocall: 'eck' };
const patterns: Record<CredentialKind, RegExp> = {
  server: /^rn_sk_(?:live|test)_[0-9a-f]{64}$/,
  echocall: /^eck_(?:live|test)_[0-9a-f]{64}$/,
};
const TOUCH_EVERY_MS = 60_000;
/** Keys remembered as just used. Beyond it all are forgotten, which costs each one more write. */
const MOST_REMEMBERED = 10_000;

const invalidKey = () =>
  new Refusal(
    'unauthenticated',
    'api_key_invalid',
    'This API key is unknown or switched off. Check it, or make a new one.',
  );

type Row = {
  id: string;
  number: number;
  tenant_id: string | null;
  reseller_id: string | null;
  kind: CredentialKind;
  mode: CredentialMode;
  name: string;
  scopes: string[];
  secret_preview: string;
  is_active: boolean;
  last_used_at: Date | null;
  created_at: Date;
  updated_at: Date;
};

const toCredential = (row: Row): Credential => ({
  id: row.id,
  number: Number(row.number),
  tenantId: row.tenant_id,
  resellerId: row.reseller_id,
  kind: row.kind,
  mode: row.mode,
  name: row.name,
  scopes: row.scopes,
  secretPreview: row.secret_preview,
  isActive: row.is_active,
  lastUsedAt: row.last_used_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

type Needs = { database: Kysely<unknown>; clock: Clock; log: Log; plans?: Plans };

/** Secret keys of servers. The secret is shown once and kept as a hash. */
export function credentials({ database, clock, log, plans }: Needs) {
  const db = database.withTables<CredentialTables>();
  const touchedAt = new Map<string, number>();
  const touching = new Set<Promise<unknown>>();

  /** Off the request's path: a key that works must not wait for the note that it was used. */
  function touch(id: string): void {
    const now = clock.now();
    if (now.getTime() - (touchedAt.get(id) ?? Number.NEGATIVE_INFINITY) < TOUCH_EVERY_MS) return;
    if (touchedAt.size >= MOST_REMEMBERED) touchedAt.clear();
    touchedAt.set(id, now.getTime());
    const work: Promise<unknown> = db
      .updateTable('credentials')
      .set({ last_used_at: now })
      .where('id', '=', id)
      // Other processes note it too.
      .where((field) =>
        field.or([
          field('last_used_at', 'is', null),
          field('last_used_at', '<=', new Date(now.getTime() - TOUCH_EVERY_MS)),
        ]),
      )
      .execute()
      .catch((error: unknown) => log.warn('the last use of a key could not be noted', { credentialId: id, error }))
      .finally(() => touching.delete(work));
    touching.add(work);
  }

  return {
    async create(input: NewCredential, within = database): Promise<{ credential: Credential; secret: string }> {
      const name = input.name.trim();
      if (name.length === 0 || name.length > 120) {
        throw invalid('name', 'has a wrong length', '1 to 120 characters long');
      }
      if (input.tenantId === undefined && input.resellerId === undefined) throw missing('tenant');
      const known = scopesOfKind[input.kind];
      const unknown = input.scopes.find((scope) => !known.has(scope));
      if (unknown !== undefined) {
        throw invalid('scopes', `names the unknown scope ${unknown.slice(0, 80)}`, `of ${[...known].join(', ')}`);
      }
      if (input.scopes.length === 0) throw invalid('scopes', 'is empty', 'at least one scope');
      if (input.tenantId !== undefined) await plans?.must(input.tenantId, 'server_api');
      const secret = randomToken(`${prefixes[input.kind]}_${input.mode}_`);
      const now = clock.now();
      const row = await within
        .withTables<CredentialTables>()
        .insertInto('credentials')
        .values({
          id: newId(),
          tenant_id: input.tenantId ?? null,
          reseller_id: input.resellerId ?? null,
          kind: input.kind,
          mode: input.mode,
          name,
          scopes: [...new Set(input.scopes)],
          secret_hash: hashSecret(secret),
          secret_preview: `${prefixes[input.kind]}_${input.mode}_…${secret.slice(-4)}`,
          created_at: now,
          updated_at: now,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return { credential: toCredential(row), secret };
    },

    async callerOf(secret: string, kind: CredentialKind): Promise<Caller> {
      if (!patterns[kind].test(secret)) throw invalidKey();
      const row = await db
        .selectFrom('credentials')
        .select(['id', 'tenant_id', 'scopes'])
        .where('secret_hash', '=', hashSecret(secret))
        .where('kind', '=', kind)
        .where('is_active', '=', true)
        .executeTakeFirst();
      if (!row) throw invalidKey();
      if (row.tenant_id === null) {
        throw new Refusal('forbidden', 'customer_required', "A reseller's key should name the customer it acts for.");
      }
      touch(row.id);
      return makeCaller(row.tenant_id, { kind: 'server', credentialId: row.id }, row.scopes);
    },

    async byId(tenantId: string, id: string): Promise<Credential | undefined> {
      const row = await db
        .selectFrom('credentials')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toCredential(row);
    },

    /** From this moment the key opens nothing. It stays listed. */
    async disable(tenantId: string, id: string): Promise<Credential> {
      const row = await db
        .updateTable('credentials')
        .set({ is_active: false, updated_at: clock.now() })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw missing('credential');
      return toCredential(row);
    },

    /** Waits for notes of last use that are under way. */
    async settled(): Promise<void> {
      await Promise.all(touching);
    },
  };
}

export type Credentials = ReturnType<typeof credentials>;
