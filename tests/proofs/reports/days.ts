import { type Kysely, sql } from 'kysely';

/** Columns that say whose a row is. What is left is added up. */
const keys = ['department_id', 'staff_id', 'channel'];
const spreadKeys = [...keys, 'measure', 'step'];

async function figuresOf(database: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_name = 'report_days' and data_type in ('integer', 'bigint') order by ordinal_position`.execute(
    database,
  );
  return rows.map(({ name }) => name);
}

/**
 * What stands in the days of a tenant and not in its hours, or the other way round, by the days of the database’s own
 * calendar. Empty, or a difference was booked in one of the two.
 */
export async function strayDays(database: Kysely<unknown>, tenantId: string, timeZone: string): Promise<string[]> {
  const found: string[] = [];
  for (const [hours, days, key, figures] of [
    ['report_hours', 'report_days', keys, await figuresOf(database)],
    ['report_spreads', 'report_day_spreads', spreadKeys, ['times']],
  ] as const) {
    const by = sql.raw(key.join(', '));
    const sums = (sign: '' | '-') => sql.raw(figures.map((name) => `${sign}${name} as ${name}`).join(', '));
    const { rows } = await sql<{ line: string }>`
      select concat_ws(' ', ${days}::text, day, ${by}) as line from (
        select (hour at time zone ${timeZone})::date as day, ${by}, ${sums('')} from ${sql.table(hours)} where tenant_id = ${tenantId}
        union all
        select day, ${by}, ${sums('-')} from ${sql.table(days)} where tenant_id = ${tenantId}
      ) told
      group by day, ${by}
      having ${sql.raw(figures.map((name) => `sum(${name}) <> 0`).join(' or '))}`.execute(database);
    found.push(...rows.map(({ line }) => line));
  }
  return found;
}
