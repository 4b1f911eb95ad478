import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { LoginKey, LoginKeys } from './keys.ts';

type Needs = { keys: LoginKeys; audit: OnRecord };

const READ = 'platform:read';
const WRITE = 'platform:write';

/** The keys that logins are signed with, for who runs the installation. */
export function keyDesk({ keys, audit }: Needs) {
  const on = (caller: Caller, action: string) => (transaction: Parameters<OnRecord['record']>[0], kid: string) =>
    audit.record(transaction, caller, { action, target: { kind: 'login_key', id: kid } });

  return {
    async list(caller: Caller): Promise<LoginKey[]> {
      caller.must(READ);
      return keys.list();
    },

    /** Takes the turn that would come by itself: nobody notices. */
    async rotate(caller: Caller): Promise<LoginKey[]> {
      caller.must(WRITE);
      await keys.rotate(on(caller, 'login_key.rotated'));
      return keys.list();
    },

    /** For one that somebody else may have: it ends at once. */
    async withdraw(caller: Caller, kid: string): Promise<LoginKey[]> {
      caller.must(WRITE);
      await keys.withdraw(kid, on(caller, 'login_key.withdrawn'));
      return keys.list();
    },
  };
}
