import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Log } from '#platform/log.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { hashSecret, randomToken } from '#platform/secrets.ts';
import { type Application, toApplication } from './application.ts';
import { applicationStore } from './applications.store.ts';
import { readName, readScopes } from './input.ts';
import type { ApplicationStatus, ApplicationType, LoginTables } from './login.tables.ts';
import { readRedirectUris } from './redirect-uris.ts';
import { recommendedScopes } from './scopes.ts';

export type NewApplication = {
  name: string;
  type?: ApplicationType | undefined;
  redirectUris: readonly string[];
  allowedScopes?: readonly string[] | undefined;
  requirePkce?: boolean | undefined;
};

export type ApplicationPatch = Partial<NewApplication> & { status?: ApplicationStatus | undefined };

type Needs = {
  database: Kysely<unknown>;
  plans: Pick<Plans, 'must' | 'allows'>;
  /** Whether a workspace is open. */
  isActive(tenantId: string): Promise<boolean>;
  audit: OnRecord;
  clock: Clock;
  log: Log;
};

const READ = 'developer:read';
const WRITE = 'developer:write';
const MOST = 100;
const TOUCH_EVERY_MS = 60_000;
const MOST_REMEMBERED = 10_000;

const CLIENT_ID = /^rn_oauth_[0-9a-f]{24}$/;
const newSecret = (): string => randomToken('rn_oas_');

const revoked = (): Refusal =>
  new Refusal(
    'conflict',
    'application_revoked',
    'This application is revoked, for good. Make a new one, or delete this one.',
  );

const fieldsOf = (patch: ApplicationPatch): string[] =>
  Object.entries(patch).flatMap(([field, value]) => (value === undefined ? [] : [field]));

/** Applications that the people of a workspace sign in to. The secret of one is shown once and kept as a hash. */
export function applications({ database, plans, isActive, audit, clock, log }: Needs) {
  const touchedAt = new Map<string, number>();

  const record = (
    transaction: Kysely<unknown>,
    caller: Caller,
    action: string,
    id: string,
    details: Record<string, unknown> = {},
  ) => audit.record(transaction, caller, { action, target: { kind: 'application', id }, details });

  /** Changes one while nobody else does. */
  async function change<Result>(
    { tenantId }: Caller,
    id: string,
    work: (
      held: Application,
      store: ReturnType<typeof applicationStore>,
      transaction: Kysely<unknown>,
    ) => Promise<Result>,
  ): Promise<Result> {
    return database.transaction().execute(async (transaction) => {
      const store = applicationStore(transaction);
      const held = await store.hold(tenantId, id);
      if (!held) throw missing('application');
      return work(toApplication(held), store, transaction);
    });
  }

  const revokeWithin = async (
    caller: Caller,
    held: Application,
    store: ReturnType<typeof applicationStore>,
    transaction: Kysely<unknown>,
  ): Promise<Application> => {
    if (held.status === 'revoked') return held;
    const now = clock.now();
    const row = await store.update(held.tenantId, held.id, { status: 'revoked', revoked_at: now, updated_at: now });
    await store.endGrants(held.tenantId, held.id);
    await record(transaction, caller, 'application.revoked', held.id);
    return toApplication(row);
  };

  return {
    /** The newest first, revoked ones among them. */
    async list(caller: Caller): Promise<Application[]> {
      caller.must(READ);
      return (await applicationStore(database).list(caller.tenantId)).map(toApplication);
    },

    /** The only time that the secret is told. A public application has none: it proves itself by PKCE. */
    async create(caller: Caller, input: NewApplication): Promise<{ application: Application; secret?: string }> {
      caller.must(WRITE);
      const { tenantId } = caller;
      const { type = 'confidential' } = input;
      const name = readName(input.name);
      const redirectUris = readRedirectUris(input.redirectUris, type);
      const scopes = readScopes(input.allowedScopes ?? recommendedScopes);
      const secret = type === 'confidential' ? newSecret() : undefined;
      const now = clock.now();
      const application = await database.transaction().execute(async (transaction) => {
        await plans.must(tenantId, 'oauth_login');
        const store = applicationStore(transaction);
        await store.holdList(tenantId);
        if ((await store.count(tenantId)) >= MOST) {
          throw new Refusal(
            'conflict',
            'too_many_applications',
            `A workspace has at most ${MOST} applications. Delete some that are revoked.`,
          );
        }
        const row = await store.insert({
          id: newId(),
          tenant_id: tenantId,
          client_id: randomToken('rn_oauth_', 12),
          name,
          type,
          secret_hash: secret === undefined ? null : hashSecret(secret),
          redirect_uris: redirectUris,
          allowed_scopes: scopes,
          require_pkce: type === 'public' || (input.requirePkce ?? true),
          created_at: now,
          updated_at: now,
        });
        await record(transaction, caller, 'application.created', row.id, { type, scopes });
        return toApplication(row);
      });
      return { application, ...(secret !== undefined && { secret }) };
    },

    /** A revoked one stays revoked. One that becomes confidential gets its secret by `rotate`. */
    async update(caller: Caller, id: string, patch: ApplicationPatch): Promise<Application> {
      caller.must(WRITE);
      const name = patch.name === undefined ? undefined : readName(patch.name);
      const scopes = patch.allowedScopes && readScopes(patch.allowedScopes);
      return change(caller, id, async (held, store, transaction) => {
        const type = patch.type ?? held.type;
        const uris = readRedirectUris(patch.redirectUris ?? held.redirectUris, type);
        const isMoreThanStatus = fieldsOf(patch).some((field) => field !== 'status');
        if (held.status === 'revoked' && (isMoreThanStatus || patch.status === 'active')) throw revoked();
        let updated = held;
        if (isMoreThanStatus) {
          const wish = patch.requirePkce ?? (patch.type === undefined || held.requirePkce ? held.requirePkce : true);
          const row = await store.update(held.tenantId, id, {
            ...(name !== undefined && { name }),
            ...(scopes && { allowed_scopes: scopes }),
            ...(type === 'public' && { secret_hash: null }),
            type,
            redirect_uris: uris,
            require_pkce: type === 'public' || wish,
            updated_at: clock.now(),
          });
          const fields = fieldsOf(patch).filter((field) => field !== 'status');
          await record(transaction, caller, 'application.updated', id, { fields });
          updated = toApplication(row);
        }
        return patch.status === 'revoked' ? revokeWithin(caller, updated, store, transaction) : updated;
      });
    },

    /** A new secret, told this once; the one before it opens nothing from this moment. */
    async rotate(caller: Caller, id: string): Promise<{ application: Application; secret: string }> {
      caller.must(WRITE);
      const secret = newSecret();
      const application = await change(caller, id, async (held, store, transaction) => {
        if (held.status === 'revoked') throw revoked();
        if (held.type === 'public') {
          throw new Refusal(
            'conflict',
            'application_public',
            'A public application has no secret: it uses PKCE alone.',
          );
        }
        const row = await store.update(held.tenantId, id, { secret_hash: hashSecret(secret), updated_at: clock.now() });
        await record(transaction, caller, 'application.secret_rotated', id);
        return toApplication(row);
      });
      return { application, secret };
    },

    /** Ends it with all that was given out in its name. It stays listed. */
    async revoke(caller: Caller, id: string): Promise<Application> {
      caller.must(WRITE);
      return change(caller, id, (held, store, transaction) => revokeWithin(caller, held, store, transaction));
    },

    async remove(caller: Caller, id: string): Promise<void> {
      caller.must(WRITE);
      await change(caller, id, async (held, store, transaction) => {
        if (held.status !== 'revoked') {
          throw new Refusal('conflict', 'application_active', 'Revoke this application before you delete it.');
        }
        await store.remove(held.tenantId, id);
        await record(transaction, caller, 'application.deleted', id);
      });
    },

    /** The one that a login is for: active, of an open workspace whose plan includes it. */
    async byClientId(clientId: string): Promise<(Application & { secretHash: Buffer | null }) | undefined> {
      if (!CLIENT_ID.test(clientId)) return undefined;
      const row = await applicationStore(database).byClientId(clientId);
      if (row?.status !== 'active') return undefined;
      if (!(await isActive(row.tenant_id)) || !(await plans.allows(row.tenant_id, 'oauth_login'))) return undefined;
      return { ...toApplication(row), secretHash: row.secret_hash };
    },

    /** Noted at most once a minute. */
    async touch({ tenantId, id }: Pick<Application, 'tenantId' | 'id'>): Promise<void> {
      const now = clock.now();
      if (now.getTime() - (touchedAt.get(id) ?? 0) < TOUCH_EVERY_MS) return;
      if (touchedAt.size >= MOST_REMEMBERED) touchedAt.clear();
      touchedAt.set(id, now.getTime());
      await database
        .withTables<LoginTables>()
        .updateTable('applications')
        .set({ last_used_at: now })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute()
        .catch((error: unknown) => log.warn('the last use of an application could not be noted', { tenantId, error }));
    },
  };
}

export type Applications = ReturnType<typeof applications>;
