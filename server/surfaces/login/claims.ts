import type { Person } from '#modules/identity/index.ts';
import type { Tenant } from '#modules/tenants/index.ts';
import { show } from '#platform/ids.ts';

/** Which scope tells what of a person. */
export const claimsByScope = {
  openid: ['sub'],
  profile: ['name', 'preferred_username'],
  email: ['email', 'email_verified'],
  'tenant.read': ['tenant_id', 'tenant_slug'],
  'roles.read': ['roles'],
} as const;

export const claimsSupported = Object.values(claimsByScope).flat();

export type Claims = {
  sub: string;
  name: string;
  preferred_username?: string;
  email?: string;
  email_verified?: boolean;
  tenant_id: string;
  tenant_slug: string;
  roles: string[];
};

/** `stf_…` or `own_…`: the same in every application, and never given to somebody else. */
export const subOf = ({ subject }: Person): string => show(subject.kind, subject.id);

export const claimsOf = (person: Person, tenant: Tenant): Claims => ({
  sub: subOf(person),
  name: person.name,
  ...(person.username !== null && { preferred_username: person.username }),
  ...(person.email !== null && { email: person.email, email_verified: person.isEmailConfirmed }),
  tenant_id: show('tenant', tenant.id),
  tenant_slug: tenant.slug,
  roles: [person.role],
});

export function claimsWithin(claims: Claims, scopes: readonly string[]): Partial<Claims> & { sub: string } {
  const told = new Set<string>(
    Object.entries(claimsByScope).flatMap(([scope, names]) => (scopes.includes(scope) ? names : [])),
  );
  const kept = Object.entries(claims).filter(([name]) => told.has(name));
  return { ...Object.fromEntries(kept), sub: claims.sub };
}
