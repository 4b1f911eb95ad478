import type { Presence as Shown } from '@switchboard/protocol';
import type { Staff } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';

export const showPresence = (staff: Pick<Staff, 'id' | 'name' | 'presence' | 'online' | 'isAway'>): Shown => ({
  agentId: show('staff', staff.id),
  name: staff.name,
  status: staff.presence,
  online: staff.online,
  ...(staff.isAway && { away: true }),
});
