/** The wall clock of a time zone. */
const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATS = 500;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  if (formats.size >= MOST_FORMATS) formats.clear();
  formats.set(timeZone, format);
  return format;
}

export type LocalTime = { weekday: number; day: string; minute: string };

const partsOf = (at: Date, timeZone: string): Record<string, string> =>
  Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** Weekday 1 is Monday (ISO 8601); `YYYY-MM-DD` and `HH:MM`. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const part = partsOf(at, timeZone);
  return {
    weekday: weekdays.indexOf(part['weekday'] ?? '') + 1,
    day: `${part['year']}-${part['month']}-${part['day']}`,
    minute: `${part['hour']}:${part['minute']}`,
  };
}

/** What the wall clock is ahead of UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const part = partsOf(new Date(time), timeZone);
  const wall = Date.UTC(
    Number(part['year']),
    Number(part['month']) - 1,
    Number(part['day']),
    Number(part['hour']),
    Number(part['minute']),
    Number(part['second']),
  );
  return wall - Math.floor(time / 1000) * 1000;
}

const HALF_DAY_MS = 43_200_000;

/**
 * The instant at which the wall clock of a zone shows this. An hour that comes twice counts the first time; one that
 * is left out counts as the instant at which the clock is moved past it.
 */
export function instantOf(day: string, minute: string, timeZone: string): Date {
  const wall =
    Date.parse(`${day}T${minute === '24:00' ? '00:00' : minute}:00Z`) + (minute === '24:00' ? 2 : 0) * HALF_DAY_MS;
  const before = offsetAt(wall - HALF_DAY_MS, timeZone);
  const after = offsetAt(wall + HALF_DAY_MS, timeZone);
  const fits = [...new Set([before, after])]
    .map((offset) => wall - offset)
    .filter((time) => time + offsetAt(time, timeZone) === wall)
    .sort((one, other) => one - other);
  if (fits[0] !== undefined) return new Date(fits[0]);
  // Left out: somewhere between the two readings the clock jumps.
  let [early, late] = [wall - Math.max(before, after), wall - Math.min(before, after)];
  while (late - early > 1000) {
    const middle = Math.floor((early + late) / 2000) * 1000;
    if (offsetAt(middle, timeZone) === before) early = middle;
    else late = middle;
  }
  return new Date(late);
}

/** RFC 3339 with the zone's own offset: what a clock on the shop's wall shows. */
export function zonedText(at: Date, timeZone: string): string {
  const offset = Math.round(offsetAt(at.getTime(), timeZone) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

/** By its name in the IANA database, whatever its case. Undefined where there is none. */
export function knownTimeZone(name: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(name)) return undefined;
  try {
    const resolved = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    return Intl.supportedValuesOf('timeZone').find((known) => known.toLowerCase() === name.toLowerCase()) ?? resolved;
  } catch {
    return undefined;
  }
}
