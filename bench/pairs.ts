import { cpuSeconds } from './cpu.ts';
import { type Spread, spreadOf } from './statistics.ts';

export type Work = { delivered: number; wallSeconds: number };

export type Side = {
  /** The process that does the side's work, with all below it, and the database's, wherever that hangs. */
  pids: { server: number; database?: number };
  /** Before the clock runs: nothing left by the other side. */
  ready(): Promise<unknown>;
  run(): Promise<Work>;
  /** What is still owed when the last answer has come. It counts. */
  settle(): Promise<void>;
};

export type Leg = { perSecond: number; perCpuSecond: number; cpuMicrosEach: number; databaseMicrosEach: number };
export type Pairs = { ours: Leg[]; bare: Leg[]; wallRatio: Spread; cpuRatio: Spread };

async function leg(side: Side): Promise<Leg> {
  await side.ready();
  const { server, database } = side.pids;
  const below = database === undefined ? [] : [database];
  const clock = () => ({ all: cpuSeconds([server, ...below]), database: cpuSeconds(below) });
  const before = clock();
  const { delivered, wallSeconds } = await side.run();
  await side.settle();
  const after = clock();
  const cpu = after.all - before.all;
  const microsEach = (seconds: number) => (seconds * 1e6) / delivered;
  return {
    perSecond: delivered / wallSeconds,
    perCpuSecond: delivered / cpu,
    cpuMicrosEach: microsEach(cpu),
    databaseMicrosEach: microsEach(after.database - before.database),
  };
}

/** A-B-A-B: what slows the machine down slows both, and each ratio is of neighbours. */
export async function inPairs(count: number, sides: { ours: Side; bare: Side }): Promise<Pairs> {
  const { bare } = await inRounds(count, sides.ours, { bare: sides.bare });
  return bare;
}

/** The same with several denominators, A-B-C-A-B-C: one leg of ours is compared with each that follows it. */
export async function inRounds<Name extends string>(
  count: number,
  side: Side,
  others: Record<Name, Side>,
): Promise<Record<Name, Pairs>> {
  const names = Object.keys(others) as Name[];
  const ours: Leg[] = [];
  const theirs = Object.fromEntries(names.map((name) => [name, [] as Leg[]])) as Record<Name, Leg[]>;
  for (let round = 0; round < count; round += 1) {
    ours.push(await leg(side));
    for (const name of names) theirs[name].push(await leg(others[name]));
  }
  const pairsWith = (bare: Leg[]): Pairs => {
    const ratio = (of: (leg: Leg) => number) => spreadOf(ours.map((one, index) => of(one) / of(bare[index]!)));
    return { ours, bare, wallRatio: ratio((one) => one.perSecond), cpuRatio: ratio((one) => one.perCpuSecond) };
  };
  return Object.fromEntries(names.map((name) => [name, pairsWith(theirs[name])])) as Record<Name, Pairs>;
}
