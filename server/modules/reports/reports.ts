import type { OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import { type CounterNeeds, counter } from './counter.ts';
import { exporting } from './exporting.ts';
import { type ReadingNeeds, reading as readingOf } from './reading.ts';

type Needs = CounterNeeds & ReadingNeeds & { plans: Pick<Plans, 'must'>; audit: OnRecord };

/** How the work goes: figures by the hour, counted as it happens and read over any days. */
export function reports(needs: Needs) {
  const reading = readingOf(needs);
  return {
    ...counter(needs),
    report: reading.report,
    overview: reading.overview,
    today: reading.today,
    export: exporting({ ...needs, reading }),
  };
}

export type Reports = ReturnType<typeof reports>;
