import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { audienceOf, availableScopes } from '#modules/login/index.ts';
import { newId, read, show } from '#platform/ids.ts';
import type { TestApp, TestTenant } from '#tests/app.ts';

/** An application, and a token that somebody gave it: as a login through the pages would end, without the pages. */
export async function applicationWithToken(house: TestApp, tenant: TestTenant, staffId: string, name: string) {
  const { login } = house.app.modules;
  const { application, secret = '' } = await login.applications.create(tenant.system, {
    name,
    redirectUris: ['https://shop.example/cb'],
    allowedScopes: availableScopes,
  });
  const { signing } = await login.keys.ring();
  const grant = newId();
  const sub = show('staff', staffId);
  await login.payloads.keep('Grant', grant, { accountId: sub, clientId: application.clientId }, application, 86_400);
  const token = await new SignJWT({
    client_id: application.clientId,
    scope: availableScopes.join(' '),
    grant,
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: signing.kid })
    .setJti(newId())
    .setIssuer(house.url)
    .setAudience(audienceOf(house.url))
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime('15m')
    .sign(createPrivateKey({ key: signing as JsonWebKey, format: 'jwk' }));
  return { id: show('application', application.id), clientId: application.clientId, secret, token };
}

/** One more, after making room: a workspace has 100 at most, and a proof makes more. */
export async function newApplicationOf(house: TestApp, tenant: TestTenant, name: string, kept: readonly string[]) {
  const { applications } = house.app.modules.login;
  const made = await applications.list(tenant.system);
  for (const { id } of made.slice(50)) {
    if (kept.some((one) => read('application', one) === id)) continue;
    await applications.revoke(tenant.system, id);
    await applications.remove(tenant.system, id);
  }
  const { application } = await applications.create(tenant.system, { name, redirectUris: ['https://shop.example/cb'] });
  return show('application', application.id);
}
