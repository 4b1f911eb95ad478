import type { ColumnType, Generated } from 'kysely';
import type { ImportFault } from './import-faults.ts';
import type { ImportRow } from './imports.store.ts';

type Time = ColumnType<Date, Date | undefined, Date>;

/** Who made a contact known. */
export type ContactSource = 'server' | 'visitor' | 'staff' | 'import';

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
  blocked_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  search: string;
  created_at: Time;
  updated_at: Time;
};

export type AliasKind = 'externalId' | 'phone' | 'email';

export type ContactAliasesTable = {
  tenant_id: string;
  kind: AliasKind;
  value: string;
  contact_id: string;
  created_at: Time;
};

export type ContactEntriesTable = {
  id: string;
  tenant_id: string;
  contact_id: string;
  kind: 'note' | 'merged';
  staff_id: string | null;
  staff_name: string | null;
  body: string;
  at: Time;
};

export type ContactImportsTable = {
  id: string;
  tenant_id: string;
  staff_id: string | null;
  status: ColumnType<'queued' | 'running' | 'done', 'queued' | undefined, 'running' | 'done'>;
  rows: ColumnType<ImportRow[] | null, string, null>;
  total: number;
  done: Generated<number>;
  created: Generated<number>;
  updated: Generated<number>;
  unchanged: Generated<number>;
  faulty: Generated<number>;
  faults: ColumnType<ImportFault[], string, string>;
  created_at: Time;
  finished_at: ColumnType<Date | null, never, Date | null>;
};

export type ContactTables = {
  contact_imports: ContactImportsTable;
  contacts: ContactsTable;
  contact_aliases: ContactAliasesTable;
  contact_entries: ContactEntriesTable;
};
