import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { type Credential, type CredentialRow, toCredential } from './credential.ts';
import { serverKeyStore } from './credentials.store.ts';
import type { CredentialMode } from './credentials.tables.ts';
import type { Credentials } from './credentials.ts';
import { readName, readScopes } from './input.ts';
import { newSecret, previewOf } from './secret.ts';

export type NewServerKey = { name: string; mode: CredentialMode; scopes: readonly string[] };
export type ServerKeyPatch = {
  name?: string | undefined;
  mode?: CredentialMode | undefined;
  scopes?: readonly string[] | undefined;
  isActive?: boolean | undefined;
};

type Needs = {
  database: Kysely<unknown>;
  credentials: Credentials;
  tenants: Pick<Tenants, 'testSibling' | 'testSiblingId'>;
  audit: OnRecord;
  clock: Clock;
  log: Log;
};

const READ = 'developer:read';
const WRITE = 'developer:write';

const isTold = (column: string) => ['name', 'mode', 'scopes', 'is_active'].includes(column);

/** A workspace's own keys, as its developers manage them. A test key belongs to the test sibling, and works on its data. */
export function serverKeys({ database, credentials, tenants, audit, clock, log }: Needs) {
  async function tenantsOf({ tenantId }: Caller): Promise<string[]> {
    const sibling = await tenants.testSiblingId(tenantId);
    return sibling === undefined ? [tenantId] : [tenantId, sibling];
  }

  const ownerOf = async ({ tenantId }: Caller, mode: CredentialMode): Promise<string> =>
    mode === 'test' ? (await tenants.testSibling(tenantId)).id : tenantId;

  const record = (
    transaction: Kysely<unknown>,
    caller: Caller,
    action: string,
    { id, mode, scopes }: Credential,
    details: Record<string, unknown> = {},
  ) =>
    audit.record(transaction, caller, {
      action,
      target: { kind: 'credential', id },
      details: { mode, scopes, ...details },
    });

  /** Changes one key while nobody else does. */
  async function change(
    caller: Caller,
    id: string,
    action: string,
    columnsFor: (held: CredentialRow) => Parameters<ReturnType<typeof serverKeyStore>['update']>[2],
  ): Promise<Credential> {
    const among = await tenantsOf(caller);
    return database.transaction().execute(async (transaction) => {
      const store = serverKeyStore(transaction);
      const held = await store.hold(among, id);
      if (!held) throw missing('credential');
      const columns = columnsFor(held);
      const credential = toCredential(await store.update(among, id, { ...columns, updated_at: clock.now() }));
      await record(transaction, caller, action, credential, { fields: Object.keys(columns).filter(isTold) });
      return credential;
    });
  }

  return {
    /** The newest first, those that are switched off among them. */
    async list(caller: Caller): Promise<Credential[]> {
      caller.must(READ);
      return (await serverKeyStore(database).list(await tenantsOf(caller))).map(toCredential);
    },

    /** The only time that the secret is told. */
    async create(caller: Caller, { name, mode, scopes }: NewServerKey) {
      caller.must(WRITE);
      const fit = { name: readName(name), scopes: readScopes('server', scopes) };
      const tenantId = await ownerOf(caller, mode);
      return database.transaction().execute(async (transaction) => {
        const made = await credentials.create({ ...fit, mode, kind: 'server', tenantId }, transaction);
        await record(transaction, caller, 'credential.created', made.credential);
        return made;
      });
    },

    /** Another environment is another tenant's data; the secret goes on opening it, under its old text. */
    async update(
      caller: Caller,
      id: string,
      patch: ServerKeyPatch,
    ): Promise<{ credential: Credential; moved: boolean }> {
      caller.must(WRITE);
      const name = patch.name === undefined ? undefined : readName(patch.name);
      const scopes = patch.scopes === undefined ? undefined : readScopes('server', patch.scopes);
      const { mode, isActive } = patch;
      // Before anything is made for it.
      if (!(await serverKeyStore(database).hold(await tenantsOf(caller), id))) throw missing('credential');
      const owner = mode && (await ownerOf(caller, mode));
      let moved = false;
      const credential = await change(caller, id, 'credential.updated', (held) => {
        moved = mode !== undefined && mode !== held.mode;
        return {
          ...(name !== undefined && { name }),
          ...(scopes && { scopes }),
          ...(isActive !== undefined && { is_active: isActive }),
          ...(mode &&
            moved && { mode, tenant_id: owner, secret_preview: previewOf('server', mode, held.secret_preview) }),
        };
      });
      if (moved) log.info(`a server key works on ${mode} data now`, { credentialId: id, tenantId: caller.tenantId });
      return { credential, moved };
    },

    /** From this moment the key opens nothing. It stays listed, and can be switched on again. */
    async disable(caller: Caller, id: string): Promise<Credential> {
      caller.must(WRITE);
      return change(caller, id, 'credential.disabled', () => ({ is_active: false }));
    },

    /** A new secret, told this once; the one before it opens nothing from this moment. */
    async rotate(caller: Caller, id: string): Promise<{ credential: Credential; secret: string }> {
      caller.must(WRITE);
      let secret = '';
      const credential = await change(caller, id, 'credential.rotated', (held) => {
        if (!held.is_active) {
          throw new Refusal('conflict', 'credential_inactive', 'This key is switched off. Switch it on to rotate it.');
        }
        const made = newSecret('server', held.mode);
        secret = made.secret;
        return made.columns;
      });
      return { credential, secret };
    },
  };
}

export type ServerKeys = ReturnType<typeof serverKeys>;
