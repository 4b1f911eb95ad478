import type { operations } from '#contracts/ringnity.types.ts';
import { availableScopes, type TokenHolder } from '#modules/login/index.ts';
import type { Tenant } from '#modules/tenants/index.ts';
import { show } from '#platform/ids.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { claimsOf, claimsSupported, claimsWithin } from './claims.ts';
import { issuerOf, type LoginSurfaceNeeds } from './needs.ts';
import { SIGN_OUT_PATH } from './sign-out.ts';

const ok = <Body>(body: Body) => ({ status: 200 as const, body });

function mustHave({ scopes }: TokenHolder, ...oneOf: [string, ...string[]]): void {
  if (oneOf.some((scope) => scopes.includes(scope))) return;
  throw new Refusal('forbidden', 'token_scope_denied', `This access token lacks the scope ${oneOf.join(' or ')}.`, {
    facts: { requiredScope: oneOf[0] },
  });
}

async function tenantOf(
  { tenants }: Pick<LoginSurfaceNeeds, 'tenants'>,
  { application }: TokenHolder,
): Promise<Tenant> {
  const tenant = await tenants.byId(application.tenantId);
  if (!tenant) throw missing('tenant');
  return tenant;
}

/** Who has signed in, as far as the scopes of the token go. */
export async function userInfoOf(needs: Pick<LoginSurfaceNeeds, 'tenants'>, holder: TokenHolder) {
  mustHave(holder, 'openid');
  return claimsWithin(claimsOf(holder.person, await tenantOf(needs, holder)), holder.scopes);
}

/** Those of the eight operations that are plain JSON: who asks shows an access token, or nothing. */
export function loginOperations(needs: LoginSurfaceNeeds) {
  const { login, tenants, plans, publicUrl } = needs;

  async function widgetKey(tenant: Tenant, { withDomains }: { withDomains: boolean }) {
    const [domains, most] = await Promise.all([tenants.domains(tenant.id), plans.limit(tenant.id, 'allowed_domains')]);
    return {
      tenantId: show('tenant', tenant.id),
      tenantSlug: tenant.slug,
      publicWidgetKey: tenant.publicKey,
      ...(withDomains && {
        allowedDomains: domains,
        allowedDomainsLimit: most,
        allowedDomainsUsed: domains.length,
        allowedDomainsRemaining: most === null ? null : Math.max(0, most - domains.length),
      }),
      dashboardDeveloperUrl: `${publicUrl().replace(/\/$/, '')}/console/${tenant.slug}/settings/developer`,
    };
  }

  const toldDomains = ({ scopes }: TokenHolder): boolean =>
    ['developer.read', 'tenant.domains.read', 'tenant.domains.write'].some((scope) => scopes.includes(scope));

  return {
    getOpenIdConfiguration: async ({ reply }) => {
      const issuer = issuerOf(needs);
      reply.header('cache-control', 'public, max-age=300');
      return ok({
        issuer,
        authorization_endpoint: `${issuer}/oauth/authorize`,
        token_endpoint: `${issuer}/oauth/token`,
        userinfo_endpoint: `${issuer}/oauth/userinfo`,
        jwks_uri: `${issuer}/oauth/jwks.json`,
        revocation_endpoint: `${issuer}/oauth/revoke`,
        end_session_endpoint: `${issuer}${SIGN_OUT_PATH}`,
        response_types_supported: ['code'],
        response_modes_supported: ['query', 'fragment', 'form_post'],
        grant_types_supported: ['authorization_code', 'refresh_token'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: availableScopes,
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
        revocation_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
        code_challenge_methods_supported: ['S256'],
        claims_supported: claimsSupported,
        ui_locales_supported: ['de', 'en'],
        prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
        claims_parameter_supported: false,
        request_parameter_supported: false,
        // Where it is not named it counts as true (OpenID Connect Discovery, 3).
        request_uri_parameter_supported: false,
        authorization_response_iss_parameter_supported: true,
      });
    },

    getRingnityOAuthJwks: async ({ reply }) => {
      reply.header('cache-control', 'public, max-age=300');
      return ok({ keys: (await login.keys.ring()).published });
    },

    getRingnityOAuthUserInfo: async ({ caller: holder, reply }) => {
      reply.header('cache-control', 'no-store');
      return ok(await userInfoOf(needs, holder));
    },

    getRingnityOAuthWidgetKey: async ({ caller: holder, reply }) => {
      mustHave(holder, 'developer.read', 'sdk.keys.read');
      reply.header('cache-control', 'no-store');
      const data = await widgetKey(await tenantOf(needs, holder), { withDomains: toldDomains(holder) });
      return ok({ success: true as const, data });
    },

    addRingnityOAuthAllowedDomain: async ({ caller: holder, body, reply }) => {
      mustHave(holder, 'tenant.domains.write');
      reply.header('cache-control', 'no-store');
      const tenant = await tenantOf(needs, holder);
      const { domain, isAdded } = await tenants.addDomain(holder.caller, body.domain);
      const data = await widgetKey(tenant, { withDomains: true });
      return ok({
        success: true as const,
        data: { ...data, domain, domainAdded: isAdded, domainAlreadyAllowed: !isAdded },
      });
    },
  } satisfies OperationsOf<operations, TokenHolder>;
}
