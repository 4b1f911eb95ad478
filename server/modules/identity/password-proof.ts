import type { Kysely } from 'kysely';
import { Refusal } from '#platform/refusal.ts';
import type { CallOrigin } from './caller.ts';
import { operatorStore } from './operators.ts';
import type { Passwords } from './passwords.ts';
import type { Holder } from './refresh-tokens.ts';
import { profileStore } from './subject.ts';
import type { Throttling } from './throttling.ts';

/** Before something that a thief of an open session must not do. Passes where an account has no password. */
export type ProvePassword = (
  holder: Holder,
  password: string | undefined,
  origin: CallOrigin | undefined,
) => Promise<void>;

type Needs = { database: Kysely<unknown>; passwords: Passwords; throttling: Throttling };

export function passwordProof({ database, passwords, throttling }: Needs): ProvePassword {
  return async ({ kind, tenantId, id }, password, origin) => {
    const passwordHash =
      kind === 'operator'
        ? ((await operatorStore(database).passwordHash(id)) ?? null)
        : (await profileStore(database).of({ kind, tenantId, id })).passwordHash;
    if (passwordHash === null) return;
    const account = kind === 'operator' ? `password of operator ${id}` : `password of ${kind} ${tenantId} ${id}`;
    const fits = await throttling.guard({ account, address: origin?.address }, async () =>
      (await passwords.verify(password ?? '', passwordHash)) ? true : undefined,
    );
    // Not "unauthenticated": the session is good, and the console must not throw it away.
    if (!fits)
      throw new Refusal('forbidden', 'password_wrong', 'The current password is wrong. Check it and try again.');
  };
}
