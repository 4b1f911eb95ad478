import type { Booking } from './booking.ts';

/** Which booking: who booked is read where it may be known, and erased in one place. */
export type BookingFact = {
  id: string;
  serviceId: string;
  startsAt: string;
  endsAt: string;
  source: Booking['source'];
  conversationId: string | null;
};

export type CalendarEvents = {
  'booking.created': { booking: BookingFact };
  'booking.moved': { booking: BookingFact; startedAt: string };
  'booking.changed': { booking: BookingFact };
  'booking.cancelled': { booking: BookingFact };
  'booking.restored': { booking: BookingFact };
};

export const factOf = (booking: Booking): BookingFact => ({
  id: booking.id,
  serviceId: booking.serviceId,
  startsAt: booking.startsAt.toISOString(),
  endsAt: booking.endsAt.toISOString(),
  source: booking.source,
  conversationId: booking.conversationId,
});
