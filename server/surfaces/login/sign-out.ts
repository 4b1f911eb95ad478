import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Tenant } from '#modules/tenants/index.ts';
import type { LoginSurfaceNeeds } from './needs.ts';
import { brandOf, choicePage, notePage, type Page } from './page.ts';
import { languageWished, loginWords } from './words.ts';

export const SIGN_OUT_PATH = '/oauth/logout';

type Query = Readonly<Record<string, unknown>>;
/** What the library keeps between the question and its answer. */
type Asked = { secret: string; postLogoutRedirectUri?: string; state?: string };

const asked = ({ oidc }: KoaContextWithOIDC): Asked => (oidc.session as unknown as { state: Asked }).state;

/**
 * An ID token of long ago was signed by a key that is gone. It still says which application asks, and more is not
 * needed: the person is asked in any case.
 */
export async function withoutOldHint(
  url: string,
  query: Query,
  isKnown: (kid: string) => Promise<boolean>,
): Promise<string> {
  const hint = query['id_token_hint'];
  if (typeof hint !== 'string') return url;
  const [path = '', search = ''] = url.split('?', 2);
  const left = new URLSearchParams(search);
  try {
    const { kid } = decodeProtectedHeader(hint);
    if (typeof kid === 'string' && (await isKnown(kid))) return url;
    const { aud } = decodeJwt(hint);
    if (!left.has('client_id') && typeof aud === 'string') left.set('client_id', aud);
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof Error && error.name.startsWith('JWT'))) throw error;
    return url;
  }
  left.delete('id_token_hint');
  return `${path}?${left}`;
}

/** Signing out by way of an application (OpenID Connect RP-Initiated Logout): the person is asked, on a page of ours. */
export function signOut({ login, identity, tenants, log }: LoginSurfaceNeeds) {
  async function tenantOf({ oidc }: KoaContextWithOIDC): Promise<Tenant | undefined> {
    const { client, session } = oidc;
    const clientId = client?.clientId ?? Object.keys(session?.authorizations ?? {})[0];
    const application = clientId === undefined ? undefined : await login.applications.byClientId(clientId);
    return application && (await tenants.byId(application.tenantId));
  }

  const languageOf = (ctx: KoaContextWithOIDC) =>
    languageWished(ctx.oidc.params?.['ui_locales'], ctx.get('accept-language'));

  function show(ctx: KoaContextWithOIDC, { html, policy }: Page): void {
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('content-security-policy', policy);
    ctx.set('x-frame-options', 'DENY');
    ctx.body = html;
  }

  async function ask(ctx: KoaContextWithOIDC): Promise<void> {
    const language = languageOf(ctx);
    const words = loginWords[language].signOut;
    const tenant = await tenantOf(ctx);
    const brand = tenant && brandOf(tenant);
    const { clientName } = ctx.oidc.client ?? {};
    const other = new URLSearchParams(ctx.querystring);
    other.set('ui_locales', language === 'de' ? 'en' : 'de');
    show(
      ctx,
      choicePage({
        language,
        brand,
        title: words.title(brand?.name),
        text: words.text(clientName),
        action: `${SIGN_OUT_PATH}/confirm`,
        hidden: { xsrf: asked(ctx).secret },
        solid: { name: 'logout', value: 'yes', label: words.submit },
        quiet: { name: 'stay', value: 'yes', label: words.stay },
        otherLanguage: { href: `${SIGN_OUT_PATH}?${other}`, label: language === 'de' ? 'English' : 'Deutsch' },
      }),
    );
  }

  async function tellDone(ctx: KoaContextWithOIDC): Promise<void> {
    const language = languageOf(ctx);
    const tenant = await tenantOf(ctx);
    const { done, stayed } = loginWords[language].signOut;
    // The library names the application where the person stayed signed in.
    show(ctx, notePage(ctx.oidc.client ? stayed : done, tenant && brandOf(tenant), language));
  }

  /** Nobody is signed in with this browser: there is nothing to ask. */
  function leadBack(ctx: KoaContextWithOIDC): void {
    const { postLogoutRedirectUri, state } = asked(ctx);
    ctx.body = '';
    if (postLogoutRedirectUri === undefined) {
      ctx.redirect(`${SIGN_OUT_PATH}/success`);
      return;
    }
    const back = new URL(postLogoutRedirectUri);
    if (state !== undefined) back.searchParams.set('state', state);
    ctx.redirect(back.href);
  }

  /** With the browser's login ends the session that it stands for: it is gone from the person's list. */
  async function endSession(ctx: KoaContextWithOIDC): Promise<void> {
    const sessionId = ctx.oidc.session?.['amr']?.[0];
    if (sessionId === undefined) return;
    const origin = { address: ctx.ip, userAgent: ctx.get('user-agent') || undefined };
    await identity
      .endPersonSession(sessionId, origin)
      .catch((error: unknown) => log.warn('a session could not be ended at a sign-out', { error }));
  }

  return {
    feature: { enabled: true, logoutSource: ask, postLogoutSuccessSource: tellDone },

    async afterwards(ctx: KoaContextWithOIDC): Promise<void> {
      const { route, session, params } = ctx.oidc ?? {};
      if (route === 'end_session' && ctx.status === 200 && !session?.accountId) leadBack(ctx);
      if (route === 'end_session_confirm' && ctx.status === 303 && params?.['logout']) await endSession(ctx);
    },
  };
}
