import type { Spread } from './figures.ts';

/** Four steps to each doubling: what is read from the scale is off by less than a tenth. */
const STEPS_PER_DOUBLING = 4;
const MOST_STEPS = 130;

/** Step 0 is less than a second; step n begins at 2^((n - 1) / 4) seconds. */
export const stepOf = (seconds: number): number =>
  seconds < 1 ? 0 : Math.min(MOST_STEPS, 1 + Math.floor(STEPS_PER_DOUBLING * Math.log2(seconds) + 1e-9));

const startOf = (step: number): number => (step === 0 ? 0 : 2 ** ((step - 1) / STEPS_PER_DOUBLING));

/** The time, in whole seconds, that so large a part of all did not take; null where there are none. */
export function quantile(spread: Spread, part: number): number | null {
  const steps = [...spread].filter(([, times]) => times > 0).sort(([one], [other]) => one - other);
  const all = steps.reduce((sum, [, times]) => sum + times, 0);
  if (all === 0) return null;
  const wanted = part * all;
  let before = 0;
  for (const [step, times] of steps) {
    if (before + times >= wanted) {
      if (step === 0) return 0;
      const within = (wanted - before) / times;
      return Math.round(startOf(step) + within * (startOf(step + 1) - startOf(step)));
    }
    before += times;
  }
  return Math.round(startOf(steps.at(-1)![0] + 1));
}
