import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';

/** What the server does with a message. Given as a list, one for each; the last goes on. */
export type FcmBehaviour =
  | 'accept'
  /** The app was removed from the device. */
  | 'unregistered'
  | { limited: { retryAfterSeconds?: number } }
  | { fails: number }
  | 'hang'
  | 'drop';

export type FcmMessage = { authorization: string; project: string; message: Record<string, unknown> };

export type FcmServer = {
  url: string;
  /** The key file of a service account whose tokens this server gives out. */
  serviceAccount: string;
  received: FcmMessage[];
  tokensGiven: number;
  behave(...behaviours: FcmBehaviour[]): void;
  /** For messages to one device, before what holds for all. */
  behaveFor(token: string, ...behaviours: FcmBehaviour[]): void;
  close(): Promise<void>;
};

const PROJECT = 'switchboard-tests';
const SCOPE = 'https://www.googleapis.com/auth/firebase.messaging';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

const fault = (status: string, code: number, errorCode?: string) => ({
  error: {
    code,
    status,
    message: status,
    details: errorCode ? [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode }] : [],
  },
});

/**
 * Firebase Cloud Messaging over HTTP v1 and the token endpoint of Google beside it, on one free port: the assertion is
 * checked (RFC 7523), and only a token that was given out is taken.
 */
export async function fcmServer(): Promise<FcmServer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const received: FcmMessage[] = [];
  const tokens = new Set<string>();
  let behaviours: FcmBehaviour[] = ['accept'];
  const ofDevices = new Map<string, FcmBehaviour[]>();
  const next = (token: string): FcmBehaviour =>
    ofDevices.get(token)?.shift() ?? (behaviours.length > 1 ? behaviours.shift() : behaviours[0]) ?? 'accept';

  async function giveToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await bodyOf(request));
    try {
      if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer') throw new Error('grant');
      const { payload } = await jwtVerify(form.get('assertion') ?? '', publicKey, {
        audience: `${server.url}/token`,
        issuer: 'push@switchboard-tests.example',
      });
      if (payload['scope'] !== SCOPE) throw new Error('scope');
    } catch {
      json(response, 400, { error: 'invalid_grant' });
      return;
    }
    server.tokensGiven += 1;
    const token = `ya29.${server.tokensGiven}`;
    tokens.add(token);
    json(response, 200, { access_token: token, expires_in: 3599, token_type: 'Bearer' });
  }

  async function take(request: IncomingMessage, response: ServerResponse, project: string): Promise<void> {
    const authorization = request.headers.authorization ?? '';
    const { message } = JSON.parse(await bodyOf(request)) as { message: Record<string, unknown> };
    if (!tokens.has(authorization.replace(/^Bearer /, ''))) {
      json(response, 401, fault('UNAUTHENTICATED', 401));
      return;
    }
    received.push({ authorization, project, message });
    const behaviour = next(String(message['token']));
    if (behaviour === 'hang') return;
    if (behaviour === 'drop') response.socket?.destroy();
    else if (behaviour === 'unregistered') json(response, 404, fault('NOT_FOUND', 404, 'UNREGISTERED'));
    else if (behaviour === 'accept') {
      json(response, 200, { name: `projects/${project}/messages/${received.length}` });
    } else if ('fails' in behaviour) json(response, behaviour.fails, fault('UNAVAILABLE', behaviour.fails));
    else {
      const { retryAfterSeconds } = behaviour.limited;
      json(
        response,
        429,
        fault('RESOURCE_EXHAUSTED', 429, 'QUOTA_EXCEEDED'),
        retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
      );
    }
  }

  const listening = createServer((request, response) => {
    response.on('error', () => {});
    const project = /^\/v1\/projects\/([^/]+)\/messages:send$/.exec(request.url ?? '')?.[1];
    if (request.method === 'POST' && request.url === '/token') void giveToken(request, response);
    else if (request.method === 'POST' && project) void take(request, response, project);
    else json(response, 404, fault('NOT_FOUND', 404));
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;

  const server: FcmServer = {
    url,
    serviceAccount: JSON.stringify({
      type: 'service_account',
      project_id: PROJECT,
      client_email: 'push@switchboard-tests.example',
      private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
      token_uri: `${url}/token`,
    }),
    received,
    tokensGiven: 0,
    behave(...list) {
      behaviours = list.length > 0 ? list : ['accept'];
    },
    behaveFor: (token, ...list) => void ofDevices.set(token, list),
    close: () =>
      new Promise((resolve) => {
        listening.close(() => resolve());
        listening.closeAllConnections();
      }),
  };
  return server;
}
