import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Cursors } from '#platform/cursors.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import type { Device } from './device.ts';
import { devicesStore } from './devices.store.ts';

type Needs = { database: Kysely<unknown>; cursors: Cursors; audit: OnRecord };

/** A cursor is of the list that gave it. */
const LIST = 'devices';
const MOST_LISTED = 100;
const RUNS_TEAM = 'staff:write';

function staffOf({ actor }: Caller): string {
  if (actor.kind === 'staff') return actor.staffId;
  throw new Refusal('forbidden', 'device_without_person', 'A device belongs to a visitor or a member of staff.');
}

/** What the team is called on and written to: one's own devices, and everybody's for whoever runs the team. */
export function deviceListing({ database, cursors, audit }: Needs) {
  return {
    /** The newest registration first. Visitors' devices are not among them. */
    async list(
      caller: Caller,
      { ofTeam, cursor, limit }: { ofTeam: boolean; cursor?: string | undefined; limit: number },
    ): Promise<{ devices: Device[]; nextCursor: string | null }> {
      const { tenantId } = caller;
      if (ofTeam) caller.must(RUNS_TEAM);
      const [before] = cursor === undefined ? [] : cursors.of(LIST).read(tenantId, cursor);
      const most = Math.min(Math.max(1, Math.trunc(limit) || 1), MOST_LISTED);
      const found = await devicesStore(database).pageOfStaff(tenantId, {
        staffId: ofTeam ? undefined : staffOf(caller),
        before,
        limit: most + 1,
      });
      const devices = found.slice(0, most);
      const last = devices.at(-1);
      return {
        devices,
        nextCursor: found.length > most && last ? cursors.of(LIST).write(tenantId, [last.id]) : null,
      };
    },

    /** Nothing more is sent to it. An app that is still signed in may register it anew. */
    async revoke(caller: Caller, id: string): Promise<void> {
      const { tenantId } = caller;
      await database.transaction().execute(async (transaction) => {
        const removed = await devicesStore(transaction).removeOfStaff(
          tenantId,
          id,
          caller.may(RUNS_TEAM) ? undefined : staffOf(caller),
        );
        if (!removed) throw missing('device');
        await audit.record(transaction, caller, {
          action: 'device.revoked',
          target: { kind: 'device', id },
          details: { staffId: removed.staffId, platform: removed.platform },
        });
      });
    },
  };
}
