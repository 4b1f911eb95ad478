import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { RegisteredTenant } from '#modules/tenants/index.ts';
import { read, show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { showUsage } from '#surfaces/shapes/usage.ts';
import type { ConsoleNeeds } from './index.ts';

/** Nobody's: a filter by a plan that there is not finds nothing. */
const NO_PLAN = '00000000-0000-0000-0000-000000000000';

export function platformTenantOperations({ tenants, tenantRegister, identity, plans, usage }: ConsoleNeeds) {
  async function shown(found: RegisteredTenant[]) {
    const planIds = [...new Set(found.map(({ planId }) => planId))];
    const [people, named] = await Promise.all([
      identity.countPeople(found.map(({ id }) => id)),
      Promise.all(planIds.map(async (id) => [id, await plans.planOf(id)] as const)),
    ]);
    const planOf = new Map(named);
    return found.map((tenant) => ({
      tenantId: show('tenant', tenant.id),
      slug: tenant.slug,
      name: tenant.name,
      ...(tenant.companyName !== null && { companyName: tenant.companyName }),
      email: tenant.email,
      timeZone: tenant.timeZone,
      language: tenant.defaultLanguage === 'en' ? ('en' as const) : ('de' as const),
      status: tenant.isActive ? ('active' as const) : ('suspended' as const),
      isSample: tenant.isSample,
      hasTestMode: tenant.testId !== null,
      plan: { planId: show('plan', tenant.planId), ...planOf.get(tenant.planId)! },
      people: people.get(tenant.id) ?? 0,
      createdAt: iso(tenant.createdAt),
    }));
  }
  const one = async (tenant: RegisteredTenant) => (await shown([tenant]))[0]!;

  return {
    listTenants: async ({ caller, query }) => {
      const { q, planId, status, cursor, limit = 50 } = query;
      const page = await tenantRegister.page(caller, {
        search: q,
        planId: planId === undefined ? undefined : (read('plan', planId) ?? NO_PLAN),
        isActive: status === undefined ? undefined : status === 'active',
        cursor,
        limit,
      });
      return ok({ tenants: await shown(page.tenants), nextCursor: page.nextCursor });
    },

    getTenant: async ({ caller, path }) => {
      const tenant = await tenantRegister.get(caller, idIn('tenant', path.tenantId));
      return ok({
        tenant: await one(tenant),
        services: await tenants.services(tenant.id),
        subscription: showUsage(await usage(tenant.id), tenant.isActive),
      });
    },

    changeTenantPlan: async ({ caller, path, body }) =>
      ok({
        tenant: await one(
          await tenantRegister.changePlan(caller, idIn('tenant', path.tenantId), idIn('plan', body.planId)),
        ),
      }),

    suspendTenant: async ({ caller, path }) =>
      ok({ tenant: await one(await tenantRegister.suspend(caller, idIn('tenant', path.tenantId))) }),

    resumeTenant: async ({ caller, path }) =>
      ok({ tenant: await one(await tenantRegister.resume(caller, idIn('tenant', path.tenantId))) }),
  } satisfies OperationsOf<operations, Caller>;
}
