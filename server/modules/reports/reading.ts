import type { Kysely } from 'kysely';
import type { Caller, Identity } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { missing } from '#platform/refusal.ts';
import { countedStore } from './counted.store.ts';
import { type Figures, figureNames, isNothing, noFigures, noSpreads } from './figures.ts';
import { type Detail, type DetailLine, detailOf, type Overview, weekFigures, weekOf } from './overview.ts';
import { hoursIn, type Period, type PeriodInput, periodBefore, periodOf, wholeDays } from './period.ts';
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

function byHour(
  begin: readonly Date[],
  hours: readonly { hour: Date; figures: Figures }[],
): ({ startsAt: Date } & Detail)[] {
  const sums = new Map(hours.map(({ hour, figures }) => [hour.getTime(), figures]));
  return begin.map((startsAt) => ({
    startsAt,
    ...detailOf(sums.get(startsAt.getTime()) ?? noFigures(), noSpreads()),
  }));
}

/** Reports, read from what was added up: a month of a million messages is some hundred rows. */
export function reading({ database, clock, identity, timeZoneOf, waiting }: ReadingNeeds) {
  const store = sumsStore(database);
  const counted = countedStore(database);

  /** A person or department of somebody else is as unknown as none. */
  async function people(tenantId: string, { staffId }: ReportFilter) {
    const found = await identity.listStaff(tenantId);
    if (staffId && !found.some(({ id }) => id === staffId)) throw missing('staff');
    return found;
  }
  async function departments(tenantId: string, { departmentId }: ReportFilter) {
    const found = await identity.departments(tenantId);
    if (departmentId && !found.some(({ id }) => id === departmentId)) throw missing('department');
    return found;
  }

  /** Both at once; where both are unknown it is always the person that is told, whichever was found out first. */
  async function named(tenantId: string, input: ReportFilter) {
    const [team, parts] = await Promise.allSettled([people(tenantId, input), departments(tenantId, input)]);
    if (team.status === 'rejected') throw team.reason;
    if (parts.status === 'rejected') throw parts.reason;
    return { team: team.value, parts: parts.value };
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
    const [team, sums, queue] = await Promise.all([
      input.departmentId ? named(tenantId, input).then((found) => found.team) : people(tenantId, input),
      store.sums(tenantId, asked, ['day', 'staff']),
      waiting(tenantId),
    ]);
    return reportOf(period, sums, { waiting: queue, people: team });
  }

  return {
    report,

    /** What is asked about, and who it may be about. */
    async scene(tenantId: string, input: ReportInput) {
      const { period, asked } = await ask(tenantId, input);
      const { team, parts } = await named(tenantId, input);
      const sums = (by: readonly By[]) => store.sums(tenantId, asked, by);
      return { period, asked, people: team, departments: parts, sums };
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
      const [{ team, parts }, sums, spreads, previous, previousSpreads, hours, week, queue, isCounting] =
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
      const staffNames = new Map(team.map(({ id, name }) => [id, name]));
      const departmentNames = new Map(parts.map(({ id, name }) => [id, name]));
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
        hours: isOneDay ? byHour(hoursIn(period, hoursOf(timeZone)), hours) : [],
        staff: lines('staff', (id) => staffNames.get(id) ?? null),
        departments: lines('department', (id) => departmentNames.get(id) ?? null),
        channels: lines('channel', (channel) => channel),
        week: weekOf(week, timeZone),
      };
    },
  };
}

export type Reading = ReturnType<typeof reading>;
