import { type Kysely, sql } from 'kysely';
import type { HourChange, StepChange } from './booking.ts';
import { figureNames } from './figures.ts';

const columns = sql.raw(figureNames.join(', '));
const added = sql.raw(figureNames.map((name) => `${name} = b.${name} + excluded.${name}`).join(', '));
const given = sql.raw(figureNames.map((name) => `coalesce(d.${name}, 0)`).join(', '));
const givenSums = sql.raw(figureNames.map((name) => `coalesce(sum(d.${name}), 0)`).join(', '));
const typed = sql.raw(figureNames.map((name) => `${name} bigint`).join(', '));
const sums = sql.raw(figureNames.map((name) => `sum(${name})`).join(', '));

/** Hours that are made into days by one statement. */
const PIECE = 1000;

const iso = (at: number) => new Date(at).toISOString();

type DayOf = (hour: number) => string;

/**
 * Everything that is added up is written here, to hours and to days alike and in the order of the key, whoever writes:
 * two writers never wait for each other in a circle.
 */
export function bookedStore(database: Kysely<unknown>) {
  async function addFigures(tenantId: string, hours: readonly HourChange[], dayOf: DayOf | undefined): Promise<void> {
    if (hours.length === 0) return;
    const rows = JSON.stringify(
      hours.map(({ hour, departmentId, staffId, channel, figures }) => ({
        ...{ hour: iso(hour), day: dayOf?.(hour), department_id: departmentId, staff_id: staffId, channel, ...figures },
      })),
    );
    await sql`
      insert into report_hours as b (tenant_id, hour, department_id, staff_id, channel, ${columns})
      select ${tenantId}::uuid, d.hour, d.department_id, d.staff_id, d.channel, ${given}
      from jsonb_to_recordset(${rows}::jsonb)
        as d (hour timestamptz, department_id uuid, staff_id uuid, channel text, ${typed})
      order by d.hour, d.department_id, d.staff_id, d.channel
      on conflict (tenant_id, hour, department_id, staff_id, channel) do update set ${added}`.execute(database);
    if (!dayOf) return;
    await sql`
      insert into report_days as b (tenant_id, day, department_id, staff_id, channel, ${columns})
      select ${tenantId}::uuid, d.day, d.department_id, d.staff_id, d.channel, ${givenSums}
      from jsonb_to_recordset(${rows}::jsonb)
        as d (day date, department_id uuid, staff_id uuid, channel text, ${typed})
      group by d.day, d.department_id, d.staff_id, d.channel
      order by d.day, d.department_id, d.staff_id, d.channel
      on conflict (tenant_id, day, department_id, staff_id, channel) do update set ${added}`.execute(database);
  }

  async function addSteps(tenantId: string, steps: readonly StepChange[], dayOf: DayOf | undefined): Promise<void> {
    if (steps.length === 0) return;
    const rows = JSON.stringify(
      steps.map(({ hour, departmentId, staffId, channel, measure, step, times }) => ({
        ...{ hour: iso(hour), day: dayOf?.(hour), department_id: departmentId, staff_id: staffId, channel },
        ...{ measure, step, times },
      })),
    );
    await sql`
      insert into report_spreads as b (tenant_id, hour, department_id, staff_id, channel, measure, step, times)
      select ${tenantId}::uuid, d.hour, d.department_id, d.staff_id, d.channel, d.measure, d.step, d.times
      from jsonb_to_recordset(${rows}::jsonb) as d (hour timestamptz, department_id uuid,
        staff_id uuid, channel text, measure text, step smallint, times integer)
      order by d.hour, d.department_id, d.staff_id, d.channel, d.measure, d.step
      on conflict (tenant_id, hour, department_id, staff_id, channel, measure, step)
        do update set times = b.times + excluded.times`.execute(database);
    if (!dayOf) return;
    await sql`
      insert into report_day_spreads as b (tenant_id, day, department_id, staff_id, channel, measure, step, times)
      select ${tenantId}::uuid, d.day, d.department_id, d.staff_id, d.channel, d.measure, d.step, sum(d.times)
      from jsonb_to_recordset(${rows}::jsonb) as d (day date, department_id uuid,
        staff_id uuid, channel text, measure text, step smallint, times integer)
      group by d.day, d.department_id, d.staff_id, d.channel, d.measure, d.step
      order by d.day, d.department_id, d.staff_id, d.channel, d.measure, d.step
      on conflict (tenant_id, day, department_id, staff_id, channel, measure, step)
        do update set times = b.times + excluded.times`.execute(database);
  }

  return {
    /** Without `dayOf` there are no days yet: they are made from the hours, and these with them. */
    async add(
      tenantId: string,
      { hours, steps }: { hours: readonly HourChange[]; steps: readonly StepChange[] },
      dayOf: DayOf | undefined,
    ): Promise<void> {
      await addFigures(tenantId, hours, dayOf);
      await addSteps(tenantId, steps, dayOf);
    },

    /** All days of a tenant from its hours, while nobody else books. */
    async makeDays(tenantId: string, dayOf: DayOf): Promise<void> {
      await sql`delete from report_days where tenant_id = ${tenantId}`.execute(database);
      await sql`delete from report_day_spreads where tenant_id = ${tenantId}`.execute(database);
      for (let after: Date | undefined; ; ) {
        const { rows } = await sql<{ hour: Date }>`
          select distinct hour from report_hours
          where tenant_id = ${tenantId} and hour > ${after ?? '-infinity'}::timestamptz order by hour limit ${PIECE}`.execute(
          database,
        );
        const hours = rows.map(({ hour }) => hour);
        const last = hours.at(-1);
        if (!last) return;
        const days = hours.map((hour) => dayOf(hour.getTime()));
        const named = sql`unnest(${hours}::timestamptz[], ${days}::date[]) as n (hour, day)`;
        // A day that lies in two pieces is added up.
        await sql`
          insert into report_days as b (tenant_id, day, department_id, staff_id, channel, ${columns})
          select tenant_id, n.day, department_id, staff_id, channel, ${sums}
          from report_hours h join ${named} using (hour)
          where tenant_id = ${tenantId} and hour >= ${hours[0]} and hour <= ${last}
          group by tenant_id, n.day, department_id, staff_id, channel
          on conflict (tenant_id, day, department_id, staff_id, channel) do update set ${added}`.execute(database);
        await sql`
          insert into report_day_spreads as b (tenant_id, day, department_id, staff_id, channel, measure, step, times)
          select tenant_id, n.day, department_id, staff_id, channel, measure, step, sum(times)
          from report_spreads s join ${named} using (hour)
          where tenant_id = ${tenantId} and hour >= ${hours[0]} and hour <= ${last}
          group by tenant_id, n.day, department_id, staff_id, channel, measure, step
          on conflict (tenant_id, day, department_id, staff_id, channel, measure, step)
            do update set times = b.times + excluded.times`.execute(database);
        after = last;
      }
    },
  };
}
