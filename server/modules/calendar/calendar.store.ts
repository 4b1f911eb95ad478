import { type Kysely, sql } from 'kysely';
import { type BookableService, type Booking, toBooking, toService } from './booking.ts';
import type { BookingSource, BookingStatus, CalendarTables } from './calendar.tables.ts';
import type { Taken } from './slots.ts';

export type NewBooking = {
  id: string;
  tenantId: string;
  serviceId: string;
  startsAt: Date;
  endsAt: Date;
  busyUntil: Date;
  name: string;
  phone: string | null;
  email: string | null;
  note: string | null;
  source: BookingSource;
  visitorId: string | null;
  conversationId: string | null;
  turnId: string | null;
  at: Date;
};

export type BookingFilter = {
  from: Date;
  to?: Date | undefined;
  serviceId?: string | undefined;
  status?: BookingStatus | undefined;
  source?: BookingSource | undefined;
  conversationId?: string | undefined;
  contactId?: string | undefined;
  /** A part of a name, a mail address or a number; signs of a pattern stand for themselves. */
  search?: string | undefined;
};

const patternOf = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

type ServiceFields = Pick<
  BookableService,
  'name' | 'description' | 'durationMinutes' | 'bufferMinutes' | 'capacity' | 'isActive'
>;

const columnsOf = (fields: Partial<ServiceFields>) => ({
  ...(fields.name !== undefined && { name: fields.name }),
  ...(fields.description !== undefined && { description: fields.description }),
  ...(fields.durationMinutes !== undefined && { duration_minutes: fields.durationMinutes }),
  ...(fields.bufferMinutes !== undefined && { buffer_minutes: fields.bufferMinutes }),
  ...(fields.capacity !== undefined && { capacity: fields.capacity }),
  ...(fields.isActive !== undefined && { is_active: fields.isActive }),
});

export function calendarStore(database: Kysely<unknown>) {
  const db = database.withTables<CalendarTables>();
  const bookings = (tenantId: string) =>
    db
      .selectFrom('bookings as booking')
      .innerJoin('bookable_services as service', (join) =>
        join.onRef('service.tenant_id', '=', 'booking.tenant_id').onRef('service.id', '=', 'booking.service_id'),
      )
      .where('booking.tenant_id', '=', tenantId)
      .selectAll('booking')
      .select('service.name as service_name')
      .select(
        sql<string | null>`(select visitor.contact_id from visitors visitor
          where visitor.tenant_id = booking.tenant_id and visitor.id = booking.visitor_id)`.as('contact_id'),
      );

  return {
    async services(tenantId: string, which: 'all' | 'active'): Promise<BookableService[]> {
      const rows = await db
        .selectFrom('bookable_services')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .$if(which === 'active', (query) => query.where('is_active', '=', true))
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(toService);
    },

    async service(tenantId: string, id: string): Promise<BookableService | undefined> {
      const row = await db
        .selectFrom('bookable_services')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toService(row);
    },

    /** Held until the transaction ends: who books the same service waits, so that no two take one place. */
    async hold(tenantId: string, id: string): Promise<BookableService | undefined> {
      const row = await db
        .selectFrom('bookable_services')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      return row && toService(row);
    },

    async addService(tenantId: string, id: string, fields: ServiceFields, at: Date): Promise<BookableService> {
      const row = await db
        .insertInto('bookable_services')
        .values({
          id,
          tenant_id: tenantId,
          name: fields.name,
          description: fields.description,
          duration_minutes: fields.durationMinutes,
          buffer_minutes: fields.bufferMinutes,
          capacity: fields.capacity,
          is_active: fields.isActive,
          created_at: at,
          updated_at: at,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toService(row);
    },

    async changeService(
      tenantId: string,
      id: string,
      fields: Partial<ServiceFields>,
      at: Date,
    ): Promise<BookableService | undefined> {
      const row = await db
        .updateTable('bookable_services')
        .set({ ...columnsOf(fields), updated_at: at })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row && toService(row);
    },

    async taken(tenantId: string, serviceId: string, from: Date, to: Date, except?: string): Promise<Taken[]> {
      const rows = await db
        .selectFrom('bookings')
        .select(['starts_at', 'busy_until'])
        .where('tenant_id', '=', tenantId)
        .where('service_id', '=', serviceId)
        .where('status', '=', 'booked')
        .where('starts_at', '<', to)
        .where('busy_until', '>', from)
        .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
        .execute();
      return rows.map((row) => ({ startsAt: row.starts_at, busyUntil: row.busy_until }));
    },

    async add(booking: NewBooking): Promise<void> {
      await db
        .insertInto('bookings')
        .values({
          id: booking.id,
          tenant_id: booking.tenantId,
          service_id: booking.serviceId,
          starts_at: booking.startsAt,
          ends_at: booking.endsAt,
          busy_until: booking.busyUntil,
          name: booking.name,
          phone: booking.phone,
          email: booking.email,
          note: booking.note,
          source: booking.source,
          visitor_id: booking.visitorId,
          conversation_id: booking.conversationId,
          turn_id: booking.turnId,
          created_at: booking.at,
          updated_at: booking.at,
        })
        .execute();
    },

    async byId(tenantId: string, id: string): Promise<Booking | undefined> {
      const row = await bookings(tenantId).where('booking.id', '=', id).executeTakeFirst();
      return row && toBooking(row);
    },

    async byTurn(tenantId: string, turnId: string): Promise<Booking | undefined> {
      const row = await bookings(tenantId).where('booking.turn_id', '=', turnId).executeTakeFirst();
      return row && toBooking(row);
    },

    async ofVisitor(tenantId: string, visitorId: string, from: Date): Promise<Booking[]> {
      const rows = await bookings(tenantId)
        .where('booking.visitor_id', '=', visitorId)
        .where('booking.status', '=', 'booked')
        .where('booking.starts_at', '>=', from)
        .orderBy('booking.starts_at')
        .limit(10)
        .execute();
      return rows.map(toBooking);
    },

    async page(
      tenantId: string,
      { from, to, serviceId, status, source, conversationId, contactId, search }: BookingFilter,
      { after, limit }: { after: { startsAt: string; id: string } | undefined; limit: number },
    ): Promise<Booking[]> {
      const like = patternOf(search ?? '');
      const digits = search?.replace(/\D/g, '').replace(/^0+/, '') ?? '';
      const rows = await bookings(tenantId)
        .where('booking.starts_at', '>=', from)
        .$if(to !== undefined, (query) => query.where('booking.starts_at', '<', to ?? from))
        .$if(serviceId !== undefined, (query) => query.where('booking.service_id', '=', serviceId ?? ''))
        .$if(status !== undefined, (query) => query.where('booking.status', '=', status ?? 'booked'))
        .$if(source !== undefined, (query) => query.where('booking.source', '=', source ?? 'staff'))
        .$if(conversationId !== undefined, (query) => query.where('booking.conversation_id', '=', conversationId ?? ''))
        .$if(contactId !== undefined, (query) =>
          query.where(
            sql<boolean>`booking.visitor_id in (select id from visitors
              where tenant_id = ${tenantId} and contact_id = ${contactId})`,
          ),
        )
        .$if(search !== undefined, (query) =>
          query.where(({ or, eb }) =>
            or([
              eb('booking.name', 'ilike', like),
              eb('booking.email', 'ilike', like),
              ...(digits.length >= 3 ? [eb('booking.phone', 'like', `%${digits}%`)] : []),
            ]),
          ),
        )
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(booking.starts_at, booking.id) > (${after?.startsAt}::timestamptz, ${after?.id}::uuid)`,
          ),
        )
        .orderBy('booking.starts_at')
        .orderBy('booking.id')
        .limit(limit)
        .execute();
      return rows.map(toBooking);
    },

    async change(
      tenantId: string,
      id: string,
      change: Partial<{
        startsAt: Date;
        endsAt: Date;
        busyUntil: Date;
        name: string;
        phone: string | null;
        email: string | null;
        note: string | null;
        cancelledAt: Date | null;
      }>,
      at: Date,
    ): Promise<void> {
      await db
        .updateTable('bookings')
        .set({
          ...(change.startsAt && { starts_at: change.startsAt }),
          ...(change.endsAt && { ends_at: change.endsAt }),
          ...(change.busyUntil && { busy_until: change.busyUntil }),
          ...(change.name !== undefined && { name: change.name }),
          ...(change.phone !== undefined && { phone: change.phone }),
          ...(change.email !== undefined && { email: change.email }),
          ...(change.note !== undefined && { note: change.note }),
          ...(change.cancelledAt !== undefined && {
            status: change.cancelledAt ? ('cancelled' as const) : ('booked' as const),
            cancelled_at: change.cancelledAt,
          }),
          updated_at: at,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute();
    },

    /** A contact's bookings remain as times that were taken, by nobody in particular. */
    async forget(tenantId: string, contactId: string): Promise<void> {
      await sql`
        update bookings set name = '–', phone = null, email = null, note = null, updated_at = now()
        where tenant_id = ${tenantId} and visitor_id in (
          select id from visitors where tenant_id = ${tenantId} and contact_id = ${contactId}
        )`.execute(database);
    },
  };
}
