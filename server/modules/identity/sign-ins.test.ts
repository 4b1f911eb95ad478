import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { refusal, type Scene, scene } from './test-scene.ts';

let here: Scene;
before(async () => {
  here = await scene();
});
after(() => here.drop());

const ended = refusal('unauthenticated', 'session_invalid');
const works = (accessToken: string) => here.identity.callerOf(accessToken, ['workspace']);
const refresh = (refreshToken: string) => here.identity.workspaceRefresh({ refreshToken });

async function signedIn() {
  const tenant = await here.tenant();
  const { id } = await tenant.person('ada', 'supervisor');
  return { tenant, staffId: id, session: await tenant.signIn('Ada') };
}

test('a person signs in and acts with the rights of their role', async () => {
  const { tenant, staffId, session } = await signedIn();
  const caller = await works(session.accessToken);
  assert.equal(session.expiresIn, 900);
  assert.equal(session.staff.id, staffId);
  assert.equal(caller.tenantId, tenant.id);
  const { sessionId } = caller.actor as { sessionId?: string };
  assert.ok(sessionId, 'the sign-in itself is known');
  assert.deepEqual(caller.actor, {
    kind: 'staff',
    sessionId,
    staffId,
    role: 'supervisor',
    departmentIds: [tenant.department.id],
    name: 'Person ada',
  });
  assert.ok(caller.may('conversations:all'));
  assert.ok(!caller.may('knowledge:write'));
});

test('a wrong password, an unknown name, a foreign tenant and a person switched off are refused alike', async () => {
  const { tenant, staffId } = await signedIn();
  const other = await here.tenant();
  const wrong = refusal('unauthenticated', 'sign_in_failed');
  await assert.rejects(tenant.signIn('ada', 'wrong password'), wrong);
  await assert.rejects(tenant.signIn('eve'), wrong);
  await assert.rejects(other.signIn('ada'), wrong);
  await sql`update staff set is_active = false where id = ${staffId}`.execute(here.database);
  await assert.rejects(tenant.signIn('ada'), wrong);
});

test('a refresh token is spent by its use and followed by another', async () => {
  const { session } = await signedIn();
  const next = await refresh(session.refreshToken);
  assert.notEqual(next.refreshToken, session.refreshToken);
  here.clock.advance(29 * 86_400_000);
  const later = await refresh(next.refreshToken);
  here.clock.advance(29 * 86_400_000);
  await works((await refresh(later.refreshToken)).accessToken);
});

test('a session that rests for thirty days has ended', async () => {
  const { session } = await signedIn();
  here.clock.advance(30 * 86_400_000);
  await assert.rejects(refresh(session.refreshToken), ended);
});

test('an access token ends after a quarter of an hour', async () => {
  const { session } = await signedIn();
  assert.equal(here.identity.tokenExpiry(session.accessToken).getTime(), here.clock.now().getTime() + 900_000);
  here.clock.advance(904_000);
  await works(session.accessToken);
  here.clock.advance(2000);
  await assert.rejects(works(session.accessToken), refusal('unauthenticated', 'token_expired'));
});

test('an old refresh token used again ends the session of both its holders at once', async () => {
  const { session } = await signedIn();
  const thief = await refresh(session.refreshToken);
  here.clock.advance(10_001);
  await assert.rejects(refresh(session.refreshToken), ended);
  await assert.rejects(refresh(thief.refreshToken), ended);
  await assert.rejects(works(thief.accessToken), ended);
  await assert.rejects(works(session.accessToken), ended);
});

test('whose answer got lost gets the same successor once more within ten seconds', async () => {
  const { session } = await signedIn();
  const lost = await refresh(session.refreshToken);
  here.clock.advance(9000);
  const again = await refresh(session.refreshToken);
  assert.equal(again.refreshToken, lost.refreshToken);
  await refresh(again.refreshToken);
});

test('once the successor has been used, the old token is a theft also within ten seconds', async () => {
  const { session } = await signedIn();
  const next = await refresh(session.refreshToken);
  const third = await refresh(next.refreshToken);
  await assert.rejects(refresh(session.refreshToken), ended);
  await assert.rejects(refresh(third.refreshToken), ended);
});

test('eight refreshes of one token at the same moment agree on one successor', async () => {
  const { session } = await signedIn();
  const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(session.refreshToken)));
  assert.equal(new Set(answers.map(({ refreshToken }) => refreshToken)).size, 1);
  const { rows } = await sql`select from sign_ins where family_id = (
    select family_id from sign_ins where token_hash = sha256(convert_to(${session.refreshToken}, 'UTF8')))`.execute(
    here.database,
  );
  assert.equal(rows.length, 2);
  await refresh(answers[0]!.refreshToken);
});

test('logging out ends refresh and access tokens, by either token, and again does no harm', async () => {
  const { tenant, session } = await signedIn();
  await here.identity.workspaceLogout({ refreshToken: session.refreshToken });
  await assert.rejects(works(session.accessToken), ended);
  await assert.rejects(refresh(session.refreshToken), ended);
  await here.identity.workspaceLogout({ refreshToken: session.refreshToken });

  const second = await tenant.signIn('ada');
  here.clock.advance(3_600_000);
  await here.identity.workspaceLogout({ accessToken: second.accessToken });
  await assert.rejects(refresh(second.refreshToken), ended);
  await here.identity.workspaceLogout({});
  await here.identity.workspaceLogout({ refreshToken: 'unknown', accessToken: 'unknown' });
});

test('logging out on one device leaves the other signed in', async () => {
  const { tenant, session } = await signedIn();
  const phone = await tenant.signIn('ada');
  await here.identity.workspaceLogout({ refreshToken: session.refreshToken });
  await works((await refresh(phone.refreshToken)).accessToken);
});

test('a logout during eight refreshes leaves no token that works', async () => {
  const { session } = await signedIn();
  const answers = await Promise.allSettled([
    ...Array.from({ length: 4 }, () => refresh(session.refreshToken)),
    here.identity.workspaceLogout({ refreshToken: session.refreshToken }),
    ...Array.from({ length: 4 }, () => refresh(session.refreshToken)),
  ]);
  for (const answer of answers) {
    if (answer.status !== 'fulfilled' || !answer.value) continue;
    await assert.rejects(works(answer.value.accessToken), ended);
    await assert.rejects(refresh(answer.value.refreshToken), ended);
  }
});

test('a person switched off is out at once, and a new role holds at once', async () => {
  const { staffId, session } = await signedIn();
  await sql`update staff set role = 'agent' where id = ${staffId}`.execute(here.database);
  assert.ok(!(await works(session.accessToken)).may('conversations:all'));
  await sql`update staff set is_active = false where id = ${staffId}`.execute(here.database);
  await assert.rejects(works(session.accessToken), ended);
  await assert.rejects(refresh(session.refreshToken), ended);
});

test('refresh tokens are kept as hashes, and forgotten when their time is over', async () => {
  const { session } = await signedIn();
  const { rows } = await sql<{ line: string }>`select sign_ins::text as line from sign_ins`.execute(here.database);
  assert.ok(rows.length > 0 && rows.every(({ line }) => !line.includes(session.refreshToken)));
  here.clock.advance(31 * 86_400_000);
  await here.identity.removeExpired();
  const left = await sql`select from sign_ins`.execute(here.database);
  assert.equal(left.rows.length, 0);
});
