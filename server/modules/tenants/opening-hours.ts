import { instantOf, localTime } from './local-time.ts';

/** `HH:MM[:SS]` in the tenant's time zone, to 24:00; weekday 1 is Monday (ISO 8601). */
export type OpeningHours = { weekday: number; opensAt: string; closesAt: string };
/** `YYYY-MM-DD`. */
export type Holiday = { day: string; name: string };

export type Opening = {
  isOpen: boolean;
  /** Why it is closed. */
  reason?: 'outside_opening_hours' | 'holiday';
  /** When it opens next; absent where it is open, or will not open within a year. */
  nextOpeningAt?: Date;
};

const DAY_MS = 86_400_000;
const DAYS_AHEAD = 370;

/** The minute of closing is closed. */
const covers = (span: OpeningHours, minute: string): boolean =>
  span.opensAt.slice(0, 5) <= minute && minute < span.closesAt.slice(0, 5);

/** Without any hours a business counts as always open. */
export function isOpen(at: Date, timeZone: string, hours: OpeningHours[], holidays: Holiday[]): boolean {
  if (hours.length === 0) return true;
  const local = localTime(at, timeZone);
  if (holidays.some((holiday) => holiday.day === local.day)) return false;
  return hours.some((span) => span.weekday === local.weekday && covers(span, local.minute));
}

/** By the calendar alone: the day after a day is reckoned at noon, where no clock is moved. */
function* daysFrom(day: string): Generator<{ day: string; weekday: number }> {
  const noon = Date.parse(`${day}T12:00:00Z`);
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    const date = new Date(noon + ahead * DAY_MS);
    yield { day: date.toISOString().slice(0, 10), weekday: date.getUTCDay() || 7 };
  }
}

/** Whether it is open, why not, and when it opens next. */
export function opening(at: Date, timeZone: string, hours: OpeningHours[], holidays: Holiday[]): Opening {
  if (isOpen(at, timeZone, hours, holidays)) return { isOpen: true };
  const today = localTime(at, timeZone);
  const closed = new Set(holidays.map(({ day }) => day));
  const reason =
    closed.has(today.day) && hours.some(({ weekday }) => weekday === today.weekday)
      ? ('holiday' as const)
      : ('outside_opening_hours' as const);
  for (const { day, weekday } of daysFrom(today.day)) {
    if (closed.has(day)) continue;
    const next = hours
      .filter((span) => span.weekday === weekday)
      .map((span) => ({
        from: instantOf(day, span.opensAt.slice(0, 5), timeZone),
        to: instantOf(day, span.closesAt.slice(0, 5), timeZone),
      }))
      // An opening that lies wholly in an hour that is left out does not happen.
      .filter(({ from, to }) => from > at && from < to)
      .sort((one, other) => one.from.getTime() - other.from.getTime())[0];
    if (next) return { isOpen: false, reason, nextOpeningAt: next.from };
  }
  return { isOpen: false, reason };
}
