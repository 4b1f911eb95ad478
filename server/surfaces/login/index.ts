import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TokenHolder } from '#modules/login/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { loadDocument, mountContract, type Operation } from '#surfaces/contract/index.ts';
import { originOf } from '#surfaces/shapes/origin.ts';
import { refusalOf } from '#surfaces/web/faults.ts';
import { interactionPages } from './interaction.ts';
import { issuerOf, type LoginSurfaceNeeds } from './needs.ts';
import { loginOperations, userInfoOf } from './operations.ts';
import { failurePage } from './page.ts';
import { protocolRoutes } from './protocol.ts';
import { providers } from './provider.ts';
import { refuseOAuth } from './refuse.ts';
import { SIGN_OUT_PATH } from './sign-out.ts';
import { languageOfHeader, loginWords } from './words.ts';

export type { LoginSurfaceNeeds } from './needs.ts';
export { loginWords } from './words.ts';

const byHand = ['authorizeWithRingnity', 'exchangeRingnityOAuthToken', 'revokeRingnityOAuthToken'];

/** Operations of the Ringnity document that are answered here, at the root. */
export const loginOperationIds: readonly string[] = [
  ...Object.keys(loginOperations({} as LoginSurfaceNeeds)),
  ...byHand,
];

export const isOfLogin = (id: string): boolean => loginOperationIds.includes(id);

const MOST_OF_A_FORM = 20_000;

/** Pages are for people; a program that asks for JSON gets the reason as JSON. */
const wantsPage = ({ headers, url }: FastifyRequest): boolean =>
  /^\/oauth\/(?:authorize|interaction|logout)\b/.test(url) && /\btext\/html\b/i.test(headers.accept ?? '');

function refuseLogin(reply: FastifyReply, refusal: Refusal) {
  if (!wantsPage(reply.request)) return refuseOAuth(reply, refusal);
  const language = languageOfHeader(reply.request.headers['accept-language'] ?? '');
  const told = { error: 'invalid_request', error_description: refusal.details.faults?.[0] ?? refusal.message };
  const { html, policy } = failurePage(loginWords[language].broken, told, language);
  const status = refusal.kind === 'unavailable' ? 503 : refusal.kind === 'limited' ? 429 : 400;
  return reply
    .code(status)
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html);
}

/** "Login with": OpenID Connect for other applications, at the root of the installation. */
export function loginSurface(fastify: FastifyInstance, needs: LoginSurfaceNeeds): void {
  const open = providers(needs);
  const isKnownKey = async (kid: string) => (await needs.login.keys.published(kid)) !== undefined;
  const operations = loginOperations(needs);

  async function holderOf(request: FastifyRequest): Promise<TokenHolder> {
    const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new Refusal('unauthenticated', 'credential_missing', 'An access token is missing.');
    return needs.login.tokens.holderOf(token, issuerOf(needs), originOf(request));
  }

  fastify.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('referrer-policy', 'no-referrer');
      await needs.limits.take('login', request.ip, needs.requestsPerMinute, 60);
    });
    scope.setErrorHandler((error: FastifyError, request, reply) => {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      request.refusalCode = refusal.code;
      return refuseLogin(reply, refusal);
    });
    mountContract<TokenHolder>(scope, {
      document: loadDocument('ringnity'),
      only: ({ id }) => isOfLogin(id) && !byHand.includes(id),
      operations: operations as unknown as Record<string, Operation<TokenHolder>>,
      refuse: refuseOAuth,
      callers: { OAuthAccessToken: holderOf },
      open: async () => undefined as never,
    });
    scope.register(async (inner) => protocolRoutes(inner, { open, isKnownKey }));
    scope.register(async (inner) => {
      inner.removeAllContentTypeParsers();
      inner.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: MOST_OF_A_FORM },
        (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
      );
      inner.addHook('onSend', async (_request, reply) => {
        reply
          .header('cache-control', 'no-store')
          .header('vary', 'accept-language, cookie')
          .header('x-robots-tag', 'noindex');
      });
      // OpenID Connect Core, 5.3.1, wants both methods; the contract names one.
      inner.post('/oauth/userinfo', async (request) => userInfoOf(needs, await holderOf(request)));
      // And for the beginning of a login (3.1.2.1) and its end: as a GET, the browser sends the cookies that keep it signed in.
      for (const path of ['/oauth/authorize', SIGN_OUT_PATH]) {
        inner.post<{ Body: Record<string, string> | undefined }>(path, async (request, reply) =>
          reply
            .code(303)
            .header('location', `${path}?${new URLSearchParams(request.body)}`)
            .send(),
        );
      }
      interactionPages(inner, { ...needs, open });
    });
  });
}
