import type { PresenceStatus } from './identity.tables.ts';

/** The facts this module announces, by the type of the event. */
export type IdentityEvents = {
  'staff.presence_changed': { staffId: string; name: string; status: PresenceStatus; online: boolean };
};
