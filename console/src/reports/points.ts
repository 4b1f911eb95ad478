import type { Detail, Overview } from './report-queries.ts';

/** What stands on the time axis of a chart: a day, or an hour where there is only one day. */
export type Point = { label: string; short: string } & Detail;

export function pointsOf(
  { days, hours, timeZone }: Pick<Overview, 'days' | 'hours' | 'timeZone'>,
  language: string,
): Point[] {
  if (hours.length > 0) {
    const hour = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit' });
    return hours.map((point) => {
      const label = hour.format(new Date(point.startsAt));
      return { ...point, label, short: label };
    });
  }
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return days.map((point) => {
    const at = new Date(`${point.date}T00:00:00Z`);
    return { ...point, label: long.format(at), short: short.format(at) };
  });
}
