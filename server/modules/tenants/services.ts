export const serviceKeys = ['chat', 'voice_call', 'video_call', 'ai_chat', 'ai_voice', 'ai_video'] as const;
export type ServiceKey = (typeof serviceKeys)[number];
export type ServiceStatus =
  | 'available'
  | 'disabled_by_admin'
  | 'not_in_plan'
  | 'not_configured'
  | 'ai_not_ready'
  | 'beta';

export type ServiceCapability = {
  key: ServiceKey;
  status: ServiceStatus;
  allowed: boolean;
  /** Why not, and which page lifts it. Absent where it is available. */
  reason?: string;
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

/** The order in which a blocker is named: subscription, plan, the admin's switch, set-up. */
export function decide(facts: ServiceFacts): { status: ServiceStatus; reason?: string } {
  if (!facts.isActive)
    return { status: 'not_in_plan', reason: 'The workspace is not active. Its owner can reactivate it.' };
  if (!facts.inPlan)
    return { status: 'not_in_plan', reason: 'The plan does not include this service. Change the plan to use it.' };
  if (!facts.adminEnabled) {
    return {
      status: 'disabled_by_admin',
      reason: 'An admin switched this service off. It is switched on under Settings, Services.',
    };
  }
  if (!facts.exists) return { status: 'not_configured', reason: 'This installation does not offer this service yet.' };
  if (facts.needsKnowledge && !facts.isSetUp) {
    return {
      status: 'ai_not_ready',
      reason: 'The assistant has nothing to answer from. Add knowledge under Knowledge.',
    };
  }
  if (!facts.isSetUp) return { status: 'not_configured', reason: 'This service is not set up yet.' };
  return { status: 'available' };
}
