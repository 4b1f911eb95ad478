/** `HH:MM[:SS]` in the tenant's time zone; weekday 1 is Monday (ISO 8601). */
export type OpeningHours = { weekday: number; opensAt: string; closesAt: string };
/** `YYYY-MM-DD`. */
export type Holiday = { day: string; name: string };

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function localTime(at: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return {
    weekday: weekdays.indexOf(part('weekday')) + 1,
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minute: `${part('hour')}:${part('minute')}`,
  };
}

/** Without any hours a business counts as always open. The minute of closing is closed. */
export function isOpen(at: Date, timeZone: string, hours: OpeningHours[], holidays: Holiday[]): boolean {
  if (hours.length === 0) return true;
  const local = localTime(at, timeZone);
  if (holidays.some((holiday) => holiday.day === local.day)) return false;
  return hours.some(
    (span) =>
      span.weekday === local.weekday &&
      span.opensAt.slice(0, 5) <= local.minute &&
      local.minute < span.closesAt.slice(0, 5),
  );
}
