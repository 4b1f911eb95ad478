import type { Owner, OwnerSession, Staff } from '#modules/identity/index.ts';
import type { Tenant } from '#modules/tenants/index.ts';
import { show } from '#platform/ids.ts';
import { invalid, missing } from '#platform/refusal.ts';
import { ok } from '#surfaces/shapes/answers.ts';
import { originOf } from '#surfaces/shapes/origin.ts';
import { bearer } from './callers.ts';
import { sendEntryPage, wantsPage } from './entry-page.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { clearCookie, foreignPage, isFromOurPage, keepInCookie, tokenInCookie } from './owner-cookie.ts';
import { mustBeActive } from './whose-tenant.ts';
import { DEPRECATED_SINCE, showSession } from './workspace-auth.ts';

type Account = { owner: Owner; tenant: Tenant; staff: Staff | undefined; isSetUp: boolean };

const showClient = ({ owner, tenant, isSetUp }: Account) => ({
  id: show('tenant', tenant.id),
  name: tenant.name,
  email: owner.email,
  slug: tenant.slug,
  companyName: tenant.companyName,
  logoUrl: tenant.branding.logoUrl ?? null,
  phone: tenant.phone,
  industry: null,
  isActive: tenant.isActive,
  onboardingCompleted: isSetUp,
  apiKey: tenant.publicKey,
});

const showAdmin = (staff: Staff | undefined) =>
  staff ? { agentId: show('staff', staff.id), username: staff.username, name: staff.name } : null;

/** `sessionToken` is the older name of `accessToken`, kept for clients that still read it. */
const showTokens = ({ accessToken, refreshToken, expiresIn }: OwnerSession) => ({
  accessToken,
  refreshToken,
  expiresIn,
  sessionToken: accessToken,
});

export function ownerAuthOperations(needs: RingnityNeeds): RingnityOperations {
  const { identity, knowledge, plans, tenants, publicUrl } = needs;
  const dashboardUrl = (tenant: Tenant) => `${publicUrl().replace(/\/$/, '')}/console/${tenant.slug}`;

  async function tenantOfOwner({ tenantId }: Owner): Promise<Tenant> {
    const tenant = await tenants.byId(tenantId);
    if (!tenant) throw missing('owner');
    return tenant;
  }

  async function account(owner: Owner) {
    const tenant = await tenantOfOwner(owner);
    const [staff, plan, ready] = await Promise.all([
      identity.staffOfOwner(owner),
      plans.planOf(tenant.planId),
      knowledge.readyCount(tenant.id),
    ]);
    return {
      client: showClient({ owner, tenant, staff, isSetUp: ready > 0 }),
      admin: showAdmin(staff),
      subscription: { planName: plan.name, planSlug: plan.slug, status: tenant.isActive ? 'active' : 'suspended' },
      dashboardUrl: dashboardUrl(tenant),
    };
  }

  return {
    loginOwner: async ({ raw, reply, body }) => {
      const session = await identity.ownerLogin({
        email: body.email,
        password: body.password,
        address: raw.ip,
        origin: originOf(raw),
      });
      keepInCookie(raw, reply, needs, session.refreshToken);
      reply.header('cache-control', 'no-store').header('deprecation', DEPRECATED_SINCE);
      return ok({ ...(await account(session.owner)), ...showTokens(session) });
    },

    getOwnerSession: async ({ caller, reply }) => {
      reply.header('cache-control', 'no-store');
      return ok(await account(await identity.owner(caller)));
    },

    refreshOwnerSession: async ({ raw, reply, body }) => {
      reply.header('cache-control', 'no-store');
      const inCookie = body?.refreshToken ? undefined : tokenInCookie(raw);
      const refreshToken = body?.refreshToken || inCookie;
      if (!refreshToken) {
        throw invalid(
          'body.refreshToken',
          'is missing',
          'the refresh token of the last sign-in or refresh, or that token in the cookie ownerRefreshToken',
        );
      }
      if (inCookie && !isFromOurPage(raw, needs)) throw foreignPage(raw.headers.origin);
      // Where the session has ended, the cookie that named it has no use any more.
      if (inCookie) clearCookie(raw, reply, needs);
      const session = await identity.ownerRefresh({ refreshToken });
      reply.removeHeader('set-cookie');
      keepInCookie(raw, reply, needs, session.refreshToken);
      reply.header('deprecation', DEPRECATED_SINCE);
      return ok(showTokens(session));
    },

    logoutOwner: async ({ raw, reply }) => {
      reply.header('cache-control', 'no-store');
      const isOurs = isFromOurPage(raw, needs);
      const inCookie = isOurs ? tokenInCookie(raw) : undefined;
      if (inCookie) await identity.ownerLogout({ refreshToken: inCookie, origin: originOf(raw) });
      await identity.ownerLogout({ accessToken: bearer(raw), origin: originOf(raw) });
      if (isOurs) clearCookie(raw, reply, needs);
      return ok({});
    },

    createWorkspaceEntryToken: async ({ caller, reply }) => {
      const tenant = mustBeActive(await tenantOfOwner(await identity.owner(caller)));
      const { token, expiresIn } = await identity.createEntryToken(caller);
      reply.header('cache-control', 'no-store');
      return ok({ autoLoginToken: token, dashboardUrl: dashboardUrl(tenant), expiresIn });
    },

    autoLoginWorkspace: async ({ raw, reply, query }) => {
      reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').header('vary', 'accept');
      // HEAD asks what GET would say, and must not spend the token.
      if (raw.method === 'HEAD' || wantsPage(raw)) {
        sendEntryPage(raw, reply);
        return undefined as never;
      }
      const session = await identity.enterWorkspace({ token: query.token, origin: originOf(raw) });
      const tenant = await tenants.byId(session.staff.tenantId);
      if (!tenant) throw missing('tenant');
      mustBeActive(tenant);
      reply.header('deprecation', DEPRECATED_SINCE);
      return ok(showSession(session, tenant));
    },
  };
}
