import { instantOf, localTime } from '#modules/tenants/index.ts';
import { Refusal } from '#platform/refusal.ts';

export const periodTypes = ['today', '7days', '30days', 'custom'] as const;
export type PeriodType = (typeof periodTypes)[number];

export type PeriodInput = {
  period?: PeriodType | undefined;
  /** A day of the tenant's calendar, or an instant. */
  startDate?: string | undefined;
  endDate?: string | undefined;
};

export type Day = { date: string; startsAt: Date };

/** From `start` up to `end`, without it; `days` are the days of the tenant's calendar that it touches. */
export type Period = { type: PeriodType; start: Date; end: Date; days: Day[] };

/** Days that lie in a span from their beginning to their end, up to `until` and without it. */
export type WholeDays = { first: string; until: string; from: Date; to: Date };

export const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)$/;

const outOfRange = (message: string): Refusal =>
  new Refusal('invalid', 'report_date_range_invalid', message, {
    faults: [
      `${message} Send startDate and endDate as days (2026-03-01) or times (2026-03-01T00:00:00Z), at most ${LONGEST_DAYS} days apart.`,
    ],
  });

/** The day so many days later, on the calendar alone. */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const isDay = (text: string): boolean => {
  const time = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

function daysFrom(first: string, last: string, timeZone: string): Day[] {
  const days: Day[] = [];
  for (let date = first; date <= last; date = dayAfter(date, 1)) {
    // Mostly a day later; where the clock was changed it has to be looked for, which takes four times as long.
    const later = new Date((days.at(-1)?.startsAt.getTime() ?? Number.NaN) + DAY_MS);
    const shown = Number.isNaN(later.getTime()) ? undefined : localTime(later, timeZone);
    if (shown?.day === date && shown.minute === '00:00') {
      days.push({ date, startsAt: later });
      continue;
    }
    const startsAt = instantOf(date, '00:00', timeZone);
    // A zone that moved over the date line left a day out.
    if (localTime(startsAt, timeZone).day === date) days.push({ date, startsAt });
  }
  return days;
}

function whole(type: PeriodType, first: string, last: string, timeZone: string): Period {
  const end = instantOf(dayAfter(last, 1), '00:00', timeZone);
  const days = daysFrom(first, last, timeZone);
  return { type, start: days[0]?.startsAt ?? end, end, days };
}

type Bound = { day: string } | { at: Date };

function boundIn(name: string, text: string): Bound {
  if (isDay(text)) return { day: text };
  const at = new Date(TIME.test(text) && isDay(text.slice(0, 10)) ? text : Number.NaN);
  const year = at.getUTCFullYear();
  if (Number.isNaN(at.getTime()) || year < 1990 || year > 2200) throw outOfRange(`${name} is no date.`);
  return { at };
}

function custom({ startDate, endDate }: PeriodInput, timeZone: string, hourOf: (at: number) => number): Period {
  if (!startDate || !endDate) throw outOfRange('A period of your own needs both startDate and endDate.');
  const [from, to] = [boundIn('startDate', startDate), boundIn('endDate', endDate)];
  // Figures stand by the hour: what is asked for in the middle of one begins with it, and ends with the last one's end.
  const start = 'day' in from ? instantOf(from.day, '00:00', timeZone) : new Date(hourOf(from.at.getTime()));
  const before = (time: number) => (hourOf(time) === time ? time : hourOf(time + HOUR_MS));
  const end = 'day' in to ? instantOf(dayAfter(to.day, 1), '00:00', timeZone) : new Date(before(to.at.getTime()));
  if (end <= start) throw outOfRange('endDate lies before startDate.');
  const first = localTime(start, timeZone).day;
  const last = localTime(new Date(end.getTime() - 1), timeZone).day;
  if (Date.parse(last) - Date.parse(first) >= LONGEST_DAYS * DAY_MS) {
    throw outOfRange(`A report covers ${LONGEST_DAYS} days at most.`);
  }
  const days = daysFrom(first, last, timeZone);
  return { type: 'custom', start, end, days };
}

export function wholeDays(start: Date, end: Date, timeZone: string): WholeDays | undefined {
  const touched = localTime(start, timeZone).day;
  const first = instantOf(touched, '00:00', timeZone) < start ? dayAfter(touched, 1) : touched;
  const until = localTime(end, timeZone).day;
  const [from, to] = [instantOf(first, '00:00', timeZone), instantOf(until, '00:00', timeZone)];
  return from < to ? { first, until, from, to } : undefined;
}

/** The hours of the zone's clock that begin in a period: 24 for most days, and as many as there are where it is moved. */
export function hoursIn({ start, end }: Pick<Period, 'start' | 'end'>, hourOf: (at: number) => number): Date[] {
  const hours: Date[] = [];
  for (let at = start.getTime(); at < end.getTime(); at = hourOf(at + HOUR_MS)) hours.push(new Date(at));
  return hours;
}

/** What a report is asked about, on the tenant's own clock. Days without `period` are a period of their own. */
export function periodOf(
  input: PeriodInput,
  { now, timeZone, hourOf }: { now: Date; timeZone: string; hourOf: (at: number) => number },
): Period {
  const { period, startDate, endDate } = input;
  const hasDates = startDate !== undefined || endDate !== undefined;
  const type = period ?? (hasDates ? 'custom' : 'today');
  if (type === 'custom') return custom(input, timeZone, hourOf);
  if (hasDates) throw outOfRange('startDate and endDate belong to the period "custom".');
  const today = localTime(now, timeZone).day;
  const back = { today: 0, '7days': 6, '30days': 29 }[type];
  return whole(type, dayAfter(today, -back), today, timeZone);
}

/** As many days just before it, to compare with. One that is not over yet is compared as far as it has got. */
export function periodBefore({ start, end }: Period, timeZone: string, now: Date): { from: Date; to: Date } {
  const first = localTime(start, timeZone);
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
  const from = instantOf(dayAfter(first.day, -days), first.minute, timeZone);
  if (now <= start || now >= end) return { from, to: start };
  const begun = Math.ceil((now.getTime() - start.getTime()) / HOUR_MS) * HOUR_MS;
  return { from, to: new Date(Math.min(start.getTime(), from.getTime() + begun)) };
}
