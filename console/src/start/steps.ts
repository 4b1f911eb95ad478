export const stepNames = ['assistant', 'knowledge', 'chat', 'widget', 'team', 'seen'] as const;
export type StepName = (typeof stepNames)[number];
export type Step = { name: StepName; isDone: boolean };

/** What is true of the workspace at this moment. */
export type Facts = {
  /** How often the assistant's settings were changed, as far as the record was read. */
  assistantChanges: number;
  knowledge: readonly { status: string }[];
  conversations: number;
  allowedDomains: readonly string[];
  people: number;
  openInvitations: number;
  widgetSeenAt?: string | null | undefined;
};

const isOwnSite = (domain: string): boolean => !/^(?:localhost|127\.|\[?::1)/.test(domain);

/** Nobody ticks these: each follows from what is there. */
export function stepsOf(facts: Facts): Step[] {
  const done: Record<StepName, boolean> = {
    assistant: facts.assistantChanges > 0,
    knowledge: facts.knowledge.some(({ status }) => status === 'ready'),
    chat: facts.conversations > 0,
    widget: facts.allowedDomains.some(isOwnSite),
    team: facts.people > 1 || facts.openInvitations > 0,
    seen: Boolean(facts.widgetSeenAt),
  };
  return stepNames.map((name) => ({ name, isDone: done[name] }));
}
