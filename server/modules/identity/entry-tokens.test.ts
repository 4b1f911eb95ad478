import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { PASSWORD, refusal, type Scene, scene } from './test-scene.ts';

let here: Scene;
before(async () => {
  here = await scene();
});
after(() => here.drop());

const spent = refusal('unauthenticated', 'entry_token_invalid');
const enter = (token: string) => here.identity.enterWorkspace({ token });

async function ownerOf() {
  const tenant = await here.tenant();
  const staff = await tenant.person('olga', 'owner');
  const { email } = await tenant.owner();
  const session = await here.identity.ownerLogin({ email, password: PASSWORD });
  const caller = await here.identity.callerOf(session.accessToken, ['owner']);
  return { tenant, staff, email, session, caller, make: () => here.identity.createEntryToken(caller) };
}

test('an owner enters the workspace as the person of the role owner there', async () => {
  const { tenant, staff, make } = await ownerOf();
  const { token, expiresIn } = await make();
  assert.ok(expiresIn <= 60);
  const session = await enter(token);
  assert.equal(session.staff.id, staff.id);
  const caller = await here.identity.callerOf(session.accessToken, ['workspace']);
  assert.equal(caller.tenantId, tenant.id);
  await here.identity.workspaceRefresh({ refreshToken: session.refreshToken });
});

test('of several owners inside, the one with the account’s mail address is meant', async () => {
  const { tenant, email, make } = await ownerOf();
  const second = await tenant.person('zoe', 'owner');
  await sql`update staff set email = ${email} where id = ${second.id}`.execute(here.database);
  assert.equal((await enter((await make()).token)).staff.id, second.id);
});

test('a token serves once, also when eight try it at the same moment', async () => {
  const { make } = await ownerOf();
  const { token } = await make();
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => enter(token)));
  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1);
  await assert.rejects(enter(token), spent);
  await assert.rejects(enter('swe_unknown'), spent);
});

test('a token lives for a minute, and is forgotten afterwards', async () => {
  const { make } = await ownerOf();
  const [late, early] = [await make(), await make()];
  here.clock.advance(59_000);
  await enter(early.token);
  here.clock.advance(1000);
  await assert.rejects(enter(late.token), spent);
  await make();
  here.clock.advance(61_000);
  await here.identity.removeExpired();
  assert.equal((await sql`select from entry_tokens`.execute(here.database)).rows.length, 0);
});

test('a token ends with the session it was made in, and with the role', async () => {
  const { make, session, staff } = await ownerOf();
  const first = await make();
  await sql`update staff set role = 'agent' where id = ${staff.id}`.execute(here.database);
  await assert.rejects(enter(first.token), spent);
  await assert.rejects(make(), refusal('conflict', 'workspace_owner_missing'));
  await sql`update staff set role = 'owner' where id = ${staff.id}`.execute(here.database);
  const second = await make();
  await here.identity.ownerLogout(session);
  await assert.rejects(enter(second.token), spent);
});

test('nobody but an owner makes one', async () => {
  const { tenant } = await ownerOf();
  const inside = await tenant.signIn('olga');
  const caller = await here.identity.callerOf(inside.accessToken, ['workspace']);
  await assert.rejects(here.identity.createEntryToken(caller), refusal('forbidden', 'scope_denied'));
});

test('tokens are kept as hashes', async () => {
  const { make } = await ownerOf();
  const { token } = await make();
  const { rows } = await sql<{ line: string }>`select entry_tokens::text as line from entry_tokens`.execute(
    here.database,
  );
  assert.ok(rows.length > 0 && rows.every(({ line }) => !line.includes(token)));
});
