import { localTime } from '#modules/tenants/index.ts';

const QUARTER_MS = 900_000;
const MOST_KEPT = 50_000;

/**
 * The hour of a zone's own clock that an instant falls into, as the instant at which it began. Offsets are multiples
 * of a quarter of an hour in every zone since 1972, so that a quarter lies in one hour of each.
 */
export function hoursOf(timeZone: string): (at: number) => number {
  const kept = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS) * QUARTER_MS;
    const known = kept.get(quarter);
    if (known !== undefined) return known;
    const hour = quarter - Number(localTime(new Date(quarter), timeZone).minute.slice(3)) * 60_000;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(quarter, hour);
    return hour;
  };
}

/** The day of a zone's calendar that an hour of its clock belongs to, by the instant at which the hour begins. */
export function daysOf(timeZone: string): (hour: number) => string {
  const kept = new Map<number, string>();
  return (hour) => {
    const day = kept.get(hour) ?? localTime(new Date(hour), timeZone).day;
    kept.set(hour, day);
    return day;
  };
}

/** Where hours begin, in summer and in winter. Zones that agree in it share their hours, and mostly it is `0`. */
export function alignmentOf(timeZone: string, now: Date): string {
  const year = now.getUTCFullYear();
  const minutes = [0, 6].map((month) => {
    const at = new Date(Date.UTC(year, month, 1));
    return Number(localTime(at, timeZone).minute.slice(3));
  });
  return [...new Set(minutes)].sort((one, other) => one - other).join(' ');
}
