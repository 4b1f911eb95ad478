export type Spread = { median: number; least: number; most: number };

const ascending = (values: readonly number[]): number[] => [...values].sort((left, right) => left - right);

export function spreadOf(values: readonly number[]): Spread {
  const sorted = ascending(values);
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1
      ? (sorted[Math.floor(middle)] ?? Number.NaN)
      : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
  return { median, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

export type Latencies = { p50Ms: number; p95Ms: number; p99Ms: number; mostMs: number };

/** Nearest rank: the figure is one that somebody waited. */
export function latenciesOf(milliseconds: readonly number[]): Latencies {
  const sorted = ascending(milliseconds);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), mostMs: at(1) };
}
