import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteCallback, wordpressSettings } from '../../console/src/developer/client-settings.ts';
import { application, Browser, post, type Tokens } from './login-scene.ts';
import { houseOfFile } from './scene.ts';

const house = houseOfFile();

/** As the console makes one for a WordPress website. */
async function forWordpress(shop: Parameters<typeof application>[1], site: string) {
  const callback = siteCallback(site) ?? '';
  const made = await application(house(), shop, { name: 'Blog', redirectUris: [callback], requirePkce: false });
  const lines = wordpressSettings({
    client: made.oauthClient,
    secret: made.clientSecret,
    hidden: '',
    discoveryUrl: `${house().url}/.well-known/openid-configuration`,
  });
  return { callback, settings: Object.fromEntries(lines) as Record<string, string> };
}

test('the WordPress plugin signs in with the settings as they are shown: no PKCE, no nonce, its secret in the form', async () => {
  const shop = await house().tenant();
  const { callback, settings } = await forWordpress(shop, 'www.blog.example');
  const email = `boss@${shop.slug}.example`;
  await house().app.modules.identity.createOwner({ tenantId: shop.id, email, name: 'Boss', password: shop.password });

  // What its login button leads to, by the letter of its version 3.10.
  const start = `${settings['Login Endpoint URL']}?response_type=code&scope=${encodeURIComponent(settings['OpenID Scope'] ?? '')}&client_id=${settings['Client ID']}&state=5d41402abc4b2a76b9719d911017c592&redirect_uri=${encodeURIComponent(callback)}`;
  const back = await new Browser(house().url).through(start, { name: email, password: shop.password });
  assert.equal(back.origin + back.pathname, 'https://www.blog.example/wp-admin/admin-ajax.php');
  assert.equal(back.searchParams.get('action'), 'openid-connect-authorize');
  assert.equal(back.searchParams.get('state'), '5d41402abc4b2a76b9719d911017c592');

  const { status, body } = await post<Tokens>(
    house().url,
    new URL(settings['Token Validation Endpoint URL']!).pathname,
    {
      code: back.searchParams.get('code') ?? '',
      client_id: settings['Client ID'],
      client_secret: settings['Client Secret Key'],
      redirect_uri: callback,
      grant_type: 'authorization_code',
      scope: settings['OpenID Scope'],
    },
  );
  assert.equal(status, 200, JSON.stringify(body));
  assert.ok(body.id_token);
  const reply = await fetch(settings['Userinfo Endpoint URL']!, {
    headers: { authorization: `Bearer ${body.access_token}` },
  });
  const claims = (await reply.json()) as Record<string, unknown>;
  // What it makes a WordPress user of: each field that the settings name has to be there.
  assert.ok(claims[settings['Identity Key']!] ?? claims['name']);
  assert.ok(claims[settings['Nickname Key']!]);
  for (const format of [settings['Email Formatting']!, settings['Display Name Formatting']!])
    assert.match(
      format.replaceAll(/\{([^}]*)\}/g, (_, key: string) => String(claims[key])),
      /^(?:Boss|boss@.+)$/,
    );
});
