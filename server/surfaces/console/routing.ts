import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { Workload } from '#modules/routing/index.ts';
import { show } from '#platform/ids.ts';
import { missing } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

const MOST_SHOWN = 100;

const showWorkload = ({ id, name, presence, online, departments, held, capacity, ownCapacity }: Workload) => ({
  agentId: show('staff', id),
  name,
  status: presence,
  online,
  departments: departments.map((one) => ({ departmentId: show('department', one.id), name: one.name })),
  held,
  capacity,
  ...(ownCapacity !== null && { ownCapacity }),
});

export const routingOperations = ({ identity, routing, clock }: ConsoleNeeds) => {
  async function members({ tenantId }: Caller, departmentId: string) {
    if (!(await identity.departments(tenantId)).some(({ id }) => id === departmentId)) throw missing('department');
    const staff = await identity.listStaff(tenantId);
    return staff
      .filter(({ isActive, departmentIds }) => isActive && departmentIds.includes(departmentId))
      .map(({ id }) => show('staff', id));
  }

  return {
    getRouting: async ({ caller }) => ok({ routing: await routing.settings(caller) }),

    updateRouting: async ({ caller, body }) => ok({ routing: await routing.updateSettings(caller, body) }),

    getQueue: async ({ caller }) => {
      const { total, waiting, staff } = await routing.overview(caller, MOST_SHOWN);
      const now = clock.now().getTime();
      return ok({
        total,
        waiting: waiting.map((one) => ({
          conversationId: show('conversation', one.id),
          ...(one.departmentId && { departmentId: show('department', one.departmentId) }),
          ...(one.visitorName && { visitorName: one.visitorName }),
          priority: one.priority,
          waitingSince: iso(one.waitingSince),
          waitedSeconds: Math.max(0, Math.floor((now - one.waitingSince.getTime()) / 1000)),
          position: one.position,
        })),
        staff: staff.map(showWorkload),
      });
    },

    setStaffCapacity: async ({ caller, path, body }) =>
      ok({ staff: showWorkload(await routing.setCapacity(caller, idIn('staff', path.agentId), body.capacity)) }),

    listDepartmentMembers: async ({ caller, path }) => {
      caller.must('staff:read');
      return ok({ agentIds: await members(caller, idIn('department', path.departmentId)) });
    },

    setDepartmentMembers: async ({ caller, path, body }) => {
      const departmentId = idIn('department', path.departmentId);
      await identity.setDepartmentMembers(
        caller,
        departmentId,
        body.agentIds.map((id) => idIn('staff', id)),
      );
      routing.wake(caller.tenantId);
      return ok({ agentIds: await members(caller, departmentId) });
    },
  } satisfies OperationsOf<operations, Caller>;
};
