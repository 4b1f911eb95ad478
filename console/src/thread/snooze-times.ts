export const snoozeNames = ['hour', 'threeHours', 'tomorrow', 'monday'] as const;
export type SnoozeName = (typeof snoozeNames)[number];

const morning = 9;

function morningIn(now: Date, days: number): Date {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  at.setHours(morning, 0, 0, 0);
  return at;
}

/** Times that people mean, in the reader's own time zone; what falls together is offered once. */
export function snoozeChoices(now: Date): { name: SnoozeName; at: Date }[] {
  const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  const tomorrow = morningIn(now, 1);
  const monday = morningIn(now, (8 - now.getDay()) % 7 || 7);
  return [
    { name: 'hour', at: inHours(1) },
    { name: 'threeHours', at: inHours(3) },
    { name: 'tomorrow', at: tomorrow },
    ...(monday.getTime() === tomorrow.getTime() ? [] : [{ name: 'monday' as const, at: monday }]),
  ];
}
