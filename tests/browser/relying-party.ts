import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as openid from 'openid-client';

export type RelyingParty = {
  url: string;
  callback: string;
  /** With what the workspace gave it. */
  connect(client: { issuer: string; clientId: string; secret: string }): Promise<void>;
  close(): Promise<void>;
};

/** A website that people sign in to with their account of the workspace: openid-client on a few lines of server. */
export async function relyingParty(): Promise<RelyingParty> {
  let config: openid.Configuration | undefined;
  const pending = new Map<string, string>();
  const server = createServer(async (request, reply) => {
    const asked = new URL(request.url ?? '/', url);
    if (!config) return reply.writeHead(503).end();
    if (asked.pathname !== '/callback') {
      const verifier = openid.randomPKCECodeVerifier();
      const state = openid.randomState();
      pending.set(state, verifier);
      const start = openid.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: 'openid profile roles.read',
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
      });
      return reply.writeHead(302, { location: start.href }).end();
    }
    const state = asked.searchParams.get('state') ?? '';
    try {
      const tokens = await openid.authorizationCodeGrant(config, asked, {
        pkceCodeVerifier: pending.get(state) ?? '',
        expectedState: state,
      });
      const claims = await openid.fetchUserInfo(config, tokens.access_token, openid.skipSubjectCheck);
      reply.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>Hello ${claims.name}, ${claims['roles']}</h1>`);
    } catch (error) {
      const told = error instanceof openid.AuthorizationResponseError ? error.error : String(error);
      reply.writeHead(403, { 'content-type': 'text/html' }).end(`<h1>Nobody: ${told}</h1>`);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const callback = `${url}/callback`;
  return {
    url,
    callback,
    async connect({ issuer, clientId, secret }) {
      config = await openid.discovery(new URL(issuer), clientId, {}, openid.ClientSecretBasic(secret), {
        execute: [openid.allowInsecureRequests],
      });
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
