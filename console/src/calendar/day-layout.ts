import type { Hours } from './calendar-queries.ts';
import { type Day, minuteOf, wallTime, weekdayOf } from './wall-clock.ts';

export type Span = { from: number; to: number };
type Timed = { startsAt: string; endsAt: string };
/** Where a booking stands in its day: minutes, and from which of how many columns on, over how many of them. */
export type Placed<Item> = Span & { item: Item; column: number; width: number; columns: number };

const DAY_END = 1440;
/** So that its name can be read. */
const LEAST_MINUTES = 26;

/** When a day is open; nothing on a holiday. */
export function openSpans({ hours, holidays }: Pick<Hours, 'hours' | 'holidays'>, day: Day): Span[] {
  if (holidays.some((holiday) => holiday.day === day)) return [];
  return hours
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .map(({ opensAt, closesAt }) => ({ from: minuteOf(opensAt), to: minuteOf(closesAt) }))
    .toSorted((one, other) => one.from - other.from);
}

/** What is closed between two minutes of a day. */
export function closedSpans(open: readonly Span[], shown: Span): Span[] {
  const closed: Span[] = [];
  let from = shown.from;
  for (const span of open) {
    if (span.from > from) closed.push({ from, to: Math.min(span.from, shown.to) });
    from = Math.max(from, span.to);
  }
  if (from < shown.to) closed.push({ from, to: shown.to });
  return closed.filter((span) => span.to > span.from);
}

function minutesOn(day: Day, { startsAt, endsAt }: Timed, timeZone: string): Span | undefined {
  const start = wallTime(startsAt, timeZone);
  const end = wallTime(endsAt, timeZone);
  const from = start.day < day ? 0 : start.day === day ? start.minute : DAY_END;
  const to = end.day > day ? DAY_END : end.day === day ? end.minute : 0;
  return from < to ? { from, to } : undefined;
}

/** The bookings of a day, those at the same time side by side. */
export function placed<Item extends Timed>(items: readonly Item[], day: Day, timeZone: string): Placed<Item>[] {
  const spans = items
    .flatMap((item) => {
      const span = minutesOn(day, item, timeZone);
      return span ? [{ ...span, item, column: 0, width: 1, columns: 1 }] : [];
    })
    .toSorted((one, other) => one.from - other.from || other.to - one.to);
  let group: Placed<Item>[] = [];
  let groupEnds = 0;
  const close = () => {
    const columns = Math.max(0, ...group.map(({ column }) => column)) + 1;
    for (const one of group) {
      one.columns = columns;
      // As wide as what runs beside it allows.
      const beside = group.filter(
        (other) => other.column > one.column && other.from < shownEnd(one) && shownEnd(other) > one.from,
      );
      one.width = Math.min(columns, ...beside.map(({ column }) => column)) - one.column;
    }
  };
  for (const one of spans) {
    if (one.from >= groupEnds) {
      close();
      group = [];
    }
    const busy = new Set(group.filter((other) => shownEnd(other) > one.from).map(({ column }) => column));
    while (busy.has(one.column)) one.column += 1;
    group.push(one);
    groupEnds = Math.max(groupEnds, shownEnd(one));
  }
  close();
  return spans;
}

export const shownEnd = ({ from, to }: Span): number => Math.max(to, from + LEAST_MINUTES);

/** The hours that days have to show: what is open, what is booked, and never less than a working day. */
export function shownHours(days: readonly Day[], hours: Hours, bookings: readonly Timed[]): Span {
  const spans = days.flatMap((day) => [
    ...openSpans(hours, day),
    ...bookings.flatMap((booking) => minutesOn(day, booking, hours.timeZone) ?? []),
  ]);
  const from = Math.min(9 * 60, ...spans.map((span) => span.from));
  const to = Math.max(17 * 60, ...spans.map((span) => span.to));
  return { from: Math.floor(from / 60) * 60, to: Math.min(DAY_END, Math.ceil(to / 60) * 60) };
}
