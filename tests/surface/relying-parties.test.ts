import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oauth from 'oauth4webapi';
import * as openid from 'openid-client';
import { show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { application, Browser, CALLBACK, type Made } from './login-scene.ts';
import { houseOfFile } from './scene.ts';

const house = houseOfFile();
const http = { [oauth.allowInsecureRequests]: true };
const everything = ['openid', 'profile', 'email', 'offline_access', 'tenant.read', 'roles.read'];

type Party = { made: Made; redirectUri?: string; auth?: openid.ClientAuth };

/** As a program on a server or a telephone does it with openid-client: set up from the issuer's address alone. */
async function withOpenidClient(shop: TestTenant, { made, redirectUri = CALLBACK, auth }: Party) {
  const config = await openid.discovery(new URL(house().url), made.oauthClient.clientId, {}, auth, {
    execute: [openid.allowInsecureRequests],
  });
  const pkceCodeVerifier = openid.randomPKCECodeVerifier();
  const [state, nonce] = [openid.randomState(), openid.randomNonce()];
  const start = openid.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: made.oauthClient.allowedScopes.join(' '),
    code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const back = await new Browser(house().url).through(start, { name: 'anna', password: shop.password });
  const tokens = await openid.authorizationCodeGrant(config, back, {
    pkceCodeVerifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  return { config, tokens, back };
}

test('openid-client signs in for a server, by header and by form, and stays connected', async () => {
  const shop = await house().tenant();
  for (const auth of [openid.ClientSecretBasic, openid.ClientSecretPost]) {
    const made = await application(house(), shop, { allowedScopes: everything });
    const { config, tokens, back } = await withOpenidClient(shop, { made, auth: auth(made.clientSecret) });
    assert.equal(back.searchParams.get('iss'), house().url);
    const claims = tokens.claims();
    assert.equal(claims?.sub, show('staff', shop.staff.anna));
    assert.equal(claims?.['tenant_slug'], shop.slug);
    assert.equal(tokens.expires_in, 900);
    const userinfo = await openid.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '');
    assert.deepEqual(userinfo, {
      sub: show('staff', shop.staff.anna),
      name: 'Anna',
      preferred_username: 'anna',
      tenant_id: shop.clientId,
      tenant_slug: shop.slug,
      roles: ['owner'],
    });
    const renewed = await openid.refreshTokenGrant(config, tokens.refresh_token ?? '');
    assert.notEqual(renewed.refresh_token, tokens.refresh_token);
    await openid.tokenRevocation(config, renewed.refresh_token ?? '');
    await assert.rejects(openid.refreshTokenGrant(config, renewed.refresh_token ?? ''), { error: 'invalid_grant' });
    await assert.rejects(openid.fetchUserInfo(config, renewed.access_token, claims?.sub ?? ''));
  }
});

test('openid-client signs in for an app, at any port of its own machine and by its own scheme', async () => {
  const shop = await house().tenant();
  const made = await application(house(), shop, {
    type: 'public',
    redirectUris: ['http://127.0.0.1/cb', 'com.example.app:/cb', 'https://spa.example/cb'],
    allowedScopes: everything,
  });
  for (const redirectUri of ['http://127.0.0.1:49152/cb', 'com.example.app:/cb', 'https://spa.example/cb']) {
    const { config, tokens } = await withOpenidClient(shop, { made, redirectUri, auth: openid.None() });
    assert.equal((await openid.fetchUserInfo(config, tokens.access_token, openid.skipSubjectCheck)).name, 'Anna');
    assert.ok((await openid.refreshTokenGrant(config, tokens.refresh_token ?? '')).access_token);
  }
});

test('a page of another origin may ask for tokens and userinfo, since none of it looks at cookies', async () => {
  const preflight = await fetch(`${house().url}/oauth/token`, {
    method: 'OPTIONS',
    headers: { origin: 'https://spa.example', 'access-control-request-method': 'POST' },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  for (const path of ['/.well-known/openid-configuration', '/oauth/jwks.json', '/oauth/userinfo']) {
    const reply = await fetch(house().url + path, { headers: { origin: 'https://spa.example' } });
    assert.equal(reply.headers.get('access-control-allow-origin'), '*', path);
    assert.equal(reply.headers.get('access-control-allow-credentials'), null, path);
  }
  const asked = await fetch(`${house().url}/oauth/token`, {
    method: 'POST',
    headers: { origin: 'https://spa.example' },
    body: new URLSearchParams({ grant_type: 'refresh_token' }),
  });
  assert.equal(asked.status, 400);
  assert.ok(asked.headers.get('access-control-allow-origin'));
  const pages = await fetch(`${house().url}/oauth/interaction/x`, { headers: { origin: 'https://spa.example' } });
  assert.equal(pages.headers.get('access-control-allow-origin'), null);
});

test('oauth4webapi, which takes every step by the letter, finds nothing to object to', async () => {
  const shop = await house().tenant();
  const made = await application(house(), shop, { allowedScopes: everything });
  const issuer = new URL(house().url);
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, http));
  const client: oauth.Client = { client_id: made.oauthClient.clientId };
  const auth = oauth.ClientSecretBasic(made.clientSecret);
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const start = new URL(server.authorization_endpoint ?? '');
  for (const [name, value] of Object.entries({
    client_id: client.client_id,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: everything.join(' '),
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    max_age: '3600',
  }))
    start.searchParams.set(name, value);
  const back = await new Browser(house().url).through(start, { name: 'anna', password: shop.password });
  const parameters = oauth.validateAuthResponse(server, client, back, state);
  const reply = await oauth.authorizationCodeGrantRequest(server, client, auth, parameters, CALLBACK, verifier, http);
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, reply, {
    expectedNonce: nonce,
    maxAge: 3600,
    requireIdToken: true,
  });
  // The signature by the published keys, which TLS would otherwise vouch for.
  await oauth.validateApplicationLevelSignature(server, reply, http);
  const sub = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? '';
  const userinfo = await oauth.userInfoRequest(server, client, tokens.access_token, http);
  assert.equal((await oauth.processUserInfoResponse(server, client, sub, userinfo)).name, 'Anna');
  const refreshed = await oauth.refreshTokenGrantRequest(server, client, auth, tokens.refresh_token ?? '', http);
  const renewed = await oauth.processRefreshTokenResponse(server, client, refreshed);
  assert.ok(renewed.refresh_token);
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, auth, renewed.access_token, http),
  );
  const challenged = await oauth.userInfoRequest(server, client, renewed.access_token, http);
  await assert.rejects(oauth.processUserInfoResponse(server, client, sub, challenged), (error) => {
    assert.ok(error instanceof oauth.WWWAuthenticateChallengeError);
    assert.equal(error.cause[0]?.parameters['error'], 'invalid_token');
    return true;
  });
});

test('a WordPress plugin signs in, reads the widget key, adds its domain, and the chat works on that site', async () => {
  const shop = await house().tenant();
  const site = 'https://wordpress.example';
  const callback = `${site}/openid-connect-authorize`;
  const made = await application(house(), shop, { name: 'WordPress', redirectUris: [callback] });
  const bootstrap = (key: string) =>
    call<{ tenant: { slug: string } }>(house().url, 'GET', `/api/sdk/bootstrap?apiKey=${key}`, {
      headers: { origin: site },
    });
  assert.equal((await bootstrap(shop.publicKey)).status, 403);

  const { config, tokens } = await withOpenidClient(shop, {
    made,
    redirectUri: callback,
    auth: openid.ClientSecretPost(made.clientSecret),
  });
  const ask = async (path: string, method: string, body?: object) => {
    const reply = await openid.fetchProtectedResource(
      config,
      tokens.access_token,
      new URL(path, house().url),
      method,
      body ? JSON.stringify(body) : null,
      new Headers(body ? { 'content-type': 'application/json' } : {}),
    );
    return (await reply.json()) as {
      data: { publicWidgetKey: string; domainAdded?: boolean; allowedDomains: string[] };
    };
  };
  const { data } = await ask('/oauth/tenant/widget-key', 'GET');
  assert.equal(data.publicWidgetKey, shop.publicKey);
  assert.deepEqual(data.allowedDomains, []);
  const added = await ask('/oauth/tenant/allowed-domains', 'POST', { domain: site });
  assert.equal(added.data.domainAdded, true);
  assert.deepEqual(added.data.allowedDomains, ['wordpress.example']);

  const open = await bootstrap(data.publicWidgetKey);
  assert.equal(open.status, 200, JSON.stringify(open.body));
  const visitor = await call<{ sessionToken: string }>(
    house().url,
    'POST',
    `/api/chat/visitor/sessions?apiKey=${data.publicWidgetKey}`,
    { body: {}, headers: { origin: site } },
  );
  assert.equal(visitor.status, 201);
  const said = await call(house().url, 'POST', '/api/chat/visitor/conversations', {
    session: visitor.body.data.sessionToken,
    body: {},
    headers: { origin: site },
  });
  assert.equal(said.status, 201);

  const token = await shop.signIn('anna');
  const audit = await call<{ entries: { action: string; actor: { kind: string; name: string } }[] }>(
    house().url,
    'GET',
    '/api/console/audit',
    { token },
  );
  const change = audit.body.data.entries.find(({ action }) => action === 'domains.changed');
  assert.equal(change?.actor.name, 'Anna');
});
