import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { PASSWORD, refusal, type Scene, scene } from './test-scene.ts';

let here: Scene;
before(async () => {
  here = await scene();
});
after(() => here.drop());

const ended = refusal('unauthenticated', 'session_invalid');
const wrong = refusal('unauthenticated', 'sign_in_failed');
const works = (accessToken: string) => here.identity.callerOf(accessToken, ['owner']);
const refresh = (refreshToken: string) => here.identity.ownerRefresh({ refreshToken });
const login = (email: string, password = PASSWORD, address?: string) =>
  here.identity.ownerLogin({ email, password, address });

async function signedIn() {
  const tenant = await here.tenant();
  const owner = await tenant.owner();
  return { tenant, owner, session: await login(owner.email) };
}

test('an owner signs in by mail address, in any letters, and runs the tenant without doing anybody’s work', async () => {
  const { tenant, owner, session } = await signedIn();
  const caller = await works(session.accessToken);
  assert.equal(session.expiresIn, 900);
  assert.deepEqual(session.owner, owner);
  assert.equal(caller.tenantId, tenant.id);
  assert.equal(caller.actor.kind === 'owner' && caller.actor.ownerId, owner.id);
  assert.ok(caller.may('billing:write'));
  assert.ok(caller.may('developer:write'));
  assert.ok(![...caller.scopes].some((scope) => scope.startsWith('agent:')));
  assert.deepEqual(await here.identity.owner(caller), owner);
  await works((await login(` ${owner.email.toUpperCase()} `)).accessToken);
});

test('a wrong password, an unknown address and a member of staff are refused alike', async () => {
  const { tenant, owner } = await signedIn();
  await tenant.person('ada', 'owner');
  await assert.rejects(login(owner.email, 'wrong password'), wrong);
  await assert.rejects(login('nobody@example.com'), wrong);
  await assert.rejects(login('ada'), wrong);
  await assert.rejects(tenant.signIn(owner.email), wrong);
});

test('guessing an owner’s password is slowed down, for that owner alone', async () => {
  const [one, other] = [await signedIn(), await signedIn()];
  for (let tries = 0; tries < 5; tries += 1) await assert.rejects(login(one.owner.email, `wrong ${tries}`), wrong);
  await assert.rejects(login(one.owner.email), refusal('limited', 'sign_in_throttled'));
  await login(other.owner.email);
});

test('an unknown address costs the work of a known one', async () => {
  const { owner } = await signedIn();
  const heavy = (await import('./identity.ts')).identity({
    ...here.needs,
    passwordWork: { memoryKib: 19_456, passes: 4 },
  });
  const took = async (email: string) => {
    const startedAt = performance.now();
    await assert.rejects(heavy.ownerLogin({ email, password: 'wrong password' }), wrong);
    return performance.now() - startedAt;
  };
  await sql`update owners set password_hash = (select password_hash from owners where id = ${
    (await heavy.createOwner({ tenantId: owner.tenantId, email: 'h@heavy.example', name: 'H', password: PASSWORD })).id
  }) where id = ${owner.id}`.execute(here.database);
  const [known, unknown] = [await took(owner.email), await took('nobody@heavy.example')];
  assert.ok(unknown > known / 3, `${unknown} ms against ${known} ms`);
});

test('a refresh token of an owner is spent by its use; used again later, it ends the session of both holders', async () => {
  const { session } = await signedIn();
  const next = await refresh(session.refreshToken);
  assert.notEqual(next.refreshToken, session.refreshToken);
  await works(next.accessToken);
  here.clock.advance(10_001);
  await assert.rejects(refresh(session.refreshToken), ended);
  await assert.rejects(refresh(next.refreshToken), ended);
  await assert.rejects(works(next.accessToken), ended);
  await assert.rejects(works(session.accessToken), ended);
});

test('eight refreshes of one token at the same moment agree on one successor', async () => {
  const { session } = await signedIn();
  const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(session.refreshToken)));
  assert.equal(new Set(answers.map(({ refreshToken }) => refreshToken)).size, 1);
  await refresh(answers[0]!.refreshToken);
});

test('a refresh token of an owner is nothing to the staff’s refresh, the other way round, and neither is spent by it', async () => {
  const { tenant, session } = await signedIn();
  await tenant.person('ada');
  const staff = await tenant.signIn('ada');
  await assert.rejects(here.identity.workspaceRefresh({ refreshToken: session.refreshToken }), ended);
  await assert.rejects(refresh(staff.refreshToken), ended);
  await here.identity.workspaceLogout(session);
  await here.identity.ownerLogout(staff);
  await refresh(session.refreshToken);
  await here.identity.workspaceRefresh({ refreshToken: staff.refreshToken });
});

test('logging out ends refresh and access tokens, by either token, and again does no harm', async () => {
  const { owner, session } = await signedIn();
  await here.identity.ownerLogout({ refreshToken: session.refreshToken });
  await assert.rejects(works(session.accessToken), ended);
  await assert.rejects(refresh(session.refreshToken), ended);
  const second = await login(owner.email);
  here.clock.advance(3_600_000);
  await here.identity.ownerLogout({ accessToken: second.accessToken });
  await assert.rejects(refresh(second.refreshToken), ended);
  await here.identity.ownerLogout({});
  await here.identity.ownerLogout({ refreshToken: 'unknown', accessToken: 'unknown' });
});

test('an owner who is gone is out at once', async () => {
  const { owner, session } = await signedIn();
  await sql`delete from owners where id = ${owner.id}`.execute(here.database);
  await assert.rejects(works(session.accessToken), ended);
  await assert.rejects(refresh(session.refreshToken), ended);
});
