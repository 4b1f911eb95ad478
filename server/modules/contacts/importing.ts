import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Jobs } from '#platform/jobs.ts';
import { invalid, missing } from '#platform/refusal.ts';
import type { ContactChanges } from './changing.ts';
import { columnsOf, type ImportField, inputOf } from './import-columns.ts';
import { faultOf, faultsOf, type ImportFault } from './import-faults.ts';
import { type ContactImport, type ImportRow, importsStore, type Progress } from './imports.store.ts';
import { readContact } from './input.ts';
import { readTable, type TableFile } from './table-file.ts';

export type ImportInput = {
  text?: string | undefined;
  base64?: string | undefined;
  columns?: readonly (string | null)[] | undefined;
  dryRun?: boolean | undefined;
};

export type ImportPreview = Pick<TableFile, 'encoding' | 'delimiter'> & {
  columns: { header: string; field: ImportField | null }[];
  rows: number;
  faulty: number;
  known: number;
  faults: ImportFault[];
};

type Needs = {
  database: Kysely<unknown>;
  changes: ContactChanges;
  audit: OnRecord;
  jobs: Pick<Jobs, 'send'>;
  clock: Clock;
  countryOf(tenantId: string): Promise<string | undefined>;
};

const MOST_FAULTS = 100;
/** Rows of one transaction: others who write contacts of this tenant wait no longer than that takes. */
const BATCH = 100;

/** Contacts from a file: read and judged at once, put in by a job. */
export function importing({ database, changes: { changing, put }, audit, jobs, clock, countryOf }: Needs) {
  async function judge(tenantId: string, input: ImportInput) {
    const table = readTable(input);
    const columns = input.columns
      ? table.header.map((_, at) => (input.columns?.[at] ?? null) as ImportField | null)
      : columnsOf(table.header);
    const isThere = (...fields: ImportField[]) => fields.some((field) => columns.includes(field));
    if (!isThere('name', 'firstName', 'lastName')) {
      throw invalid('body', 'has no column with a name', 'one with the header Name, or named in columns');
    }
    if (!isThere('phone')) {
      throw invalid(
        'body',
        'has no column with a phone number',
        'one with the header Telefon or Phone, or named in columns',
      );
    }
    const country = await countryOf(tenantId);
    const rows: ImportRow[] = [];
    const faults: ImportFault[] = [];
    let faulty = 0;
    table.rows.forEach((cells, at) => {
      const found = judgeRow(at + 1, cells);
      if (found.length > 0) faulty += 1;
      for (const fault of found) if (faults.length < MOST_FAULTS) faults.push(fault);
    });
    return { table, columns, rows, faults, faulty };

    function judgeRow(row: number, cells: string[]): ImportFault[] {
      const contact = inputOf(cells, columns);
      const gaps = (['name', 'phone'] as const).filter((field) => contact[field] === undefined);
      try {
        const fields = readContact(contact, country);
        if (gaps.length === 0) rows.push({ row, fields });
        return gaps.map((field) => faultOf(row, field));
      } catch (error) {
        return [...gaps.map((field) => faultOf(row, field)), ...faultsOf(row, error)];
      }
    }
  }

  /** A batch in one transaction with how far it got: a process that is killed goes on where it was. */
  async function putBatch(
    tenantId: string,
    id: string,
    batch: readonly ImportRow[],
    expected: number,
  ): Promise<boolean> {
    return changing(tenantId, async (transaction) => {
      const store = importsStore(transaction);
      const held = await store.hold(tenantId, id);
      if (!held || held.status === 'done' || held.done !== expected) return false;
      const { created, updated, unchanged, faulty, faults } = held;
      const counts = { created, updated, unchanged, faulty };
      for (const { row, fields } of batch) {
        try {
          counts[(await put(transaction, tenantId, fields, 'import')).outcome] += 1;
        } catch (error) {
          counts.faulty += 1;
          faults.push(...faultsOf(row, error));
        }
      }
      const progress: Progress = { ...counts, done: held.done + batch.length, faults: faults.slice(0, MOST_FAULTS) };
      await store.note(tenantId, id, progress, progress.done >= held.total ? clock.now() : null);
      return true;
    });
  }

  return {
    /** What a file would bring; unless it is a dry run, it is also ordered. */
    async import(caller: Caller, input: ImportInput): Promise<{ preview: ImportPreview; order: ContactImport | null }> {
      caller.must('contacts:import');
      const { tenantId, actor } = caller;
      const { table, columns, rows, faults, faulty } = await judge(tenantId, input);
      const preview: ImportPreview = {
        encoding: table.encoding,
        delimiter: table.delimiter,
        columns: table.header.map((header, at) => ({ header: header.slice(0, 200), field: columns[at] ?? null })),
        rows: table.rows.length,
        faulty,
        known: await importsStore(database).known(tenantId, rows),
        faults,
      };
      if (input.dryRun) return { preview, order: null };
      const order = await database.transaction().execute(async (transaction) => {
        const id = newId();
        const staffId = actor.kind === 'staff' ? actor.staffId : null;
        const total = table.rows.length;
        const store = importsStore(transaction);
        const made = await store.add({ id, tenantId, staffId, rows, total, faulty, faults, at: clock.now() });
        await jobs.send('contacts.import', { tenantId, importId: id }, { transaction, singletonKey: id });
        await audit.record(transaction, caller, {
          action: 'contacts.imported',
          target: { kind: 'import', id },
          details: { rows: total, faulty },
        });
        return made;
      });
      return { preview, order };
    },

    async importOf(caller: Caller, id: string): Promise<ContactImport> {
      caller.must('contacts:import');
      const found = await importsStore(database).byId(caller.tenantId, id);
      if (!found) throw missing('import');
      return found;
    },

    /** The job's work. */
    async performImport({ tenantId, importId }: { tenantId: string; importId: string }, signal: AbortSignal) {
      const store = importsStore(database);
      const begun = await store.byId(tenantId, importId);
      if (!begun || begun.status === 'done') return;
      const rows = await store.rows(tenantId, importId);
      const before = begun.total - rows.length;
      for (let at = begun.done - before; ; at += BATCH) {
        // Left for the next process, from here on.
        if (signal.aborted) throw new Error('an import was interrupted');
        if (!(await putBatch(tenantId, importId, rows.slice(at, at + BATCH), before + at))) return;
        if (at + BATCH >= rows.length) return;
      }
    },
  };
}
