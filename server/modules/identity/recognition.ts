import type { Clock } from '#platform/clock.ts';
import { type Actor, type Caller, makeCaller, PLATFORM_ID, type StaffRole } from './caller.ts';
import { operatorScopesOf } from './operator-roles.ts';
import type { operatorStore } from './operators.ts';
import type { ownerStore } from './owners.ts';
import { isRole, lowerOf, ownerScopes, scopesOf, VERIFIED_VISITOR_SCOPE, VISITOR_SCOPE } from './roles.ts';
import type { Staff, staffStore } from './staff.ts';
import { type ReadToken, sessionInvalid, type Tokens } from './tokens.ts';

export type Audience = 'visitor' | 'agent' | 'admin' | 'workspace' | 'owner' | 'operator';

type Needs = {
  tokens: Tokens;
  staff: ReturnType<typeof staffStore>;
  owners: ReturnType<typeof ownerStore>;
  operators: ReturnType<typeof operatorStore>;
  clock: Clock;
};

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];

const asActor = (
  person: Staff,
  role: StaffRole,
  departmentIds: readonly string[],
): Extract<Actor, { kind: 'staff' }> => ({
  kind: 'staff',
  staffId: person.id,
  role,
  departmentIds,
  name: person.name,
});

/** Turns a token into the caller it stands for. A person's rights are read afresh each time: a change holds at once. */
export function recognition({ tokens, staff, owners, operators, clock }: Needs) {
  const active = (person: Staff | undefined): Staff => {
    if (!person?.isActive) throw sessionInvalid();
    return person;
  };

  const visitor = ({ tenantId, subject, claims }: ReadToken): Caller =>
    makeCaller(
      tenantId,
      { kind: 'visitor', visitorId: subject },
      claims['verified'] === true ? [VISITOR_SCOPE, VERIFIED_VISITOR_SCOPE] : [VISITOR_SCOPE],
    );

  async function workspace({ tenantId, subject, claims }: ReadToken): Promise<Caller> {
    const familyId = claims['sid'];
    if (typeof familyId !== 'string') throw sessionInvalid();
    const person = active(await staff.inSession(tenantId, subject, familyId, clock.now()));
    const actor = { ...asActor(person, person.role, person.departmentIds), sessionId: familyId };
    return makeCaller(tenantId, actor, scopesOf(person.role));
  }

  async function owner({ tenantId, subject, claims }: ReadToken): Promise<Caller> {
    const sessionId = claims['sid'];
    if (typeof sessionId !== 'string') throw sessionInvalid();
    const found = await owners.inSession(tenantId, subject, sessionId, clock.now());
    if (!found) throw sessionInvalid();
    return makeCaller(tenantId, { kind: 'owner', ownerId: found.id, sessionId, name: found.name }, ownerScopes);
  }

  async function operator({ subject, claims }: ReadToken): Promise<Caller> {
    const sessionId = claims['sid'];
    if (typeof sessionId !== 'string') throw sessionInvalid();
    const found = await operators.inSession(subject, sessionId, clock.now());
    if (!found) throw sessionInvalid();
    const { id: operatorId, role, name } = found;
    return makeCaller(PLATFORM_ID, { kind: 'operator', operatorId, role, name, sessionId }, operatorScopesOf(role));
  }

  async function agent({ tenantId, subject, claims }: ReadToken): Promise<Caller> {
    const person = active(await staff.byId(tenantId, subject, clock.now()));
    const only = claims['department'];
    const departmentIds =
      only === undefined ? person.departmentIds : person.departmentIds.filter((departmentId) => departmentId === only);
    const allowed = scopesOf(person.role);
    const scopes = texts(claims['scopes']).filter((scope) => allowed.has(scope));
    return makeCaller(tenantId, asActor(person, person.role, departmentIds), scopes);
  }

  async function admin({ tenantId, subject, claims }: ReadToken): Promise<Caller> {
    const { role, credential } = claims;
    if (typeof role !== 'string' || !isRole(role) || typeof credential !== 'string') throw sessionInvalid();
    const within = (most: StaffRole) => texts(claims['scopes']).filter((scope) => scopesOf(most).has(scope));
    if (claims['staff'] !== true) {
      return makeCaller(tenantId, { kind: 'server', credentialId: credential }, within(role));
    }
    const person = active(await staff.byId(tenantId, subject, clock.now()));
    const held = lowerOf(role, person.role);
    return makeCaller(tenantId, asActor(person, held, person.departmentIds), within(held));
  }

  return {
    /** Refuses with `token_expired`, or with `session_invalid` for everything else that is not a token for here. */
    async callerOf(token: string, audiences: readonly Audience[]): Promise<Caller> {
      const found = await tokens.read(token, audiences);
      switch (found.kind) {
        case 'visitor':
          return visitor(found);
        case 'agent':
          return agent(found);
        case 'admin':
          return admin(found);
        case 'workspace':
          return workspace(found);
        case 'owner':
          return owner(found);
        case 'operator':
          return operator(found);
        default:
          throw sessionInvalid();
      }
    },
  };
}
