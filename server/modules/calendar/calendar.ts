import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import { newId } from '#platform/ids.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import type { BookableService, Booking } from './booking.ts';
import { type CalendarEvents, factOf } from './calendar.events.ts';
import { type BookingFilter, calendarStore } from './calendar.store.ts';
import type { BookingSource } from './calendar.tables.ts';
import { icsOf } from './ics.ts';
import { readDescription, readEmail, readName, readNote, readPhone, readServiceName, readWhole } from './input.ts';
import { freeSlots, isFree, isWithinHours, usualUnlessTold, type Week } from './slots.ts';

export type CalendarNeeds = {
  database: Kysely<unknown>;
  outbox: Outbox;
  clock: Clock;
  cursors: Cursors;
  tenants: Pick<Tenants, 'byId' | 'hours'>;
};

export type ServiceInput = {
  name: string;
  description?: string | null | undefined;
  durationMinutes: number;
  bufferMinutes?: number | undefined;
  capacity?: number | undefined;
  isActive?: boolean | undefined;
};

export type BookInput = {
  serviceId: string;
  startsAt: Date;
  name: string;
  phone?: string | null | undefined;
  email?: string | null | undefined;
  note?: string | null | undefined;
};

/** What may be put right without touching the time. Empty text takes a field away. */
export type BookingDetails = Partial<Pick<BookInput, 'name' | 'phone' | 'email' | 'note'>>;

/** The conversation that a booking comes from: taken from the session or the desk, never from what was said. */
export type BookedFrom = { visitorId: string; conversationId: string };
/** Who books, where it is not a person of the team. */
export type BookedIn = BookedFrom & { turnId: string };

const MOST_SERVICES = 50;
const MOST_LISTED = 100;
const MOST_DAYS = 62;
/** So far ahead anything can be booked. */
const HORIZON_DAYS = 366;
const DAY_MS = 86_400_000;

const taken = () => new Refusal('conflict', 'slot_taken', 'This time is no longer free. Choose another one.');
const past = () => new Refusal('conflict', 'booking_past', 'The time of this booking has passed. Make a new one.');
const cancelled = () => new Refusal('conflict', 'booking_cancelled', 'This booking was cancelled. Make a new one.');

/** The product's own calendar: what can be booked, and what is. */
export function calendar({ database, outbox, clock, cursors, tenants }: CalendarNeeds) {
  const store = calendarStore(database);

  async function weekOf(tenantId: string): Promise<Week> {
    const [tenant, { hours, holidays }] = await Promise.all([tenants.byId(tenantId), tenants.hours(tenantId)]);
    return { timeZone: tenant?.timeZone ?? 'Europe/Berlin', hours, holidays };
  }

  const record = <Type extends keyof CalendarEvents>(
    transaction: Kysely<unknown>,
    tenantId: string,
    type: Type,
    data: CalendarEvents[Type],
  ) => outbox.record(transaction, { tenantId, type, data });

  async function changing<T>(work: (transaction: Kysely<unknown>) => Promise<T>): Promise<T> {
    const result = await database.transaction().execute(work);
    outbox.wake();
    return result;
  }

  /** Staff may book outside the hours; nobody books what is taken, or in the past. */
  async function mustFit(
    inside: ReturnType<typeof calendarStore>,
    service: BookableService,
    startsAt: Date,
    source: BookingSource,
    except?: string,
  ) {
    const now = clock.now();
    if (startsAt < now) throw invalid('body.startsAt', 'lies in the past', 'a time to come');
    if (startsAt.getTime() > now.getTime() + HORIZON_DAYS * DAY_MS) {
      throw invalid('body.startsAt', 'is too far ahead', `within ${HORIZON_DAYS} days`);
    }
    const week = await weekOf(service.tenantId);
    if (source === 'assistant' && !isWithinHours(week, startsAt, service.durationMinutes)) {
      throw new Refusal('conflict', 'slot_closed', 'This time lies outside the opening hours. Choose another one.');
    }
    const endsAt = new Date(startsAt.getTime() + service.durationMinutes * 60_000);
    const busyUntil = new Date(endsAt.getTime() + service.bufferMinutes * 60_000);
    const beside = await inside.taken(service.tenantId, service.id, startsAt, busyUntil, except);
    if (!isFree(service, startsAt, beside)) throw taken();
    return { startsAt, endsAt, busyUntil };
  }

  async function book(
    tenantId: string,
    input: BookInput,
    source: BookingSource,
    session?: BookedFrom & { turnId?: string },
  ): Promise<Booking> {
    const people = {
      name: readName(input.name),
      phone: readPhone(input.phone),
      email: readEmail(input.email),
      note: readNote(input.note),
    };
    return changing(async (transaction) => {
      const inside = calendarStore(transaction);
      const service = await inside.hold(tenantId, input.serviceId);
      if (!service?.isActive) throw missing('service');
      const before = session?.turnId && (await inside.byTurn(tenantId, session.turnId));
      if (before) return before;
      const times = await mustFit(inside, service, input.startsAt, source);
      const id = newId();
      await inside.add({
        ...{ id, tenantId, serviceId: service.id, ...times, ...people, source, at: clock.now() },
        ...{ visitorId: session?.visitorId ?? null, conversationId: session?.conversationId ?? null },
        turnId: session?.turnId ?? null,
      });
      const booking = (await inside.byId(tenantId, id))!;
      await record(transaction, tenantId, 'booking.created', { booking: factOf(booking) });
      return booking;
    });
  }

  /** Under the lock of its service, so that places are given back and taken in one order. */
  async function changeOne(
    tenantId: string,
    id: string,
    work: (
      inside: ReturnType<typeof calendarStore>,
      booking: Booking,
      service: BookableService,
      transaction: Kysely<unknown>,
    ) => Promise<void>,
  ): Promise<Booking> {
    return changing(async (transaction) => {
      const inside = calendarStore(transaction);
      const found = await inside.byId(tenantId, id);
      const service = found && (await inside.hold(tenantId, found.serviceId));
      const booking = await inside.byId(tenantId, id);
      if (!booking || !service) throw missing('booking');
      await work(inside, booking, service, transaction);
      return (await inside.byId(tenantId, id))!;
    });
  }

  const move = (tenantId: string, id: string, startsAt: Date, source: BookingSource): Promise<Booking> =>
    changeOne(tenantId, id, async (inside, booking, service, transaction) => {
      if (booking.status === 'cancelled') throw cancelled();
      if (booking.startsAt.getTime() === startsAt.getTime()) return;
      await inside.change(tenantId, id, await mustFit(inside, service, startsAt, source, id), clock.now());
      const moved = (await inside.byId(tenantId, id))!;
      await record(transaction, tenantId, 'booking.moved', {
        booking: factOf(moved),
        startedAt: booking.startsAt.toISOString(),
      });
    });

  const detailsOf = ({ name, phone, email, note }: BookingDetails) => ({
    ...(name !== undefined && { name: readName(name) }),
    ...(phone !== undefined && { phone: readPhone(phone) }),
    ...(email !== undefined && { email: readEmail(email) }),
    ...(note !== undefined && { note: readNote(note) }),
  });

  const cancel = (tenantId: string, id: string, details: Pick<BookingDetails, 'note'> = {}): Promise<Booking> => {
    const changes = detailsOf(details);
    return changeOne(tenantId, id, async (inside, booking, _service, transaction) => {
      if (booking.status === 'cancelled') return;
      await inside.change(tenantId, id, { ...changes, cancelledAt: clock.now() }, clock.now());
      await record(transaction, tenantId, 'booking.cancelled', { booking: factOf(booking) });
    });
  };

  async function found(caller: Caller, id: string): Promise<Booking> {
    const booking = await store.byId(caller.tenantId, id);
    if (!booking) throw missing('booking');
    return booking;
  }

  async function ownOf(tenantId: string, visitorId: string, id: string): Promise<Booking> {
    const booking = await store.byId(tenantId, id);
    if (!booking || booking.visitorId !== visitorId) throw missing('booking');
    return booking;
  }

  const slots = async (
    tenantId: string,
    service: BookableService,
    { from, days, limit, except }: { from: Date; days: number; limit: number; except?: string | undefined },
  ) => {
    const since = from < clock.now() ? clock.now() : from;
    const span = Math.min(Math.max(days, 1), MOST_DAYS);
    const to = new Date(since.getTime() + (span + 1) * DAY_MS);
    const [week, beside] = await Promise.all([weekOf(tenantId), store.taken(tenantId, service.id, since, to, except)]);
    return freeSlots(service, week, beside, { from: since, days: span, limit });
  };

  const fieldsOf = (input: Partial<ServiceInput>) => ({
    ...(input.name !== undefined && { name: readServiceName(input.name) }),
    ...(input.description !== undefined && { description: readDescription(input.description) }),
    ...(input.durationMinutes !== undefined && {
      durationMinutes: readWhole('body.durationMinutes', input.durationMinutes, 5, 1440),
    }),
    ...(input.bufferMinutes !== undefined && {
      bufferMinutes: readWhole('body.bufferMinutes', input.bufferMinutes, 0, 480),
    }),
    ...(input.capacity !== undefined && { capacity: readWhole('body.capacity', input.capacity, 1, 500) }),
    ...(input.isActive !== undefined && { isActive: input.isActive }),
  });

  return {
    async services(caller: Caller): Promise<BookableService[]> {
      caller.must('calendar:read');
      return store.services(caller.tenantId, 'all');
    },

    async addService(caller: Caller, input: ServiceInput): Promise<BookableService> {
      caller.must('calendar:services:write');
      if ((await store.services(caller.tenantId, 'all')).length >= MOST_SERVICES) {
        throw new Refusal('conflict', 'too_many_services', `There are ${MOST_SERVICES} services already.`);
      }
      const given = { description: null, bufferMinutes: 0, capacity: 1, isActive: true, ...fieldsOf(input) };
      const name = readServiceName(input.name);
      const durationMinutes = readWhole('body.durationMinutes', input.durationMinutes, 5, 1440);
      return store.addService(caller.tenantId, newId(), { ...given, name, durationMinutes }, clock.now());
    },

    /** What is booked already keeps its time. */
    async changeService(caller: Caller, id: string, input: Partial<ServiceInput>): Promise<BookableService> {
      caller.must('calendar:services:write');
      const service = await store.changeService(caller.tenantId, id, fieldsOf(input), clock.now());
      if (!service) throw missing('service');
      return service;
    },

    /** When anything can be booked: the opening hours, or the usual ones where none were set. */
    async hours(caller: Caller): Promise<Week> {
      caller.must('calendar:read');
      return usualUnlessTold(await weekOf(caller.tenantId));
    },

    /** `exceptBookingId`: the time of a booking that is about to move counts as free. */
    async slots(
      caller: Caller,
      id: string,
      input: { from?: Date | undefined; days?: number | undefined; exceptBookingId?: string | undefined },
    ) {
      caller.must('calendar:read');
      const service = await store.service(caller.tenantId, id);
      if (!service) throw missing('service');
      return slots(caller.tenantId, service, {
        ...{ from: input.from ?? clock.now(), days: input.days ?? 7, limit: MOST_LISTED },
        except: input.exceptBookingId,
      });
    },

    async list(
      caller: Caller,
      { cursor, limit: wanted, ...filter }: Partial<BookingFilter> & { cursor?: string | undefined; limit: number },
    ): Promise<{ bookings: Booking[]; nextCursor?: string }> {
      caller.must('calendar:read');
      const position = cursor ? cursors.of('bookings').read(caller.tenantId, cursor) : undefined;
      const limit = Math.min(Math.max(wanted, 1), MOST_LISTED);
      const asked = { ...filter, from: filter.from ?? clock.now(), search: filter.search?.trim() || undefined };
      const listed = await store.page(caller.tenantId, asked, {
        after: position && { startsAt: position[0]!, id: position[1]! },
        limit: limit + 1,
      });
      const page = listed.slice(0, limit);
      const last = page.at(-1);
      return {
        bookings: page,
        ...(listed.length > limit &&
          last && {
            nextCursor: cursors.of('bookings').write(caller.tenantId, [last.startsAt.toISOString(), last.id]),
          }),
      };
    },

    async get(caller: Caller, id: string): Promise<Booking> {
      caller.must('calendar:read');
      return found(caller, id);
    },

    async book(caller: Caller, input: BookInput, from?: BookedFrom): Promise<Booking> {
      caller.must('calendar:write');
      return book(caller.tenantId, input, 'staff', from);
    },

    async change(caller: Caller, id: string, input: BookingDetails): Promise<Booking> {
      caller.must('calendar:write');
      const changes = detailsOf(input);
      return changeOne(caller.tenantId, id, async (inside, booking, _service, transaction) => {
        await inside.change(caller.tenantId, id, changes, clock.now());
        await record(transaction, caller.tenantId, 'booking.changed', { booking: factOf(booking) });
      });
    },

    async move(caller: Caller, id: string, startsAt: Date): Promise<Booking> {
      caller.must('calendar:write');
      return move(caller.tenantId, id, startsAt, 'staff');
    },

    async cancel(caller: Caller, id: string, details: Pick<BookingDetails, 'note'> = {}): Promise<Booking> {
      caller.must('calendar:write');
      return cancel(caller.tenantId, id, details);
    },

    /** A cancelled booking stands again, where its time is still to come and still free. */
    async restore(caller: Caller, id: string, details: Pick<BookingDetails, 'note'> = {}): Promise<Booking> {
      caller.must('calendar:write');
      const { tenantId } = caller;
      const changes = detailsOf(details);
      return changeOne(tenantId, id, async (inside, booking, service, transaction) => {
        if (booking.status === 'booked') return;
        if (booking.startsAt < clock.now()) throw past();
        const times = await mustFit(inside, service, booking.startsAt, 'staff', id);
        await inside.change(tenantId, id, { ...changes, ...times, cancelledAt: null }, clock.now());
        const restored = (await inside.byId(tenantId, id))!;
        await record(transaction, tenantId, 'booking.restored', { booking: factOf(restored) });
      });
    },

    async ics(caller: Caller, id: string): Promise<string> {
      caller.must('calendar:read');
      const [booking, tenant] = await Promise.all([found(caller, id), tenants.byId(caller.tenantId)]);
      return icsOf(booking, { place: tenant?.companyName ?? tenant?.name ?? '', now: clock.now() });
    },

    /** For the assistant, which acts for the visitor of its session and for nobody else. */
    forVisitor: {
      week: weekOf,
      services: (tenantId: string): Promise<BookableService[]> => store.services(tenantId, 'active'),
      async slots(tenantId: string, serviceId: string, from: Date, days: number, limit: number): Promise<Date[]> {
        const service = await store.service(tenantId, serviceId);
        if (!service?.isActive) throw missing('service');
        return slots(tenantId, service, { from, days, limit });
      },
      book: (tenantId: string, session: BookedIn, input: BookInput): Promise<Booking> =>
        book(tenantId, input, 'assistant', session),
      own: (tenantId: string, visitorId: string): Promise<Booking[]> =>
        store.ofVisitor(tenantId, visitorId, clock.now()),
      async move(tenantId: string, visitorId: string, id: string, startsAt: Date): Promise<Booking> {
        await ownOf(tenantId, visitorId, id);
        return move(tenantId, id, startsAt, 'assistant');
      },
      async cancel(tenantId: string, visitorId: string, id: string): Promise<Booking> {
        await ownOf(tenantId, visitorId, id);
        return cancel(tenantId, id);
      },
    },

    /** Inside the transaction that erases a contact, before its visitors are forgotten. */
    forget: (transaction: Kysely<unknown>, tenantId: string, contactId: string): Promise<void> =>
      calendarStore(transaction).forget(tenantId, contactId),
  };
}

export type Calendar = ReturnType<typeof calendar>;
