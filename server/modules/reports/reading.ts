import type { Kysely } from 'kysely';
import type { Caller, Identity } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { missing } from '#platform/refusal.ts';
import { countedStore } from './counted.store.ts';
import { type Figures, figureNames, isNothing, noFigures, noSpreads } from './figures.ts';
import { type DetailLine, detailOf, type Overview, weekFigures, weekOf } from './overview.ts';
import { type Period, type PeriodInput, periodBefore, periodOf, wholeDays } from './period.ts';
import { type Report, reportOf, summaryOf } from './report.ts';
import { type Asked, type By, sumsStore } from './sums.store.ts';
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
function hoursIn({ start, end }: Period, hours: readonly { hour: Date; figures: Figures }[]): Overview['hours'] {
  const sums = new Map(hours.map(({ hour, figures }) => [hour.getTime(), figures]));
  const count = Math.ceil((end.getTime() - start.getTime()) / HOUR_MS);
  return Array.from({ length: count }, (_, index) => {
    const startsAt = new Date(start.getTime() + index * HOUR_MS);
    return { startsAt, ...detailOf(sums.get(startsAt.getTime()) ?? noFigures(), noSpreads()) };
  });
}

/** Reports, read from what was added up: a month of a million messages is some hundred rows. */
export function reading({ database, clock, identity, timeZoneOf, waiting }: ReadingNeeds) {
  const store = sumsStore(database);
  const counted = countedStore(database);

  /** A person or department of somebody else is as unknown as none; of two such the person is told, however fast. */
  async function named(tenantId: string, { staffId, departmentId }: ReportFilter) {
    const [people, departments] = await Promise.all([identity.listStaff(tenantId), identity.departments(tenantId)]);
    if (staffId && !people.some(({ id }) => id === staffId)) throw missing('staff');
    if (departmentId && !departments.some(({ id }) => id === departmentId)) throw missing('department');
    return { people, departments };
  }

  async function ask(tenantId: string, input: ReportInput): Promise<{ period: Period; asked: Asked }> {
    const timeZone = await timeZoneOf(tenantId);
    const period = periodOf(input, { now: clock.now(), timeZone, hourOf: hoursOf(timeZone) });
    const { start, end, days } = period;
    const { staffId, departmentId, channel } = input;
    return {
      period,
      asked: {
        ...{ from: start, to: end, timeZone, days, whole: wholeDays(start, end, timeZone) },
        filter: { staffId, departmentId, channel },
      },
    };
  }

  async function report(caller: Caller, input: ReportInput): Promise<Report> {
    mustRead(caller);
    const { tenantId } = caller;
    const { period, asked } = await ask(tenantId, input);
    const [{ people }, sums, queue] = await Promise.all([
      named(tenantId, input),
      store.sums(tenantId, asked, ['day', 'staff']),
      waiting(tenantId),
    ]);
    return reportOf(period, sums, { waiting: queue, people });
  }

  return {
    report,

    /** What is asked about, and who it may be about. */
    async scene(tenantId: string, input: ReportInput) {
      const { period, asked } = await ask(tenantId, input);
      const sums = (by: readonly By[]) => store.sums(tenantId, asked, by);
      return { period, asked, ...(await named(tenantId, input)), sums };
    },

    /** Today's summary, for those who are told as it moves. */
    async today(tenantId: string) {
      const { period, asked } = await ask(tenantId, { period: 'today' });
      const [{ all }, queue] = await Promise.all([store.sums(tenantId, asked, []), waiting(tenantId)]);
      return { period, summary: summaryOf(all, queue) };
    },

    /** All that a page shows of a period, with the one before it to compare. */
    async overview(caller: Caller, input: ReportInput): Promise<Overview> {
      mustRead(caller);
      const { tenantId } = caller;
      const { period, asked } = await ask(tenantId, input);
      const { timeZone } = asked;
      const before = periodBefore(period, timeZone, clock.now());
      const earlier = { ...asked, ...before, days: [], whole: wholeDays(before.from, before.to, timeZone) };
      const isOneDay = period.days.length === 1;
      const [{ people, departments }, sums, spreads, previous, previousSpreads, hours, week, queue, isCounting] =
        await Promise.all([
          named(tenantId, input),
          store.sums(tenantId, asked, ['day', 'staff', 'department', 'channel']),
          store.spreads(tenantId, asked, ['staff', 'department', 'channel']),
          store.sums(tenantId, earlier, []),
          store.spreads(tenantId, earlier, []),
          isOneDay ? store.hours(tenantId, asked, figureNames) : [],
          store.hours(tenantId, asked, weekFigures),
          waiting(tenantId),
          counted.isCounting(tenantId),
        ]);
      const lines = (by: Exclude<By, 'day'>, nameOf: (key: string) => string | null): DetailLine[] =>
        [...sums[by]]
          .filter(([, figures]) => !isNothing(figures))
          .map(([key, figures]) => ({
            key,
            name: key === null ? null : nameOf(key),
            ...detailOf(figures, spreads[by].get(key) ?? noSpreads()),
          }))
          // What is nobody's comes last.
          .sort(
            (one, other) =>
              Number(one.key === null) - Number(other.key === null) ||
              other.conversations - one.conversations ||
              (one.name ?? '').localeCompare(other.name ?? ''),
          );
      const staffNames = new Map(people.map(({ id, name }) => [id, name]));
      const departmentNames = new Map(departments.map(({ id, name }) => [id, name]));
      return {
        period: { type: period.type, start: period.start, end: period.end },
        timeZone,
        waiting: queue,
        isCounting,
        totals: detailOf(sums.all, spreads.all),
        previous: { start: before.from, end: before.to, ...detailOf(previous.all, previousSpreads.all) },
        days: period.days.map(({ date }) => ({
          date,
          ...detailOf(sums.day.get(date) ?? noFigures(), noSpreads()),
        })),
        hours: isOneDay ? hoursIn(period, hours) : [],
        staff: lines('staff', (id) => staffNames.get(id) ?? null),
        departments: lines('department', (id) => departmentNames.get(id) ?? null),
        channels: lines('channel', (channel) => channel),
        week: weekOf(week, timeZone),
      };
    },
  };
}

export type Reading = ReturnType<typeof reading>;
