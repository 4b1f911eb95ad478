import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { read } from '#platform/ids.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import type { Caller, StaffRole } from './caller.ts';
import type { OnRecord } from './record.ts';
import {
  adminTokenScopes,
  agentTokenScopes,
  isRole,
  reaches,
  SEES_ALL,
  scopesOf,
  VERIFIED_VISITOR_SCOPE,
  VISITOR_SCOPE,
} from './roles.ts';
import { keyOf, type Staff, type staffStore } from './staff.ts';
import type { IssuedToken, Tokens } from './tokens.ts';

/** Who a visitor says they are, or a tenant's server says for them. */
export type VisitorIdentity = { externalId?: string; name?: string; email?: string; phone?: string };

export type AgentTokenInput = {
  /** `stf_…` or the key inside. One of `agentId` and `username` is needed. */
  agentId?: string;
  username?: string;
  /** Narrows the token to one department of this person. */
  departmentId?: string;
  scopes?: readonly string[];
  expiresIn?: number;
};

export type AdminTokenInput = {
  /** `stf_…` for a staff member; any other text is the tenant's own name for somebody, kept for the records. */
  adminActorId?: string;
  username?: string;
  name?: string;
  role?: string;
  scopes?: readonly string[];
  expiresIn?: number;
};

export type ContextTokenInput = { visitor?: VisitorIdentity; metadata?: Record<string, unknown>; expiresIn?: number };
export type VisitorContext = { tenantId: string; visitor: VisitorIdentity; metadata: Record<string, unknown> };

const STANDARD_SECONDS = 900;
const SHORTEST_SECONDS = 60;
const LONGEST_SECONDS = 3600;
const LONGEST_CONTEXT_SECONDS = 86_400;
const VISITOR_SECONDS = 3600;
const MOST_CONTEXT_BYTES = 8192;

/** Too short or too long a wish is met as nearly as the bounds allow. */
export function clampSeconds(wish: number | undefined, longest = LONGEST_SECONDS): number {
  if (wish === undefined) return STANDARD_SECONDS;
  if (!Number.isFinite(wish)) throw invalid('body.expiresIn', 'is no number', 'a number of seconds, such as 900');
  return Math.min(Math.max(Math.floor(wish), SHORTEST_SECONDS), longest);
}

/** Nothing asked for means all that can be had. */
function grant(
  asked: readonly string[] | undefined,
  known: ReadonlySet<string>,
  allowed: (scope: string) => boolean,
): string[] {
  if (!asked) return [...known].filter(allowed).sort();
  const unknown = asked.find((scope) => !known.has(scope));
  if (unknown !== undefined) {
    throw invalid(
      'body.scopes',
      `names the unknown scope ${unknown.slice(0, 80)}`,
      `of ${[...known].sort().join(', ')}`,
    );
  }
  const denied = asked.find((scope) => !allowed(scope));
  if (denied !== undefined) {
    throw new Refusal('forbidden', 'scope_denied', `The scope ${denied} is more than this person or role may do.`, {
      facts: { requiredScope: denied },
    });
  }
  return [...new Set(asked)].sort();
}

const tooMuch = (role: string): Refusal =>
  new Refusal('forbidden', 'role_denied', `The role ${role} is more than can be given here.`, { facts: { role } });

type Needs = {
  database: Kysely<unknown>;
  tokens: Tokens;
  staff: ReturnType<typeof staffStore>;
  clock: Clock;
  audit: OnRecord;
};

/** Makes the tokens that a tenant's own server asks for, and those of visitors. */
export function issuing({ database, tokens, staff, clock, audit }: Needs) {
  /** On record before it is given away. */
  async function minted(caller: Caller, token: IssuedToken, entry: Parameters<OnRecord['record']>[2]) {
    const { expiresIn, scopes } = token;
    await database
      .transaction()
      .execute((transaction) =>
        audit.record(transaction, caller, { ...entry, details: { expiresIn, scopes, ...entry.details } }),
      );
    return token;
  }

  async function person(tenantId: string, id: string | undefined, username: string | undefined): Promise<Staff> {
    const now = clock.now();
    const byId = (key: string | undefined) => (key === undefined ? undefined : staff.byId(tenantId, key, now));
    const found =
      id === undefined ? await staff.byUsername(tenantId, username ?? '', now) : await byId(keyOf('staff', id));
    if (!found?.isActive) throw missing('staff');
    if (username !== undefined && found.username !== username.toLowerCase()) throw missing('staff');
    return found;
  }

  function roleFor(wish: string | undefined, somebody: Staff | undefined): StaffRole {
    // A key stands for the tenant's administration, not for its owner.
    const most = somebody?.role ?? 'admin';
    const role = wish ?? most;
    if (!isRole(role) || wish === 'agent') {
      throw invalid('body.role', 'is unknown', 'supervisor or admin');
    }
    if (role === 'agent' || !reaches(most, role)) throw tooMuch(role);
    return role;
  }

  return {
    issueVisitor(input: {
      tenantId: string;
      visitorId: string;
      verified: boolean;
      ttlSeconds?: number;
    }): Promise<IssuedToken> {
      return tokens.issue(
        'visitor',
        {
          tenantId: input.tenantId,
          subject: input.visitorId,
          ttlSeconds: input.ttlSeconds ?? VISITOR_SECONDS,
          scopes: input.verified ? [VISITOR_SCOPE, VERIFIED_VISITOR_SCOPE] : [VISITOR_SCOPE],
        },
        { verified: input.verified },
      );
    },

    async issueVisitorContext(
      caller: Caller,
      { visitor = {}, metadata = {}, expiresIn }: ContextTokenInput,
    ): Promise<IssuedToken> {
      caller.must('server:visitor-context:write');
      const ttlSeconds = clampSeconds(expiresIn, LONGEST_CONTEXT_SECONDS);
      if (Buffer.byteLength(JSON.stringify({ visitor, metadata })) > MOST_CONTEXT_BYTES) {
        throw invalid('body', 'is too large', `at most ${MOST_CONTEXT_BYTES} bytes of visitor and metadata`);
      }
      const subject = visitor.externalId ?? 'visitor';
      const { tenantId } = caller;
      const token = await tokens.issue('visitor-context', { tenantId, subject, ttlSeconds }, { visitor, metadata });
      return minted(caller, token, { action: 'token.visitor_minted', details: { fields: Object.keys(visitor) } });
    },

    async readVisitorContext(token: string): Promise<VisitorContext> {
      try {
        const { tenantId, claims } = await tokens.read(token, ['visitor-context']);
        return {
          tenantId,
          visitor: (claims['visitor'] ?? {}) as VisitorIdentity,
          metadata: (claims['metadata'] ?? {}) as Record<string, unknown>,
        };
      } catch {
        throw new Refusal(
          'unauthenticated',
          'context_token_invalid',
          "This context token is not valid, or has expired. The business's server should make a new one.",
        );
      }
    },

    async issueAgent(caller: Caller, input: AgentTokenInput): Promise<IssuedToken> {
      caller.must('server:agent-token:write');
      const ttlSeconds = clampSeconds(input.expiresIn);
      if (input.agentId === undefined && input.username === undefined) {
        throw invalid('body', 'names nobody', 'an agentId or a username of a staff member');
      }
      const somebody = await person(caller.tenantId, input.agentId, input.username);
      const department = input.departmentId === undefined ? undefined : keyOf('department', input.departmentId);
      if (input.departmentId !== undefined && (!department || !somebody.departmentIds.includes(department))) {
        throw missing('department');
      }
      const role = scopesOf(somebody.role);
      const scopes = grant(
        input.scopes,
        agentTokenScopes,
        (scope) => role.has(scope) && !(scope === SEES_ALL && department !== undefined),
      );
      const token = await tokens.issue(
        'agent',
        { tenantId: caller.tenantId, subject: somebody.id, ttlSeconds, scopes },
        department === undefined ? {} : { department },
      );
      return minted(caller, token, { action: 'token.agent_minted', target: { kind: 'staff', id: somebody.id } });
    },

    async issueAdmin(caller: Caller, input: AdminTokenInput): Promise<IssuedToken> {
      caller.must('server:admin-token:write');
      const ttlSeconds = clampSeconds(input.expiresIn);
      const actorId = input.adminActorId;
      const names = actorId !== undefined && (actorId.startsWith('stf_') || read('staff', actorId) !== undefined);
      const somebody =
        names || input.username !== undefined
          ? await person(caller.tenantId, names ? actorId : undefined, input.username)
          : undefined;
      const role = roleFor(input.role, somebody);
      const allowed = scopesOf(role);
      const scopes = grant(input.scopes, adminTokenScopes, (scope) => allowed.has(scope));
      const credential = caller.actor.kind === 'server' ? caller.actor.credentialId : 'system';
      const token = await tokens.issue(
        'admin',
        {
          tenantId: caller.tenantId,
          subject: somebody?.id ?? actorId?.slice(0, 200) ?? credential,
          ttlSeconds,
          scopes,
        },
        { role, credential, staff: somebody !== undefined, ...(input.name && { name: input.name.slice(0, 120) }) },
      );
      return minted(caller, token, {
        action: 'token.admin_minted',
        ...(somebody && { target: { kind: 'staff', id: somebody.id } }),
        details: { role },
      });
    },
  };
}
