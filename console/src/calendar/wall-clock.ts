/** A day on the wall, without a time zone: `2026-11-24`. */
export type Day = string;
/** What calendar and clock of the business show; minutes count from midnight. */
export type WallTime = { day: Day; minute: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, made);
  return made;
}

export function wallTime(at: number | string, timeZone: string): WallTime {
  const [day = '', time = ''] = formatOf(timeZone).format(new Date(at)).split(' ');
  return { day, minute: minuteOf(time) };
}

const asUtc = ({ day, minute }: WallTime): number => Date.parse(`${day}T00:00:00Z`) + minute * 60_000;

/** The moment at which the wall says so. Where clocks go forward past it, the moment just as long after. */
export function momentOf(wall: WallTime, timeZone: string): string {
  const wanted = asUtc(wall);
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) guess += wanted - asUtc(wallTime(guess, timeZone));
  return new Date(guess).toISOString();
}

/** `09:30` as minutes from midnight. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** As the reader writes times. */
export const clockWords = (minute: number, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(minute * 60_000);

export const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** 1 is Monday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export const mondayOf = (day: Day): Day => dayAfter(day, 1 - weekdayOf(day));

export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && dayAfter(text, 0) === text;

/** In words of the reader's language. */
export const dayWords = (day: Day, language: string, style: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));

export const rangeWords = (from: Day, to: Day, language: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(
    Date.parse(`${from}T00:00:00Z`),
    Date.parse(`${to}T00:00:00Z`),
  );

export const timeWords = (at: string, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(at));

/** "Tue, 24 November, 10:00 – 10:30", by the business's clock. */
export function spanWords(startsAt: string, endsAt: string, language: string, timeZone: string): string {
  const day = new Intl.DateTimeFormat(language, {
    ...{ weekday: 'short', day: 'numeric', month: 'long', timeZone },
    ...(startsAt.slice(0, 4) !== new Date().toISOString().slice(0, 4) && { year: 'numeric' as const }),
  }).format(new Date(startsAt));
  const hours = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone });
  return `${day}, ${hours.formatRange(new Date(startsAt), new Date(endsAt))}`;
}

/** "CET": how the business's clock is called at this moment. */
export const zoneName = (at: number, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
