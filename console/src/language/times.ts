const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 60],
  ['day', 24],
];

/** "3 min. ago" up to a week, the date after it. */
export function relativeTime(at: string, now: number, language: string): string {
  const seconds = (Date.parse(at) - now) / 1000;
  if (Math.abs(seconds) >= 7 * 86_400) {
    return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...yearIfOther(at, now) }).format(
      new Date(at),
    );
  }
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  let value = seconds;
  let unit: Intl.RelativeTimeFormatUnit = 'second';
  for (const [next, size] of steps) {
    if (Math.abs(value) < size) break;
    value /= size;
    unit = next;
  }
  if (unit === 'second') return format.format(0, 'second');
  return format.format(Math.trunc(value), unit);
}

/** "4 min.": how long it has lasted, in its largest unit. */
export function since(at: string, now: number, language: string): string {
  let value = Math.max(0, now - Date.parse(at)) / 60_000;
  let unit = 'minute';
  for (const [next, size] of [
    ['hour', 60],
    ['day', 24],
  ] as const) {
    if (value < size) break;
    value /= size;
    unit = next;
  }
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.max(1, Math.floor(value)),
  );
}

const yearIfOther = (at: string, now: number): Intl.DateTimeFormatOptions =>
  new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' };

export const absoluteTime = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(at));

export const clockTime = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));

export const dayOf = (at: string): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
};

export function dayName(at: string, now: number, language: string): string {
  const today = dayOf(new Date(now).toISOString());
  const yesterday = dayOf(new Date(now - 86_400_000).toISOString());
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  if (dayOf(at) === today) return capital(relative.format(0, 'day'));
  if (dayOf(at) === yesterday) return capital(relative.format(-1, 'day'));
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...yearIfOther(at, now),
  }).format(new Date(at));
}
