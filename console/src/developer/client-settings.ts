type Known = {
  client: {
    clientId: string;
    type: 'confidential' | 'public';
    allowedScopes: readonly string[];
    redirectUris: readonly string[];
  };
  secret: string | undefined;
  /** Stands where the secret would. */
  hidden: string;
  discoveryUrl: string;
};

export type Line = readonly [name: string, value: string];

const addresses = (discoveryUrl: string) => {
  const { origin } = new URL(discoveryUrl);
  return {
    logout: `${origin}/oauth/logout`,
    authorize: `${origin}/oauth/authorize`,
    token: `${origin}/oauth/token`,
    userinfo: `${origin}/oauth/userinfo`,
  };
};

/** Where the plugin "OpenID Connect Generic" takes a person back; undefined where the address cannot be a website's. */
export function siteCallback(site: string): string | undefined {
  const text = site.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (!url) return undefined;
  const isOnOwnMachine = url.protocol === 'http:' && url.hostname === 'localhost';
  if (!isOnOwnMachine && (url.protocol !== 'https:' || !url.hostname.includes('.'))) return undefined;
  return `${url.origin}${url.pathname.replace(/\/$/, '')}/wp-admin/admin-ajax.php?action=openid-connect-authorize`;
}

/** By the names of the fields in the plugin "OpenID Connect Generic". */
export function wordpressSettings({ client, secret, hidden, discoveryUrl }: Known): Line[] {
  const at = addresses(discoveryUrl);
  return [
    ['Client ID', client.clientId],
    ...(client.type === 'confidential' ? [['Client Secret Key', secret ?? hidden] as const] : []),
    ['OpenID Scope', client.allowedScopes.join(' ')],
    ['Login Endpoint URL', at.authorize],
    ['Userinfo Endpoint URL', at.userinfo],
    ['Token Validation Endpoint URL', at.token],
    ['End Session Endpoint URL', at.logout],
    // It falls back on the name. Who somebody is, it goes by `sub`.
    ['Identity Key', 'preferred_username'],
    ['Nickname Key', 'name'],
    ['Email Formatting', '{email}'],
    ['Display Name Formatting', '{name}'],
  ];
}

export function otherSettings({ client, secret, hidden, discoveryUrl }: Known): Line[] {
  return [
    ['Discovery', discoveryUrl],
    ['Client ID', client.clientId],
    ...(client.type === 'confidential' ? [['Client secret', secret ?? hidden] as const] : []),
    ['Scopes', client.allowedScopes.join(' ')],
    ['Redirect URI', client.redirectUris[0] ?? ''],
    ['PKCE', 'S256'],
  ];
}

/** For mod_auth_openidc. */
export function apacheSettings({ client, secret, hidden, discoveryUrl }: Known): string {
  return [
    `OIDCProviderMetadataURL "${discoveryUrl}"`,
    `OIDCClientID "${client.clientId}"`,
    ...(client.type === 'confidential' ? [`OIDCClientSecret "${secret ?? hidden}"`] : []),
    `OIDCRedirectURI "${client.redirectUris[0] ?? ''}"`,
    `OIDCScope "${client.allowedScopes.join(' ')}"`,
    'OIDCPKCEMethod S256',
    'OIDCRemoteUserClaim sub',
  ].join('\n');
}

export const asText = (lines: readonly Line[]): string => lines.map(([name, value]) => `${name}: ${value}`).join('\n');
