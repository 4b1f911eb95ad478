import type { ColumnType } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;

/** Who made a contact known. */
export type ContactSource = 'server' | 'visitor';

export type ContactsTable = {
  id: string;
  tenant_id: string;
  external_id: string | null;
  name: string;
  phone: string;
  email: string | null;
  company: string | null;
  tags: string[];
  notes: string | null;
  source: ContactSource;
  search: string;
  created_at: Time;
  updated_at: Time;
};

export type ContactTables = { contacts: ContactsTable };
