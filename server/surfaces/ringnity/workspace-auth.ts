import type { Staff, WorkspaceSession } from '#modules/identity/index.ts';
import type { Tenant } from '#modules/tenants/index.ts';
import { show } from '#platform/ids.ts';
import { invalid } from '#platform/refusal.ts';
import { ok } from '#surfaces/shapes/answers.ts';
import { originOf } from '#surfaces/shapes/origin.ts';
import { bearer } from './callers.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { tenantOf } from './whose-tenant.ts';

export const showWorkspaceAgent = (staff: Staff, tenant: Tenant) => ({
  agentId: show('staff', staff.id),
  username: staff.username,
  name: staff.name,
  isOwner: staff.role === 'owner',
  isAdmin: staff.role === 'owner' || staff.role === 'admin',
  role: staff.role,
  clientId: show('tenant', tenant.id),
  clientSlug: tenant.slug,
  profileImage: null,
  typeCall: null,
  ...(staff.departments[0] && {
    department: { departmentId: show('department', staff.departments[0].id), name: staff.departments[0].name },
  }),
});

/** `token` is the older name of `accessToken`, kept for clients that still read it. */
export const showSession = (session: WorkspaceSession, tenant: Tenant) => ({
  accessToken: session.accessToken,
  refreshToken: session.refreshToken,
  expiresIn: session.expiresIn,
  token: session.accessToken,
  agent: showWorkspaceAgent(session.staff, tenant),
  agentId: show('staff', session.staff.id),
  username: session.staff.username,
  name: session.staff.name,
});

/** RFC 9745: since when the older names are deprecated. */
export const DEPRECATED_SINCE = '@1767225600';

export function workspaceAuthOperations(needs: RingnityNeeds): RingnityOperations {
  const { identity } = needs;
  return {
    loginWorkspace: async ({ raw, reply, body }) => {
      const tenant = await tenantOf(raw, needs);
      const session = await identity.workspaceLogin({
        tenantId: tenant.id,
        username: body.username,
        password: body.password,
        address: raw.ip,
        origin: originOf(raw),
      });
      reply.header('cache-control', 'no-store').header('deprecation', DEPRECATED_SINCE);
      return ok(showSession(session, tenant));
    },

    refreshWorkspaceSession: async ({ body, reply }) => {
      if (!body.refreshToken)
        throw invalid('body.refreshToken', 'is missing', 'the refresh token of the last sign-in or refresh');
      const session = await identity.workspaceRefresh({ refreshToken: body.refreshToken });
      reply.header('cache-control', 'no-store');
      return ok({ accessToken: session.accessToken, refreshToken: session.refreshToken, expiresIn: session.expiresIn });
    },

    logoutWorkspace: async ({ body, raw }) => {
      await identity.workspaceLogout({
        refreshToken: body?.refreshToken,
        accessToken: bearer(raw),
        origin: originOf(raw),
      });
      return ok({});
    },
  };
}
