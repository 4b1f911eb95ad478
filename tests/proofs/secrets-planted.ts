import { randomBytes } from 'node:crypto';
import { call, type TestApp, type TestTenant } from '#tests/app.ts';
import { CALLBACK, codeOf, type Made, redeem } from '../surface/login-scene.ts';
import { visitorSays } from './secrets-visitor.ts';

/** A text that was put in through the product, and the tables where it may stand afterwards. */
export type Plant = {
  what: string;
  text: string;
  /** Nowhere for a secret; where it belongs for what somebody wrote. */
  mayStandIn: readonly string[];
};

export type Planted = { plants: Plant[]; readers: Record<string, string>; shop: TestTenant };

const mark = () => randomBytes(6).toString('hex');
/** Where words of a conversation may be: it itself, and the events about it that are on their way. */
const CONVERSATION = ['messages', 'conversations', 'outbox', 'webhook_deliveries', 'ai_turns', 'job', 'job_common'];
const PERSON = ['visitors', 'contacts', 'contact_aliases', 'contact_entries', 'outbox', 'webhook_deliveries'];

/** Signs in, makes keys, writes, imports and erases, and notes each text that it used. */
export async function plantSecrets(house: TestApp): Promise<Planted> {
  const { url } = house;
  const plants: Plant[] = [];
  const plant = (what: string, text: string, mayStandIn: readonly string[] = []): string => {
    plants.push({ what, text, mayStandIn });
    return text;
  };
  const shop = await house.tenant();
  const ask = async <Data = Record<string, unknown>>(
    method: string,
    path: string,
    options: Parameters<typeof call>[3] = {},
  ): Promise<Data> => {
    const { status, body } = await call<Data>(url, method, `/api/${path}`, options);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body.data;
  };
  const tries = (method: string, path: string, options: Parameters<typeof call>[3] = {}) =>
    call(url, method, `/api/${path}`, options);

  // ---- people and their passwords
  plant('a password', shop.password);
  const slug = { 'x-tenant-slug': shop.slug };
  const session = (username: string) =>
    ask<{ accessToken: string; refreshToken: string }>('POST', 'auth/workspace-login', {
      body: { username, password: shop.password },
      headers: slug,
    });
  const [anna, mira] = [await session('anna'), await session('mira')];
  const owner = plant('an access token', anna.accessToken);
  plant('a refresh token', anna.refreshToken);
  const wrong = {
    username: plant('an unknown username', `nobody-${mark()}`),
    password: plant('a wrong password', `wrong ${mark()}`),
  };
  await tries('POST', 'auth/workspace-login', { body: wrong, headers: slug });
  await tries('POST', 'auth/workspace-login', { body: { ...wrong, username: 'mira' }, headers: slug });
  const renewed = await ask<{ refreshToken: string }>('POST', 'auth/workspace-refresh', {
    body: { refreshToken: mira.refreshToken },
  });
  plant('a spent refresh token', mira.refreshToken);
  plant('a renewed refresh token', renewed.refreshToken);
  const email = `account-${mark()}@example.test`;
  await house.app.modules.identity.createOwner({ tenantId: shop.id, email, name: 'Olga', password: shop.password });
  const account = await ask<{ accessToken: string; refreshToken: string }>('POST', 'auth/owner-login', {
    body: { email, password: shop.password },
  });
  plant('an owner’s refresh token', account.refreshToken);
  const entry = await ask<{ autoLoginToken: string }>('POST', 'auth/workspace-entry-token', {
    token: plant('an owner’s access token', account.accessToken),
  });
  await ask('GET', `auth/workspace-auto-login?token=${plant('an entry token', entry.autoLoginToken)}`);

  // ---- keys
  plant('a server key', shop.serverKey);
  const keys = 'sdk/developer/server-api-credentials';
  const client = await ask<{ clientSecret: string; oauthClient: { id: string } }>(
    'POST',
    'sdk/developer/oauth-clients',
    {
      token: owner,
      body: { name: 'Plugin', redirectUris: [CALLBACK], allowedScopes: ['openid', 'offline_access'] },
      headers: { 'idempotency-key': `client-${mark()}` },
    },
  );
  plant('a client secret', client.clientSecret);
  const login = await codeOf(house, shop, client as Made, { scope: 'openid offline_access' });
  plant('an authorization code', login.code);
  const { body: granted } = await redeem(house, login);
  plant('an access token of an application', granted.access_token);
  plant('a refresh token of an application', granted.refresh_token ?? '');
  for (const { value } of login.browser.cookies.values()) if (value.length > 20) plant('a cookie of a login', value);
  const key = await ask<{ secret: string; credential: { id: string } }>('POST', keys, {
    token: owner,
    body: { name: 'CRM', scopes: ['server:health'] },
    headers: { 'idempotency-key': `key-${mark()}` },
  });
  plant('a new server key', key.secret);
  const rotated = await ask<{ secret: string }>('POST', `${keys}/${key.credential.id}/rotate`, { token: owner });
  plant('a rotated server key', rotated.secret);
  const hook = await ask<{ secret?: string }>('POST', 'server/webhooks', {
    token: shop.serverKey,
    body: {
      // Nobody listens there: every delivery fails, and says so in the log.
      url: 'http://127.0.0.1:9/hook',
      events: ['conversation.created', 'conversation.message.received', 'contact.created', 'contact.updated'],
      secret: plant('a webhook’s secret', `whsec_${randomBytes(24).toString('base64')}`),
    },
  });
  if (hook.secret) plant('a webhook’s secret as it was told', hook.secret);
  const minted = async (kind: string, path: string, body: object) =>
    plant(kind, (await ask<{ token: string }>('POST', path, { token: shop.serverKey, body })).token);
  await minted('an agent token', 'server/sdk-token/agent', { username: 'mira' });
  await minted('an admin token', 'server/sdk-token/admin', {});
  await minted('a context token', 'server/visitor-context-token', { visitor: { externalId: `c-${mark()}` } });

  // ---- what is written, and what is erased
  const says = await visitorSays(house, shop, mark());
  plant('a visitor’s token', says.session);
  plant('a message', says.message, CONVERSATION);
  plant('a deleted message', says.deleted, ['outbox', 'webhook_deliveries', 'job', 'job_common']);
  plant('a visitor’s name', says.name, PERSON);
  plant('a visitor’s telephone number', says.phone, PERSON);
  const contacts = 'console/contacts';
  const known = { name: plant('a contact’s name', `Carla ${mark()}`, PERSON), phone: '+49 341 5550100' };
  const { contact } = await ask<{ contact: { id: string } }>('POST', contacts, { token: owner, body: known });
  await ask('POST', `${contacts}/${contact.id}/notes`, {
    token: owner,
    body: { body: plant('a note', `Knows ${mark()}`, PERSON) },
  });
  const erased = { name: plant('an erased contact’s name', `Gone ${mark()}`), phone: '+49 341 777123987' };
  plant('an erased contact’s telephone number', '49341777123987');
  const gone = await ask<{ contact: { id: string } }>('POST', contacts, { token: owner, body: erased });
  await ask('DELETE', `${contacts}/${gone.contact.id}`, { token: owner });
  const imported = plant('an imported contact’s name', `Ida ${mark()}`, [...PERSON, 'contact_imports']);
  await ask('POST', `${contacts}/imports`, { token: owner, body: { text: `Name,Phone\n${imported},+49 341 5550199` } });

  // ---- what is refused must not be told either
  await tries('GET', `console/contacts?search=${encodeURIComponent(known.name)}`, { token: says.session });
  await tries('POST', 'server/contacts', { token: shop.serverKey, body: { name: erased.name, phone: 'none' } });
  await tries('GET', `server/health?key=${shop.serverKey}`);

  const jonas = await session('jonas');
  return {
    plants,
    shop,
    readers: { owner, supervisor: jonas.accessToken, server: shop.serverKey, visitor: says.session },
  };
}
