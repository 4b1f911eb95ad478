import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export type IssuerBehaviour = {
  /** A reply of this status to everything, or the line cut. */
  fail?: number | 'drop' | undefined;
  delayMs?: number | undefined;
};

type Key = { kid: string; alg: 'RS256' | 'ES256'; privateKey: CryptoKey; publicKey: CryptoKey };

export type FakeOidcIssuer = {
  issuer: string;
  jwksUrl: string;
  clientId: string;
  /** How often the keys were asked for. */
  keyRequests: number;
  behave(behaviour: IssuerBehaviour): void;
  /** New keys, and the old ones are published no more. */
  rotate(alg?: Key['alg']): Promise<void>;
  /** An ID token (OpenID Connect Core 1.0, 2) about this person; `claims` replace what it would say, undefined leaves it out. */
  idToken(claims: JWTPayload & { email: string }, header?: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
};

const LIFE_SECONDS = 3600;

/** An identity provider such as Google: discovery, keys, and ID tokens as its sign-in button hands them out. */
export async function fakeOidcIssuer({ clientId = 'client-1.apps.example' } = {}): Promise<FakeOidcIssuer> {
  let behaviour: IssuerBehaviour = {};
  let serial = 0;
  const make = async (alg: Key['alg']): Promise<Key> => {
    serial += 1;
    return { kid: `key-${serial}`, alg, ...(await generateKeyPair(alg, { extractable: true })) };
  };
  let key = await make('RS256');

  const server = createServer(async (request, reply) => {
    const { fail, delayMs } = behaviour;
    if (delayMs) await new Promise((next) => setTimeout(next, delayMs));
    if (fail === 'drop') return void request.socket.destroy();
    const isKeys = request.url === '/keys';
    if (isKeys) fake.keyRequests += 1;
    if (fail) return void reply.writeHead(fail).end();
    if (isKeys) {
      const jwk = { ...(await exportJWK(key.publicKey)), kid: key.kid, alg: key.alg, use: 'sig' };
      return void reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
    }
    if (request.url === '/.well-known/openid-configuration') {
      const found = {
        issuer: fake.issuer,
        jwks_uri: fake.jwksUrl,
        response_types_supported: ['id_token'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'ES256'],
      };
      return void reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found));
    }
    reply.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const fake: FakeOidcIssuer = {
    issuer: url,
    jwksUrl: `${url}/keys`,
    clientId,
    keyRequests: 0,
    behave: (to) => {
      behaviour = to;
    },
    async rotate(alg = 'RS256') {
      key = await make(alg);
    },
    idToken(claims, header = {}) {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        iss: url,
        aud: clientId,
        azp: clientId,
        sub: `sub of ${claims.email}`,
        email_verified: true,
        iat: now,
        exp: now + LIFE_SECONDS,
        ...claims,
      })
        .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'JWT', ...header })
        .sign(key.privateKey);
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return fake;
}
