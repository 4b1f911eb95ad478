import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { SignJWT } from 'jose';
import { newId } from '#platform/ids.ts';
import { PLATFORM_ID } from './caller.ts';
import type { Audience } from './recognition.ts';
import { KEY, PASSWORD, refusal, type Scene, scene } from './test-scene.ts';

let here: Scene;
before(async () => {
  here = await scene();
});
after(() => here.drop());

const invalid = refusal('unauthenticated', 'session_invalid');
const audiences: Audience[] = ['visitor', 'agent', 'admin', 'workspace', 'owner', 'operator'];

async function oneOfEach() {
  const tenant = await here.tenant();
  const { id } = await tenant.person('ada', 'admin');
  const { email } = await tenant.owner();
  const { identity } = here;
  const operator = { email: `${newId()}@platform.example`, password: PASSWORD };
  await identity.createOperator({ ...operator, name: 'Olga' });
  const visitorId = newId();
  return {
    tenant,
    visitorId,
    staffId: id,
    tokens: {
      visitor: (await identity.issueVisitor({ tenantId: tenant.id, visitorId, verified: false })).token,
      'visitor-context': (await identity.issueVisitorContext(tenant.server, { visitor: { name: 'Bo' } })).token,
      agent: (await identity.issueAgent(tenant.server, { username: 'ada' })).token,
      admin: (await identity.issueAdmin(tenant.server, { username: 'ada' })).token,
      workspace: (await tenant.signIn('ada')).accessToken,
      owner: (await identity.ownerLogin({ email, password: PASSWORD })).accessToken,
      operator: (await identity.platformLogin(operator)).accessToken,
    },
  };
}

test('a token opens the door of its own kind and no other', async () => {
  const { tenant, tokens } = await oneOfEach();
  for (const [kind, token] of Object.entries(tokens)) {
    for (const audience of audiences) {
      const own = kind === 'operator' ? PLATFORM_ID : tenant.id;
      if (kind === audience) assert.equal((await here.identity.callerOf(token, [audience])).tenantId, own);
      else await assert.rejects(here.identity.callerOf(token, [audience]), invalid, `${kind} at ${audience}`);
    }
    if (kind !== 'visitor-context') {
      await assert.rejects(
        here.identity.readVisitorContext(token),
        refusal('unauthenticated', 'context_token_invalid'),
        kind,
      );
    }
    const others = audiences.filter((audience) => audience !== kind);
    await assert.rejects(here.identity.callerOf(token, others), invalid, `${kind} at all others`);
  }
});

test('a visitor is a visitor, verified where the tenant vouched for them', async () => {
  const { tenant, visitorId, tokens } = await oneOfEach();
  const caller = await here.identity.callerOf(tokens.visitor, ['visitor']);
  assert.deepEqual(caller.actor, { kind: 'visitor', visitorId });
  assert.deepEqual([...caller.scopes], ['visitor:chat']);
  const { token } = await here.identity.issueVisitor({ tenantId: tenant.id, visitorId, verified: true });
  assert.ok((await here.identity.callerOf(token, ['visitor'])).may('visitor:verified'));
});

test('a token of one installation is nothing to another', async () => {
  const { tokens } = await oneOfEach();
  const { identity } = await import('./identity.ts');
  const elsewhere = identity({ ...here.needs, installationId: newId() });
  for (const audience of audiences) await assert.rejects(elsewhere.callerOf(tokens[audience], [audience]), invalid);
});

test('forged tokens are refused', async () => {
  const { tenant, visitorId, tokens } = await oneOfEach();
  const seconds = Math.floor(here.clock.now().getTime() / 1000);
  const issuer = `switchboard:${here.installationId}`;
  const good = { iss: issuer, aud: 'visitor', sub: visitorId, tenant: tenant.id, iat: seconds, exp: seconds + 600 };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = (payload: object, header: object = {}, key: Buffer = KEY) => {
    const text = `${encode({ alg: 'HS256', typ: 'visitor+jwt', ...header })}.${encode(payload)}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  const without = (name: keyof typeof good) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
  const [head, , signature] = sign(good).split('.');
  const take = (token: string) => here.identity.callerOf(token, audiences);

  assert.equal((await take(sign(good))).tenantId, tenant.id);
  const forgeries: Record<string, string> = {
    'no algorithm': `${encode({ alg: 'none', typ: 'visitor+jwt' })}.${encode(good)}.`,
    'no algorithm, in other letters': `${encode({ alg: 'nOnE', typ: 'visitor+jwt' })}.${encode(good)}.${signature}`,
    'no signature': sign(good).replace(/[^.]*$/, ''),
    'a key of somebody else': sign(good, {}, randomBytes(32)),
    'an empty key': sign(good, {}, Buffer.alloc(0)),
    'another algorithm': await new SignJWT(good)
      .setProtectedHeader({ alg: 'HS512', typ: 'visitor+jwt' })
      .sign(Buffer.concat([KEY, KEY])),
    'another tenant written in': `${head}.${encode({ ...good, tenant: newId() })}.${signature}`,
    'another audience': sign({ ...good, aud: 'agent' }),
    'two audiences': sign({ ...good, aud: ['visitor', 'workspace'] }),
    'another type': sign(good, { typ: 'workspace+jwt' }),
    'a plain type': sign(good, { typ: 'JWT' }),
    'an unknown critical extension': sign(good, { crit: ['b64'], b64: false }),
    'another issuer': sign({ ...good, iss: 'switchboard:elsewhere' }),
    'no issuer': sign(without('iss')),
    'no audience': sign(without('aud')),
    'no end': sign(without('exp')),
    'no beginning': sign(without('iat')),
    'no subject': sign(without('sub')),
    'no tenant': sign(without('tenant')),
    'a tenant that is no text': sign({ ...good, tenant: { id: tenant.id } }),
    'not valid yet': sign({ ...good, nbf: seconds + 60 }),
    'made in the future': sign({ ...good, iat: seconds + 60 }),
    'cut off': tokens.visitor.slice(0, -1),
    'spaces around it': ` ${tokens.visitor} `,
    'not a token': 'not a token',
    nothing: '',
    'far too long': `${tokens.visitor}${'A'.repeat(100_000)}`,
  };
  for (const [name, forgery] of Object.entries(forgeries)) await assert.rejects(take(forgery), invalid, name);

  const late = refusal('unauthenticated', 'token_expired');
  await assert.rejects(take(sign({ ...good, iat: seconds - 700, exp: seconds - 6 })), late);
  await assert.rejects(take(sign({ ...good, iat: seconds - 31 * 86_400 })), late);
  assert.equal((await take(sign({ ...good, exp: seconds - 4 }))).tenantId, tenant.id);
});

test('whose token has a wrong signature is not told that it has expired', async () => {
  const { tokens } = await oneOfEach();
  here.clock.advance(86_400_000);
  const forged = `${tokens.visitor.slice(0, -4)}AAAA`;
  await assert.rejects(
    here.identity.callerOf(tokens.visitor, ['visitor']),
    refusal('unauthenticated', 'token_expired'),
  );
  await assert.rejects(here.identity.callerOf(forged, ['visitor']), invalid);
});

test('the end of something that is not a token is refused', () => {
  for (const text of ['', 'x', 'a.b.c']) assert.throws(() => here.identity.tokenExpiry(text), invalid);
});
