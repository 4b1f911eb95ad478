import { type Kysely, sql } from 'kysely';
import type { Plans } from '#modules/plans/index.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Caller, StaffRole } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';
import { reaches } from './roles.ts';

/** With what authority somebody runs the team: a person by their role, who holds the account as an owner. */
function roleOf({ actor }: Caller): StaffRole {
  if (actor.kind === 'staff') return actor.role;
  if (actor.kind === 'owner' || actor.kind === 'system') return 'owner';
  throw new Refusal('forbidden', 'role_denied', 'Only a person who has signed in may run the team.');
}

/** An owner gives and takes every role; everybody else only those below their own. */
export function mustManage(caller: Caller, role: StaffRole): void {
  const own = roleOf(caller);
  if (own === 'owner' || (own !== role && reaches(own, role))) return;
  throw new Refusal('forbidden', 'role_denied', `The role ${role} is not below your own: ask an owner.`, {
    facts: { role },
  });
}

/** Changes of one team take turns, so that what they count stays true until they end. */
export const holdTeam = (transaction: Kysely<unknown>, tenantId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`team ${tenantId}`}, 0))`.execute(transaction);

export async function mustKeepAnOwner(transaction: Kysely<unknown>, tenantId: string, leaving: string): Promise<void> {
  const other = await transaction
    .withTables<IdentityTables>()
    .selectFrom('staff')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('role', '=', 'owner')
    .where('is_active', '=', true)
    .where('id', '<>', leaving)
    .limit(1)
    .executeTakeFirst();
  if (other) return;
  throw new Refusal(
    'conflict',
    'last_owner',
    'This is the last owner of the workspace. Make somebody else an owner first.',
  );
}

/** Open invitations take a seat; the owner takes none. */
const seatsOf = async (within: Kysely<unknown>, tenantIds: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ tenant_id: string; used: number }>`
    select tenant_id, sum(used)::int as used from (
      select tenant_id, count(*) as used from staff
        where tenant_id = any(${tenantIds}) and is_active and role <> 'owner' group by 1
      union all
      select tenant_id, count(*) from invitations where tenant_id = any(${tenantIds}) and role <> 'owner'
        and accepted_at is null and revoked_at is null and expires_at > now() group by 1
    ) as seats group by 1`.execute(within);
  return new Map(rows.map(({ tenant_id, used }) => [tenant_id, used]));
};

const departmentsOf = async (within: Kysely<unknown>, tenantIds: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ tenant_id: string; used: number }>`
    select tenant_id, count(*)::int as used from departments
    where tenant_id = any(${tenantIds}) group by 1`.execute(within);
  return new Map(rows.map(({ tenant_id, used }) => [tenant_id, used]));
};

/** Tells the plans how large teams are. */
export function countTeams(plans: Pick<Plans, 'countUsed'>): void {
  plans.countUsed('agents', seatsOf);
  plans.countUsed('departments', departmentsOf);
}

/** One more person on the team, open invitations counted; the owner takes no seat of the plan. */
export const demandSeat = (plans: Pick<Plans, 'demand'>, transaction: Kysely<unknown>, tenantId: string) =>
  plans.demand(
    tenantId,
    'agents',
    async () => (await seatsOf(transaction, [tenantId])).get(tenantId) ?? 0,
    transaction,
  );
