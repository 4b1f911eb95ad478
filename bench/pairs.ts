import { cpuSeconds } from './cpu.ts';
import { type Spread, spreadOf } from './statistics.ts';

export type Work = { delivered: number; wallSeconds: number };

export type Side = {
  /** The process that does the side's work, with all below it, and the database's, wherever that hangs. */
  pids: { server: number; database: number };
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
  const clock = () => ({ all: cpuSeconds([server, database]), database: cpuSeconds([database]) });
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
  const ours: Leg[] = [];
  const bare: Leg[] = [];
  for (let pair = 0; pair < count; pair += 1) {
    ours.push(await leg(sides.ours));
    bare.push(await leg(sides.bare));
  }
  const ratio = (of: (leg: Leg) => number) => spreadOf(ours.map((one, index) => of(one) / of(bare[index]!)));
  return { ours, bare, wallRatio: ratio((one) => one.perSecond), cpuRatio: ratio((one) => one.perCpuSecond) };
}
