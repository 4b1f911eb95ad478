import { type Kysely, sql } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { checkedHours, isDay } from './hours-input.ts';
import { knownTimeZone } from './local-time.ts';
import { type Holiday, type Opening, type OpeningHours, opening } from './opening-hours.ts';
import { type GermanState, germanStates, type PublicHoliday, publicHolidays } from './public-holidays.ts';
import type { TenantTables } from './tenants.tables.ts';

export type Hours = {
  timeZone: string;
  hours: OpeningHours[];
  holidays: Holiday[];
  opening: Opening;
};

const READ = 'admin:readiness:read';
const WRITE = 'admin:tenant:write';
const MOST_HOLIDAYS = 500;
const FIRST_YEAR = 2020;
const LAST_YEAR = 2099;
const NAME_CHARACTERS = 120;

type Needs = { database: Kysely<unknown>; audit: OnRecord; bus: Bus; clock: Clock };

/** When a business is open: its hours by its own clock, and the days on which they do not hold. */
export function openingTimes({ database, audit, bus, clock }: Needs) {
  const changed = (tenantId: string) => bus.publish('tenant.changed', { tenantId });

  async function read(tenantId: string, within: Kysely<unknown> = database): Promise<Hours> {
    const { rows } = await sql<{ time_zone: string; hours: OpeningHours[]; holidays: Holiday[] }>`
      select t.time_zone,
        (select coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'opensAt', left(opens_at::text, 5),
            'closesAt', left(closes_at::text, 5)) order by weekday, opens_at), '[]')
          from opening_hours h where h.tenant_id = t.id) as hours,
        (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'name', name) order by day), '[]')
          from holidays h where h.tenant_id = t.id) as holidays
      from tenants t where t.id = ${tenantId}`.execute(within);
    const row = rows[0];
    if (!row) throw missing('tenant');
    const { time_zone: timeZone, hours, holidays } = row;
    return { timeZone, hours, holidays, opening: opening(clock.now(), timeZone, hours, holidays) };
  }

  /** One change at a time per tenant, on record, and told to all processes. */
  async function change(
    caller: Caller,
    fields: string[],
    work: (transaction: Kysely<TenantTables>) => Promise<Record<string, unknown> | undefined>,
  ): Promise<Hours> {
    const { tenantId } = caller;
    const after = await database.transaction().execute(async (within) => {
      const transaction = within.withTables<TenantTables>();
      await transaction.selectFrom('tenants').select('id').where('id', '=', tenantId).forUpdate().execute();
      const details = await work(transaction);
      const target = { kind: 'opening_hours', id: tenantId };
      if (details) {
        await audit.record(within, caller, { action: 'settings.updated', target, details: { fields, ...details } });
      }
      return read(tenantId, within);
    });
    changed(tenantId);
    return after;
  }

  return {
    async hours(caller: Caller): Promise<Hours> {
      caller.must(READ);
      return read(caller.tenantId);
    },

    /** Replaces hours and time zone. Hours that go past midnight are split there. */
    async setHours(caller: Caller, input: { timeZone: string; hours: readonly OpeningHours[] }): Promise<Hours> {
      caller.must(WRITE);
      const timeZone = knownTimeZone(input.timeZone);
      if (!timeZone) {
        throw invalid(
          'body.timeZone',
          `is ${JSON.stringify(input.timeZone.slice(0, 80))}`,
          'a name of the IANA time zone database, such as Europe/Berlin',
        );
      }
      const hours = checkedHours(input.hours);
      return change(caller, ['timeZone', 'hours'], async (db) => {
        const { tenantId } = caller;
        await db
          .updateTable('tenants')
          .set({ time_zone: timeZone, updated_at: clock.now() })
          .where('id', '=', tenantId)
          .execute();
        await db.deleteFrom('opening_hours').where('tenant_id', '=', tenantId).execute();
        if (hours.length > 0) {
          const rows = hours.map(({ weekday, opensAt, closesAt }) => ({
            tenant_id: tenantId,
            weekday,
            opens_at: opensAt,
            closes_at: closesAt,
          }));
          await db.insertInto('opening_hours').values(rows).execute();
        }
        return { timeZone, intervals: hours.length };
      });
    },

    /** Adds days; one that is there already gets the new name. */
    async addHolidays(caller: Caller, holidays: readonly Holiday[]): Promise<Hours> {
      caller.must(WRITE);
      const days = new Map(holidays.map((holiday, index) => checkedHoliday(holiday, `body.holidays[${index}]`)));
      return change(caller, ['holidays'], async (db) => {
        const { tenantId } = caller;
        if (days.size > 0) {
          await db
            .insertInto('holidays')
            .values([...days].map(([day, name]) => ({ tenant_id: tenantId, day, name })))
            .onConflict((conflict) =>
              conflict.columns(['tenant_id', 'day']).doUpdateSet({ name: sql<string>`excluded.name` }),
            )
            .execute();
        }
        const { count } = await db
          .selectFrom('holidays')
          .select((field) => field.fn.countAll<string>().as('count'))
          .where('tenant_id', '=', tenantId)
          .executeTakeFirstOrThrow();
        if (Number(count) > MOST_HOLIDAYS) {
          throw new Refusal(
            'conflict',
            'too_many_holidays',
            `A workspace keeps at most ${MOST_HOLIDAYS} holidays. Remove some that are over first.`,
          );
        }
        return days.size > 0 ? { added: [...days.keys()] } : undefined;
      });
    },

    async renameHoliday(caller: Caller, day: string, name: string): Promise<Hours> {
      caller.must(WRITE);
      if (!isDay(day)) throw missing('holiday');
      const [, named] = checkedHoliday({ day, name }, 'body');
      return change(caller, ['holidays'], async (db) => {
        const { numUpdatedRows } = await db
          .updateTable('holidays')
          .set({ name: named })
          .where('tenant_id', '=', caller.tenantId)
          .where('day', '=', day)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw missing('holiday');
        return { renamed: day };
      });
    },

    async removeHoliday(caller: Caller, day: string): Promise<Hours> {
      caller.must(WRITE);
      if (!isDay(day)) throw missing('holiday');
      return change(caller, ['holidays'], async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom('holidays')
          .where('tenant_id', '=', caller.tenantId)
          .where('day', '=', day)
          .executeTakeFirst();
        if (numDeletedRows === 0n) throw missing('holiday');
        return { removed: day };
      });
    },

    /** The public holidays of a German state in a year, to choose from. */
    async suggestHolidays(
      caller: Caller,
      { state, year, language }: { state: string; year: number; language: 'de' | 'en' },
    ): Promise<PublicHoliday[]> {
      caller.must(READ);
      if (!(germanStates as readonly string[]).includes(state)) {
        throw invalid('query.state', `is ${JSON.stringify(state.slice(0, 20))}`, `one of ${germanStates.join(', ')}`);
      }
      if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
        throw invalid('query.year', `is ${year}`, `a year from ${FIRST_YEAR} to ${LAST_YEAR}`);
      }
      return publicHolidays(year, { state: state as GermanState, language });
    },
  };
}

function checkedHoliday({ day, name }: Holiday, where: string): [day: string, name: string] {
  if (!isDay(day)) {
    throw invalid(`${where}.day`, `is ${JSON.stringify(day.slice(0, 40))}`, 'a day such as 2026-12-24');
  }
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > NAME_CHARACTERS) {
    throw invalid(`${where}.name`, 'has a wrong length', `1 to ${NAME_CHARACTERS} characters long`);
  }
  return [day, trimmed];
}

export type OpeningTimes = ReturnType<typeof openingTimes>;
