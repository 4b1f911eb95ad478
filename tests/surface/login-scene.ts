import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { call, type TestApp, type TestTenant } from '../app.ts';

export type OAuthClient = {
  id: string;
  clientId: string;
  name: string;
  type: 'confidential' | 'public';
  status: 'active' | 'revoked';
  allowedScopes: string[];
  redirectUris: string[];
  requirePkce: boolean;
  lastUsedAt: string | null;
  revokedAt: string | null;
  createdAt: string;
  updatedAt: string;
};
export type Made = { oauthClient: OAuthClient; clientSecret: string };

export const CALLBACK = 'https://app.example/callback';
export const CLIENTS = '/api/sdk/developer/oauth-clients';

/** An application of the workspace, as its owner makes it. */
export async function application({ url }: TestApp, shop: TestTenant, body: object = {}): Promise<Made> {
  const reply = await call<Made>(url, 'POST', CLIENTS, {
    token: await shop.signIn('anna'),
    body: { name: 'Shop plugin', redirectUris: [CALLBACK], ...body },
  });
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  return reply.body.data;
}

export type Seen = { status: number; url: URL; headers: Headers; text: string };

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** A browser without scripts: keeps cookies, follows redirects within the house, fills in forms. */
export class Browser {
  readonly cookies = new Map<string, { value: string; path: string }>();
  readonly seen: string[] = [];
  readonly home: string;
  readonly headers: Record<string, string>;

  constructor(home: string, headers: Record<string, string> = {}) {
    this.home = home;
    this.headers = {
      accept: 'text/html',
      'accept-language': 'en',
      'user-agent': 'Mozilla/5.0 Firefox/140.0',
      ...headers,
    };
  }

  #cookieHeader(path: string): string {
    return [...this.cookies]
      .filter(([, cookie]) => path === cookie.path || path.startsWith(cookie.path.replace(/\/?$/, '/')))
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
      .join('; ');
  }

  #keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      const value = pair.slice(at + 1);
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
      if (value === '') this.cookies.delete(`${name} ${path}`);
      else this.cookies.set(`${name} ${path}`, { value, path });
    }
  }

  /** Where a request for an address of the house really goes: a proxy may stand before it. */
  reach(url: URL): URL {
    return url;
  }

  /** Stops at a page, or where a redirect leaves the house. */
  async go(address: string | URL, form?: Record<string, string>): Promise<Seen> {
    let url = new URL(address, this.home);
    let body = form && new URLSearchParams(form);
    for (let hop = 0; hop < 12; hop += 1) {
      const reply = await fetch(this.reach(url), {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: {
          ...this.headers,
          cookie: this.#cookieHeader(url.pathname),
          ...(body && { origin: new URL(this.home).origin, 'sec-fetch-site': 'same-origin' }),
        },
        ...(body && { body }),
      });
      this.#keep(reply.headers);
      this.seen.push(`${body ? 'POST' : 'GET'} ${url.pathname} ${reply.status}`);
      const location = reply.headers.get('location');
      const text = await reply.text();
      if (!location) return { status: reply.status, url, headers: reply.headers, text };
      url = new URL(location, url);
      body = undefined;
      if (url.origin !== new URL(this.home).origin || url.pathname.startsWith('/elsewhere'))
        return { status: reply.status, url, headers: reply.headers, text };
    }
    throw new Error(`it goes round in circles: ${this.seen.join(', ')}`);
  }

  /** Sends the form of a page with its hidden fields. */
  submit({ url, text }: Seen, fields: Record<string, string>): Promise<Seen> {
    const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
      ([, name, value]): [string, string] => [name!, unescaped(value!)],
    );
    return this.go(url, { ...Object.fromEntries(hidden), ...fields });
  }

  /** Signs in and allows, as far as it is asked. Ends where the login leads. */
  async through(start: string | URL, { name, password }: { name: string; password: string }): Promise<URL> {
    let page = await this.go(start);
    for (let step = 0; step < 4 && page.url.pathname.startsWith('/oauth/interaction/'); step += 1) {
      page = page.text.includes('name="password"')
        ? await this.submit(page, { name, password })
        : await this.submit(page, { step: 'allow' });
    }
    assert.ok(
      !page.url.pathname.startsWith('/oauth/'),
      `${page.status} ${page.url.pathname} ${page.text.slice(0, 2000)}`,
    );
    return page.url;
  }
}

export const verifier = (): string => randomBytes(32).toString('base64url');
export const challengeOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The address that an application opens a login with. */
export function authorizeUrl(home: string, asked: Record<string, string | undefined>): URL {
  const url = new URL('/oauth/authorize', home);
  const defaults = { response_type: 'code', redirect_uri: CALLBACK, scope: 'openid', state: 'a-state' };
  for (const [name, value] of Object.entries({ ...defaults, ...asked }))
    if (value !== undefined) url.searchParams.set(name, value);
  return url;
}

export type Tokens = {
  access_token: string;
  id_token?: string;
  refresh_token?: string;
  token_type: string;
  expires_in: number;
  scope: string;
};
export type Told<Body = Record<string, unknown>> = { status: number; body: Body; headers: Headers };

/** A form to an address of OAuth. */
export async function post<Body = Record<string, unknown>>(
  home: string,
  path: string,
  fields: Record<string, string | undefined>,
  headers: Record<string, string> = {},
): Promise<Told<Body>> {
  const sent = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  const reply = await fetch(new URL(path, home), { method: 'POST', body: new URLSearchParams(sent), headers });
  const text = await reply.text();
  return { status: reply.status, body: (text ? JSON.parse(text) : {}) as Body, headers: reply.headers };
}

export type Login = {
  made: Made;
  code: string;
  codeVerifier: string;
  redirectUri: string;
  browser: Browser;
};

type Asked = Partial<Record<'scope' | 'nonce' | 'prompt' | 'redirect_uri', string>> & {
  as?: string;
  browser?: Browser;
};

/** A login up to the code. */
export async function codeOf(
  house: TestApp,
  shop: TestTenant,
  made: Made,
  { as = 'anna', browser = new Browser(house.url), ...asked }: Asked = {},
): Promise<Login> {
  const codeVerifier = verifier();
  const redirectUri = asked.redirect_uri ?? CALLBACK;
  const start = authorizeUrl(house.url, {
    client_id: made.oauthClient.clientId,
    code_challenge: challengeOf(codeVerifier),
    code_challenge_method: 'S256',
    ...asked,
  });
  const back = await browser.through(start, { name: as, password: shop.password });
  const code = back.searchParams.get('code');
  assert.ok(code, back.href);
  return { made, code, codeVerifier, redirectUri, browser };
}

export const redeem = (house: TestApp, { made, code, codeVerifier, redirectUri }: Login): Promise<Told<Tokens>> =>
  post<Tokens>(house.url, '/oauth/token', {
    grant_type: 'authorization_code',
    client_id: made.oauthClient.clientId,
    client_secret: made.clientSecret,
    code,
    redirect_uri: redirectUri,
    code_verifier: codeVerifier,
  });

export const refresh = (house: TestApp, made: Made, token: string | undefined, more: Record<string, string> = {}) =>
  post<Tokens>(house.url, '/oauth/token', {
    grant_type: 'refresh_token',
    client_id: made.oauthClient.clientId,
    client_secret: made.clientSecret,
    refresh_token: token,
    ...more,
  });

/** With an access token. */
export async function ask<Body = Record<string, unknown>>(
  home: string,
  path: string,
  token: string | undefined,
  body?: object,
): Promise<Told<Body>> {
  const reply = await fetch(new URL(path, home), {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: (text ? JSON.parse(text) : {}) as Body, headers: reply.headers };
}

/** The whole of a login: what an application holds at its end. */
export async function loggedIn(
  house: TestApp,
  shop: TestTenant,
  { body = {}, ...asked }: Asked & { body?: object } = {},
) {
  const made = await application(house, shop, body);
  const login = await codeOf(house, shop, made, asked);
  const reply = await redeem(house, login);
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return { made, login, tokens: reply.body, browser: login.browser };
}
