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

export function showDay(time: string): string {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(new Date()) - midnight(at(time))) / 86_400_000);
  if (days === 0) return words.value.today;
  return days === 1 ? words.value.yesterday : formats.value.day.format(at(time));
}
