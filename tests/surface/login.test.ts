import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseOfFile } from './scene.ts';
import { loggedIn, ask } from './login-scene.ts';
import * as jose from 'jose';

const house = houseOfFile();

test('try', async () => {
  const shop = await house().tenant();
  const { tokens, browser } = await loggedIn(house(), shop, { scope: 'openid profile email tenant.read roles.read developer.read offline_access', body: { allowedScopes: ['openid','profile','email','tenant.read','roles.read','developer.read','offline_access'] } });
  console.log(browser.seen, tokens, jose.decodeJwt(tokens.access_token), jose.decodeJwt(tokens.id_token!), jose.decodeProtectedHeader(tokens.access_token));
  for (const p of ['/oauth/userinfo','/oauth/tenant/widget-key','/.well-known/openid-configuration','/oauth/jwks.json']) console.log(p, await ask(house().url, p, tokens.access_token));
  assert.ok(true);
});
