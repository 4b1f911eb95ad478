import type { Kysely } from 'kysely';
import type { Caller, Identity } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { missing } from '#platform/refusal.ts';
import { countedStore } from './counted.store.ts';
import { isNothing, noSpreads, type Spreads } from './figures.ts';
import { type By, type Cell, hoursStore, type Only } from './hours.store.ts';
import { type DetailLine, detailOf, type Overview, weekOf } from './overview.ts';
import { type Period, type PeriodInput, periodBefore, periodOf } from './period.ts';
import { type Report, reportOf, summaryOf, sumOf, sumsBy } from './report.ts';
import { hoursOf } from './wall-clock.ts';

export type ReportFilter = {
  staffId?: string | undefined;
  departmentId?: string | undefined;
  channel?: 'chat' | 'voice' | undefined;
};
export type ReportInput = PeriodInput & ReportFilter;

export type ReadingNeeds = {
  database: Kysely<unknown>;
  clock: Clock;
  identity: Pick<Identity, 'listStaff' | 'departments'>;
  timeZoneOf(tenantId: string): Promise<string>;
  /** Who waits for a person now. */
  waiting(tenantId: string): Promise<number>;
};

/** Either lets a caller see reports: a person's or an admin token's permission, or a server key's. */
export const READ = ['admin:reports:read', 'server:reports:read'] as const;

export function mustRead(caller: Caller): void {
  if (READ.some((permission) => caller.may(permission))) return;
  const isKey = caller.actor.kind === 'server' && [...caller.scopes].every((scope) => scope.startsWith('server:'));
  caller.must(isKey ? READ[1] : READ[0]);
}

const HOUR_MS = 3_600_000;

/** A day whose clock is changed has 23 or 25. */
function hoursIn({ start, end }: Period, cells: readonly Cell[]): Overview['hours'] {
  const sums = sumsBy(cells, ({ hour }) => hour?.getTime() ?? 0);
  const count = Math.ceil((end.getTime() - start.getTime()) / HOUR_MS);
  return Array.from({ length: count }, (_, index) => {
    const startsAt = new Date(start.getTime() + index * HOUR_MS);
    return { startsAt, ...detailOf(sums.get(startsAt.getTime()) ?? sumOf([]), noSpreads()) };
  });
}

/** Reports, read from the hours alone: a month of a million messages is some ten thousand rows. */
export function reading({ database, clock, identity, timeZoneOf, waiting }: ReadingNeeds) {
  const hours = hoursStore(database);
  const counted = countedStore(database);

  /** A person or department of somebody else is as unknown as none. */
  async function scene(tenantId: string, { staffId, departmentId }: ReportFilter) {
    const [people, departments, timeZone] = await Promise.all([
      identity.listStaff(tenantId),
      identity.departments(tenantId),
      timeZoneOf(tenantId),
    ]);
    if (staffId && !people.some(({ id }) => id === staffId)) throw missing('staff');
    if (departmentId && !departments.some(({ id }) => id === departmentId)) throw missing('department');
    return { people, departments, timeZone };
  }

  const spanOf = ({ start, end }: Period) => ({ from: start, to: end });

  async function asked(tenantId: string, input: ReportInput) {
    const found = await scene(tenantId, input);
    const { timeZone } = found;
    const period = periodOf(input, { now: clock.now(), timeZone, hourOf: hoursOf(timeZone) });
    const { staffId, departmentId, channel } = input;
    const filter: Only = { staffId, departmentId, channel };
    const cells = (by: readonly By[]): Promise<Cell[]> =>
      hours.cells(tenantId, spanOf(period), { by, filter, days: period.days.map(({ startsAt }) => startsAt) });
    return { ...found, period, filter, cells };
  }

  async function spreads(
    tenantId: string,
    period: Period,
    by: 'staff' | 'department' | 'channel' | undefined,
    filter: Only,
  ) {
    const found = new Map<string | null, Spreads>();
    for (const { key, measure, step, times } of await hours.steps(tenantId, spanOf(period), { by, filter })) {
      const known = found.get(key) ?? noSpreads();
      known[measure].set(step, times);
      found.set(key, known);
    }
    return found;
  }

  async function report(caller: Caller, input: ReportInput): Promise<Report> {
    mustRead(caller);
    const { tenantId } = caller;
    const { people, period, cells } = await asked(tenantId, input);
    return reportOf(period, await cells(['day', 'staff']), { waiting: await waiting(tenantId), people });
  }

  return {
    asked,
    report,

    /** Today's summary, for those who are told as it moves. */
    async today(tenantId: string) {
      const { period, cells } = await asked(tenantId, { period: 'today' });
      return { period, summary: summaryOf(sumOf(await cells([])), await waiting(tenantId)) };
    },

    /** All that a page shows of a period, with the one before it to compare. */
    async overview(caller: Caller, input: ReportInput): Promise<Overview> {
      mustRead(caller);
      const { tenantId } = caller;
      const { people, departments, timeZone, period, filter, cells } = await asked(tenantId, input);
      const before = periodBefore(period, timeZone, clock.now());
      const [byDay, byStaff, byDepartment, byChannel, byHour, previous] = await Promise.all([
        cells(['day']),
        cells(['staff']),
        cells(['department']),
        cells(['channel']),
        cells(['hour']),
        hours.cells(tenantId, before, { by: [], filter }),
      ]);
      const [all, ofStaff, ofDepartments, ofChannels, earlier] = await Promise.all([
        spreads(tenantId, period, undefined, filter),
        spreads(tenantId, period, 'staff', filter),
        spreads(tenantId, period, 'department', filter),
        spreads(tenantId, period, 'channel', filter),
        spreads(tenantId, { ...period, start: before.from, end: before.to }, undefined, filter),
      ]);
      const lines = (
        of: readonly Cell[],
        keyOf: (cell: Cell) => string | null,
        taken: Map<string | null, Spreads>,
        nameOf: (key: string) => string | null,
      ): DetailLine[] =>
        [...sumsBy(of, keyOf)]
          .filter(([, figures]) => !isNothing(figures))
          .map(([key, figures]) => ({
            key,
            name: key === null ? null : nameOf(key),
            ...detailOf(figures, taken.get(key) ?? noSpreads()),
          }))
          // What is nobody's comes last.
          .sort(
            (one, other) =>
              Number(one.key === null) - Number(other.key === null) ||
              other.conversations - one.conversations ||
              (one.name ?? '').localeCompare(other.name ?? ''),
          );
      const days = sumsBy(byDay, ({ day }) => day ?? 0);
      const staffNames = new Map(people.map(({ id, name }) => [id, name]));
      const departmentNames = new Map(departments.map(({ id, name }) => [id, name]));
      return {
        period: { type: period.type, start: period.start, end: period.end },
        timeZone,
        waiting: await waiting(tenantId),
        isCounting: await counted.isCounting(tenantId),
        totals: detailOf(sumOf(byDay), all.get(null) ?? noSpreads()),
        previous: {
          start: before.from,
          end: before.to,
          ...detailOf(sumOf(previous), earlier.get(null) ?? noSpreads()),
        },
        days: period.days.map(({ date }, index) => {
          const figures = days.get(index);
          return { date, ...detailOf(figures ?? sumOf([]), noSpreads()) };
        }),
        hours: period.days.length === 1 ? hoursIn(period, byHour) : [],
        staff: lines(
          byStaff,
          ({ staffId }) => staffId,
          ofStaff,
          (id) => staffNames.get(id) ?? null,
        ),
        departments: lines(
          byDepartment,
          ({ departmentId }) => departmentId,
          ofDepartments,
          (id) => departmentNames.get(id) ?? null,
        ),
        channels: lines(
          byChannel,
          ({ channel }) => channel,
          ofChannels,
          (channel) => channel,
        ),
        week: weekOf(byHour, timeZone),
      };
    },
  };
}

export type Reading = ReturnType<typeof reading>;
