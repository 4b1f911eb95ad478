import { type Kysely, sql } from 'kysely';
import type { Plans } from '#modules/plans/index.ts';
import type { Bus } from '#platform/bus.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import type { Accounts } from './accounts.ts';
import type { Caller } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';
import { named } from './input.ts';
import type { OnRecord } from './record.ts';
import { type Department, staffStore } from './staff.ts';
import { holdTeam } from './team-rules.ts';

/** Moves what stands in one department to another; gives how many conversations that were. */
export type MoveConversations = (
  transaction: Kysely<unknown>,
  tenantId: string,
  move: { from: string; to: string },
) => Promise<number>;

type Needs = {
  database: Kysely<unknown>;
  plans: Pick<Plans, 'demand'>;
  accounts: Accounts;
  audit: OnRecord;
  bus: Pick<Bus, 'publish'>;
  moveConversations: MoveConversations;
};

const UNIQUE_VIOLATION = '23505';
const WRITE = 'staff:write';
const nameTaken = () =>
  new Refusal('conflict', 'name_taken', 'Another department has this name already. Choose another one.');

export type DepartmentView = Department & { memberIds: string[] };

/** The parts of a team that conversations go to. One of them is where everything goes that names none. */
export function departments({ database, plans, accounts, audit, bus, moveConversations }: Needs) {
  async function view(within: Kysely<unknown>, tenantId: string): Promise<DepartmentView[]> {
    const members = await within
      .withTables<IdentityTables>()
      .selectFrom('staff_departments')
      .select(['department_id', 'staff_id'])
      .where('tenant_id', '=', tenantId)
      .orderBy('staff_id')
      .execute();
    return (await staffStore(within).departments(tenantId)).map((each) => ({
      ...each,
      memberIds: members.filter(({ department_id }) => department_id === each.id).map(({ staff_id }) => staff_id),
    }));
  }

  async function one(within: Kysely<unknown>, tenantId: string, id: string): Promise<DepartmentView> {
    const found = (await view(within, tenantId)).find((each) => each.id === id);
    if (!found) throw missing('department');
    return found;
  }

  async function makeDefault(transaction: Kysely<unknown>, tenantId: string, id: string): Promise<void> {
    const db = transaction.withTables<IdentityTables>();
    await db
      .updateTable('departments')
      .set({ is_default: false })
      .where('tenant_id', '=', tenantId)
      .where('is_default', '=', true)
      .execute();
    await db
      .updateTable('departments')
      .set({ is_default: true })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  }

  return {
    async listDepartments(caller: Caller): Promise<DepartmentView[]> {
      caller.must('staff:read');
      return view(database, caller.tenantId);
    },

    async addDepartment(caller: Caller, input: { name: string; isDefault?: boolean | undefined }) {
      caller.must(WRITE);
      const { tenantId } = caller;
      return database.transaction().execute(async (transaction) => {
        await holdTeam(transaction, tenantId);
        await plans.demand(
          tenantId,
          'departments',
          async () => (await staffStore(transaction).departments(tenantId)).length,
          transaction,
        );
        const made = await accounts.createDepartment({ tenantId, name: input.name }, transaction);
        const isFirst = (await staffStore(transaction).departments(tenantId)).length === 1;
        if (input.isDefault || isFirst) await makeDefault(transaction, tenantId, made.id);
        await audit.record(transaction, caller, {
          action: 'department.created',
          target: { kind: 'department', id: made.id },
        });
        return one(transaction, tenantId, made.id);
      });
    },

    async updateDepartment(
      caller: Caller,
      id: string,
      change: { name?: string | undefined; isDefault?: true | undefined },
    ) {
      caller.must(WRITE);
      const { tenantId } = caller;
      try {
        return await database.transaction().execute(async (transaction) => {
          await holdTeam(transaction, tenantId);
          await one(transaction, tenantId, id);
          if (change.name !== undefined) {
            await transaction
              .withTables<IdentityTables>()
              .updateTable('departments')
              .set({ name: named(change.name) })
              .where('tenant_id', '=', tenantId)
              .where('id', '=', id)
              .execute();
          }
          if (change.isDefault) await makeDefault(transaction, tenantId, id);
          await audit.record(transaction, caller, {
            action: 'department.updated',
            target: { kind: 'department', id },
            details: { fields: Object.keys(change) },
          });
          return one(transaction, tenantId, id);
        });
      } catch (error) {
        if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) throw nameTaken();
        throw error;
      }
    },

    /** Its conversations go to the default department, and so do people who would be left without one. */
    async removeDepartment(caller: Caller, id: string): Promise<{ movedTo: string; conversations: number }> {
      caller.must(WRITE);
      const { tenantId } = caller;
      const done = await database.transaction().execute(async (transaction) => {
        await holdTeam(transaction, tenantId);
        const all = await view(transaction, tenantId);
        const gone = all.find((each) => each.id === id);
        if (!gone) throw missing('department');
        const home = all.find((each) => each.isDefault);
        if (gone.isDefault || !home) {
          throw new Refusal(
            'conflict',
            'department_default',
            'This is the default department. Make another one the default first.',
          );
        }
        const conversations = await moveConversations(transaction, tenantId, { from: id, to: home.id });
        await sql`insert into staff_departments (tenant_id, staff_id, department_id)
          select tenant_id, staff_id, ${home.id} from staff_departments m
          where tenant_id = ${tenantId} and department_id = ${id} and not exists (
            select from staff_departments o where o.tenant_id = m.tenant_id and o.staff_id = m.staff_id
              and o.department_id <> ${id})
          on conflict do nothing`.execute(transaction);
        await transaction
          .withTables<IdentityTables>()
          .deleteFrom('departments')
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .execute();
        await audit.record(transaction, caller, {
          action: 'department.deleted',
          target: { kind: 'department', id },
          details: { conversations },
        });
        return { movedTo: home.id, conversations, memberIds: gone.memberIds };
      });
      for (const staffId of done.memberIds) bus.publish('sessions.ended', { tenantId, kind: 'staff', id: staffId });
      return { movedTo: done.movedTo, conversations: done.conversations };
    },
  };
}
