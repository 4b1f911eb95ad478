export const serviceKeys = ['chat', 'voice_call', 'video_call', 'ai_chat', 'ai_voice', 'ai_video'] as const;
export type ServiceKey = (typeof serviceKeys)[number];
export type ServiceStatus =
  | 'available'
  | 'disabled_by_admin'
  | 'not_in_plan'
  | 'not_configured'
  | 'ai_not_ready'
  | 'beta';

/** What stands in the way, in the order in which it is looked at: only the first is named. */
export type Blocker = 'subscription' | 'plan' | 'admin_switch' | 'set_up';
/** The console's page that lifts a blocker: `/console/{slug}/{page}`. */
export type Page = 'billing' | 'services' | 'knowledge' | 'assistant' | 'developer';

/** Absent fields: nothing is in the way, or no page of the console can lift it. */
export type Verdict = { status: ServiceStatus; reason?: string; blocker?: Blocker; page?: Page };

export type ServiceCapability = Verdict & {
  key: ServiceKey;
  allowed: boolean;
  requiredFeatures: string[];
  adminEnabled: boolean;
  sortOrder: number;
};

export type ServiceFacts = {
  isActive: boolean;
  inPlan: boolean;
  adminEnabled: boolean;
  isSetUp: boolean;
  /** Nothing of it is built yet. */
  exists: boolean;
  needsKnowledge: boolean;
};

export function decide(facts: ServiceFacts): Verdict {
  if (!facts.isActive) {
    return {
      status: 'not_in_plan',
      reason: 'The workspace is not active. Its owner can reactivate it under Billing.',
      blocker: 'subscription',
      page: 'billing',
    };
  }
  if (!facts.inPlan) {
    return {
      status: 'not_in_plan',
      reason: 'The plan does not include this service. Change the plan under Billing.',
      blocker: 'plan',
      page: 'billing',
    };
  }
  if (!facts.adminEnabled) {
    return {
      status: 'disabled_by_admin',
      reason: 'An admin switched this service off. It is switched on under Services.',
      blocker: 'admin_switch',
      page: 'services',
    };
  }
  if (!facts.exists) {
    return {
      status: 'not_configured',
      reason: 'This installation does not offer this service yet.',
      blocker: 'set_up',
    };
  }
  if (facts.needsKnowledge && !facts.isSetUp) {
    return {
      status: 'ai_not_ready',
      reason: 'The assistant has nothing to answer from. Add knowledge under Knowledge.',
      blocker: 'set_up',
      page: 'knowledge',
    };
  }
  if (!facts.isSetUp) return { status: 'not_configured', reason: 'This service is not set up yet.', blocker: 'set_up' };
  return { status: 'available' };
}
