import type { Benchmark, FigureRow, LatencyRow, Outcome, Row, SizeRow } from './benchmark.ts';
import type { Durability } from './durability.ts';
import type { Machine } from './machine.ts';
import type { Leg, Pairs } from './pairs.ts';
import { type Spread, spreadOf } from './statistics.ts';

export type Told = { benchmark: Benchmark; outcome: Outcome };

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
/** A goal as it was written: 500, 1.3. */
const goalText = (value: number): string => (Number.isInteger(value) ? whole(value) : String(value));
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
  const waits = outcome.latencies.flatMap((row) =>
    waitGoals(row)
      .filter(({ isMet }) => !isMet)
      .map(
        ({ which, reachedMs, goalMs }) =>
          `${row.name}: ${which} is ${short(reachedMs)} ms, and ${goalMs} ms is the goal.`,
      ),
  );
  const counts = outcome.counts
    .filter(({ count, most }) => count > most)
    .map(({ name, count, of, most }) => `${name}: ${whole(count)} of ${whole(of)}, and ${most} is the goal.`);
  const sizes = (outcome.sizes ?? [])
    .filter(({ bytes, most }) => most !== undefined && bytes > most)
    .map(({ name, bytes, most }) => `${name}: ${whole(bytes)} bytes, and ${whole(most!)} is the goal.`);
  const figures = (outcome.figures ?? [])
    .filter(({ ours, most }) => most !== undefined && !(ours <= most))
    .map(({ name, unit, ours, most }) => `${name}: ${short(ours)} ${unit}, and ${goalText(most!)} is the goal.`);
  return [...ratios, ...waits, ...counts, ...sizes, ...figures];
}

const goalOf = ({ goal, pairs }: Row): string => {
  if (!goal) return '';
  const reached = (goal.of === 'wall' ? pairs.wallRatio : pairs.cpuRatio).median >= goal.least;
  return `≥ ${goal.least} ${goal.of === 'wall' ? 'per second' : 'per CPU second'}: ${reached ? 'met' : '**missed**'}`;
};

const waitGoals = ({ p50Ms, p99Ms, goalP50Ms, goalP99Ms }: LatencyRow) =>
  [
    { which: 'p50', reachedMs: p50Ms, goalMs: goalP50Ms },
    { which: 'p99', reachedMs: p99Ms, goalMs: goalP99Ms },
  ].flatMap(({ which, reachedMs, goalMs }) =>
    goalMs === undefined ? [] : [{ which, reachedMs, goalMs, isMet: reachedMs <= goalMs }],
  );

const latencyLine = (row: LatencyRow): string => {
  const { name, sent, p50Ms, p95Ms, p99Ms, mostMs } = row;
  const goals = waitGoals(row).map(
    ({ which, goalMs, isMet }) => `${which} ≤ ${goalMs} ms: ${isMet ? 'met' : '**missed**'}`,
  );
  return `| ${name} | ${whole(sent)} | ${[p50Ms, p95Ms, p99Ms, mostMs].map(short).join(' | ')} | ${goals.join(', ')} |`;
};

const sizeLine = ({ name, bytes, most }: SizeRow): string => {
  const goal = most === undefined ? '' : `≤ ${whole(most)}: ${bytes <= most ? 'met' : '**missed**'}`;
  return `| ${name} | ${whole(bytes)} | ${goal} |`;
};

const figureLine = ({ name, unit, ours, bare, most }: FigureRow): string => {
  const goal = most === undefined ? '' : `≤ ${goalText(most)}: ${ours <= most ? 'met' : '**missed**'}`;
  return `| ${name} (${unit}) | ${short(ours)} | ${bare === undefined ? '' : short(bare)} | ${goal} |`;
};

const table = (head: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : [head, `|${'---|'.repeat(head.split('|').length - 2)}`, ...lines, ''];

function section(told: Told): string[] {
  const { benchmark, outcome } = told;
  const missed = missedGoals(told);
  return [
    `## ${benchmark.number}. ${benchmark.title}`,
    '',
    `- Ours: ${benchmark.ours}.`,
    `- Denominator: ${benchmark.bare}.`,
    '',
    ...table(
      '| ours / bare, medians | a second | a CPU second | µs of CPU each | of it PostgreSQL | ratio a second | ratio a CPU second | goal |',
      outcome.rows.map(
        (row) =>
          `| ${row.name} (${row.unit}) | ${both(row.pairs, (leg) => leg.perSecond, whole)} | ${both(row.pairs, (leg) => leg.perCpuSecond, whole)} | ${both(row.pairs, (leg) => leg.cpuMicrosEach, short)} | ${both(row.pairs, (leg) => leg.databaseMicrosEach, short)} | ${ratio(row.pairs.wallRatio)} | ${ratio(row.pairs.cpuRatio)} | ${goalOf(row)} |`,
      ),
    ),
    ...table('| waits | of | p50 ms | p95 ms | p99 ms | longest ms | goal |', outcome.latencies.map(latencyLine)),
    ...table('| sizes | bytes, gzip | goal |', (outcome.sizes ?? []).map(sizeLine)),
    ...table('| figures | ours | bare | goal |', (outcome.figures ?? []).map(figureLine)),
    ...(outcome.notes ?? []).flatMap((note) => [`- ${note}`, '']),
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
