import type { IssuedToken } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import { missing } from '#platform/refusal.ts';
import { created, iso, ok } from '#surfaces/shapes/answers.ts';
import { sdkVersions } from './callers.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { readiness } from './readiness.ts';
import { showTenant } from './tenant.ts';

const showToken = ({ token, tokenType, expiresIn, expiresAt, scopes }: IssuedToken) => ({
  token,
  tokenType,
  expiresIn,
  expiresAt: iso(expiresAt),
  scopes,
});

export function serverApiOperations(needs: RingnityNeeds): RingnityOperations {
  const { identity, tenants, clock } = needs;
  return {
    getServerApiHealth: async ({ caller }) => {
      caller.must('server:health');
      return ok({
        status: 'ok',
        clientId: show('tenant', caller.tenantId),
        apiVersion: sdkVersions.apiVersion,
        serverTime: iso(clock.now()),
      });
    },

    getServerTenant: async ({ caller }) => {
      caller.must('server:tenant:read');
      const tenant = await tenants.byId(caller.tenantId);
      if (!tenant) throw missing('tenant');
      return ok({ tenant: showTenant(tenant, 'own') });
    },

    getSdkReadiness: async ({ caller }) => {
      caller.must('server:tenant:read');
      return ok(await readiness(caller.tenantId, needs));
    },

    createVisitorContextToken: async ({ caller, body, reply }) => {
      reply.header('cache-control', 'no-store');
      return created(showToken(await identity.issueVisitorContext(caller, body)));
    },

    createAgentToken: async ({ caller, body, reply }) => {
      reply.header('cache-control', 'no-store');
      return created(showToken(await identity.issueAgent(caller, body)));
    },

    createAdminToken: async ({ caller, body, reply }) => {
      reply.header('cache-control', 'no-store');
      return created(showToken(await identity.issueAdmin(caller, body)));
    },
  };
}
