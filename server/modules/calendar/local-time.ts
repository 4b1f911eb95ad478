/** A day on the wall, without a time zone: `2026-11-24`. */
export type Day = string;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}

export type LocalTime = { day: Day; minute: number };

/** What calendar and clock on the wall say at this moment; minutes count from midnight. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const parts = new Map<string, string>(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: string) => parts.get(type) ?? '00';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

const asUtc = ({ day, minute }: LocalTime): number => Date.parse(`${day}T00:00:00Z`) + minute * 60_000;

/** The moment at which the wall says so. Where clocks go forward past it, the moment just as long after. */
export function momentOf(local: LocalTime, timeZone: string): Date {
  const wanted = asUtc(local);
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) guess += wanted - asUtc(localTime(new Date(guess), timeZone));
  return new Date(guess);
}

export const dayAfter = (day: Day, days = 1): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** 1 is Monday (ISO 8601). */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && dayAfter(text, 0) === text;
