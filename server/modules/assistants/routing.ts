import type { AssistantMode } from './assistants.tables.ts';
import type { AssistantNeeds } from './needs.ts';
import { type AssistantSettings, disclosureOf } from './settings.ts';

export type Routing = {
  mode: AssistantMode;
  /** Whether the assistant answers visitors right now. */
  canUseAi: boolean;
  humanFallbackAvailable: boolean;
  /** Why the assistant doesn't answer. */
  reason?: string;
  disclosure: Record<string, string>;
};

const reasons: Partial<Record<AssistantMode, string>> = {
  human_only: 'In this workspace people answer.',
  ai_assisted: 'In this workspace people answer, and the assistant drafts for them.',
};

/** Who answers a visitor of this tenant at this moment. */
export function routing(
  needs: Pick<AssistantNeeds, 'tenants' | 'identity'> & { settingsOf(tenantId: string): Promise<AssistantSettings> },
) {
  return async (tenantId: string): Promise<Routing> => {
    const [settings, services, staff, isOpen] = await Promise.all([
      needs.settingsOf(tenantId),
      needs.tenants.services(tenantId),
      needs.identity.availableStaff(tenantId),
      needs.tenants.isOpen(tenantId),
    ]);
    const service = services.find(({ key }) => key === 'ai_chat');
    const isReady = service?.status === 'available' || service?.status === 'beta';
    const reason = reasons[settings.mode] ?? (isReady ? undefined : service?.reason);
    return {
      mode: settings.mode,
      canUseAi: settings.mode === 'ai_first' && isReady,
      humanFallbackAvailable: isOpen && staff.length > 0,
      ...(reason && { reason }),
      disclosure: { de: disclosureOf(settings, 'de'), en: disclosureOf(settings, 'en') },
    };
  };
}
