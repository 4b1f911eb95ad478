import { zonedText } from '#modules/tenants/index.ts';
import type { RingnityNeeds } from './needs.ts';

type Needs = Pick<RingnityNeeds, 'conversations' | 'identity' | 'routing' | 'tenants'>;

/** Whether a person answers now: the service, then the hours, then who is there and has room. */
export async function availability(tenantId: string, { conversations, identity, routing, tenants }: Needs) {
  const chat = (await tenants.services(tenantId)).find((service) => service.key === 'chat');
  if (!chat?.allowed) {
    return { available: false, status: chat?.status ?? ('not_configured' as const), reason: 'service_unavailable' };
  }
  const status = 'available' as const;
  const opening = await tenants.opening(tenantId);
  if (opening && !opening.isOpen) {
    const { reason, nextOpeningAt, timeZone } = opening;
    return {
      available: false,
      status,
      ...(reason && { reason }),
      ...(nextOpeningAt && { nextOpeningAt: zonedText(nextOpeningAt, timeZone) }),
      timeZone,
    };
  }
  const reason = await routing.unattended(tenantId);
  if (!reason) return { available: true, status };
  if (reason === 'nobody_available') return { available: false, status, reason };
  const department = (await identity.departments(tenantId)).find(({ isDefault }) => isDefault);
  return { available: false, status, reason, queue: await conversations.nextPlace(tenantId, department?.id ?? null) };
}
