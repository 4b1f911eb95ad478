/** Somebody a call could ring. */
export type Ringable = {
  staffId: string;
  /** There, or reachable on a telephone, and in no other call. */
  isFree: boolean;
  maySee: boolean;
  holds: boolean;
  isOfDepartment: boolean;
};

/**
 * Whom a call rings next: who has the conversation; where they cannot, or would not have it, all of its department;
 * then all who may see it. Whoever said no is not rung again.
 */
export function whom(people: readonly Ringable[], declined: ReadonlySet<string>): string[] {
  const free = people.filter(({ staffId, isFree, maySee }) => isFree && maySee && !declined.has(staffId));
  const groups = [free.filter(({ holds }) => holds), free.filter(({ isOfDepartment }) => isOfDepartment), free];
  return (groups.find((group) => group.length > 0) ?? []).map(({ staffId }) => staffId);
}
