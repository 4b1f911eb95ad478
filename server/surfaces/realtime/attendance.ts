import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { People } from './needs.ts';

const BEAT_MS = 30_000;
/** Somebody who reloads the page has not left. */
const GRACE_MS = 10_000;
/** Longer than two beats, so that a single late one puts nobody offline. */
const SEEN_FOR_SECONDS = 75;

type Attendee = { tenantId: string; staffId: string; sockets: number; seenAt: number; leaving?: NodeJS.Timeout };

/** Keeps `online` true for staff with a live socket in this process, and ends it soon after their last one. */
export function attendance({
  identity,
  clock,
  log,
  graceMs = GRACE_MS,
}: {
  identity: Pick<People, 'seen' | 'gone'>;
  clock: Clock;
  log: Log;
  graceMs?: number;
}) {
  const present = new Map<string, Attendee>();

  function see(attendee: Attendee): void {
    attendee.seenAt = clock.now().getTime();
    identity
      .seen(attendee.tenantId, attendee.staffId, SEEN_FOR_SECONDS)
      .catch((error) => log.warn('presence could not be noted', { surface: 'realtime', error }));
  }

  return {
    arrive(tenantId: string, staffId: string): void {
      const known = present.get(staffId);
      if (known) {
        clearTimeout(known.leaving);
        delete known.leaving;
        known.sockets += 1;
        return;
      }
      const attendee = { tenantId, staffId, sockets: 1, seenAt: 0 };
      present.set(staffId, attendee);
      see(attendee);
    },
    leave(staffId: string): void {
      const attendee = present.get(staffId);
      if (!attendee) return;
      attendee.sockets -= 1;
      if (attendee.sockets > 0) return;
      attendee.leaving = setTimeout(() => {
        present.delete(staffId);
        identity
          .gone(attendee.tenantId, staffId)
          .catch((error) => log.warn('presence could not be noted', { surface: 'realtime', error }));
      }, graceMs);
      attendee.leaving.unref();
    },
    beat(): void {
      const now = clock.now().getTime();
      for (const attendee of present.values())
        if (attendee.sockets > 0 && now - attendee.seenAt >= BEAT_MS) see(attendee);
    },
    /** A restart is no departure: sockets come back, or `online` runs out by itself. */
    stop(): void {
      for (const { leaving } of present.values()) clearTimeout(leaving);
      present.clear();
    },
  };
}

export type Attendance = ReturnType<typeof attendance>;
