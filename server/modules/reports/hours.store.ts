import { type Kysely, sql } from 'kysely';
import type { HourChange, StepChange } from './booking.ts';
import { type FigureName, type Figures, figureNames, type Measure } from './figures.ts';

export type Span = { from: Date; to: Date };
/** One agent, one department, one channel: whatever is named. */
export type Only = { staffId?: string | undefined; departmentId?: string | undefined; channel?: string | undefined };
export type By = 'day' | 'hour' | 'staff' | 'department' | 'channel';

/** Sums of what has the same day (by its number), hour, person, department and channel; what was not asked for is null. */
export type Cell = {
  day: number | null;
  hour: Date | null;
  staffId: string | null;
  departmentId: string | null;
  channel: string | null;
  figures: Figures;
};

const columns = sql.raw(figureNames.join(', '));
const sums = sql.raw(figureNames.map((name) => `sum(${name})::float8 as ${name}`).join(', '));
const added = sql.raw(figureNames.map((name) => `${name} = h.${name} + excluded.${name}`).join(', '));
const given = sql.raw(figureNames.map((name) => `coalesce(d.${name}, 0)`).join(', '));
const typed = sql.raw(figureNames.map((name) => `${name} bigint`).join(', '));

const iso = (at: number) => new Date(at).toISOString();

const only = ({ staffId, departmentId, channel }: Only) => sql`
  ${staffId ? sql`and staff_id = ${staffId}` : sql``}
  ${departmentId ? sql`and department_id = ${departmentId}` : sql``}
  ${channel ? sql`and channel = ${channel}` : sql``}`;

export function hoursStore(database: Kysely<unknown>) {
  return {
    /** In the order of the key, whoever writes: two writers never wait for each other in a circle. */
    async add(tenantId: string, hours: readonly HourChange[], steps: readonly StepChange[]): Promise<void> {
      if (hours.length > 0) {
        const rows = hours.map(({ hour, departmentId, staffId, channel, figures }) => ({
          hour: iso(hour),
          department_id: departmentId,
          staff_id: staffId,
          channel,
          ...figures,
        }));
        await sql`
          insert into report_hours as h (tenant_id, hour, department_id, staff_id, channel, ${columns})
          select ${tenantId}::uuid, d.hour, d.department_id, d.staff_id, d.channel, ${given}
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as d (hour timestamptz, department_id uuid, staff_id uuid, channel text, ${typed})
          order by d.hour, d.department_id, d.staff_id, d.channel
          on conflict (tenant_id, hour, department_id, staff_id, channel) do update set ${added}`.execute(database);
      }
      if (steps.length === 0) return;
      const rows = steps.map(({ hour, departmentId, staffId, channel, measure, step, times }) => ({
        hour: iso(hour),
        department_id: departmentId,
        staff_id: staffId,
        ...{ channel, measure, step, times },
      }));
      await sql`
        insert into report_spreads as s (tenant_id, hour, department_id, staff_id, channel, measure, step, times)
        select ${tenantId}::uuid, d.hour, d.department_id, d.staff_id, d.channel, d.measure, d.step, d.times
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (hour timestamptz, department_id uuid,
          staff_id uuid, channel text, measure text, step smallint, times integer)
        order by d.hour, d.department_id, d.staff_id, d.channel, d.measure, d.step
        on conflict (tenant_id, hour, department_id, staff_id, channel, measure, step)
          do update set times = s.times + excluded.times`.execute(database);
    },

    /** `days` are the instants at which days begin. */
    async cells(
      tenantId: string,
      { from, to }: Span,
      { by, filter = {}, days = [] }: { by: readonly By[]; filter?: Only; days?: readonly Date[] },
    ): Promise<Cell[]> {
      const has = (key: By) => by.includes(key);
      const { rows } = await sql<
        {
          day: number | null;
          hour: Date | null;
          staff_id: string | null;
          department_id: string | null;
          channel: string | null;
        } & Record<FigureName, number>
      >`
        select ${has('day') ? sql`width_bucket(hour, ${[...days]}::timestamptz[]) - 1` : sql`null::int`} as day,
          ${has('hour') ? sql`hour` : sql`null::timestamptz`} as hour,
          ${has('staff') ? sql`staff_id` : sql`null::uuid`} as staff_id,
          ${has('department') ? sql`department_id` : sql`null::uuid`} as department_id,
          ${has('channel') ? sql`channel` : sql`null::text`} as channel, ${sums}
        from report_hours
        where tenant_id = ${tenantId} and hour >= ${from} and hour < ${to} ${only(filter)}
        group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(database);
      return rows.map(({ day, hour, staff_id: staffId, department_id: departmentId, channel, ...figures }) => ({
        ...{ day, hour, staffId, departmentId, channel, figures },
      }));
    },

    async steps(
      tenantId: string,
      { from, to }: Span,
      { by, filter = {} }: { by: 'staff' | 'department' | 'channel' | undefined; filter?: Only },
    ): Promise<{ key: string | null; measure: Measure; step: number; times: number }[]> {
      const key =
        by === 'staff'
          ? sql`staff_id::text`
          : by === 'department'
            ? sql`department_id::text`
            : by === 'channel'
              ? sql`channel`
              : sql`null::text`;
      const { rows } = await sql<{ key: string | null; measure: Measure; step: number; times: number }>`
        select ${key} as key, measure, step::int, sum(times)::float8 as times from report_spreads
        where tenant_id = ${tenantId} and hour >= ${from} and hour < ${to} ${only(filter)}
        group by 1, 2, 3 having sum(times) > 0`.execute(database);
      return rows;
    },
  };
}
