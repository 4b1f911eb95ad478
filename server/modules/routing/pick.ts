/** Somebody who is there: what they have, and how much of it they can have at once. */
export type Candidate = {
  staffId: string;
  departmentIds: readonly string[];
  held: number;
  capacity: number;
  /** When they were last given a conversation, in milliseconds; 0 for never. */
  lastGivenAt: number;
};

export type Wanted = {
  departmentId: string | null;
  knownStaffId: string | null;
  laidBackBy: string | null;
};

const room = ({ capacity, held }: Candidate): number => capacity - held;

/** More room first, then who has waited longer for a conversation. */
const byTurn = (one: Candidate, other: Candidate): number =>
  room(other) - room(one) || one.lastGivenAt - other.lastGivenAt || (one.staffId < other.staffId ? -1 : 1);

/**
 * Who gets a conversation; undefined where nobody has room. `peopled` are the departments that have anybody at all:
 * what is meant for an empty one goes to everybody, or it would wait for ever.
 */
export function pick(
  wanted: Wanted,
  candidates: readonly Candidate[],
  { peopled, isSticky }: { peopled: ReadonlySet<string>; isSticky: boolean },
): { staffId: string; isKnown: boolean } | undefined {
  // Who laid it back does not want it: it would come straight back to them.
  const free = candidates.filter((one) => room(one) > 0 && one.staffId !== wanted.laidBackBy);
  const known = isSticky ? free.find(({ staffId }) => staffId === wanted.knownStaffId) : undefined;
  if (known) return { staffId: known.staffId, isKnown: true };
  const { departmentId } = wanted;
  const fitting =
    departmentId !== null && peopled.has(departmentId)
      ? free.filter(({ departmentIds }) => departmentIds.includes(departmentId))
      : free;
  const [first] = fitting.sort(byTurn);
  return first && { staffId: first.staffId, isKnown: false };
}
