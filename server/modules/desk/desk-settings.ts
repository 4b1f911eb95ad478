import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { invalid } from '#platform/refusal.ts';
import type { DeskTables } from './desk.tables.ts';

/** Minutes until it happens; 0: never. */
export type DeskSettings = {
  /** An answer that its visitor has not read goes to them by mail. */
  answerByMailMinutes: number;
  /** A visitor waits: a mail to who should answer, where they are away. */
  remindStaffMinutes: number;
  /** A hand-over that nobody took becomes a ticket. */
  ticketAfterMinutes: number;
  /** Visitors are asked how it was when a conversation is closed. */
  asksForRating: boolean;
};

export const deskDefaults: DeskSettings = {
  answerByMailMinutes: 5,
  remindStaffMinutes: 10,
  ticketAfterMinutes: 15,
  asksForRating: true,
};

const MOST_MINUTES = 1440;

export function deskSettings({ database, audit, clock }: { database: Kysely<unknown>; audit: OnRecord; clock: Clock }) {
  const db = database.withTables<DeskTables>();

  async function of(tenantId: string): Promise<DeskSettings> {
    const row = await db.selectFrom('desk_settings').selectAll().where('tenant_id', '=', tenantId).executeTakeFirst();
    return row
      ? {
          answerByMailMinutes: row.answer_by_mail_minutes,
          remindStaffMinutes: row.remind_staff_minutes,
          ticketAfterMinutes: row.ticket_after_minutes,
          asksForRating: row.asks_for_rating,
        }
      : deskDefaults;
  }

  return {
    of,
    async read(caller: Caller): Promise<DeskSettings> {
      caller.must('admin:tenant:read');
      return of(caller.tenantId);
    },
    async update(caller: Caller, changes: { [Name in keyof DeskSettings]?: DeskSettings[Name] | undefined }) {
      caller.must('admin:tenant:write');
      for (const name of ['answerByMailMinutes', 'remindStaffMinutes', 'ticketAfterMinutes'] as const) {
        const minutes = changes[name];
        if (minutes !== undefined && (!Number.isInteger(minutes) || minutes < 0 || minutes > MOST_MINUTES)) {
          throw invalid(`body.${name}`, `is ${minutes}`, `a whole number from 0 (never) to ${MOST_MINUTES}`);
        }
      }
      const now = clock.now();
      const row = {
        ...(changes.answerByMailMinutes !== undefined && { answer_by_mail_minutes: changes.answerByMailMinutes }),
        ...(changes.remindStaffMinutes !== undefined && { remind_staff_minutes: changes.remindStaffMinutes }),
        ...(changes.ticketAfterMinutes !== undefined && { ticket_after_minutes: changes.ticketAfterMinutes }),
        ...(changes.asksForRating !== undefined && { asks_for_rating: changes.asksForRating }),
        updated_at: now,
      };
      await database.transaction().execute(async (transaction) => {
        await transaction
          .withTables<DeskTables>()
          .insertInto('desk_settings')
          .values({ tenant_id: caller.tenantId, ...row })
          .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
          .execute();
        const fields = Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : [field]));
        await audit.record(transaction, caller, {
          action: 'settings.updated',
          target: { kind: 'desk', id: caller.tenantId },
          details: { fields },
        });
      });
      return of(caller.tenantId);
    },
  };
}
