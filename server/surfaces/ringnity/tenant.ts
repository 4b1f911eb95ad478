import type { Tenant } from '#modules/tenants/index.ts';
import { show } from '#platform/ids.ts';

/** A visitor's page learns who it talks to; how to reach the business's people is for its own. */
export const showTenant = (tenant: Tenant, audience: 'public' | 'own') => ({
  clientId: show('tenant', tenant.id),
  slug: tenant.slug,
  name: tenant.name,
  ...(tenant.companyName && { companyName: tenant.companyName }),
  ...(audience === 'own' && { email: tenant.email }),
  ...(audience === 'own' && tenant.phone && { phone: tenant.phone }),
  timezone: tenant.timeZone,
  isActive: tenant.isActive,
});
