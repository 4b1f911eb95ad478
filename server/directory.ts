import type { Directory } from '#modules/conversations/index.ts';
import { type Identity, makeCaller, scopesOf } from '#modules/identity/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';

/** A new name is seen after this long at the latest. */
const KEPT_MS = 3000;
const MOST_TENANTS = 5000;

type Names = { staff: Map<string, string>; departments: Map<string, string>; defaultDepartment: string | undefined };

/** The names that conversations show, read once for many rows. */
export function directory({
  identity,
  tenants,
  clock,
  publicUrl,
}: {
  identity: Identity;
  tenants: Tenants;
  clock: Clock;
  publicUrl(): string;
}): Directory {
  const kept = new Map<string, { names: Promise<Names>; until: number }>();

  async function read(tenantId: string): Promise<Names> {
    const [staff, departments] = await Promise.all([identity.listStaff(tenantId), identity.departments(tenantId)]);
    return {
      staff: new Map(staff.filter((person) => person.isActive).map(({ id, name }) => [id, name])),
      departments: new Map(departments.map(({ id, name }) => [id, name])),
      defaultDepartment: departments.find((department) => department.isDefault)?.id,
    };
  }

  function namesOf(tenantId: string, atLeast?: (names: Names) => boolean): Promise<Names> {
    const now = clock.now().getTime();
    const known = kept.get(tenantId);
    if (known && known.until > now) {
      return known.names.then((names) => (atLeast && !atLeast(names) ? refresh(tenantId) : names));
    }
    return refresh(tenantId);
  }

  function refresh(tenantId: string): Promise<Names> {
    if (kept.size >= MOST_TENANTS) kept.clear();
    const names = read(tenantId);
    kept.set(tenantId, { names, until: clock.now().getTime() + KEPT_MS });
    names.catch(() => kept.delete(tenantId));
    return names;
  }

  return {
    staffName: async (tenantId, id) => (await namesOf(tenantId, ({ staff }) => staff.has(id))).staff.get(id),
    departmentName: async (tenantId, id) =>
      (await namesOf(tenantId, ({ departments }) => departments.has(id))).departments.get(id),
    defaultDepartmentId: async (tenantId) => (await namesOf(tenantId)).defaultDepartment,
    callersNamed: async (tenantId, usernames) =>
      (await identity.listStaff(tenantId))
        .filter(({ isActive, username }) => isActive && usernames.includes(username))
        .map(({ id, name, role, departmentIds }) =>
          makeCaller(tenantId, { kind: 'staff', staffId: id, role, departmentIds, name }, scopesOf(role)),
        ),
    allowsPage: async (tenantId, origin) =>
      origin === URL.parse(publicUrl())?.origin || (await tenants.allowsOrigin(tenantId, origin)),
    isStaffed: async (tenantId) =>
      (await tenants.isOpen(tenantId)) && (await identity.availableStaff(tenantId)).length > 0,
  };
}
