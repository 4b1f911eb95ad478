import type { House } from './house.ts';
import type { Pairs } from './pairs.ts';
import type { Plan } from './plan.ts';
import type { Latencies } from './statistics.ts';

export type Row = { name: string; unit: string; pairs: Pairs; goal?: { of: 'wall' | 'cpu'; least: number } };
export type LatencyRow = Latencies & { name: string; sent: number; goalP50Ms?: number; goalP99Ms?: number };
/** What must not happen, or hardly ever. */
export type CountRow = { name: string; count: number; of: number; most: number };
/** What somebody has to load. */
export type SizeRow = { name: string; bytes: number; most?: number };
/** A figure that is neither a rate nor a wait. */
export type FigureRow = { name: string; unit: string; ours: number; bare?: number; most?: number };
export type Outcome = {
  rows: Row[];
  latencies: LatencyRow[];
  counts: CountRow[];
  sizes?: SizeRow[];
  figures?: FigureRow[];
  /** What was not measured, and why. */
  notes?: string[];
};

/** One comparison: what ours does, and the least that anybody would have to do for the same. */
export type Benchmark = {
  /** Its place in the suite; numbers are never given again. */
  number: number;
  title: string;
  ours: string;
  bare: string;
  /** What ours does besides, and what it costs: told where a goal is missed. */
  why: string;
  run(house: House, plan: Plan): Promise<Outcome>;
};
