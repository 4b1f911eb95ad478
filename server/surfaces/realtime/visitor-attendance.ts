import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { VisitorPresence } from './needs.ts';

const BEAT_MS = 30_000;
/** Somebody who goes to the next page has not left. */
const GRACE_MS = 10_000;
/** Longer than two beats, so that a single late one counts nobody as gone. */
const SEEN_FOR_SECONDS = 75;

type Attendee = { tenantId: string; visitorId: string; sockets: number; seenAt: number; leftAt: number };

/** Notes which visitors are there, for all of this process in one statement at each beat: they are many. */
export function visitorAttendance({
  visitorPresence,
  clock,
  log,
}: {
  visitorPresence?: VisitorPresence | undefined;
  clock: Clock;
  log: Log;
}) {
  const present = new Map<string, Attendee>();
  const note = (work: Promise<unknown>) =>
    work.catch((error) => log.warn('presence could not be noted', { surface: 'realtime', error }));

  return {
    arrive(tenantId: string, visitorId: string): void {
      const known = present.get(visitorId);
      if (known) known.sockets += 1;
      else present.set(visitorId, { tenantId, visitorId, sockets: 1, seenAt: 0, leftAt: 0 });
    },
    leave(visitorId: string): void {
      const attendee = present.get(visitorId);
      if (!attendee) return;
      attendee.sockets -= 1;
      attendee.leftAt = clock.now().getTime();
    },
    beat(): void {
      if (!visitorPresence) return;
      const now = clock.now().getTime();
      const seen: Attendee[] = [];
      const gone: Attendee[] = [];
      for (const attendee of present.values()) {
        if (attendee.sockets > 0 && now - attendee.seenAt >= BEAT_MS) {
          attendee.seenAt = now;
          seen.push(attendee);
        } else if (attendee.sockets <= 0 && now - attendee.leftAt >= GRACE_MS) {
          present.delete(attendee.visitorId);
          gone.push(attendee);
        }
      }
      const shown = ({ tenantId, visitorId }: Attendee) => ({ tenantId, visitorId });
      if (seen.length > 0) void note(visitorPresence.seen(seen.map(shown), SEEN_FOR_SECONDS));
      if (gone.length > 0) void note(visitorPresence.gone(gone.map(shown)));
    },
  };
}

export type VisitorAttendance = ReturnType<typeof visitorAttendance>;
