import { type Kysely, sql } from 'kysely';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import { missing } from '#platform/refusal.ts';
import type { Caller } from './caller.ts';
import { type Device, deviceOf } from './device.ts';
import type { IdentityTables } from './identity.tables.ts';
import type { OnRecord } from './record.ts';
import type { RefreshTokens, Subject } from './refresh-tokens.ts';
import { signedIn } from './subject.ts';

export type Session = {
  id: string;
  device: Device;
  address: string | null;
  createdAt: Date;
  lastUsedAt: Date;
  isCurrent: boolean;
};

/** What open sockets are told, so that they ask at once whether their token still holds. */
export type SessionsEnded = { tenantId: string; kind: Subject['kind']; id: string };

const MOST_LISTED = 100;

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  bus: Pick<Bus, 'publish'>;
  audit: OnRecord;
  refreshing: RefreshTokens;
};

/** Where a person is signed in, and how they end it. */
export function sessions({ database, clock, bus, audit, refreshing }: Needs) {
  const announce = ({ tenantId, kind, id }: Subject) =>
    bus.publish('sessions.ended', { tenantId, kind, id } satisfies SessionsEnded);

  return {
    /** To be called once the change that ended sessions is committed. */
    announceEnd: announce,

    async listSessions(caller: Caller): Promise<Session[]> {
      const { sessionId, ...subject } = signedIn(caller);
      const rows = await database
        .withTables<IdentityTables>()
        .selectFrom('sign_ins')
        .select(['family_id', 'user_agent', 'address', 'began_at', 'created_at'])
        .where('tenant_id', '=', subject.tenantId)
        .where('subject_kind', '=', subject.kind)
        .where('subject_id', '=', subject.id)
        .where('revoked_at', 'is', null)
        .where('rotated_at', 'is', null)
        .where('expires_at', '>', clock.now())
        .orderBy(sql`family_id = ${sessionId}`, 'desc')
        .orderBy('created_at', 'desc')
        .limit(MOST_LISTED)
        .execute();
      return rows.map((row) => ({
        id: row.family_id,
        device: deviceOf(row.user_agent),
        address: row.address,
        createdAt: row.began_at,
        lastUsedAt: row.created_at,
        isCurrent: row.family_id === sessionId,
      }));
    },

    /** Somebody else's session is an unknown one. */
    async revokeSession(caller: Caller, sessionId: string): Promise<void> {
      const subject = signedIn(caller);
      await database.transaction().execute(async (transaction) => {
        const ended = await refreshing.endAll(transaction, subject, { only: sessionId });
        if (ended.length === 0) throw missing('session');
        await audit.record(transaction, caller, {
          action: 'session.revoked',
          target: { kind: subject.kind, id: subject.id },
          details: { sessions: ended.length },
        });
      });
      announce(subject);
    },

    async revokeOtherSessions(caller: Caller): Promise<number> {
      const subject = signedIn(caller);
      const count = await database.transaction().execute(async (transaction) => {
        const ended = await refreshing.endAll(transaction, subject, { except: subject.sessionId });
        if (ended.length > 0) {
          await audit.record(transaction, caller, {
            action: 'session.revoked',
            target: { kind: subject.kind, id: subject.id },
            details: { sessions: ended.length },
          });
        }
        return ended.length;
      });
      if (count > 0) announce(subject);
      return count;
    },
  };
}

export type Sessions = ReturnType<typeof sessions>;
