import type { Share } from './counting.ts';
import type { FigureName, Figures, Measure } from './figures.ts';

type Place = Pick<Share, 'hour' | 'departmentId' | 'staffId' | 'channel'>;

/** What is added to an hour, or taken from it. */
export type HourChange = Place & { figures: Partial<Figures> };
export type StepChange = Place & { measure: Measure; step: number; times: number };

const keyOf = ({ hour, departmentId, staffId, channel }: Place) => `${hour} ${departmentId} ${staffId} ${channel}`;

/**
 * The difference between what stands in the hours and what belongs there. Booked once more, nothing changes: an event
 * that is told twice, or late, counts once.
 */
export function changesBetween(
  before: readonly Share[],
  after: readonly Share[],
): { hours: HourChange[]; steps: StepChange[] } {
  const hours = new Map<string, HourChange>();
  const steps = new Map<string, StepChange>();
  const book = ({ figures, steps: taken, ...place }: Share, sign: 1 | -1) => {
    const key = keyOf(place);
    const change = hours.get(key) ?? { ...place, figures: {} };
    hours.set(key, change);
    for (const [name, value] of Object.entries(figures) as [FigureName, number][]) {
      change.figures[name] = (change.figures[name] ?? 0) + sign * value;
    }
    for (const [measure, counts] of Object.entries(taken) as [Measure, Record<string, number>][]) {
      for (const [step, times] of Object.entries(counts)) {
        const stepKey = `${key} ${measure} ${step}`;
        const known = steps.get(stepKey) ?? { ...place, measure, step: Number(step), times: 0 };
        steps.set(stepKey, { ...known, times: known.times + sign * times });
      }
    }
  };
  for (const share of before) book(share, -1);
  for (const share of after) book(share, 1);
  return {
    hours: [...hours.values()].filter(({ figures }) => Object.values(figures).some((value) => value !== 0)),
    steps: [...steps.values()].filter(({ times }) => times !== 0),
  };
}
