import * as client from 'openid-client';
import { allowLogin } from './browser.ts';
import type { Shop } from './keys.ts';
import type { Tour } from './tour.ts';

const CALLBACK = 'https://tour.example/callback';
const SCOPES = [
  'openid',
  'profile',
  'email',
  'offline_access',
  'tenant.read',
  'developer.read',
  'sdk.keys.read',
  'tenant.domains.write',
] as const;
/** OpenID Connect Discovery and RFC 7009 at their usual places; plain http is for this machine alone. */
const onThisMachine = { execute: [client.allowInsecureRequests] };

export type Application = { id: string; clientId: string; secret: string };

/** An application of the workspace, its secret changed once. */
export async function register(tour: Tour, workspace: string): Promise<Application> {
  const made = await tour.call('createOAuthClient', {
    as: workspace,
    body: { name: 'Tour', type: 'confidential', redirectUris: [CALLBACK], allowedScopes: [...SCOPES] },
  });
  const { id, clientId } = made.oauthClient;
  const path = { oauthClientId: id };
  const rotated = await tour.call('rotateOAuthClientSecret', { as: workspace, path });
  tour.holds('the secret is another', rotated.clientSecret !== made.clientSecret);
  await tour.call('updateOAuthClient', { as: workspace, path, body: { name: 'Tour, renamed' } });
  const { oauthClients } = await tour.call('listOAuthClients', { as: workspace });
  tour.holds('the list has it under its new name', oauthClients.find((one) => one.id === id)?.name, 'Tour, renamed');
  return { id, clientId, secret: rotated.clientSecret };
}

/** An application sends somebody to sign in, and gets its tokens by the code that comes back. */
export async function logIn(tour: Tour, { clientId, secret }: Application, { owner }: Shop) {
  const config = await client.discovery(new URL(tour.url), clientId, secret, undefined, {
    ...onThisMachine,
    [client.customFetch]: (url, options) => tour.fetch(url, options as RequestInit),
  });
  const codeVerifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const start = client.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: SCOPES.join(' '),
    prompt: 'consent',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
  tour.holds('the login begins with a redirect', (await tour.fetch(start)).status, 302);
  const back = await allowLogin(start, { name: owner.email, password: owner.password });
  const tokens = await client.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: codeVerifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  return { config, tokens };
}

/** What a plugin of a content management system does: sign in, read the widget's key, allow the site's domain. */
async function signInBy(tour: Tour, application: Application, shop: Shop): Promise<void> {
  const { tenantId, publicKey, slug } = shop;
  const { config, tokens } = await logIn(tour, application, shop);
  const subject = tokens.claims()?.sub ?? '';
  const person = await client.fetchUserInfo(config, tokens.access_token, subject);
  tour.holds('the person is of this workspace', [person['tenant_slug'], person.sub], [slug, subject]);
  const next = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');

  const key = await tour.call('getRingnityOAuthWidgetKey', { as: next.access_token });
  tour.holds('the widget’s key is the workspace’s', [key.tenantId, key.publicWidgetKey], [tenantId, publicKey]);
  const added = await tour.call('addRingnityOAuthAllowedDomain', {
    as: next.access_token,
    body: { domain: 'https://tour.example' },
  });
  tour.holds('the site’s domain is allowed', added.allowedDomains.includes('tour.example'));

  await client.tokenRevocation(config, next.refresh_token ?? '');
  await tour.call('getRingnityOAuthJwks', {});
  const refused = await client.refreshTokenGrant(config, next.refresh_token ?? '').catch((error: Error) => error);
  tour.holds('a revoked login is over', refused instanceof client.ResponseBodyError && refused.error, 'invalid_grant');
}

export const logInWith = (tour: Tour, workspace: string, shop: Shop): Promise<void> =>
  tour.detour('Login: an application signs people in', async () => {
    const before = await tour.call('getDeveloperSettings', { as: workspace });
    const application = await register(tour, workspace);
    await tour.call('getOpenIdConfiguration', {});
    try {
      await signInBy(tour, application, shop);
    } finally {
      const { allowedDomains } = before;
      await tour.call('updateDeveloperAllowedDomains', { as: workspace, body: { allowedDomains } });
    }
    const path = { oauthClientId: application.id };
    await tour.refused('deleteRevokedOAuthClient', { as: workspace, path }, { status: 409, code: 'CONFLICT' });
    const revoked = await tour.call('revokeOAuthClient', { as: workspace, path });
    tour.holds('the application is revoked', revoked.oauthClient.status, 'revoked');
    await tour.call('deleteRevokedOAuthClient', { as: workspace, path });
    const { oauthClients } = await tour.call('listOAuthClients', { as: workspace });
    tour.holds(
      'and gone',
      oauthClients.some(({ id }) => id === application.id),
      false,
    );
  });
