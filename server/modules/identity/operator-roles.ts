import type { OperatorRole } from './caller.ts';

/** What each role adds to the one below it. Plans and prices are the owner's, and so is who else runs the house. */
const added: Record<OperatorRole, readonly string[]> = {
  platform_support: ['platform:read', 'audit:read'],
  platform_admin: ['platform:write'],
  platform_owner: ['platform:pricing', 'platform:admins'],
};

export const operatorRoles: readonly OperatorRole[] = ['platform_support', 'platform_admin', 'platform_owner'];

const byRole = new Map<OperatorRole, ReadonlySet<string>>(
  operatorRoles.map((role, step) => [role, new Set(operatorRoles.slice(0, step + 1).flatMap((below) => added[below]))]),
);

export const operatorScopesOf = (role: OperatorRole): ReadonlySet<string> => byRole.get(role) ?? new Set();
