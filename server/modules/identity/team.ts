import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Plans } from '#modules/plans/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import type { AccountLinks } from './account-links.ts';
import type { Caller, StaffRole } from './caller.ts';
import type { IdentityEvents } from './identity.events.ts';
import type { IdentityTables } from './identity.tables.ts';
import { addressed, named } from './input.ts';
import type { OnRecord } from './record.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import type { Sessions } from './sessions.ts';
import { type Staff, staffStore } from './staff.ts';
import { demandSeat, holdTeam, mustKeepAnOwner, mustManage } from './team-rules.ts';

export type Member = Staff & { hasSecondFactor: boolean; createdAt: Date };

export type MemberChange = {
  name?: string | undefined;
  email?: string | null | undefined;
  role?: StaffRole | undefined;
  departmentIds?: readonly string[] | undefined;
  language?: 'de' | 'en' | undefined;
  isActive?: boolean | undefined;
};

type Needs = {
  database: Kysely<unknown>;
  outbox: Outbox;
  clock: Clock;
  plans: Pick<Plans, 'demand'>;
  refreshing: RefreshTokens;
  sessions: Sessions;
  links: AccountLinks;
  audit: OnRecord;
};

const FOREIGN_KEY_VIOLATION = '23503';
const WRITE = 'staff:write';

/** Who is on the team, and what they may do. */
export function team({ database, outbox, clock, plans, refreshing, sessions, links, audit }: Needs) {
  async function members(within: Kysely<unknown>, tenantId: string, staff: readonly Staff[]): Promise<Member[]> {
    const { rows } = await sql<{ id: string; has_second_factor: boolean; created_at: Date }>`
      select s.id, s.created_at, exists (select from second_factors f where f.tenant_id = s.tenant_id
          and f.subject_kind = 'staff' and f.subject_id = s.id and f.confirmed_at is not null) as has_second_factor
      from staff s where s.tenant_id = ${tenantId}`.execute(within);
    const facts = new Map(rows.map((row) => [row.id, row]));
    return staff.flatMap((person) => {
      const known = facts.get(person.id);
      return known ? [{ ...person, hasSecondFactor: known.has_second_factor, createdAt: known.created_at }] : [];
    });
  }

  async function member(within: Kysely<unknown>, tenantId: string, id: string): Promise<Member> {
    const person = await staffStore(within).byId(tenantId, id, clock.now());
    const [found] = person ? await members(within, tenantId, [person]) : [];
    if (!found) throw missing('staff');
    return found;
  }

  /** One's own name and language are one's own; anything else of a person wants a role above theirs. */
  function mustBeAllowed(caller: Caller, before: Staff, change: MemberChange): void {
    const isSelf = caller.actor.kind === 'staff' && caller.actor.staffId === before.id;
    if (isSelf && change.isActive === false)
      throw new Refusal('conflict', 'own_account', 'Nobody deactivates themselves. Ask another administrator.');
    const { role, email, isActive } = change;
    const touchesRights = role !== undefined || email !== undefined || isActive !== undefined;
    if (!isSelf || touchesRights) mustManage(caller, before.role);
    if (role !== undefined && role !== before.role) mustManage(caller, role);
  }

  async function setDepartments(
    transaction: Kysely<unknown>,
    { tenantId, id }: Staff,
    departmentIds: readonly string[],
  ) {
    const db = transaction.withTables<IdentityTables>();
    await db.deleteFrom('staff_departments').where('tenant_id', '=', tenantId).where('staff_id', '=', id).execute();
    const rows = [...new Set(departmentIds)].map((each) => ({
      tenant_id: tenantId,
      staff_id: id,
      department_id: each,
    }));
    if (rows.length > 0) await db.insertInto('staff_departments').values(rows).execute();
  }

  return {
    /** Everybody, also who is deactivated. */
    async listMembers(caller: Caller): Promise<Member[]> {
      caller.must(WRITE);
      const { tenantId } = caller;
      return members(database, tenantId, await staffStore(database).list(tenantId, clock.now()));
    },

    async getMember(caller: Caller, id: string): Promise<Member> {
      caller.must(WRITE);
      return member(database, caller.tenantId, id);
    },

    async updateMember(caller: Caller, id: string, change: MemberChange): Promise<Member> {
      caller.must(WRITE);
      const { tenantId } = caller;
      const email = change.email ? addressed(change.email) : change.email;
      try {
        const changed = await database.transaction().execute(async (transaction) => {
          await holdTeam(transaction, tenantId);
          const before = await staffStore(transaction).byId(tenantId, id, clock.now());
          if (!before) throw missing('staff');
          mustBeAllowed(caller, before, change);
          const leaves = change.isActive === false && before.isActive;
          const returns = change.isActive === true && !before.isActive;
          const role = change.role ?? before.role;
          if (before.isActive && before.role === 'owner' && (leaves || role !== 'owner'))
            await mustKeepAnOwner(transaction, tenantId, id);
          if (role !== 'owner' && (returns || (before.isActive && before.role === 'owner')))
            await demandSeat(plans, transaction, tenantId);
          if (email && email !== before.email?.toLowerCase() && change.isActive !== false) {
            const others = await staffStore(transaction).list(tenantId, clock.now());
            if (others.some((each) => each.id !== id && each.isActive && each.email?.toLowerCase() === email))
              throw invalid('body.email', 'is somebody else’s on the team', 'an address of this person alone');
          }
          await transaction
            .withTables<IdentityTables>()
            .updateTable('staff')
            .set({
              ...(change.name !== undefined && { name: named(change.name) }),
              ...(email !== undefined && { email }),
              ...(email !== undefined && email !== before.email && { email_confirmed_at: null }),
              ...(change.language !== undefined && { language: change.language }),
              ...(change.isActive !== undefined && { is_active: change.isActive }),
              role,
              updated_at: clock.now(),
            })
            .where('tenant_id', '=', tenantId)
            .where('id', '=', id)
            .execute();
          if (change.departmentIds) await setDepartments(transaction, before, change.departmentIds);
          const subject = { kind: 'staff', tenantId, id } as const;
          if (leaves) {
            await refreshing.endAll(transaction, subject);
            await outbox.record(transaction, {
              tenantId,
              type: 'staff.deactivated',
              data: { staffId: id } satisfies IdentityEvents['staff.deactivated'],
            });
          }
          // A link that went to the old address, or to somebody who has left, opens nothing any more.
          if (leaves || (email !== undefined && email !== before.email))
            await links.drop(transaction, subject, 'reset_password', 'change_email');
          const action = leaves
            ? 'staff.deactivated'
            : returns
              ? 'staff.reactivated'
              : role !== before.role
                ? 'staff.role_changed'
                : 'staff.updated';
          await audit.record(transaction, caller, {
            action,
            target: { kind: 'staff', id },
            details: {
              fields: Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field])),
              ...(role !== before.role && { from: before.role, to: role }),
            },
          });
          return member(transaction, tenantId, id);
        });
        outbox.wake();
        // Open sockets ask anew what they may: a role, a department or the whole place may be gone.
        sessions.announceEnd({ kind: 'staff', tenantId, id });
        return changed;
      } catch (error) {
        if ((error as { code?: unknown }).code === FOREIGN_KEY_VIOLATION) throw missing('department');
        throw error;
      }
    },
  };
}
