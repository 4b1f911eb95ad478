import { type Kysely, type Selectable, sql } from 'kysely';
import type { ContactFields } from './contact.ts';
import type { ContactImportsTable, ContactTables } from './contacts.tables.ts';
import type { ImportFault } from './import-faults.ts';

/** A row that has been read and found right. */
export type ImportRow = { row: number; fields: Partial<ContactFields> };

export type ContactImport = {
  id: string;
  status: 'queued' | 'running' | 'done';
  total: number;
  done: number;
  created: number;
  updated: number;
  unchanged: number;
  faulty: number;
  faults: ImportFault[];
  createdAt: Date;
  finishedAt: Date | null;
};

export type Progress = Pick<ContactImport, 'done' | 'created' | 'updated' | 'unchanged' | 'faulty' | 'faults'>;

const toImport = (row: Omit<Selectable<ContactImportsTable>, 'rows'>): ContactImport => ({
  id: row.id,
  status: row.status,
  total: row.total,
  done: row.done,
  created: row.created,
  updated: row.updated,
  unchanged: row.unchanged,
  faulty: row.faulty,
  faults: row.faults,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
});

const shown = [
  'id',
  'tenant_id',
  'staff_id',
  'status',
  'total',
  'done',
  'created',
  'updated',
  'unchanged',
  'faulty',
  'faults',
  'created_at',
  'finished_at',
] as const;

export function importsStore(database: Kysely<unknown>) {
  const db = database.withTables<ContactTables>();
  const one = (tenantId: string, id: string) =>
    db.selectFrom('contact_imports').where('tenant_id', '=', tenantId).where('id', '=', id);

  return {
    async add(order: {
      id: string;
      tenantId: string;
      staffId: string | null;
      rows: ImportRow[];
      total: number;
      faulty: number;
      faults: ImportFault[];
      at: Date;
    }): Promise<ContactImport> {
      const row = await db
        .insertInto('contact_imports')
        .values({
          id: order.id,
          tenant_id: order.tenantId,
          staff_id: order.staffId,
          rows: JSON.stringify(order.rows),
          total: order.total,
          done: order.faulty,
          faulty: order.faulty,
          faults: JSON.stringify(order.faults),
          created_at: order.at,
        })
        .returning(shown)
        .executeTakeFirstOrThrow();
      return toImport(row);
    },

    async byId(tenantId: string, id: string): Promise<ContactImport | undefined> {
      const row = await one(tenantId, id).select(shown).executeTakeFirst();
      return row && toImport(row);
    },

    /** Held until the transaction ends, so that of two who read it in one goes on. */
    async hold(tenantId: string, id: string): Promise<ContactImport | undefined> {
      const row = await one(tenantId, id).select(shown).forUpdate().executeTakeFirst();
      return row && toImport(row);
    },

    async rows(tenantId: string, id: string): Promise<ImportRow[]> {
      const row = await one(tenantId, id).select('rows').executeTakeFirst();
      return row?.rows ?? [];
    },

    /** What was read in need not lie here a second time. */
    async note(tenantId: string, id: string, progress: Progress, finishedAt: Date | null): Promise<void> {
      await db
        .updateTable('contact_imports')
        .set({
          ...progress,
          faults: JSON.stringify(progress.faults),
          status: finishedAt ? 'done' : 'running',
          finished_at: finishedAt,
          ...(finishedAt && { rows: null }),
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute();
    },

    /** How many of these would change a contact that is there. */
    async known(tenantId: string, rows: readonly ImportRow[]): Promise<number> {
      const keys = rows.map(({ fields: { externalId, phone, email } }) => ({
        e: externalId ?? null,
        p: phone ?? null,
        m: email ?? null,
      }));
      const { rows: counted } = await sql<{ count: number }>`
        select count(*)::int as count
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as given (e text, p text, m text)
        where exists (select from contacts where tenant_id = ${tenantId} and external_id = given.e)
          or exists (select from contacts where tenant_id = ${tenantId} and phone = given.p)
          or exists (select from contacts where tenant_id = ${tenantId} and email = given.m)`.execute(database);
      return counted[0]?.count ?? 0;
    },
  };
}
