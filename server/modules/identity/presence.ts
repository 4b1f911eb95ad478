import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import type { Caller } from './caller.ts';
import type { IdentityEvents } from './identity.events.ts';
import type { IdentityTables, PresenceStatus } from './identity.tables.ts';
import { type Staff, staffStore } from './staff.ts';

const statuses: readonly string[] = ['available', 'busy', 'offline'] satisfies PresenceStatus[];

type Needs = { database: Kysely<unknown>; outbox: Outbox; clock: Clock };
type Changed = { id: string; tenant_id: string; name: string; presence: PresenceStatus; away_since: Date | null };

/**
 * Being online is a lease that a living socket renews; each process holds its own, and a person is there while any of
 * them does. `online_until` is the longest of them, set from the event "online" to the event "gone", also while a lease
 * that ran out waits for `expire`: so each flip is announced once. Whoever has leases that all lie idle is away, which
 * changes nothing of what they chose.
 */
export function presence({ database, outbox, clock }: Needs) {
  const holder = newId();

  const announce = (transaction: Kysely<unknown>, row: Changed, online: boolean, hasLeft = false) => {
    const data: IdentityEvents['staff.presence_changed'] = {
      staffId: row.id,
      name: row.name,
      status: row.presence,
      online,
      ...(hasLeft && { hasLeft }),
      ...(online && row.away_since && { isAway: true }),
    };
    return outbox.record(transaction, { tenantId: row.tenant_id, type: 'staff.presence_changed', data });
  };

  /** Resolves with the number of people that are told of. */
  async function flip(
    change: (tx: Kysely<IdentityTables>) => Promise<{ online: boolean; rows: Changed[] }>,
  ): Promise<number> {
    const flipped = await database.transaction().execute(async (transaction) => {
      const { online, rows } = await change(transaction.withTables<IdentityTables>());
      for (const row of rows) await announce(transaction, row, online, !online);
      return rows.length;
    });
    if (flipped > 0) outbox.wake();
    return flipped;
  }

  const columns = ['id', 'tenant_id', 'name', 'presence', 'away_since'] as const;

  /** The person's row is held: whoever lets a lease go at this moment counts this one, or comes before it. */
  const held = (tx: Kysely<IdentityTables>, tenantId: string, staffId: string) =>
    tx
      .selectFrom('staff')
      .select(['online_until', 'is_active', 'away_since'])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', staffId)
      .forUpdate()
      .executeTakeFirst();

  const living = (tx: Kysely<IdentityTables>, tenantId: string, staffId: string, now: Date) =>
    tx
      .selectFrom('staff_leases')
      .select(['until', 'is_idle'])
      .where('tenant_id', '=', tenantId)
      .where('staff_id', '=', staffId)
      .where('until', '>', now)
      .orderBy('until', 'desc')
      .execute();

  return {
    async set(caller: Caller, status: string): Promise<Staff> {
      caller.must('agent:presence:write');
      const { actor, tenantId } = caller;
      if (actor.kind !== 'staff') {
        throw new Refusal('forbidden', 'staff_only', 'Only a person who answers has a presence to set.');
      }
      if (!statuses.includes(status)) throw invalid('status', 'is unknown', `one of ${statuses.join(', ')}`);
      const now = clock.now();
      await database.transaction().execute(async (transaction) => {
        const row = await transaction
          .withTables<IdentityTables>()
          .updateTable('staff')
          .set({ presence: status as PresenceStatus, last_activity_at: now, updated_at: now })
          .where('tenant_id', '=', tenantId)
          .where('id', '=', actor.staffId)
          .where('presence', '<>', status as PresenceStatus)
          .returning([...columns, 'online_until'])
          .executeTakeFirst();
        if (row) await announce(transaction, row, row.online_until !== null && row.online_until > now);
      });
      outbox.wake();
      const person = await staffStore(database).byId(tenantId, actor.staffId, now);
      if (!person) throw missing('staff');
      return person;
    },

    /** A socket of this person is alive, and says so again within `untilSeconds`. `isIdle`: so are all of this process. */
    async seen(tenantId: string, staffId: string, untilSeconds: number, { isIdle = false } = {}): Promise<void> {
      const now = clock.now();
      const until = new Date(now.getTime() + untilSeconds * 1000);
      await flip(async (tx) => {
        const nobody = { online: true, rows: [] };
        const before = await held(tx, tenantId, staffId);
        if (!before || (!before.is_active && before.online_until === null)) return nobody;
        await tx
          .insertInto('staff_leases')
          .values({ tenant_id: tenantId, staff_id: staffId, holder, until, is_idle: isIdle })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'staff_id', 'holder']).doUpdateSet({
              until: sql<Date>`greatest(staff_leases.until, excluded.until)`,
              is_idle: isIdle,
            }),
          )
          .execute();
        const isAway = isIdle && (await living(tx, tenantId, staffId, now)).every((lease) => lease.is_idle);
        const rows = await tx
          .updateTable('staff')
          .set({
            online_until: sql<Date>`greatest(online_until, ${until})`,
            away_since: isAway ? (before.away_since ?? now) : null,
            last_activity_at: isIdle ? sql<Date>`coalesce(last_activity_at, ${now})` : now,
          })
          .where('tenant_id', '=', tenantId)
          .where('id', '=', staffId)
          .returning(columns)
          .execute();
        const isNews = before.online_until === null || (before.away_since !== null) !== isAway;
        return isNews ? { online: true, rows } : nobody;
      });
    },

    /** The last socket of this person in this process has closed; another process may still have one. */
    async gone(tenantId: string, staffId: string): Promise<void> {
      const now = clock.now();
      await flip(async (tx) => {
        const nobody = { online: false, rows: [] };
        const before = await held(tx, tenantId, staffId);
        if (!before) return nobody;
        await tx
          .deleteFrom('staff_leases')
          .where('tenant_id', '=', tenantId)
          .where('staff_id', '=', staffId)
          .where('holder', '=', holder)
          .execute();
        const left = await living(tx, tenantId, staffId, now);
        const isAway = left.length > 0 && left.every((lease) => lease.is_idle);
        const rows = await tx
          .updateTable('staff')
          .set({
            online_until: left[0]?.until ?? null,
            away_since: isAway ? (before.away_since ?? now) : null,
            last_activity_at: now,
          })
          .where('tenant_id', '=', tenantId)
          .where('id', '=', staffId)
          .where('online_until', 'is not', null)
          .returning(columns)
          .execute();
        if (left.length === 0) return { online: false, rows };
        return (before.away_since !== null) === isAway ? nobody : { online: true, rows };
      });
    },

    /** For sockets that ended without a word, as in a crash. Gives the number of people who are now offline. */
    expire(): Promise<number> {
      const now = clock.now();
      return flip(async (tx) => {
        const rows = await tx
          .updateTable('staff')
          .set({ online_until: null, away_since: null })
          .where('online_until', '<=', now)
          .returning(columns)
          .execute();
        await tx.deleteFrom('staff_leases').where('until', '<=', now).execute();
        return { online: false, rows };
      });
    },
  };
}

export type Presence = ReturnType<typeof presence>;
