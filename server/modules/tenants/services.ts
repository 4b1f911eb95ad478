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
/** The page of the console's settings that lifts a blocker: `/console/settings/{page}`. */
export type Page = 'assistant' | 'knowledge' | 'widget' | 'developer' | 'hours' | 'team' | 'services' | 'plan';

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

/** Everything that can be in the way, in the order in which it is named. */
export const obstacles: readonly { stands(facts: ServiceFacts): boolean; verdict: Verdict }[] = [
  {
    stands: ({ isActive }) => !isActive,
    verdict: {
      status: 'not_in_plan',
      reason: 'The workspace is not active. Its owner can reactivate it under Plan.',
      blocker: 'subscription',
      page: 'plan',
    },
  },
  {
    stands: ({ inPlan }) => !inPlan,
    verdict: {
      status: 'not_in_plan',
      reason: 'The plan does not include this service. Change the plan under Plan.',
      blocker: 'plan',
      page: 'plan',
    },
  },
  {
    stands: ({ adminEnabled }) => !adminEnabled,
    verdict: {
      status: 'disabled_by_admin',
      reason: 'An admin switched this service off. It is switched on under Services.',
      blocker: 'admin_switch',
      page: 'services',
    },
  },
  {
    stands: ({ exists }) => !exists,
    verdict: {
      status: 'not_configured',
      reason: 'This installation does not offer this service yet.',
      blocker: 'set_up',
    },
  },
  {
    stands: ({ isSetUp, needsKnowledge }) => needsKnowledge && !isSetUp,
    verdict: {
      status: 'ai_not_ready',
      reason: 'The assistant has nothing to answer from. Add knowledge under Knowledge.',
      blocker: 'set_up',
      page: 'knowledge',
    },
  },
  {
    stands: ({ isSetUp }) => !isSetUp,
    verdict: { status: 'not_configured', reason: 'This service is not set up yet.', blocker: 'set_up' },
  },
];

export const decide = (facts: ServiceFacts): Verdict => ({
  ...(obstacles.find(({ stands }) => stands(facts))?.verdict ?? { status: 'available' }),
});
