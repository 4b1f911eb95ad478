/**
 * Faults that a proof has found and that are not mended yet. They are shown at every run and don't fail it; whoever
 * mends one takes its line out. An empty list is the goal.
 */
const known: readonly { finding: RegExp; what: string }[] = [];

/** Parts findings into those that fail a run, and sentences on those that are known. */
export function sift(findings: readonly string[]): { news: string[]; known: string[] } {
  const whatOf = (finding: string) => known.find((one) => one.finding.test(finding))?.what;
  return {
    news: findings.filter((finding) => !whatOf(finding)),
    known: [...new Set(findings.flatMap((finding) => whatOf(finding) ?? []))],
  };
}
