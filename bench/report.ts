import type { Benchmark, LatencyRow, Outcome, Row } from './benchmark.ts';
import type { Durability } from './durability.ts';
import type { Machine } from './machine.ts';
import type { Leg, Pairs } from './pairs.ts';
import { type Spread, spreadOf } from './statistics.ts';

export type Told = { benchmark: Benchmark; outcome: Outcome };

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const short = (value: number): string => (value >= 100 ? whole(value) : value.toPrecision(3));
const ratio = ({ median, least, most }: Spread): string =>
  `**${median.toFixed(2)}** (${least.toFixed(2)}–${most.toFixed(2)})`;
const median = (legs: Leg[], of: (leg: Leg) => number): number => spreadOf(legs.map(of)).median;
const both = ({ ours, bare }: Pairs, of: (leg: Leg) => number, say: (value: number) => string): string =>
  `${say(median(ours, of))} / ${say(median(bare, of))}`;

/** A goal that was missed, in a sentence; nothing where all were met. */
export function missedGoals({ outcome }: Told): string[] {
  const ratios = outcome.rows.flatMap(({ name, pairs, goal }) => {
    if (!goal) return [];
    const reached = (goal.of === 'wall' ? pairs.wallRatio : pairs.cpuRatio).median;
    return reached >= goal.least
      ? []
      : [
          `${name}: ${reached.toFixed(2)} of the denominator ${goal.of === 'wall' ? 'per second' : 'per CPU second'}, and ${goal.least} is the goal.`,
        ];
  });
  const waits = outcome.latencies.flatMap(({ name, p99Ms, goalP99Ms }) =>
    goalP99Ms !== undefined && !(p99Ms <= goalP99Ms)
      ? [`${name}: p99 is ${short(p99Ms)} ms, and ${goalP99Ms} ms is the goal.`]
      : [],
  );
  const counts = outcome.counts
    .filter(({ count, most }) => count > most)
    .map(({ name, count, of, most }) => `${name}: ${whole(count)} of ${whole(of)}, and ${most} is the goal.`);
  return [...ratios, ...waits, ...counts];
}

const goalOf = ({ goal, pairs }: Row): string => {
  if (!goal) return '';
  const reached = (goal.of === 'wall' ? pairs.wallRatio : pairs.cpuRatio).median >= goal.least;
  return `≥ ${goal.least} ${goal.of === 'wall' ? 'per second' : 'per CPU second'}: ${reached ? 'met' : '**missed**'}`;
};

const latencyLine = ({ name, sent, p50Ms, p95Ms, p99Ms, mostMs, goalP99Ms }: LatencyRow): string => {
  const goal = goalP99Ms === undefined ? '' : `p99 ≤ ${goalP99Ms} ms: ${p99Ms <= goalP99Ms ? 'met' : '**missed**'}`;
  return `| ${name} | ${whole(sent)} | ${[p50Ms, p95Ms, p99Ms, mostMs].map(short).join(' | ')} | ${goal} |`;
};

function section(told: Told): string[] {
  const { benchmark, outcome } = told;
  const missed = missedGoals(told);
  return [
    `## ${benchmark.number}. ${benchmark.title}`,
    '',
    `- Ours: ${benchmark.ours}.`,
    `- Denominator: ${benchmark.bare}.`,
    '',
    '| ours / bare, medians | a second | a CPU second | µs of CPU each | of it PostgreSQL | ratio a second | ratio a CPU second | goal |',
    '|---|---|---|---|---|---|---|---|',
    ...outcome.rows.map(
      (row) =>
        `| ${row.name} (${row.unit}) | ${both(row.pairs, (leg) => leg.perSecond, whole)} | ${both(row.pairs, (leg) => leg.perCpuSecond, whole)} | ${both(row.pairs, (leg) => leg.cpuMicrosEach, short)} | ${both(row.pairs, (leg) => leg.databaseMicrosEach, short)} | ${ratio(row.pairs.wallRatio)} | ${ratio(row.pairs.cpuRatio)} | ${goalOf(row)} |`,
    ),
    '',
    '| waits | messages | p50 ms | p95 ms | p99 ms | longest ms | goal |',
    '|---|---|---|---|---|---|---|',
    ...outcome.latencies.map(latencyLine),
    '',
    ...outcome.counts.flatMap(({ name, count, of }) => [`- ${name}: ${whole(count)} of ${whole(of)}.`, '']),
    missed.length > 0 ? `Short of its goal: ${missed.join(' ')} Why: ${benchmark.why}.` : 'Every goal is met.',
    '',
  ];
}

/** The whole page: figures, where they come from, and how they are meant. */
export function report(input: {
  told: Told[];
  command: string;
  machine: Machine;
  durability: Durability;
  pairs: number;
  takenSeconds: number;
  at: Date;
}): string {
  const { told, command, machine, durability, pairs, takenSeconds, at } = input;
  return [
    '# Results',
    '',
    `Written by \`${command}\` on ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC, in ${Math.round(takenSeconds)} s. [README.md](README.md) says how they are taken and meant.`,
    '',
    ...Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`),
    `- Durability of both sides: ${Object.entries(durability)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
    `- ${pairs} pairs each; a ratio is the median of the pairs, with the least and the most.`,
    '',
    ...told.flatMap(section),
  ].join('\n');
}
