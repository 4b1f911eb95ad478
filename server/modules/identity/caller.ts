import { Refusal } from '#platform/refusal.ts';

export type StaffRole = 'owner' | 'admin' | 'supervisor' | 'agent';
export type OperatorRole = 'platform_owner' | 'platform_admin' | 'platform_support';

/** Stands where others say their tenant: operators are of none, and nothing of a tenant's is ever found under it. */
export const PLATFORM_ID = '00000000-0000-0000-0000-000000000000';

/** Who stands behind a request. */
export type Actor =
  | { kind: 'visitor'; visitorId: string }
  /** `sessionId` is the sign-in; a token that a program was given has none. */
  | {
      kind: 'staff';
      staffId: string;
      role: StaffRole;
      departmentIds: readonly string[];
      name: string;
      sessionId?: string;
    }
  /** Who holds the tenant's account, seen from outside the workspace. `sessionId` is the sign-in. */
  | { kind: 'owner'; ownerId: string; sessionId: string; name: string }
  | { kind: 'server'; credentialId: string }
  /** Who runs the installation: of no tenant. `sessionId` is the sign-in. */
  | { kind: 'operator'; operatorId: string; role: OperatorRole; name: string; sessionId: string }
  | { kind: 'system' }
  | { kind: 'anonymous' };

/** Where a request came from, as its surface saw it. */
export type CallOrigin = {
  address?: string | undefined;
  userAgent?: string | undefined;
  requestId?: string | undefined;
};

/** A credential, understood: the tenant it acts in, the person or machine behind it, and what it may do. */
export type Caller = {
  readonly tenantId: string;
  readonly actor: Actor;
  readonly scopes: ReadonlySet<string>;
  readonly origin?: CallOrigin | undefined;
  may(permission: string): boolean;
  /** Throws the refusal `forbidden` with the code `scope_denied`, naming the permission. */
  must(permission: string): void;
};

export function makeCaller(
  tenantId: string,
  actor: Actor,
  scopes: Iterable<string>,
  origin?: CallOrigin | undefined,
): Caller {
  const granted = new Set(scopes);
  const may = (permission: string) => actor.kind === 'system' || granted.has(permission);
  return {
    tenantId,
    actor,
    scopes: granted,
    origin,
    may,
    must(permission) {
      if (may(permission)) return;
      throw new Refusal('forbidden', 'scope_denied', `This credential lacks the permission ${permission}.`, {
        facts: { requiredScope: permission },
      });
    },
  };
}

/** The product itself, for work that nobody asked for by hand. */
export const systemCaller = (tenantId: string): Caller => makeCaller(tenantId, { kind: 'system' }, []);
