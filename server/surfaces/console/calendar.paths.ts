import { Type } from 'typebox';
import { body, closed, idIn, json, oneOf, optional, queryOf, replies, Time } from './schemas.ts';

const Moment = Type.String({ maxLength: 40, description: 'A time such as 2026-11-24T14:30:00Z.' });

const BookableService = closed({
  id: Type.String(),
  name: Type.String(),
  description: optional(Type.String()),
  durationMinutes: Type.Integer(),
  bufferMinutes: Type.Integer(),
  capacity: Type.Integer(),
  isActive: Type.Boolean(),
  createdAt: Time,
  updatedAt: Time,
});
const Booking = closed({
  id: Type.String(),
  serviceId: Type.String(),
  serviceName: Type.String(),
  status: Type.String({ enum: ['booked', 'cancelled'] }),
  startsAt: Time,
  endsAt: Time,
  name: Type.String(),
  phone: optional(Type.String()),
  email: optional(Type.String()),
  note: optional(Type.String()),
  source: Type.String({ enum: ['assistant', 'staff'] }),
  contactId: optional(Type.String()),
  conversationId: optional(Type.String()),
  createdAt: Time,
  updatedAt: Time,
  cancelledAt: optional(Time),
});

const serviceFields = {
  name: Type.String({ minLength: 1, maxLength: 80 }),
  description: optional(Type.String({ maxLength: 500 })),
  durationMinutes: Type.Integer({ minimum: 5, maximum: 1440 }),
  bufferMinutes: optional(Type.Integer({ minimum: 0, maximum: 480 })),
  capacity: optional(Type.Integer({ minimum: 1, maximum: 500 })),
  isActive: optional(Type.Boolean()),
};

const personFields = {
  name: Type.String({ minLength: 1, maxLength: 120 }),
  phone: optional(Type.String({ maxLength: 40 })),
  email: optional(Type.String({ maxLength: 254 })),
  note: optional(Type.String({ maxLength: 1000 })),
};
const Id = Type.String({ maxLength: 64 });
/** What the note says from now on, such as why. */
const noteAlone = {
  requestBody: { required: false, ...json(closed({ note: optional(Type.String({ maxLength: 1000 })) })) },
};

/** Services and bookings. */
export const calendarPaths = {
  '/calendar/hours': {
    get: {
      operationId: 'getCalendarHours',
      tags: ['Calendar'],
      summary: 'When anything can be booked: the opening hours, or weekdays from nine to five where none were set',
      responses: replies(
        200,
        closed({
          timeZone: Type.String(),
          hours: Type.Array(
            closed({
              weekday: Type.Integer({ minimum: 1, maximum: 7, description: '1 is Monday.' }),
              opensAt: Type.String(),
              closesAt: Type.String(),
            }),
          ),
          holidays: Type.Array(closed({ day: Type.String(), name: Type.String() })),
        }),
      ),
    },
  },
  '/calendar/services': {
    get: {
      operationId: 'listBookableServices',
      tags: ['Calendar'],
      summary: 'What can be booked',
      responses: replies(200, closed({ services: Type.Array(BookableService) })),
    },
    post: {
      operationId: 'addBookableService',
      tags: ['Calendar'],
      summary: 'Add something that can be booked',
      ...body(closed(serviceFields)),
      responses: replies(201, closed({ service: BookableService })),
    },
  },
  '/calendar/services/{id}': {
    patch: {
      operationId: 'updateBookableService',
      tags: ['Calendar'],
      summary: 'Change a service; what is booked already keeps its time',
      parameters: [idIn('id')],
      ...body(
        closed({
          ...serviceFields,
          name: optional(serviceFields.name),
          durationMinutes: optional(serviceFields.durationMinutes),
        }),
      ),
      responses: replies(200, closed({ service: BookableService })),
    },
  },
  '/calendar/services/{id}/slots': {
    get: {
      operationId: 'listFreeSlots',
      tags: ['Calendar'],
      summary: 'When a service is free: opening hours without holidays and what is booked',
      parameters: [
        idIn('id'),
        queryOf('from', Moment),
        queryOf('days', Type.Integer({ minimum: 1, maximum: 62 })),
        queryOf(
          'exceptBookingId',
          Type.String({ maxLength: 64, description: 'A booking that is to be moved: its own time counts as free.' }),
        ),
      ],
      responses: replies(200, closed({ slots: Type.Array(Time) })),
    },
  },
  '/calendar/bookings': {
    get: {
      operationId: 'listBookings',
      tags: ['Calendar'],
      summary: 'Bookings in the order of their time, from now on unless told',
      parameters: [
        queryOf('from', Moment),
        queryOf('to', Moment),
        queryOf('serviceId', Id),
        queryOf('status', oneOf('booked', 'cancelled')),
        queryOf('source', oneOf('assistant', 'staff')),
        queryOf('conversationId', Id),
        queryOf('contactId', Id),
        queryOf(
          'search',
          Type.String({ maxLength: 200, description: 'A part of the name, the mail address or the number.' }),
        ),
        queryOf('cursor', Type.String({ maxLength: 400 })),
        queryOf('limit', Type.Integer({ minimum: 1, maximum: 100 })),
      ],
      responses: replies(200, closed({ bookings: Type.Array(Booking), nextCursor: optional(Type.String()) })),
    },
    post: {
      operationId: 'addBooking',
      tags: ['Calendar'],
      summary: 'Book for somebody; a person may book outside the opening hours, nobody twice',
      ...body(
        closed({
          serviceId: Id,
          startsAt: Moment,
          ...personFields,
          conversationId: optional(Id),
        }),
      ),
      responses: replies(201, closed({ booking: Booking })),
    },
  },
  '/calendar/bookings/{id}': {
    get: {
      operationId: 'getBooking',
      tags: ['Calendar'],
      summary: 'One booking',
      parameters: [idIn('id')],
      responses: replies(200, closed({ booking: Booking })),
    },
    patch: {
      operationId: 'updateBooking',
      tags: ['Calendar'],
      summary: 'Put right who comes and what is noted; empty text takes a field away',
      parameters: [idIn('id')],
      ...body(closed({ ...personFields, name: optional(personFields.name) })),
      responses: replies(200, closed({ booking: Booking })),
    },
  },
  '/calendar/bookings/{id}/move': {
    post: {
      operationId: 'moveBooking',
      tags: ['Calendar'],
      summary: 'Move a booking to another time',
      parameters: [idIn('id')],
      ...body(closed({ startsAt: Moment })),
      responses: replies(200, closed({ booking: Booking })),
    },
  },
  '/calendar/bookings/{id}/cancel': {
    post: {
      operationId: 'cancelBooking',
      tags: ['Calendar'],
      summary: 'Cancel a booking; its time is free again',
      parameters: [idIn('id')],
      ...noteAlone,
      responses: replies(200, closed({ booking: Booking })),
    },
  },
  '/calendar/bookings/{id}/restore': {
    post: {
      operationId: 'restoreBooking',
      tags: ['Calendar'],
      summary: 'Take a cancellation back, where the time is still to come and still free',
      parameters: [idIn('id')],
      ...noteAlone,
      responses: replies(200, closed({ booking: Booking })),
    },
  },
  '/calendar/bookings/{id}/ics': {
    get: {
      operationId: 'getBookingFile',
      tags: ['Calendar'],
      summary: 'A booking as a calendar file (RFC 5545)',
      parameters: [idIn('id')],
      responses: replies(200, closed({ fileName: Type.String(), text: Type.String() })),
    },
  },
};
