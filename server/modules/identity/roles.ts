import type { StaffRole } from './caller.ts';

/** What each role adds to the one below it. */
const added: Record<StaffRole, readonly string[]> = {
  agent: [
    'agent:profile:read',
    'agent:presence:read',
    'agent:presence:write',
    'agent:conversations:read',
    'agent:conversations:write',
    'agent:messages:read',
    'agent:messages:write',
    'agent:media:delete',
    'agent:calls:read',
    'agent:calls:write',
    'contacts:read',
    'contacts:write',
    'knowledge:read',
    'staff:read',
  ],
  supervisor: [
    'contacts:export',
    'contacts:import',
    'conversations:all',
    'calls:listen',
    'admin:readiness:read',
    'admin:reports:read',
    'assistants:read',
  ],
  admin: [
    'admin:tenant:read',
    'admin:tenant:write',
    'assistants:write',
    'audit:read',
    'developer:read',
    'developer:write',
    'integrations:read',
    'integrations:write',
    'knowledge:write',
    'sample-data:delete',
    'server:webhook:read',
    'server:webhook:write',
    'staff:write',
    'widget:read',
  ],
  owner: ['billing:read', 'billing:write', 'tenant:delete'],
};

const ladder: readonly StaffRole[] = ['agent', 'supervisor', 'admin', 'owner'];

export const isRole = (text: string): text is StaffRole => (ladder as readonly string[]).includes(text);

/** True where `role` stands on the same step as `other`, or above. */
export const reaches = (role: StaffRole, other: StaffRole): boolean => ladder.indexOf(role) >= ladder.indexOf(other);

export const lowerOf = (one: StaffRole, other: StaffRole): StaffRole => (reaches(one, other) ? other : one);

const byRole = new Map<StaffRole, ReadonlySet<string>>(
  ladder.map((role, step) => [role, new Set(ladder.slice(0, step + 1).flatMap((below) => added[below]))]),
);

export const scopesOf = (role: StaffRole): ReadonlySet<string> => byRole.get(role) ?? new Set();

/** Lets a person see every conversation of the tenant, not only their own and their departments'. */
export const SEES_ALL = 'conversations:all';

/** What a token for a person's work can carry at most. */
export const agentTokenScopes: ReadonlySet<string> = new Set([...scopesOf('agent'), SEES_ALL]);

/** What a token for running the tenant can carry at most: everything but a person's own work. */
export const adminTokenScopes: ReadonlySet<string> = new Set(
  [...scopesOf('owner')].filter((scope) => !scope.startsWith('agent:')),
);

/** An owner's own account, and the way from it into the workspace. */
export const OWNER_SCOPE = 'owner:account';

/** What an owner may do without entering: run the tenant, but do nobody's work. */
export const ownerScopes: ReadonlySet<string> = new Set([...adminTokenScopes, OWNER_SCOPE]);

export const VISITOR_SCOPE = 'visitor:chat';
/** Carried besides where the tenant's own server vouched for who the visitor is. */
export const VERIFIED_VISITOR_SCOPE = 'visitor:verified';
