import type { EventEmitter } from 'node:events';
import Provider, { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import type { Person } from '#modules/identity/index.ts';
import {
  ACCESS_SECONDS,
  audienceOf,
  availableScopes,
  GRANT_CLAIM,
  mayReturnTo,
  type SigningKey,
  scopeCatalog,
  subjectOf,
} from '#modules/login/index.ts';
import { hashSecret, sameSecret } from '#platform/secrets.ts';
import { adapterOf } from './adapter.ts';
import { claimsByScope, claimsOf } from './claims.ts';
import { existingGrant } from './grants.ts';
import { issuerOf, type LoginSurfaceNeeds } from './needs.ts';
import { SIGN_OUT_PATH, signOut } from './sign-out.ts';
import { toContract } from './to-contract.ts';

const DAY = 86_400;

/** How long each thing is good for. A refresh token rests a month at most, and a connection lasts a year. */
const ttl = {
  AccessToken: ACCESS_SECONDS,
  AuthorizationCode: 60,
  IdToken: ACCESS_SECONDS,
  Interaction: 900,
  Session: 14 * DAY,
  RefreshToken: 30 * DAY,
  Grant: 365 * DAY,
};

export const interactionPath = (uid: string): string => `/oauth/interaction/${uid}`;

/** A session of ours: the one that the browser's was begun with. */
const sessionIdOf = (ctx: KoaContextWithOIDC): string | undefined => ctx.oidc.session?.['amr']?.[0];

function policy() {
  const { Check, Prompt, base } = interactionPolicy;
  const prompts = base();
  // After the sign-in: whoever has just given a name and a password has chosen.
  prompts.add(new Prompt({ name: 'select_account', requestable: true }), 1);
  prompts.get('login')?.checks.add(
    new Check('session_ended', 'End-User authentication is required', 'login_required', (ctx) => {
      const { session, account } = ctx.oidc;
      if (!session?.accountId || account) return Check.NO_NEED_TO_PROMPT;
      // Ended elsewhere, or of another workspace: whoever signs in now begins afresh.
      for (const name of ['accountId', 'loginTs', 'amr', 'authorizations']) Reflect.deleteProperty(session, name);
      Object.assign(session, { touched: true });
      return Check.REQUEST_PROMPT;
    }),
  );
  return prompts;
}

function openProvider(needs: LoginSurfaceNeeds, issuer: string, keys: SigningKey[]): Provider {
  const { login, identity, tenants, secrets, log } = needs;
  const audience = audienceOf(issuer);
  const leaving = signOut(needs);

  async function person(ctx: KoaContextWithOIDC, sub: string, isOfToken: boolean): Promise<Person | undefined> {
    const { client } = ctx.oidc;
    const application = client && (await login.applications.byClientId(client.clientId));
    const subject = application && subjectOf(application.tenantId, sub);
    if (!subject) return undefined;
    if (isOfToken) return identity.person(subject);
    const sessionId = sessionIdOf(ctx);
    return sessionId === undefined ? undefined : identity.personInSession(subject, sessionId);
  }

  const configuration: Configuration = {
    adapter: adapterOf({ login }),
    // The first one signs. The others are for hints: an ID token of before the last turn still tells who it was.
    jwks: { keys },
    cookies: {
      keys: [secrets.derive('login cookies').toString('base64url')],
      names: {
        session: 'switchboard_login',
        interaction: 'switchboard_login_step',
        resume: 'switchboard_login_resume',
      },
      long: { signed: true, httpOnly: true, sameSite: 'lax', overwrite: true, path: '/oauth' },
      short: { signed: true, httpOnly: true, sameSite: 'lax', overwrite: true },
    },
    // Planned ones are known, so that asking for them is refused and not overheard.
    scopes: scopeCatalog.map(({ scope }) => scope),
    claims: Object.fromEntries(Object.entries(claimsByScope).map(([scope, names]) => [scope, [...names]])),
    conformIdTokenClaims: false,
    routes: {
      authorization: '/oauth/authorize',
      token: '/oauth/token',
      jwks: '/oauth/jwks.json',
      revocation: '/oauth/revoke',
      end_session: SIGN_OUT_PATH,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: leaving.feature,
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      // Ours answers: the library's takes no tokens that are made for somebody.
      userinfo: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== audience) throw new errors.InvalidTarget();
          return {
            scope: availableScopes.join(' '),
            audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: ACCESS_SECONDS,
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
    responseTypes: ['code'],
    subjectTypes: ['public'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    extraClientMetadata: { properties: ['require_pkce'] },
    allowOmittingSingleRegisteredRedirectUri: false,
    clientBasedCORS: () => true,
    pkce: { required: (_ctx, client) => client.clientAuthMethod === 'none' || client['require_pkce'] === true },
    ttl,
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client, code) =>
      client.grantTypeAllowed('refresh_token') && code.scopes.has('offline_access'),
    extraTokenClaims: async (_ctx, token) =>
      'grantId' in token ? { [GRANT_CLAIM]: String(token.grantId) } : undefined,
    async findAccount(ctx, sub, token) {
      const found = await person(ctx, sub, token !== undefined);
      const tenant = found && (await tenants.byId(found.subject.tenantId));
      return tenant && { accountId: sub, claims: async () => claimsOf(found, tenant) };
    },
    loadExistingGrant: existingGrant(needs, async (ctx) => person(ctx, ctx.oidc.account?.accountId ?? '', false)),
    interactions: { policy: policy(), url: (_ctx, { uid }) => interactionPath(uid) },
  };

  const { renderError, afterwards, watch } = toContract(needs);
  const provider = new Provider(issuer, { ...configuration, renderError });
  // We say ourselves at which address and behind which proxy a request arrived.
  provider.proxy = true;
  provider.use(afterwards);
  provider.use(async (ctx: KoaContextWithOIDC, next: () => Promise<unknown>) => {
    await next();
    await leaving.afterwards(ctx);
  });
  watch(provider);
  provider.Client.prototype.compareClientSecret = function compare(secret: string) {
    return sameSecret(hashSecret(secret).toString('hex'), this.clientSecret ?? '');
  };
  provider.Client.prototype.postLogoutRedirectUriAllowed = function allowed(uri: string) {
    return mayReturnTo(uri, this.redirectUris ?? [], this.applicationType === 'native' ? 'public' : 'confidential');
  };
  (provider as unknown as EventEmitter).on('error', (error: Error) => log.error('the login failed', { error }));
  return provider;
}

export type ProviderHandle = { provider: Provider; handle: ReturnType<Provider['callback']>; issuer: string };

/** One for each address and set of keys: a key that takes its turn brings a new one. */
export function providers(needs: LoginSurfaceNeeds): () => Promise<ProviderHandle> {
  let open: (ProviderHandle & { kids: string }) | undefined;
  return async () => {
    const issuer = issuerOf(needs);
    const { known } = await needs.login.keys.ring();
    const kids = known.map(({ kid }) => kid).join(' ');
    if (open?.issuer === issuer && open.kids === kids) return open;
    const provider = openProvider(needs, issuer, known);
    open = { provider, handle: provider.callback(), issuer, kids };
    return open;
  };
}
