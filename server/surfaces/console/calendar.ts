import type { operations } from '#contracts/console.types.ts';
import { type BookableService, type Booking, readMoment } from '#modules/calendar/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

const showService = (service: BookableService) => ({
  id: show('service', service.id),
  name: service.name,
  ...(service.description && { description: service.description }),
  durationMinutes: service.durationMinutes,
  bufferMinutes: service.bufferMinutes,
  capacity: service.capacity,
  isActive: service.isActive,
  createdAt: iso(service.createdAt),
  updatedAt: iso(service.updatedAt),
});

const showBooking = (booking: Booking) => ({
  id: show('booking', booking.id),
  serviceId: show('service', booking.serviceId),
  serviceName: booking.serviceName,
  status: booking.status,
  startsAt: iso(booking.startsAt),
  endsAt: iso(booking.endsAt),
  name: booking.name,
  ...(booking.phone && { phone: booking.phone }),
  ...(booking.email && { email: booking.email }),
  ...(booking.note && { note: booking.note }),
  source: booking.source,
  ...(booking.contactId && { contactId: show('contact', booking.contactId) }),
  ...(booking.conversationId && { conversationId: show('conversation', booking.conversationId) }),
  createdAt: iso(booking.createdAt),
  updatedAt: iso(booking.updatedAt),
  ...(booking.cancelledAt && { cancelledAt: iso(booking.cancelledAt) }),
});

const LISTED = 50;

export const calendarOperations = ({ calendar, conversations }: ConsoleNeeds) =>
  ({
    getCalendarHours: async ({ caller }) => {
      const { timeZone, hours, holidays } = await calendar.hours(caller);
      return ok({ timeZone, hours: [...hours], holidays: [...holidays] });
    },

    listBookableServices: async ({ caller }) => ok({ services: (await calendar.services(caller)).map(showService) }),

    addBookableService: async ({ caller, body }) =>
      created({ service: showService(await calendar.addService(caller, body)) }),

    updateBookableService: async ({ caller, path, body }) =>
      ok({ service: showService(await calendar.changeService(caller, idIn('service', path.id), body)) }),

    listFreeSlots: async ({ caller, path, query }) => {
      caller.must('calendar:read');
      const slots = await calendar.slots(caller, idIn('service', path.id), {
        ...(query.from !== undefined && { from: readMoment('query.from', query.from) }),
        days: query.days,
        ...(query.exceptBookingId !== undefined && { exceptBookingId: idIn('booking', query.exceptBookingId) }),
      });
      return ok({ slots: slots.map(iso) });
    },

    listBookings: async ({ caller, query }) => {
      caller.must('calendar:read');
      const { bookings, nextCursor } = await calendar.list(caller, {
        ...(query.from !== undefined && { from: readMoment('query.from', query.from) }),
        ...(query.to !== undefined && { to: readMoment('query.to', query.to) }),
        ...(query.serviceId !== undefined && { serviceId: idIn('service', query.serviceId) }),
        ...(query.conversationId !== undefined && { conversationId: idIn('conversation', query.conversationId) }),
        ...(query.contactId !== undefined && { contactId: idIn('contact', query.contactId) }),
        ...{ status: query.status, source: query.source, search: query.search },
        cursor: query.cursor,
        limit: query.limit ?? LISTED,
      });
      return ok({ bookings: bookings.map(showBooking), ...(nextCursor && { nextCursor }) });
    },

    addBooking: async ({ caller, body }) => {
      caller.must('calendar:write');
      const { serviceId, startsAt, conversationId, ...people } = body;
      const input = {
        ...people,
        serviceId: idIn('service', serviceId),
        startsAt: readMoment('body.startsAt', startsAt),
      };
      const from = conversationId && (await conversations.get(caller, idIn('conversation', conversationId)));
      const booking = await calendar.book(
        caller,
        input,
        ...(from ? [{ visitorId: from.visitorId, conversationId: from.id }] : []),
      );
      return created({ booking: showBooking(booking) });
    },

    getBooking: async ({ caller, path }) =>
      ok({ booking: showBooking(await calendar.get(caller, idIn('booking', path.id))) }),

    moveBooking: async ({ caller, path, body }) => {
      const startsAt = readMoment('body.startsAt', body.startsAt);
      return ok({ booking: showBooking(await calendar.move(caller, idIn('booking', path.id), startsAt)) });
    },

    updateBooking: async ({ caller, path, body }) =>
      ok({ booking: showBooking(await calendar.change(caller, idIn('booking', path.id), body)) }),

    cancelBooking: async ({ caller, path, body }) =>
      ok({ booking: showBooking(await calendar.cancel(caller, idIn('booking', path.id), body)) }),

    restoreBooking: async ({ caller, path, body }) =>
      ok({ booking: showBooking(await calendar.restore(caller, idIn('booking', path.id), body)) }),

    getBookingFile: async ({ caller, path }) => {
      const text = await calendar.ics(caller, idIn('booking', path.id));
      return ok({ fileName: `${path.id}.ics`, text });
    },
  }) satisfies OperationsOf<operations, Caller>;
