import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { budgets, dist, widgetSizes } from '../../widget/sizes.ts';
import type { Benchmark, Outcome } from '../benchmark.ts';
import type { House } from '../house.ts';
import type { Plan } from '../plan.ts';
import { mainThread } from './main-thread.ts';

const VISITS = { quick: 3, full: 20 };

async function run(house: House, plan: Plan): Promise<Outcome> {
  const nothing: Outcome = { rows: [], latencies: [], counts: [] };
  if (!existsSync(join(dist, 'widget.js')))
    return { ...nothing, notes: ['Skipped: the widget is not built (npm run build).'] };
  const { loaderBytes, frameBytes, allBytes } = widgetSizes();
  return {
    ...nothing,
    sizes: [
      { name: 'loader: every page of a website', bytes: loaderBytes, most: budgets.loader },
      { name: 'app: the first opening', bytes: frameBytes, most: budgets.frame },
      { name: 'all that may be fetched when it is used', bytes: allBytes },
    ],
    ...(await mainThread(house, VISITS[plan.name])),
  };
}

export const widget: Benchmark = {
  number: 24,
  title: 'What a website pays for the widget',
  ours: 'the built files, each compressed with gzip at level 9; the main thread by Chromium’s own account (TaskDuration), nothing in the cache',
  bare: 'none: sizes are held against the budgets that the build refuses to go over',
  why: 'it has grown',
  run,
};
