import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SignJWT } from 'jose';
import { call, type TestApp, testApp } from '../app.ts';
import { type FakeOidcIssuer, fakeOidcIssuer } from '../fakes/oidc-issuer.ts';
import { until } from './scene.ts';
import { assertAnswer, assertRefused, token } from './whole.ts';

let issuer: FakeOidcIssuer;
let house: TestApp;
before(async () => {
  issuer = await fakeOidcIssuer();
  house = await testApp({
    GOOGLE_CLIENT_ID: issuer.clientId,
    GOOGLE_ISSUER: issuer.issuer,
    GOOGLE_JWKS_URL: issuer.jwksUrl,
  });
});
after(async () => {
  await house?.close();
  await issuer?.close();
  assert.deepEqual(house?.faults, [], 'every reply is as its document says');
});

type Signed = {
  accessToken: string;
  requiresRegistration: boolean;
  googleProfile: { ticket: string };
  session: { slug: string; accessToken: string };
};
const signIn = (body: object) => call<Signed>(house.url, 'POST', '/api/auth/owner-google-login', { body });
const signUp = (body: object) => call<Signed>(house.url, 'POST', '/api/console/sign-up', { body });
let count = 0;
const fresh = () => {
  count += 1;
  return `google${count}@lamps-${count}.example`;
};
const password = 'correct horse battery';

test('somebody new is sent on with a ticket, opens a workspace by it, and then signs in', async () => {
  const email = fresh();
  const idToken = await issuer.idToken({ email: email.toUpperCase(), name: 'Gina' });
  const unknown = await signIn({ idToken });
  assertAnswer(unknown, 200, {
    requiresRegistration: true,
    googleProfile: {
      sub: `sub of ${email.toUpperCase()}`,
      email,
      name: 'Gina',
      picture: null,
      ticket: /^swg_[\w-]{43}$/,
      expiresIn: 600,
    },
  });
  const { ticket } = unknown.body.data.googleProfile;
  const made = await signUp({ workspace: 'Gina’s lamps', googleTicket: ticket });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  assert.equal((made.body.data as unknown as { emailConfirmed: boolean }).emailConfirmed, true);
  assertRefused(await signUp({ workspace: 'Once more', googleTicket: ticket }), 400, 'REGISTRATION_TICKET_INVALID');

  const known = await signIn({ idToken });
  const { slug } = made.body.data.session;
  assertAnswer(known, 200, {
    requiresRegistration: false,
    client: {
      ...(known.body.data as unknown as { client: object }).client,
      email,
      slug,
      isActive: true,
    },
    admin: { agentId: /^stf_/, username: email.split('@')[0], name: 'Gina' },
    subscription: { planName: 'Unlimited', planSlug: 'unlimited', status: 'active' },
    dashboardUrl: `${house.url}/console/${slug}`,
    accessToken: token,
    refreshToken: /^sor_/,
    expiresIn: 900,
    sessionToken: known.body.data.accessToken,
  });
  assert.match(known.headers.get('set-cookie') ?? '', /^ownerRefreshToken=sor_/);
  const mine = await call<{ account: { hasPassword: boolean } }>(house.url, 'GET', '/api/console/me', {
    token: known.body.data.accessToken,
  });
  assert.equal(mine.body.data.account.hasPassword, false);
  const byPassword = await call(house.url, 'POST', '/api/auth/owner-login', { body: { email, password } });
  assertRefused(byPassword, 401, 'AUTH_INVALID_CREDENTIALS');
});

test('whoever reads the mail gets the account that a stranger opened with their address', async () => {
  const email = fresh();
  assert.equal((await signUp({ workspace: 'Squatters', email, password })).status, 201);
  const login = () => call<Signed>(house.url, 'POST', '/api/auth/owner-login', { body: { email, password } });
  const stranger = (await login()).body.data.accessToken;
  assert.equal((await signIn({ idToken: await issuer.idToken({ email }) })).body.data.requiresRegistration, false);
  assertRefused(await login(), 401, 'AUTH_INVALID_CREDENTIALS');
  const me = await call(house.url, 'GET', '/api/auth/owner-me', { token: stranger });
  assertRefused(me, 401, 'AUTH_SESSION_INVALID');
});

test('the address of an account does not open it for another Google account', async () => {
  const email = fresh();
  const { ticket } = (await signIn({ idToken: await issuer.idToken({ email }) })).body.data.googleProfile;
  assert.equal((await signUp({ workspace: 'Lamps', googleTicket: ticket })).status, 201);
  assertRefused(await signIn({ idToken: await issuer.idToken({ email, sub: 'somebody-else' }) }), 409, 'CONFLICT');
});

test('a token that is not for here is refused, whatever is wrong with it', async () => {
  const email = fresh();
  const now = Math.floor(Date.now() / 1000);
  const other = await fakeOidcIssuer();
  try {
    const wrong = {
      'another issuer': issuer.idToken({ email, iss: 'https://accounts.example' }),
      'another client': issuer.idToken({ email, aud: 'somebody-else', azp: 'somebody-else' }),
      'handed on by another client': issuer.idToken({ email, azp: 'somebody-else' }),
      'several audiences and nobody named': issuer.idToken({ email, aud: [issuer.clientId, 'x'], azp: undefined }),
      'run out': issuer.idToken({ email, iat: now - 7200, exp: now - 3600 }),
      'not yet good': issuer.idToken({ email, nbf: now + 3600 }),
      'no confirmed address': issuer.idToken({ email, email_verified: false }),
      'the word true': issuer.idToken({ email, email_verified: 'true' }),
      'another nonce': issuer.idToken({ email, nonce: 'b' }),
      'keys of another': other.idToken({ email, iss: issuer.issuer, aud: issuer.clientId }, { kid: 'key-1' }),
      'keys named in the token': issuer.idToken({ email, iss: other.issuer }, { jku: other.jwksUrl }),
      'a shared secret': new SignJWT({
        email,
        email_verified: true,
        sub: 'x',
        iss: issuer.issuer,
        aud: issuer.clientId,
      })
        .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode('secret')),
      nothing: Promise.resolve('not.a.token'),
    };
    for (const [what, made] of Object.entries(wrong)) {
      const reply = await signIn({ idToken: await made, ...(what === 'another nonce' && { nonce: 'a' }) });
      assert.deepEqual([what, reply.status, reply.body.code], [what, 401, 'AUTH_INVALID_CREDENTIALS']);
    }
  } finally {
    await other.close();
  }
  const fitting = await issuer.idToken({ email, nonce: 'a' });
  assert.equal((await signIn({ idToken: fitting, nonce: 'a' })).status, 200);
});

test('new keys are fetched when the issuer changes them', async () => {
  await issuer.rotate('ES256');
  const idToken = await issuer.idToken({ email: fresh() });
  // Keys are not asked for again at once, or anybody could make us ask without end.
  const seen = await until(async () => {
    const reply = await signIn({ idToken });
    return reply.status === 200 ? reply : undefined;
  }, 'the sign-in with the new keys');
  assert.equal(seen.body.data.requiresRegistration, true);
});

test('without a client id the sign-in says that there is none', async () => {
  const plain = await testApp();
  try {
    const reply = await call(plain.url, 'POST', '/api/auth/owner-google-login', { body: { idToken: 'x' } });
    assertRefused(reply, 409, 'GOOGLE_NOT_CONFIGURED');
  } finally {
    await plain.close();
  }
});

test('an issuer that fails is told apart from a token that is wrong', async () => {
  const broken = await fakeOidcIssuer();
  const plain = await testApp({
    GOOGLE_CLIENT_ID: broken.clientId,
    GOOGLE_ISSUER: broken.issuer,
    GOOGLE_JWKS_URL: broken.jwksUrl,
  });
  try {
    const idToken = await broken.idToken({ email: fresh() });
    const attempt = () => call(plain.url, 'POST', '/api/auth/owner-google-login', { body: { idToken } });
    for (const fail of [500, 'drop'] as const) {
      broken.behave({ fail });
      assertRefused(await attempt(), 502, 'UPSTREAM_ERROR');
    }
    broken.behave({});
    assert.equal((await attempt()).status, 200);
  } finally {
    await plain.close();
    await broken.close();
  }
});
