import type { Shop } from './keys.ts';
import { statusOf } from './server-api.ts';
import type { Tour } from './tour.ts';

export const administer = (tour: Tour, admin: string, { tenantId, staff }: Shop): Promise<void> =>
  tour.detour('Admin: how the workspace stands', async () => {
    const { tenant } = await tour.call('getAdminTenant', { as: admin });
    tour.holds('it is this workspace', tenant.clientId, tenantId);
    const readiness = await tour.call('getAdminReadiness', { as: admin });
    const { services } = await tour.call('getAdminServices', { as: admin });
    tour.holds('readiness and services say the same', readiness.services, services);
    tour.holds('chat is available', statusOf(services, 'chat'), 'available');
    const domains = await tour.call('getAdminDomains', { as: admin });
    tour.holds('the domains are a list', Array.isArray(domains.allowedDomains));
    const { ai } = await tour.call('getAdminAiReadiness', { as: admin });
    tour.holds('the assistant is the same there', ai, readiness.ai);
    const summary = await tour.call('getAdminStaffSummary', { as: admin });
    tour.holds('everybody is counted', Number(summary['total']) >= staff.length);
  });

export const readSubscription = (tour: Tour, admin: string): Promise<void> =>
  tour.detour('Admin: the subscription', async () => {
    const { subscription } = await tour.call('getAdminSubscription', { as: admin });
    tour.holds('it names a plan', Object.keys(subscription).length > 0);
  });
