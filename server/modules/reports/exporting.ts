import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import { isNothing, noFigures, noSpreads } from './figures.ts';
import { type Detail, detailOf } from './overview.ts';
import { mustRead, type Reading, type ReportInput } from './reading.ts';
import type { Report } from './report.ts';
import { type Cells, conversationLines, type Separator } from './rows.store.ts';

export const exportSections = ['days', 'agents', 'departments', 'channels', 'conversations'] as const;
export type ExportSection = (typeof exportSections)[number];

/** A row of a short table: what it is about, and its figures. */
export type ExportRow = { date?: string; key: string | null; name: string | null } & Detail;

type Needs = {
  database: Kysely<unknown>;
  plans: Pick<Plans, 'must'>;
  audit: OnRecord;
  reading: Reading;
};

/** With its first piece at hand: what cannot be read at all is refused, and not sent as a table that breaks off. */
async function begun(pieces: AsyncGenerator<string>): Promise<AsyncIterable<string>> {
  const first = await pieces.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* pieces;
    } finally {
      await pieces.return(undefined);
    }
  })();
}

/** Reports that are taken away: it is part of the plan, and goes on record. */
export function exporting({ database, plans, audit, reading }: Needs) {
  async function begin(caller: Caller, input: ReportInput, details: Record<string, unknown>) {
    mustRead(caller);
    await plans.must(caller.tenantId, 'reports_export');
    const found = await reading.scene(caller.tenantId, input);
    const { start, end } = found.period;
    await database.transaction().execute((transaction) =>
      audit.record(transaction, caller, {
        action: 'report.exported',
        details: { ...details, start: start.toISOString(), end: end.toISOString() },
      }),
    );
    return found;
  }

  return {
    async report(caller: Caller, input: ReportInput): Promise<Report> {
      await begin(caller, input, { format: 'json' });
      return reading.report(caller, input);
    },

    async rows(
      caller: Caller,
      section: Exclude<ExportSection, 'conversations'>,
      input: ReportInput,
    ): Promise<ExportRow[]> {
      const { period, sums, people, departments } = await begin(caller, input, { format: 'csv', section });
      if (section === 'days') {
        const { day } = await sums(['day']);
        return period.days.map(({ date }) => ({
          date,
          ...{ key: null, name: null },
          ...detailOf(day.get(date) ?? noFigures(), noSpreads()),
        }));
      }
      const by = ({ agents: 'staff', departments: 'department', channels: 'channel' } as const)[section];
      const named: readonly { id: string; name: string }[] =
        section === 'agents' ? people : section === 'departments' ? departments : [];
      const names = new Map(named.map(({ id, name }) => [id, name]));
      return [...(await sums([by]))[by]]
        .filter(([, figures]) => !isNothing(figures))
        .map(([key, figures]) => ({
          key,
          name: key === null ? null : (names.get(key) ?? null),
          ...detailOf(figures, noSpreads()),
        }));
    },

    /** Lines of the long table, in pieces. `cellOf` makes an id and a name into the two cells they stand in. */
    async conversations(
      caller: Caller,
      input: ReportInput,
      {
        separator,
        cellOf,
      }: { separator: Separator; cellOf: (noun: 'staff' | 'department', id: string, name: string) => string },
    ): Promise<AsyncIterable<string>> {
      const { asked, people, departments } = await begin(caller, input, { format: 'csv', section: 'conversations' });
      const cellsOf = (noun: 'staff' | 'department', all: readonly { id: string; name: string }[]) =>
        // A row is one line, whatever somebody is called.
        Object.fromEntries(all.map(({ id, name }) => [id, cellOf(noun, id, name).replace(/[\r\n]+/g, ' ')]));
      const cells: Cells = { staff: cellsOf('staff', people), departments: cellsOf('department', departments) };
      return begun(conversationLines(database, caller.tenantId, asked, { filter: asked.filter, cells, separator }));
    },
  };
}
