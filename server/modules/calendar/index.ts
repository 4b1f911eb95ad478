export type { BookableService, Booking } from './booking.ts';
export type { CalendarEvents } from './calendar.events.ts';
export type { BookingSource, BookingStatus } from './calendar.tables.ts';
export {
  type BookedFrom,
  type BookedIn,
  type BookInput,
  type BookingDetails,
  type Calendar,
  type CalendarNeeds,
  calendar,
  type ServiceInput,
} from './calendar.ts';
export { readMoment } from './input.ts';
export { type Day, dayAfter, isDay, localTime, momentOf, weekdayOf } from './local-time.ts';
export { spansOf, type Week } from './slots.ts';
