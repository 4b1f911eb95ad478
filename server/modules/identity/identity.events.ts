import type { PresenceStatus } from './identity.tables.ts';

/** The facts this module announces, by the type of the event. */
export type IdentityEvents = {
  /** `hasLeft`: the last of their sockets is gone; who works without one never leaves. `isAway`: all of them lie idle. */
  'staff.presence_changed': {
    staffId: string;
    name: string;
    status: PresenceStatus;
    online: boolean;
    hasLeft?: true;
    isAway?: true;
  };
  /** They are off the team: what they have goes to others. */
  'staff.deactivated': { staffId: string };
};
