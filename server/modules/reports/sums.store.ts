import { type Kysely, sql } from 'kysely';
import { type FigureName, type Figures, figureNames, type Measure, noSpreads, type Spreads } from './figures.ts';
import type { Day, WholeDays } from './period.ts';

export type Span = { from: Date; to: Date };
/** One agent, one department, one channel: whatever is named. */
export type Only = { staffId?: string | undefined; departmentId?: string | undefined; channel?: string | undefined };

/** What is asked about. `days` are the calendar's, where sums of days are wanted; `whole` those that lie in the span. */
export type Asked = Span & {
  timeZone: string;
  filter: Only;
  days: readonly Day[];
  whole: WholeDays | undefined;
};

const keyOf = { day: 'day', staff: 'staff_id', department: 'department_id', channel: 'channel' } as const;
export type By = keyof typeof keyOf;

/** Everything once in `all`, and once more by each key that was asked for. Nobody's and none's key is null. */
export type Sums = Record<By, Map<string | null, Figures>> & { all: Figures };
export type SpreadSums = Record<Exclude<By, 'day'>, Map<string | null, Spreads>> & { all: Spreads };

const listed = sql.raw(figureNames.join(', '));
const summed = (names: readonly FigureName[]) =>
  sql.raw(names.map((name) => `coalesce(sum(${name}), 0)::float8 as ${name}`).join(', '));
const summedAll = summed(figureNames);

const only = ({ staffId, departmentId, channel }: Only) => sql`
  ${staffId ? sql`and staff_id = ${staffId}` : sql``}
  ${departmentId ? sql`and department_id = ${departmentId}` : sql``}
  ${channel ? sql`and channel = ${channel}` : sql``}`;

const tables = {
  figures: { days: sql.table('report_days'), hours: sql.table('report_hours'), columns: listed },
  spreads: {
    days: sql.table('report_day_spreads'),
    hours: sql.table('report_spreads'),
    columns: sql.raw('measure, step, times'),
  },
};

/**
 * Whole days are read from the days, what is left of the span from the hours. Where the days are not those of the
 * tenant's zone (it was changed a moment ago), all is read from the hours: one statement, so that it cannot change
 * in between, and the part that is not needed is never run.
 */
function source(of: keyof typeof tables, tenantId: string, asked: Asked) {
  const { days, hours, columns } = tables[of];
  const { from, to, whole, timeZone, filter } = asked;
  const stand = sql`exists (select from report_clocks where tenant_id = ${tenantId} and time_zone = ${timeZone})`;
  const dates = asked.days.map(({ date }) => date);
  const starts = asked.days.map(({ startsAt }) => startsAt);
  const day =
    dates.length > 0 ? sql`(${dates}::date[])[width_bucket(hour, ${starts}::timestamptz[])]` : sql`null::date`;
  const fromHours = (since: Date, until: Date, on = sql``) => sql`
    select ${day} as day, staff_id, department_id, channel, ${columns} from ${hours}
    where tenant_id = ${tenantId} and hour >= ${since} and hour < ${until} ${only(filter)} ${on}`;
  if (!whole) return fromHours(from, to);
  const parts = [
    sql`select day, staff_id, department_id, channel, ${columns} from ${days}
      where tenant_id = ${tenantId} and day >= ${whole.first}::date and day < ${whole.until}::date ${only(filter)} and ${stand}`,
    fromHours(whole.from, whole.to, sql`and not ${stand}`),
    ...(from < whole.from ? [fromHours(from, whole.from)] : []),
    ...(whole.to < to ? [fromHours(whole.to, to)] : []),
  ];
  return sql.join(parts, sql` union all `);
}

const labelOf = (by: readonly By[]) =>
  by.length === 0
    ? sql`'all'`
    : sql`case ${sql.raw(by.map((key) => `when grouping(${keyOf[key]}) = 0 then '${key}'`).join(' '))} else 'all' end`;
const keyIn = (by: readonly By[]) =>
  by.length === 0
    ? sql`null::text`
    : sql`case ${sql.raw(by.map((key) => `when grouping(${keyOf[key]}) = 0 then ${keyOf[key]}::text`).join(' '))} end`;

/** The one place that knows which table answers what. */
export function sumsStore(database: Kysely<unknown>) {
  return {
    async sums(tenantId: string, asked: Asked, by: readonly By[]): Promise<Sums> {
      const sets = sql.raw(['()', ...by.map((key) => `(${keyOf[key]})`)].join(', '));
      const { rows } = await sql<{ by: By | 'all'; key: string | null } & Figures>`
        select ${labelOf(by)} as by, ${keyIn(by)} as key, ${summedAll}
        from (${source('figures', tenantId, asked)}) told
        group by grouping sets (${sets}) order by 1, 2`.execute(database);
      const found: Omit<Sums, 'all'> = { day: new Map(), staff: new Map(), department: new Map(), channel: new Map() };
      let all: Figures | undefined;
      for (const { by: group, key, ...figures } of rows) {
        if (group === 'all') all = figures;
        else found[group].set(key, figures);
      }
      if (!all) throw new Error('a sum of everything is always there');
      return { ...found, all };
    },

    async spreads(tenantId: string, asked: Asked, by: readonly Exclude<By, 'day'>[]): Promise<SpreadSums> {
      const sets = sql.raw(
        ['measure, step', ...by.map((key) => `measure, step, ${keyOf[key]}`)].map((set) => `(${set})`).join(', '),
      );
      // Added up once before it is added up by each key: most rows differ in their day alone.
      const { rows } = await sql<{
        by: Exclude<By, 'day'> | 'all';
        key: string | null;
        measure: Measure;
        step: number;
        times: number;
      }>`
        select ${labelOf(by)} as by, ${keyIn(by)} as key, measure, step::int, sum(times)::float8 as times
        from (
          select staff_id, department_id, channel, measure, step, sum(times) as times
          from (${source('spreads', tenantId, { ...asked, days: [] })}) told
          group by staff_id, department_id, channel, measure, step
        ) one_each
        group by grouping sets (${sets}) having sum(times) > 0`.execute(database);
      const found: SpreadSums = { all: noSpreads(), staff: new Map(), department: new Map(), channel: new Map() };
      for (const { by: group, key, measure, step, times } of rows) {
        const known = group === 'all' ? found.all : (found[group].get(key) ?? noSpreads());
        known[measure].set(step, times);
        if (group !== 'all') found[group].set(key, known);
      }
      return found;
    },

    /** Hour by hour, of the figures that are named. */
    async hours<Name extends FigureName>(
      tenantId: string,
      { from, to, filter }: Asked,
      names: readonly Name[],
    ): Promise<{ hour: Date; figures: Record<Name, number> }[]> {
      const { rows } = await sql<{ hour: Date } & Record<Name, number>>`
        select hour, ${summed(names)} from report_hours
        where tenant_id = ${tenantId} and hour >= ${from} and hour < ${to} ${only(filter)}
        group by hour order by hour`.execute(database);
      return rows.map(({ hour, ...figures }) => ({ hour, figures: figures as unknown as Record<Name, number> }));
    },
  };
}
