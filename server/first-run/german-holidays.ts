import { type Holiday, publicHolidays } from '#modules/tenants/index.ts';

const YEAR_MS = 366 * 86_400_000;

/** The nine days that are holidays in all of Germany, of the twelve months from that day. */
export function germanHolidays(from: Date): Holiday[] {
  const [first, last] = [from, new Date(from.getTime() + YEAR_MS)].map((date) => date.toISOString().slice(0, 10));
  const year = from.getUTCFullYear();
  return [...publicHolidays(year), ...publicHolidays(year + 1)]
    .filter(({ day }) => day >= first! && day < last!)
    .map(({ day, name }) => ({ day, name }));
}
