import type { Kysely } from 'kysely';
import { type Caller, makeCaller } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Log } from '#platform/log.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { hashSecret } from '#platform/secrets.ts';
import { type Credential, toCredential } from './credential.ts';
import type { CredentialKind, CredentialMode, CredentialTables } from './credentials.tables.ts';
import { readName, readScopes } from './input.ts';
import { newSecret, patterns } from './secret.ts';

export type NewCredential = {
  tenantId?: string;
  resellerId?: string;
  kind: CredentialKind;
  mode: CredentialMode;
  name: string;
  scopes: readonly string[];
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
      const name = readName(input.name);
      if (input.tenantId === undefined && input.resellerId === undefined) throw missing('tenant');
      const scopes = readScopes(input.kind, input.scopes);
      if (input.tenantId !== undefined) await plans?.must(input.tenantId, 'server_api', within);
      const { secret, columns } = newSecret(input.kind, input.mode);
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
          scopes,
          ...columns,
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

    /** What a key is called, for whoever knows it by its id. */
    async nameOf(tenantId: string, id: string, within = database): Promise<string | undefined> {
      const row = await within
        .withTables<CredentialTables>()
        .selectFrom('credentials')
        .select('name')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.name;
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
