import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { invalid } from '#platform/refusal.ts';
import { loadDocument } from '#surfaces/contract/index.ts';
import type { ProviderHandle } from './provider.ts';
import { SIGN_OUT_PATH, withoutOldHint } from './sign-out.ts';

type Query = Record<string, unknown>;

const MOST_CHARACTERS = 2000;
const REQUIRED = ['client_id', 'redirect_uri', 'response_type', 'scope', 'state'] as const;

function mustBeReadable(query: Query): void {
  for (const [name, value] of Object.entries(query)) {
    // No database takes it, and nobody means it.
    if (String(value).includes('\0')) throw invalid(`query.${name.slice(0, 80)}`, 'has a NUL character', 'text');
  }
}

/** Who cannot be told safely where they came from is told here (O8: no login without `state`). */
function mustBeWhole(query: Query): void {
  mustBeReadable(query);
  for (const name of REQUIRED) {
    const value = query[name];
    if (typeof value === 'string' && value !== '' && value.length <= MOST_CHARACTERS) continue;
    const fault = Array.isArray(value) ? 'is there twice' : value ? 'is too long' : 'is missing';
    throw invalid(`query.${name}`, fault, `one text of 1 to ${MOST_CHARACTERS} characters`);
  }
}

/** Staying connected is always asked for (OpenID Connect Core, 11): the library would leave it out without a word. */
function askingFirst(url: string, query: Query): string {
  const isOffline = String(query['scope']).split(' ').includes('offline_access');
  const prompts = String(query['prompt'] ?? '').split(' ');
  if (!isOffline || prompts.includes('consent') || prompts.includes('none')) return url;
  const [path = '', search = ''] = url.split('?', 2);
  const asked = new URLSearchParams(search);
  asked.set('prompt', [...prompts.filter(Boolean), 'consent'].join(' '));
  return `${path}?${asked}`;
}

/** Hands a request to the library as one that arrived at the issuer's own address. */
async function hand(request: FastifyRequest, reply: FastifyReply, { handle, issuer }: ProviderHandle): Promise<void> {
  const { host, protocol } = new URL(issuer);
  Object.assign(request.raw.headers, {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.replace(':', ''),
    'x-forwarded-for': request.ip,
  });
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  reply.hijack();
  await handle(request.raw, reply.raw);
}

/** The addresses of OAuth itself: bodies are forms, answers are redirects, and the library speaks. */
export function protocolRoutes(
  scope: FastifyInstance,
  { open, isKnownKey }: { open(): Promise<ProviderHandle>; isKnownKey(kid: string): Promise<boolean> },
): void {
  const { operations } = loadDocument('ringnity');
  const named = (id: string) => {
    const contract = operations.find((operation) => operation.id === id);
    return { config: contract ? { contract } : {} };
  };
  // Read by the library, off the line.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));

  scope.get<{ Querystring: Query }>('/oauth/authorize', named('authorizeWithRingnity'), async (request, reply) => {
    mustBeWhole(request.query);
    request.raw.url = askingFirst(request.url, request.query);
    return hand(request, reply, await open());
  });
  scope.get('/oauth/authorize/:uid', async (request, reply) => hand(request, reply, await open()));
  scope.get<{ Querystring: Query }>(SIGN_OUT_PATH, async (request, reply) => {
    mustBeReadable(request.query);
    request.raw.url = await withoutOldHint(request.url, request.query, isKnownKey);
    return hand(request, reply, await open());
  });
  scope.post(`${SIGN_OUT_PATH}/confirm`, async (request, reply) => hand(request, reply, await open()));
  scope.get(`${SIGN_OUT_PATH}/success`, async (request, reply) => hand(request, reply, await open()));
  scope.post('/oauth/token', named('exchangeRingnityOAuthToken'), async (request, reply) =>
    hand(request, reply, await open()),
  );
  scope.post('/oauth/revoke', named('revokeRingnityOAuthToken'), async (request, reply) =>
    hand(request, reply, await open()),
  );
}
