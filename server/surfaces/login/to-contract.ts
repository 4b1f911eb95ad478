import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { subjectOf } from '#modules/login/index.ts';
import { isRefusal } from '#platform/refusal.ts';
import { refusalOf } from '#surfaces/web/faults.ts';
import { issuerOf, type LoginSurfaceNeeds } from './needs.ts';
import { failurePage } from './page.ts';
import { describable } from './refuse.ts';
import { languageOfHeader, loginWords } from './words.ts';

type Told = { error: string; error_description?: string | undefined; state?: string | undefined };
type Next = () => Promise<unknown>;

/** What the contract knows of; anything else is a fault of the request. */
const known = new Set([
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
  'invalid_scope',
  'access_denied',
  'login_required',
  'consent_required',
  'interaction_required',
  'server_error',
  'temporarily_unavailable',
]);

const inContract = ({ error, error_description, state }: Told): Told => ({
  error: known.has(error) ? error : 'invalid_request',
  ...(error_description && { error_description: describable(error_description) }),
  ...(state !== undefined && { state }),
});

const isUnavailable = (error: unknown): boolean => {
  const refusal = isRefusal(error) ? error : error instanceof Error ? refusalOf(error) : undefined;
  return refusal?.kind === 'unavailable';
};

const unavailable: Told = {
  error: 'temporarily_unavailable',
  error_description: 'The login cannot be reached at the moment. Try again in a while.',
};

/** Where the library says something otherwise than the contract, it is put right on the way out. */
export function toContract(needs: LoginSurfaceNeeds) {
  const { login, log } = needs;
  /** Faults of ours, by the request that they struck. */
  const faults = new WeakMap<object, unknown>();

  async function renderError(ctx: KoaContextWithOIDC, out: object, error: Error): Promise<void> {
    const told = isUnavailable(error) ? unavailable : inContract(out as Told);
    if (told === unavailable) ctx.status = 503;
    if (ctx.accepts('json', 'html') !== 'html') {
      ctx.body = told;
      return;
    }
    const language = languageOfHeader(ctx.get('accept-language'));
    const words = ctx.oidc?.route?.startsWith('end_session') ? loginWords[language].signOut : loginWords[language];
    const { html, policy } = failurePage(words.broken, told, language);
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('content-security-policy', policy);
    ctx.set('referrer-policy', 'no-referrer');
    ctx.body = html;
  }

  async function afterwards(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
    // The library's own page, which hands a code on by a form, names its script here.
    ctx.set('content-security-policy', "default-src 'none'; script-src; base-uri 'none'; frame-ancestors 'none'");
    await next();
    const route = ctx.oidc?.route;
    if ((route === 'authorization' || route === 'resume') && ctx.status === 303) ctx.status = 302;
    if (route !== 'token' && route !== 'revocation') return;
    ctx.set('cache-control', 'no-store');
    if (route === 'revocation') await answerRevocation(ctx);
    const told = ctx.body as Told | undefined;
    if (ctx.status < 400 || typeof told?.error !== 'string') return;
    const isOurs = ctx.status >= 500;
    if (isOurs && isUnavailable(faults.get(ctx.req))) {
      ctx.status = 503;
      ctx.body = unavailable;
      return;
    }
    ctx.body = inContract(told);
  }

  /** Our access tokens are read without a look-up, which is more than the library can take back (RFC 7009). */
  async function answerRevocation(ctx: KoaContextWithOIDC): Promise<void> {
    const told = ctx.body as Told | undefined;
    const { client, params } = ctx.oidc;
    const token = params?.['token'];
    // It says so after the client has shown who it is.
    if (told?.error === 'unsupported_token_type' && client && typeof token === 'string') {
      await login.tokens.deny(token, issuerOf(needs), client.clientId);
      ctx.status = 200;
    }
    if (ctx.status === 200) ctx.body = { success: true, data: {} };
  }

  async function ofClient(ctx: KoaContextWithOIDC, work: (found: { tenantId: string; id: string }) => Promise<void>) {
    const { client } = ctx.oidc;
    const application = client && (await login.applications.byClientId(client.clientId));
    if (application) await work(application);
  }

  async function used(ctx: KoaContextWithOIDC, found: { tenantId: string; id: string }): Promise<void> {
    const accountId = ctx.oidc.entities.Account?.accountId;
    const subject = accountId === undefined ? undefined : subjectOf(found.tenantId, accountId);
    await Promise.all([login.applications.touch(found), subject && login.own.touch(found, subject)]);
  }

  function watch(provider: Provider): void {
    const quietly = (work: Promise<void>) =>
      void work.catch((error: unknown) => log.warn('a login could not be noted', { error }));
    provider.on('server_error', (ctx, error) => {
      faults.set(ctx.req, error);
      log.error('the login failed', { error });
    });
    provider.on('grant.success', (ctx) => quietly(ofClient(ctx, (found) => used(ctx, found))));
    provider.on('grant.error', (ctx, error) => {
      const detail = 'error_detail' in error ? String(error.error_detail) : '';
      if (/already (?:used|consumed)/.test(detail)) quietly(ofClient(ctx, login.reuseFound));
    });
  }

  return { renderError, afterwards, watch };
}
