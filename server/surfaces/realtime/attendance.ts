import { limits } from '@switchboard/protocol/limits';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { People } from './needs.ts';

const BEAT_MS = 30_000;
/** Somebody who reloads the page has not left. */
const GRACE_MS = 10_000;
/** Longer than two beats, so that a single late one puts nobody offline. */
const SEEN_FOR_SECONDS = 75;

/** When somebody last did something there. `always`: this client never tells, so it counts as active. */
type ActiveAt = number | 'always';

type Attendee = {
  tenantId: string;
  staffId: string;
  sockets: Map<object, ActiveAt>;
  seenAt: number;
  wasIdle: boolean;
  noted: Promise<unknown>;
  leaving?: NodeJS.Timeout;
};

/**
 * Keeps `online` true for staff with a live socket in this process, and ends it soon after their last one; tells when
 * all of their sockets here lie idle, and when one does no longer.
 */
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

  const isIdle = ({ sockets, wasIdle }: Attendee, now: number): boolean =>
    // Between two pages of a reload they are as they were.
    sockets.size === 0
      ? wasIdle
      : [...sockets.values()].every((activeAt) => activeAt !== 'always' && now - activeAt >= limits.idleMs);

  /** What was true later is noted later. */
  function inTurn(attendee: Attendee, note: () => Promise<unknown>): void {
    attendee.noted = attendee.noted
      .then(note)
      .catch((error) => log.warn('presence could not be noted', { surface: 'realtime', error }));
  }

  function see(attendee: Attendee): void {
    attendee.seenAt = clock.now().getTime();
    attendee.wasIdle = isIdle(attendee, attendee.seenAt);
    const { tenantId, staffId, wasIdle } = attendee;
    inTurn(attendee, () => identity.seen(tenantId, staffId, SEEN_FOR_SECONDS, { isIdle: wasIdle }));
  }

  function seeIfOther(attendee: Attendee): void {
    if (isIdle(attendee, clock.now().getTime()) !== attendee.wasIdle) see(attendee);
  }

  return {
    arrive(tenantId: string, staffId: string, socket: object, comesIdle: boolean): void {
      const activeAt = comesIdle ? 0 : 'always';
      const known = present.get(staffId);
      if (known) {
        clearTimeout(known.leaving);
        delete known.leaving;
        known.sockets.set(socket, activeAt);
        seeIfOther(known);
        return;
      }
      const attendee = {
        tenantId,
        staffId,
        sockets: new Map([[socket, activeAt as ActiveAt]]),
        seenAt: 0,
        wasIdle: false,
        noted: Promise.resolve(),
      };
      present.set(staffId, attendee);
      see(attendee);
    },
    /** From now on this socket is idle where it says so, or says nothing for long. */
    told(staffId: string, socket: object, saysIdle: boolean): void {
      const attendee = present.get(staffId);
      if (!attendee?.sockets.has(socket)) return;
      attendee.sockets.set(socket, saysIdle ? 0 : clock.now().getTime());
      seeIfOther(attendee);
    },
    leave(staffId: string, socket: object): void {
      const attendee = present.get(staffId);
      if (!attendee?.sockets.delete(socket)) return;
      if (attendee.sockets.size > 0) {
        seeIfOther(attendee);
        return;
      }
      attendee.leaving = setTimeout(() => {
        present.delete(staffId);
        inTurn(attendee, () => identity.gone(attendee.tenantId, staffId));
      }, graceMs);
      attendee.leaving.unref();
    },
    beat(): void {
      const now = clock.now().getTime();
      for (const attendee of present.values()) {
        if (attendee.sockets.size === 0) continue;
        if (now - attendee.seenAt >= BEAT_MS) see(attendee);
        else seeIfOther(attendee);
      }
    },
    /** A restart is no departure: sockets come back, or `online` runs out by itself. */
    stop(): void {
      for (const { leaving } of present.values()) clearTimeout(leaving);
      present.clear();
    },
  };
}

export type Attendance = ReturnType<typeof attendance>;
