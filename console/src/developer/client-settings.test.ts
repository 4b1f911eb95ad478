import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apacheSettings, otherSettings, siteCallback, wordpressSettings } from './client-settings.ts';

const client = {
  clientId: 'rn_oauth_1',
  type: 'confidential' as const,
  allowedScopes: ['openid', 'email'],
  redirectUris: ['https://shop.example/cb'],
};
const discoveryUrl = 'https://switchboard.example/.well-known/openid-configuration';

test('the address of a WordPress website is enough to know where a sign-in leads back to', () => {
  const back = 'https://www.shop.example/wp-admin/admin-ajax.php?action=openid-connect-authorize';
  assert.equal(siteCallback('www.shop.example'), back);
  assert.equal(siteCallback('https://www.shop.example/'), back);
  assert.equal(
    siteCallback('https://shop.example/blog/'),
    'https://shop.example/blog/wp-admin/admin-ajax.php?action=openid-connect-authorize',
  );
  assert.equal(
    siteCallback('http://localhost:8080'),
    'http://localhost:8080/wp-admin/admin-ajax.php?action=openid-connect-authorize',
  );
  for (const wrong of ['', 'http://shop.example', 'not a site', 'shop']) assert.equal(siteCallback(wrong), undefined);
});

test('settings name what each program calls it, and the secret only where it is known', () => {
  const known = wordpressSettings({ client, secret: 'rn_oas_1', hidden: 'hidden', discoveryUrl });
  assert.deepEqual(known.slice(0, 4), [
    ['Client ID', 'rn_oauth_1'],
    ['Client Secret Key', 'rn_oas_1'],
    ['OpenID Scope', 'openid email'],
    ['Login Endpoint URL', 'https://switchboard.example/oauth/authorize'],
  ]);
  const later = otherSettings({ client, secret: undefined, hidden: 'shown only once', discoveryUrl });
  assert.deepEqual(
    later.find(([name]) => name === 'Client secret'),
    ['Client secret', 'shown only once'],
  );
  const app = otherSettings({ client: { ...client, type: 'public' }, secret: undefined, hidden: 'x', discoveryUrl });
  assert.equal(
    app.some(([name]) => name === 'Client secret'),
    false,
  );
});

test('lines for Apache are quoted', () => {
  const text = apacheSettings({ client, secret: 'rn_oas_1', hidden: '', discoveryUrl });
  assert.match(text, /^OIDCProviderMetadataURL "https:\/\/switchboard\.example\/\.well-known\/openid-configuration"$/m);
  assert.match(text, /^OIDCPKCEMethod S256$/m);
  assert.match(text, /^OIDCScope "openid email"$/m);
});
