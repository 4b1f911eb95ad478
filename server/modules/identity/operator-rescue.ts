import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import { Refusal } from '#platform/refusal.ts';
import { makeCaller, PLATFORM_ID } from './caller.ts';
import { oneTimePassword } from './one-time-password.ts';
import { type Operator, operatorStore } from './operators.ts';
import { passwords as openPasswords } from './passwords.ts';
import type { OnRecord } from './record.ts';
import { type Holder, refreshTokens } from './refresh-tokens.ts';
import { removeFactor } from './second-factors.ts';

type Needs = { database: Kysely<unknown>; audit: OnRecord; clock: Clock; log: Log; refreshKey: Buffer };

const MOST_LISTED = 1000;

/** The way back in for whoever holds the machine, where nobody is left who could open the door from inside. */
export function operatorRescue({ database, audit, clock, log, refreshKey }: Needs) {
  const refreshing = refreshTokens({ database, clock, log, key: refreshKey });
  const machine = makeCaller(PLATFORM_ID, { kind: 'system' }, []);

  return {
    list: (): Promise<Operator[]> => operatorStore(database).page(undefined, MOST_LISTED),

    /**
     * Lets them in by a password that is told once: their second factor is off, their sessions have ended, and who was
     * shut out is not. `asOwner` makes an owner of them besides.
     */
    async letIn(email: string, { asOwner = false } = {}): Promise<{ operator: Operator; password: string }> {
      const known = await operatorStore(database).byEmail(email);
      if (!known) throw new Refusal('missing', 'operator_not_found', 'No operator has this mail address.');
      const { id } = known;
      const holder: Holder = { kind: 'operator', tenantId: PLATFORM_ID, id };
      const password = oneTimePassword();
      const hash = await openPasswords().hash(password);
      return database.transaction().execute(async (transaction) => {
        const store = operatorStore(transaction);
        const before = (await store.byId(id, { locked: true }))!;
        const record = (action: string, details: Record<string, unknown> = {}) =>
          audit.record(transaction, machine, {
            action,
            target: { kind: 'operator', id },
            details: { ...details, by: 'command' },
          });
        await store.setPassword(id, hash, { isOneTime: true });
        await store.update(id, { isActive: true, ...(asOwner && { role: 'platform_owner' }) });
        await refreshing.endAll(transaction, holder);
        const hadFactor = await removeFactor(transaction, holder);
        await record('operator.password_renewed');
        if (hadFactor) await record('second_factor.disabled');
        if (!before.isActive) await record('operator.reactivated');
        if (asOwner && before.role !== 'platform_owner')
          await record('operator.role_changed', { from: before.role, to: 'platform_owner' });
        return { operator: (await store.byId(id))!, password };
      });
    },
  };
}

export type OperatorRescue = ReturnType<typeof operatorRescue>;
