import type { Kysely } from 'kysely';
import { invalid, missing } from '#platform/refusal.ts';
import type { Caller } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';
import type { OnRecord } from './record.ts';

const MOST_MEMBERS = 1000;

/** Who works in a department. */
export function departmentMembers({ database, audit }: { database: Kysely<unknown>; audit: OnRecord }) {
  return {
    /** Replaces the members. What they may see of the inbox changes with it. */
    async setDepartmentMembers(caller: Caller, departmentId: string, staffIds: readonly string[]): Promise<void> {
      caller.must('staff:write');
      const { tenantId } = caller;
      const wanted = [...new Set(staffIds)];
      if (wanted.length > MOST_MEMBERS) {
        throw invalid('body.agentIds', `has ${wanted.length} entries`, `at most ${MOST_MEMBERS}`);
      }
      await database.transaction().execute(async (transaction) => {
        const db = transaction.withTables<IdentityTables>();
        const department = await db
          .selectFrom('departments')
          .select('id')
          .where('tenant_id', '=', tenantId)
          .where('id', '=', departmentId)
          .forUpdate()
          .executeTakeFirst();
        if (!department) throw missing('department');
        const known = wanted.length
          ? await db
              .selectFrom('staff')
              .select('id')
              .where('tenant_id', '=', tenantId)
              .where('is_active', '=', true)
              .where('id', 'in', wanted)
              .execute()
          : [];
        if (known.length < wanted.length) throw missing('staff');
        const before = await db
          .deleteFrom('staff_departments')
          .where('tenant_id', '=', tenantId)
          .where('department_id', '=', departmentId)
          .returning('staff_id')
          .execute();
        if (wanted.length > 0) {
          await db
            .insertInto('staff_departments')
            .values(wanted.map((staff_id) => ({ tenant_id: tenantId, staff_id, department_id: departmentId })))
            .execute();
        }
        const had = new Set(before.map(({ staff_id }) => staff_id));
        await audit.record(transaction, caller, {
          action: 'department.updated',
          target: { kind: 'department', id: departmentId },
          details: {
            added: wanted.filter((id) => !had.has(id)),
            removed: [...had].filter((id) => !wanted.includes(id)),
          },
        });
      });
    },
  };
}
