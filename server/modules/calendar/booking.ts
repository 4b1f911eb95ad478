import type { Selectable } from 'kysely';
import type { BookableServicesTable, BookingSource, BookingStatus, BookingsTable } from './calendar.tables.ts';

/** Something that can be booked for a time: an appointment, a table, a class. */
export type BookableService = {
  id: string;
  tenantId: string;
  name: string;
  description: string | null;
  durationMinutes: number;
  /** Kept free after each booking. */
  bufferMinutes: number;
  /** How many bookings may run at the same time. */
  capacity: number;
  isActive: boolean;
  createdAt: Date;
  updatedAt: Date;
};

export type Booking = {
  id: string;
  tenantId: string;
  serviceId: string;
  serviceName: string;
  status: BookingStatus;
  startsAt: Date;
  endsAt: Date;
  name: string;
  phone: string | null;
  email: string | null;
  note: string | null;
  source: BookingSource;
  visitorId: string | null;
  /** Of the visitor who booked, where they are known by now. */
  contactId: string | null;
  conversationId: string | null;
  createdAt: Date;
  updatedAt: Date;
  cancelledAt: Date | null;
};

export const toService = (row: Selectable<BookableServicesTable>): BookableService => ({
  id: row.id,
  tenantId: row.tenant_id,
  name: row.name,
  description: row.description,
  durationMinutes: row.duration_minutes,
  bufferMinutes: row.buffer_minutes,
  capacity: row.capacity,
  isActive: row.is_active,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export const toBooking = (
  row: Selectable<BookingsTable> & { service_name: string; contact_id: string | null },
): Booking => ({
  id: row.id,
  tenantId: row.tenant_id,
  serviceId: row.service_id,
  serviceName: row.service_name,
  status: row.status,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  name: row.name,
  phone: row.phone,
  email: row.email,
  note: row.note,
  source: row.source,
  visitorId: row.visitor_id,
  contactId: row.contact_id,
  conversationId: row.conversation_id,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  cancelledAt: row.cancelled_at,
});
