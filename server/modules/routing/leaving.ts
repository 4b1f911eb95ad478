import type { Staff } from '#modules/identity/index.ts';
import type { RoutingNeeds } from './needs.ts';
import { routingStore } from './settings.ts';

/** `absent`: a visitor wrote to somebody who had left before. */
export type LeaveOrder = { tenantId: string; staffId: string; absent?: boolean };

/** What was spoken of within this time goes to somebody else, answered or not. */
const ACTIVE_MS = 30 * 60_000;
const AT_ONCE = 50;

export const isGone = ({ isActive, online, presence }: Staff): boolean =>
  !isActive || !online || presence === 'offline';

/**
 * Somebody is gone: their chats return to the queue. Asked anew here, since they may have come back before their turn
 * came: who is there keeps everything. Being busy or away from the keyboard is not being gone.
 */
export function leaving({ database, outbox, clock, tenants, identity, conversations }: RoutingNeeds) {
  return async ({ tenantId, staffId, absent }: LeaveOrder): Promise<number> => {
    const person = await identity.staff(tenantId, staffId);
    if (!person || !isGone(person)) return 0;
    const [isOpen, others] = await Promise.all([tenants.isOpen(tenantId), identity.availableStaff(tenantId)]);
    const from = {
      tenantId,
      staffId,
      name: person.name,
      reason: absent ? ('absent' as const) : person.online ? ('went_offline' as const) : ('connection_lost' as const),
      isStaffed: isOpen && others.some(({ id }) => id !== staffId),
    };
    // Who is off the team answers nothing any more, fresh or not.
    const activeSince = new Date(person.isActive ? clock.now().getTime() - ACTIVE_MS : 0);
    let all = 0;
    for (let taken = AT_ONCE; taken === AT_ONCE; all += taken) {
      taken = await database.transaction().execute(async (transaction) => {
        // Nobody is given anything meanwhile on the strength of having been there a moment ago.
        await routingStore(transaction).hold(tenantId);
        return conversations.takeBack(transaction, from, { activeSince, limit: AT_ONCE });
      });
    }
    if (all > 0) outbox.wake();
    return all;
  };
}
