import { closeCodes, limits } from '@switchboard/protocol/limits';
import type { Caller } from '#modules/identity/index.ts';
import { isRefusal, Refusal } from '#platform/refusal.ts';
import type { Attendance } from './attendance.ts';
import type { Connection, Greeted } from './connection.ts';
import type { Needs } from './needs.ts';
import { mayComeFrom } from './origin.ts';
import { refusalFrame } from './refusal-frame.ts';
import type { VisitorAttendance } from './visitor-attendance.ts';

/** A right that was taken away ends on open sockets within this time; visitors' rights hardly ever change. */
const RECHECK_MS = { agent: 30_000, visitor: 300_000 };

const personOf = ({ tenantId, actor }: Caller): string =>
  actor.kind === 'visitor'
    ? `${tenantId} visitor ${actor.visitorId}`
    : actor.kind === 'staff'
      ? `${tenantId} staff ${actor.staffId}`
      : '';

const rightsOf = ({ actor, scopes }: Caller): string =>
  actor.kind === 'staff'
    ? [...actor.departmentIds]
        .sort()
        .concat(actor.role, [...scopes].sort())
        .join(' ')
    : '';

/** Who a socket belongs to: at `hello`, when the token is renewed, and while it stays open. */
export function greeting({
  needs,
  attendance,
  visitors,
}: {
  needs: Needs;
  attendance: Attendance;
  visitors: VisitorAttendance;
}) {
  const { identity, tenants, clock, log, ownOrigins = [] } = needs;

  async function understand(token: string): Promise<Greeted> {
    const caller = await identity.callerOf(token, ['visitor', 'agent', 'workspace']);
    if (personOf(caller) === '') {
      throw new Refusal(
        'forbidden',
        'person_required',
        'This channel is for visitors and staff: the token is neither’s.',
      );
    }
    const tenant = await tenants.byId(caller.tenantId);
    if (!tenant)
      throw new Refusal('unauthenticated', 'session_invalid', 'This session is of a workspace that is gone.');
    if (!tenant.isActive) throw new Refusal('forbidden', 'tenant_inactive', 'This workspace is not active.');
    return { caller, token, expiresAt: await identity.tokenExpiry(token), checkedAt: clock.now().getTime() };
  }

  /** What was followed was allowed to the person as they were: with other rights they come in anew. */
  function replace(connection: Connection, before: Greeted, now: Greeted): void {
    connection.greeted = now;
    if (rightsOf(before.caller) === rightsOf(now.caller)) return;
    connection.close(closeCodes.restarting, 'your rights have changed: come back and subscribe again');
  }

  function turnAway(connection: Connection, error: unknown, id?: string): void {
    connection.send(refusalFrame(error, id, log));
    if (!isRefusal(error)) connection.close(1011, 'our fault: try again');
    else if (error.kind === 'forbidden') connection.close(closeCodes.forbidden, error.code);
    else connection.close(closeCodes.unauthenticated, error.code);
  }

  return {
    async hello(connection: Connection, token: string, { isIdle = false } = {}): Promise<void> {
      try {
        const greeted = await understand(token);
        const audience = greeted.caller.actor.kind === 'visitor' ? 'visitor' : 'agent';
        const { tenantId } = greeted.caller;
        if (!(await mayComeFrom(connection.request, { audience, tenantId }, tenants, ownOrigins))) {
          throw new Refusal(
            'forbidden',
            'origin_not_allowed',
            'This origin may not use the channel. Add it to the allowed domains.',
            {
              faults: [
                `header.Origin must be this installation’s own${audience === 'visitor' ? ' or one of the tenant’s allowed domains' : ''}.`,
              ],
            },
          );
        }
        await needs.conversations.mustBeWelcome(greeted.caller);
        if (!connection.isOpen) return;
        connection.greeted = greeted;
        if (connection.staffId) attendance.arrive(tenantId, connection.staffId, connection, isIdle);
        if (connection.visitorId) visitors.arrive(tenantId, connection.visitorId);
        connection.send({
          type: 'ready',
          serverTime: clock.now().toISOString(),
          heartbeatMs: limits.heartbeatMs,
          audience,
          expiresAt: greeted.expiresAt.toISOString(),
        });
      } catch (error) {
        turnAway(connection, error);
      }
    },

    async renew(connection: Connection, token: string): Promise<Date> {
      const greeted = await understand(token);
      const before = connection.greeted;
      if (!before || personOf(before.caller) !== personOf(greeted.caller)) {
        throw new Refusal('forbidden', 'another_person', 'This token is another person’s. Open a new socket for it.');
      }
      replace(connection, before, greeted);
      return greeted.expiresAt;
    },

    turnAway,

    isExpired: ({ greeted }: Connection): boolean => greeted !== undefined && greeted.expiresAt <= clock.now(),

    /** Asks again whether the token still holds, and for what. */
    async recheck(connection: Connection, { isDue = false } = {}): Promise<void> {
      const { greeted } = connection;
      if (!greeted) return;
      if (!isDue && clock.now().getTime() - greeted.checkedAt < RECHECK_MS[connection.audience]) return;
      greeted.checkedAt = clock.now().getTime();
      try {
        const again = await understand(greeted.token);
        // Renewed meanwhile: the newer token counts.
        if (connection.greeted === greeted) replace(connection, greeted, again);
      } catch (error) {
        if (isRefusal(error) && connection.greeted === greeted) turnAway(connection, error);
      }
    },
  };
}

export type Greeting = ReturnType<typeof greeting>;
