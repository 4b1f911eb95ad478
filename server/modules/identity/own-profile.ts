import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { invalid } from '#platform/refusal.ts';
import type { Caller } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';
import { named } from './input.ts';
import type { OnRecord } from './record.ts';
import { profileStore, signedIn } from './subject.ts';

export type ProfileChange = { name?: string | undefined; language?: 'de' | 'en' | undefined };

type Needs = { database: Kysely<unknown>; clock: Clock; audit: OnRecord };

/** One's own name, and the language of mails to oneself: nobody else has to be asked for them. */
export function ownProfile({ database, clock, audit }: Needs) {
  return {
    async updateProfile(caller: Caller, change: ProfileChange): Promise<void> {
      const { kind, tenantId, id } = signedIn(caller);
      const { name, language } = change;
      if (name === undefined && language === undefined) throw invalid('body', 'changes nothing', 'name or language');
      const fields = { ...(name !== undefined && { name: named(name) }), ...(language !== undefined && { language }) };
      await database.transaction().execute(async (transaction) => {
        await profileStore(transaction).of({ kind, tenantId, id }, { locked: true });
        const db = transaction.withTables<IdentityTables>();
        if (kind === 'owner') {
          await db.updateTable('owners').set(fields).where('tenant_id', '=', tenantId).where('id', '=', id).execute();
        } else {
          await db
            .updateTable('staff')
            .set({ ...fields, updated_at: clock.now() })
            .where('tenant_id', '=', tenantId)
            .where('id', '=', id)
            .execute();
        }
        await audit.record(transaction, caller, {
          action: 'profile.updated',
          target: { kind, id },
          details: { fields: Object.keys(fields) },
        });
      });
    },
  };
}
