import type { Holiday, OpeningHours } from '#modules/tenants/index.ts';
import { type Day, dayAfter, localTime, momentOf, weekdayOf } from './local-time.ts';

export type Week = { timeZone: string; hours: readonly OpeningHours[]; holidays: readonly Holiday[] };
export type Taken = { startsAt: Date; busyUntil: Date };
type Offer = { durationMinutes: number; bufferMinutes: number; capacity: number };

/** Bookings begin at the half hour, shorter ones at the quarter. */
const stepOf = ({ durationMinutes }: Offer): number => (durationMinutes < 30 ? 15 : 30);
/** A business that named no hours is booked on weekdays from nine to five. */
const USUAL: readonly OpeningHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opensAt: '09:00',
  closesAt: '17:00',
}));

/** With the hours that are meant where none were named. */
export const usualUnlessTold = (week: Week): Week => (week.hours.length > 0 ? week : { ...week, hours: USUAL });

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** When a day is open, in minutes from midnight. Nothing on a holiday. */
export function spansOf(week: Week, day: Day): { from: number; to: number }[] {
  if (week.holidays.some((holiday) => holiday.day === day)) return [];
  return usualUnlessTold(week)
    .hours.filter(({ weekday }) => weekday === weekdayOf(day))
    .map(({ opensAt, closesAt }) => ({ from: minuteOf(opensAt), to: minuteOf(closesAt) }))
    .sort((left, right) => left.from - right.from);
}

/** Whether the whole of it lies within the opening hours of its day. */
export function isWithinHours(week: Week, startsAt: Date, durationMinutes: number): boolean {
  const { day, minute } = localTime(startsAt, week.timeZone);
  return spansOf(week, day).some(({ from, to }) => from <= minute && minute + durationMinutes <= to);
}

/** Whether one more fits beside what is booked. */
export function isFree(offer: Offer, startsAt: Date, taken: readonly Taken[]): boolean {
  const busyUntil = startsAt.getTime() + (offer.durationMinutes + offer.bufferMinutes) * 60_000;
  const beside = taken.filter(
    (other) => other.startsAt.getTime() < busyUntil && other.busyUntil.getTime() > startsAt.getTime(),
  );
  return beside.length < offer.capacity;
}

/** The free beginnings from a moment on, in order. */
export function freeSlots(
  offer: Offer,
  week: Week,
  taken: readonly Taken[],
  asked: { from: Date; days: number; limit: number },
): Date[] {
  const free: Date[] = [];
  const first = localTime(asked.from, week.timeZone).day;
  for (let ahead = 0; ahead < asked.days; ahead += 1) {
    const day = dayAfter(first, ahead);
    for (const { from, to } of spansOf(week, day)) {
      for (let minute = from; minute + offer.durationMinutes <= to; minute += stepOf(offer)) {
        const startsAt = momentOf({ day, minute }, week.timeZone);
        if (startsAt < asked.from || !isFree(offer, startsAt, taken)) continue;
        free.push(startsAt);
        if (free.length >= asked.limit) return free;
      }
    }
  }
  return free;
}
