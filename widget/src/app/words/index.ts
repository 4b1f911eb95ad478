import { computed, signal } from '@preact/signals';
import { de } from './de.ts';
import { en } from './en.ts';

export const language = signal('en');
export const words = computed(() => (language.value.startsWith('de') ? de : en));

const formats = computed(() => ({
  number: new Intl.NumberFormat(language.value),
  clock: new Intl.DateTimeFormat(language.value, { hour: '2-digit', minute: '2-digit' }),
  day: new Intl.DateTimeFormat(language.value, { weekday: 'long', day: 'numeric', month: 'long' }),
  full: new Intl.DateTimeFormat(language.value, { dateStyle: 'long', timeStyle: 'short' }),
}));

const at = (time: string) => new Date(time);

export const showNumber = (count: number) => formats.value.number.format(count);
export const showClock = (time: string) => formats.value.clock.format(at(time));
export const showMoment = (time: string) => formats.value.full.format(at(time));

const units = ['byte', 'kilobyte', 'megabyte'] as const;
export function showBytes(bytes: number): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const amount = bytes / 1_000 ** step;
  return new Intl.NumberFormat(language.value, {
    style: 'unit',
    unit: units[step]!,
    maximumFractionDigits: amount < 10 && step > 0 ? 1 : 0,
  }).format(amount);
}
export const showShare = (share: number) => new Intl.NumberFormat(language.value, { style: 'percent' }).format(share);
/** As a sentence goes on: "on Monday at 9:00", "heute um 09:00". In the reader's own time. */
export function showReturn(time: string): string {
  const isGerman = language.value.startsWith('de');
  const day = new Date(time);
  const clock = showClock(time);
  const isToday = day.toDateString() === new Date().toDateString();
  const name = isToday
    ? words.value.today.toLowerCase()
    : new Intl.DateTimeFormat(language.value, { weekday: 'long', day: 'numeric', month: 'long' }).format(day);
  if (isGerman) return `${isToday ? '' : 'am '}${name} um ${clock} Uhr`;
  return `${isToday ? '' : 'on '}${name} at ${clock}`;
}

export function showDay(time: string): string {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(new Date()) - midnight(at(time))) / 86_400_000);
  if (days === 0) return words.value.today;
  return days === 1 ? words.value.yesterday : formats.value.day.format(at(time));
}
