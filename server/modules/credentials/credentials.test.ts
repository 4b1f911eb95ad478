import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { refusal, type Scene, scene } from '#modules/identity/test-scene.ts';
import { newId } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { type Credentials, credentials, echocallScopes, serverScopes } from './index.ts';

let here: Scene;
let keys: Credentials;
before(async () => {
  here = await scene();
  keys = credentials({ database: here.database, clock: here.clock, log: openLog({ level: 'silent' }) });
});
after(async () => {
  await keys.settled();
  await here.drop();
});

const unknown = refusal('unauthenticated', 'api_key_invalid');
const server = { kind: 'server', mode: 'live', name: 'Shop', scopes: ['server:health'] } as const;

test('a key opens its own tenant with its own scopes', async () => {
  const tenant = await here.tenant();
  const { credential, secret } = await keys.create({ ...server, tenantId: tenant.id });
  const caller = await keys.callerOf(secret, 'server');
  assert.equal(caller.tenantId, tenant.id);
  assert.deepEqual(caller.actor, { kind: 'server', credentialId: credential.id });
  assert.deepEqual([...caller.scopes], ['server:health']);
  assert.throws(() => caller.must('server:contacts:read'), refusal('forbidden', 'scope_denied'));
});

test('keys look as their contract says', async () => {
  const tenant = await here.tenant();
  const make = async (kind: 'server' | 'echocall', mode: 'live' | 'test') => {
    const scopes = kind === 'server' ? serverScopes : echocallScopes;
    return (await keys.create({ tenantId: tenant.id, kind, mode, name: 'Key', scopes })).secret;
  };
  assert.match(await make('server', 'live'), /^rn_sk_live_[0-9a-f]{64}$/);
  assert.match(await make('server', 'test'), /^rn_sk_test_[0-9a-f]{64}$/);
  assert.match(await make('echocall', 'live'), /^eck_live_[0-9a-f]{64}$/);
  assert.match(await make('echocall', 'test'), /^eck_test_[0-9a-f]{64}$/);
  assert.equal(serverScopes.length, 10);
  assert.equal(echocallScopes.length, 21);
});

test('unknown, foreign, changed and switched-off keys are refused alike', async () => {
  const tenant = await here.tenant();
  const other = await here.tenant();
  const { credential, secret } = await keys.create({ ...server, tenantId: tenant.id });
  const wrong = [secret.toUpperCase(), secret.slice(0, -1), `${secret}0`, secret.replace('live', 'test'), '', ' '];
  for (const text of wrong) await assert.rejects(keys.callerOf(text, 'server'), unknown, text);
  await assert.rejects(keys.callerOf(secret, 'echocall'), unknown);
  await assert.rejects(keys.disable(other.id, credential.id), refusal('missing', 'credential_not_found'));
  await keys.callerOf(secret, 'server');
  assert.equal((await keys.disable(tenant.id, credential.id)).isActive, false);
  await assert.rejects(keys.callerOf(secret, 'server'), unknown);
});

test('the secret is not kept, only what tells keys apart', async () => {
  const tenant = await here.tenant();
  const { credential, secret } = await keys.create({ ...server, tenantId: tenant.id });
  assert.equal(credential.secretPreview, `rn_sk_live_…${secret.slice(-4)}`);
  const { rows } = await sql<{ line: string }>`select credentials::text as line from credentials`.execute(
    here.database,
  );
  assert.ok(rows.every(({ line }) => !line.includes(secret.slice(11))));
});

test('the last use is noted, once a minute at most', async () => {
  const tenant = await here.tenant();
  const { credential, secret } = await keys.create({ ...server, tenantId: tenant.id });
  const lastUsedAt = async () => {
    await keys.callerOf(secret, 'server');
    await keys.settled();
    return (await keys.byId(tenant.id, credential.id))?.lastUsedAt?.getTime();
  };
  assert.equal(credential.lastUsedAt, null);
  const first = here.clock.now().getTime();
  assert.equal(await lastUsedAt(), first);
  here.clock.advance(59_000);
  assert.equal(await lastUsedAt(), first);
  here.clock.advance(1000);
  assert.equal(await lastUsedAt(), first + 60_000);
});

test('a key with unknown scopes, no scopes, no name or no owner is not made', async () => {
  const tenant = await here.tenant();
  const good = { ...server, tenantId: tenant.id };
  await assert.rejects(keys.create({ ...good, scopes: ['server:everything'] }), {
    kind: 'invalid',
    message: /unknown scope server:everything/,
  });
  await assert.rejects(keys.create({ ...good, scopes: ['read:agents'] }), { kind: 'invalid' });
  await assert.rejects(keys.create({ ...good, scopes: [] }), { kind: 'invalid' });
  await assert.rejects(keys.create({ ...good, name: '  ' }), { kind: 'invalid' });
  await assert.rejects(keys.create(server), { kind: 'missing' });
});

test("a reseller's key opens no tenant by itself", async () => {
  const resellerId = newId();
  await sql`insert into resellers (id, name, email, password_hash)
    values (${resellerId}, 'Agency', 'agency@example.com', 'none')`.execute(here.database);
  const { secret } = await keys.create({
    resellerId,
    kind: 'echocall',
    mode: 'live',
    name: 'A',
    scopes: echocallScopes,
  });
  await assert.rejects(keys.callerOf(secret, 'echocall'), refusal('forbidden', 'customer_required'));
});
