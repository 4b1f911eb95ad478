import type { RingnityNeeds } from './needs.ts';

type Needs = Pick<RingnityNeeds, 'assistants' | 'tenants'>;

/** Whether the assistant answers, and what keeps it from it: the service first, then how the workspace wants it. */
export async function aiReadiness(tenantId: string, { assistants, tenants }: Needs) {
  const [services, routing] = await Promise.all([tenants.services(tenantId), assistants.routing(tenantId)]);
  const service = services.find(({ key }) => key === 'ai_chat');
  const reason = service?.reason ?? routing.reason;
  // A mode in which people answer is no fault; it is changed where the assistant is set.
  const page = service?.page ?? (service?.allowed && routing.reason ? ('assistant' as const) : undefined);
  return {
    ai: {
      service: 'ai_chat' as const,
      status: service?.status ?? ('not_configured' as const),
      ready: service?.allowed ?? false,
      mode: routing.mode,
      canUseAi: routing.canUseAi,
      humanFallbackAvailable: routing.humanFallbackAvailable,
      ...(reason && { reason }),
      ...(service?.blocker && { blocker: service.blocker }),
      ...(page && { page }),
    },
    canUseAiFeature: service?.allowed ?? false,
  };
}

export async function readiness(tenantId: string, needs: Needs) {
  const [services, { ai }] = await Promise.all([needs.tenants.services(tenantId), aiReadiness(tenantId, needs)]);
  return {
    ready: services.some(({ allowed }) => allowed),
    services,
    ai,
    reports: {
      status: 'available' as const,
      ready: true,
    },
  };
}
