import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, makeCaller } from '#modules/identity/index.ts';
import type { Allowance, Limits } from '#platform/limits.ts';
import { isRefusal, Refusal } from '#platform/refusal.ts';
import { originOf } from '#surfaces/shapes/origin.ts';
import type { RingnityNeeds } from './needs.ts';
import { mustAllowOrigin, mustBeActive, tenantOf } from './whose-tenant.ts';

const OLDEST_SDK = '1.0.0';
export const sdkVersions = { apiVersion: '0.2.0', minSupportedVersion: OLDEST_SDK };

export const bearer = (request: FastifyRequest): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];

const runtimeToken = (request: FastifyRequest): string | undefined => {
  const header = request.headers['x-ringnity-sdk-session'];
  return typeof header === 'string' && header ? header : bearer(request);
};

/** RateLimit fields of draft-ietf-httpapi-ratelimit-headers. */
function tellAllowance(
  reply: FastifyReply,
  name: string,
  { limit, remaining, resetSeconds, windowSeconds }: Allowance,
) {
  reply.header('ratelimit-policy', `"${name}";q=${limit};w=${windowSeconds}`);
  reply.header('ratelimit', `"${name}";r=${remaining};t=${resetSeconds}`);
}

/** Takes one of an allowance and tells what is left of it, also to whom nothing is left. */
export async function takeOne(
  reply: FastifyReply,
  limits: Limits,
  [name, key, limit, windowSeconds]: Parameters<Limits['take']>,
): Promise<void> {
  try {
    tellAllowance(reply, name, await limits.take(name, key, limit, windowSeconds));
  } catch (error) {
    if (isRefusal(error) && error.kind === 'limited') {
      const resetSeconds = error.details.retryAfterSeconds ?? windowSeconds;
      tellAllowance(reply, name, { limit, remaining: 0, resetSeconds, windowSeconds });
    }
    throw error;
  }
}

export function mustBeSupported(request: FastifyRequest): void {
  const version = request.headers['x-ringnity-sdk-version'];
  if (typeof version !== 'string') return;
  const parts = (text: string) => text.split('.').map(Number);
  const [given, least] = [parts(version), parts(OLDEST_SDK)];
  const older = least.findIndex((part, index) => (given[index] ?? 0) !== part);
  if (older === -1 || (given[older] ?? 0) > least[older]!) return;
  throw new Refusal('precondition', 'version_unsupported', `This SDK is too old: at least ${OLDEST_SDK} is needed.`, {
    facts: { minSupportedVersion: OLDEST_SDK },
  });
}

/** Says of which sign-in a token should be, where none was sent. */
function signInToken(request: FastifyRequest, whose: string): string {
  const token = bearer(request);
  if (token) return token;
  throw new Refusal('unauthenticated', 'session_invalid', 'A sign-in is missing.', {
    faults: [`header Authorization is missing: it should be "Bearer" and the access token of ${whose}.`],
  });
}

/** One function per security scheme of the document: from a credential to a caller. */
export function ringnityCallers(needs: RingnityNeeds) {
  const { identity, credentials, limits, plans, tenants } = needs;

  async function ofActiveTenant(caller: Caller): Promise<Caller> {
    const tenant = await tenants.byId(caller.tenantId);
    if (!tenant)
      throw new Refusal('unauthenticated', 'session_invalid', 'This session is of a workspace that is gone.');
    mustBeActive(tenant);
    return caller;
  }

  async function runtime(request: FastifyRequest): Promise<Caller> {
    mustBeSupported(request);
    const token = runtimeToken(request);
    if (!token) {
      throw new Refusal('unauthenticated', 'session_required', 'A session token is missing.', {
        faults: [
          'header X-Ringnity-SDK-Session is missing: it should carry a token from /api/sdk/session or /api/chat/visitor/sessions.',
        ],
      });
    }
    const caller = await ofActiveTenant(await identity.callerOf(token, ['visitor', 'agent', 'admin', 'workspace']));
    if (caller.actor.kind === 'visitor') {
      const tenant = await tenants.byId(caller.tenantId);
      if (tenant) await mustAllowOrigin(request, tenant, needs);
    }
    return caller;
  }

  /** The console's people, by their sign-in alone. */
  async function workspace(request: FastifyRequest): Promise<Caller> {
    return ofActiveTenant(await identity.callerOf(signInToken(request, 'a workspace sign-in'), ['workspace']));
  }

  /** The dashboard's people: who works in the workspace, and who holds its account. */
  async function dashboard(request: FastifyRequest): Promise<Caller> {
    return ofActiveTenant(await identity.callerOf(signInToken(request, 'a sign-in'), ['workspace', 'owner']));
  }

  /** An owner's own sign-in. Also of a workspace that is switched off: its owner must be able to see that it is. */
  async function owner(request: FastifyRequest): Promise<Caller> {
    return identity.callerOf(signInToken(request, "an owner's sign-in"), ['owner']);
  }

  /** Who runs the installation. */
  async function operator(request: FastifyRequest): Promise<Caller> {
    return identity.callerOf(signInToken(request, "an operator's sign-in"), ['operator']);
  }

  /** What the plan says counts for all keys of the workspace together; where it says nothing, each key has its own. */
  async function hourlyAllowance({ tenantId, actor }: Caller): Promise<Parameters<Limits['take']>> {
    const most = await plans.limit(tenantId, 'api_requests_per_hour');
    if (most === 0) await plans.demand(tenantId, 'api_requests_per_hour', async () => 0);
    if (most !== null) return ['hour', tenantId, most, 3600];
    return ['hour', actor.kind === 'server' ? actor.credentialId : 'unknown', needs.requestsPerHour, 3600];
  }

  async function serverKey(request: FastifyRequest, reply: FastifyReply): Promise<Caller> {
    const header = request.headers['x-ringnity-server-key'];
    const key = typeof header === 'string' && header ? header : bearer(request);
    if (!key) {
      throw new Refusal('unauthenticated', 'api_key_invalid', 'A server key is missing.', {
        faults: ['header Authorization is missing: it should be "Bearer rn_sk_live_…".'],
      });
    }
    const known = await credentials.callerOf(key, 'server').catch(async (error) => {
      // Whoever tries keys out is counted as everybody is who has none.
      await takeOne(reply, limits, ['minute', request.ip, needs.visitorRequestsPerMinute, 60]);
      throw error;
    });
    const caller = await ofActiveTenant(known);
    await plans.must(caller.tenantId, 'server_api');
    await takeOne(reply, limits, await hourlyAllowance(caller));
    return withServerRefusals(caller);
  }

  async function anonymous(request: FastifyRequest): Promise<Caller> {
    mustBeSupported(request);
    const tenant = await tenantOf(request, needs);
    await mustAllowOrigin(request, tenant, needs);
    return makeCaller(tenant.id, { kind: 'anonymous' }, []);
  }

  /** A caller says where they came from: what is put on record tells it. */
  const withOrigin =
    <Rest extends unknown[]>(identify: (request: FastifyRequest, ...rest: Rest) => Promise<Caller>) =>
    async (request: FastifyRequest, ...rest: Rest): Promise<Caller> => ({
      ...(await identify(request, ...rest)),
      origin: originOf(request),
    });

  return {
    runtime: withOrigin(runtime),
    workspace: withOrigin(workspace),
    dashboard: withOrigin(dashboard),
    owner: withOrigin(owner),
    operator: withOrigin(operator),
    serverKey: withOrigin(serverKey),
    anonymous: withOrigin(anonymous),
  };
}

/** A server key's missing scope has a code of its own in the contract. */
function withServerRefusals(caller: Caller): Caller {
  return {
    ...caller,
    must(permission) {
      if (caller.may(permission)) return;
      throw new Refusal('forbidden', 'server_scope_denied', `This server key lacks the scope ${permission}.`, {
        facts: { requiredScope: permission },
      });
    },
  };
}
