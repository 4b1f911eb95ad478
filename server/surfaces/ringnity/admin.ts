import type { Caller, Staff } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import { missing } from '#platform/refusal.ts';
import { ok } from '#surfaces/shapes/answers.ts';
import { showSubscription } from '#surfaces/shapes/usage.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { aiReadiness, readiness } from './readiness.ts';
import { showTenant } from './tenant.ts';

const READINESS = 'admin:readiness:read';
const TENANT = 'admin:tenant:read';

/** Who asks: a person of the workspace, or the server whose key made the token. */
const showAdmin = ({ actor, scopes }: Caller) => ({
  ...(actor.kind === 'staff' && {
    kind: 'staff' as const,
    adminActorId: show('staff', actor.staffId),
    name: actor.name,
    role: actor.role,
  }),
  ...(actor.kind === 'server' && { kind: 'server' as const, credentialId: show('credential', actor.credentialId) }),
  scopes: [...scopes].sort(),
});

/** Somebody is there who answers: available, with a living connection that does not lie idle. */
const isThere = ({ online, isAway, presence }: Staff) => online && !isAway && presence === 'available';

export function adminOperations(needs: RingnityNeeds): RingnityOperations {
  const { identity, plans, ratings, tenants, usage } = needs;
  return {
    getAdminTenant: async ({ caller }) => {
      caller.must(TENANT);
      const tenant = await tenants.byId(caller.tenantId);
      if (!tenant) throw missing('tenant');
      return ok({ tenant: showTenant(tenant, 'own'), admin: showAdmin(caller) });
    },

    getAdminReadiness: async ({ caller }) => {
      caller.must(READINESS);
      return ok(await readiness(caller.tenantId, needs));
    },

    getAdminDomains: async ({ caller }) => {
      caller.must(TENANT);
      return ok({
        allowedDomains: await tenants.domains(caller.tenantId),
        allowedDomainsRemaining: await tenants.domainsLeft(caller.tenantId),
      });
    },

    getAdminServices: async ({ caller }) => {
      caller.must(READINESS);
      const services = await tenants.services(caller.tenantId);
      return ok({ capabilities: Object.fromEntries(services.map(({ key, allowed }) => [key, allowed])), services });
    },

    getAdminAiReadiness: async ({ caller }) => {
      caller.must(READINESS);
      return ok(await aiReadiness(caller.tenantId, needs));
    },

    getAdminSubscription: async ({ caller }) => {
      caller.must(READINESS);
      const [used, tenant] = await Promise.all([usage(caller.tenantId), tenants.byId(caller.tenantId)]);
      return ok({ subscription: showSubscription(used, tenant?.isActive ?? false) });
    },

    getAdminStaffSummary: async ({ caller }) => {
      caller.must(READINESS);
      const [everybody, departments, seats, rated] = await Promise.all([
        identity.listStaff(caller.tenantId),
        identity.departments(caller.tenantId),
        plans.limit(caller.tenantId, 'agents'),
        ratings.summary(caller.tenantId),
      ]);
      const staff = everybody.filter(({ isActive }) => isActive);
      const count = (fits: (person: Staff) => boolean) => staff.filter(fits).length;
      return ok({
        total: everybody.length,
        active: staff.length,
        online: count(({ online }) => online),
        available: count(isThere),
        busy: count(({ online, presence }) => online && presence === 'busy'),
        byRole: Object.fromEntries(
          (['owner', 'admin', 'supervisor', 'agent'] as const).map((role) => [
            role,
            count((each) => each.role === role),
          ]),
        ),
        // The owner takes no seat of the plan.
        seats: { used: count(({ role }) => role !== 'owner'), allowed: seats },
        ratings: {
          count: rated.count,
          average: rated.average,
          agents: [...rated.byStaff].map(([id, own]) => ({ agentId: show('staff', id), ...own })),
        },
        departments: departments.map(({ id, name, isDefault }) => {
          const isMember = (person: Staff) => person.departmentIds.includes(id);
          return {
            departmentId: show('department', id),
            name,
            isDefault,
            staff: count(isMember),
            available: count((person) => isMember(person) && isThere(person)),
          };
        }),
      });
    },
  };
}
