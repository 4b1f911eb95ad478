import type { Staff } from '#modules/identity/index.ts';
import type { RoutingNeeds } from './needs.ts';
import { type Candidate, pick } from './pick.ts';
import { routingStore } from './settings.ts';

/** Given within one transaction; the next one goes on. */
const AT_ONCE = 50;
/** Read of the queue's head: those of a busy department must not hide those of a free one. */
const LOOKED_AT = 200;

export const isThere = ({ isActive, online, isAway, presence }: Staff): boolean =>
  isActive && online && !isAway && presence === 'available';

/** Gives those who wait to those who have room. Resolves with the number given. */
export function rounds(needs: RoutingNeeds) {
  const { database, outbox, clock, tenants, identity, conversations } = needs;
  const { settings: settingsOf } = routingStore(database);

  /**
   * The settings' row is held from the counting to the commit: whoever decides next, in whichever process, counts what
   * was given here.
   */
  async function round(tenantId: string): Promise<number> {
    return database.transaction().execute(async (transaction) => {
      const store = routingStore(transaction);
      const settings = await store.hold(tenantId);
      if (!settings) return 0;
      const staff = await identity.listStaff(tenantId, transaction);
      const there = staff.filter(isThere);
      if (there.length === 0) return 0;
      const [capacities, held, lastGivenAt] = [
        await store.capacities(tenantId),
        await conversations.heldBy(transaction, tenantId),
        await conversations.lastGivenAt(
          transaction,
          tenantId,
          there.map(({ id }) => id),
        ),
      ];
      const candidates: Candidate[] = there.map(({ id, departmentIds }) => ({
        staffId: id,
        departmentIds,
        held: held.get(id) ?? 0,
        capacity: capacities.get(id) ?? settings.defaultCapacity,
        lastGivenAt: lastGivenAt.get(id)?.getTime() ?? 0,
      }));
      if (!candidates.some((one) => one.held < one.capacity)) return 0;
      const peopled = new Set(staff.filter(({ isActive }) => isActive).flatMap(({ departmentIds }) => departmentIds));
      const names = new Map(there.map(({ id, name }) => [id, name]));
      let given = 0;
      for (const waiting of await conversations.waitingNext(transaction, tenantId, LOOKED_AT)) {
        if (given === AT_ONCE) break;
        const picked = pick(waiting, candidates, { peopled, isSticky: settings.isSticky });
        const candidate = picked && candidates.find(({ staffId }) => staffId === picked.staffId);
        if (!picked || !candidate) continue;
        const taken = await conversations.give(transaction, tenantId, waiting.id, {
          staffId: picked.staffId,
          name: names.get(picked.staffId) ?? '',
          reason: picked.isKnown ? 'routed_to_known' : 'routed',
        });
        if (!taken) continue;
        given += 1;
        candidate.held += 1;
        candidate.lastGivenAt = Math.max(clock.now().getTime(), candidate.lastGivenAt) + given;
      }
      return given;
    });
  }

  return async (tenantId: string): Promise<number> => {
    let all = 0;
    if ((await settingsOf(tenantId)).mode === 'manual') return 0;
    const tenant = await tenants.byId(tenantId);
    if (!tenant?.isActive || !(await tenants.isOpen(tenantId))) return 0;
    for (let given = AT_ONCE; given === AT_ONCE; all += given) given = await round(tenantId);
    if (all > 0) outbox.wake();
    return all;
  };
}
