import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type BookingStatus = 'booked' | 'cancelled';
export type BookingSource = 'assistant' | 'staff';

export type BookableServicesTable = {
  id: string;
  tenant_id: string;
  name: string;
  description: string | null;
  duration_minutes: number;
  buffer_minutes: number;
  capacity: number;
  is_active: boolean;
  created_at: Time;
  updated_at: Time;
};

export type BookingsTable = {
  id: string;
  tenant_id: string;
  service_id: string;
  status: Generated<BookingStatus>;
  starts_at: Date;
  ends_at: Date;
  busy_until: Date;
  name: string;
  phone: string | null;
  email: string | null;
  note: string | null;
  source: BookingSource;
  visitor_id: string | null;
  conversation_id: string | null;
  turn_id: string | null;
  created_at: Time;
  updated_at: Time;
  cancelled_at: MaybeTime;
};

export type CalendarTables = { bookable_services: BookableServicesTable; bookings: BookingsTable };
