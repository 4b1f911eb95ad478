import type { FastifyInstance } from 'fastify';
import type { Caller } from '#modules/identity/index.ts';
import { readIdempotencyKey } from '#platform/idempotency.ts';
import { type Answer, loadDocument, mountContract, type Operation } from '#surfaces/contract/index.ts';
import { isOfLogin } from '#surfaces/login/index.ts';
import { refuseProduct } from '#surfaces/shapes/refuse.ts';
import { adminOperations } from './admin.ts';
import { adminKnowledgeOperations } from './admin-knowledge.ts';
import { agentOperations } from './agent.ts';
import { aiOperations } from './ai.ts';
import { attachmentOperations } from './attachments.ts';
import { callLinkOperations } from './call-links.ts';
import { mustBeSupported, ringnityCallers, takeOne } from './callers.ts';
import { contactOperations } from './contacts.ts';
import { developerOperations } from './developer.ts';
import { deviceOperations } from './devices.ts';
import type { RingnityNeeds } from './needs.ts';
import { oauthClientOperations } from './oauth-clients.ts';
import { ownFault } from './own-fault.ts';
import { ownerAuthOperations } from './owner-auth.ts';
import { platformAuthOperations } from './platform-auth.ts';
import { platformPlanOperations } from './platform-plans.ts';
import { receiptOperations } from './receipts.ts';
import { runtimeOperations } from './runtime.ts';
import { serverApiOperations } from './server-api.ts';
import { visitorChatOperations } from './visitor-chat.ts';
import { visitorDeskOperations } from './visitor-desk.ts';
import { webhookOperations } from './webhooks.ts';
import { workspaceAuthOperations } from './workspace-auth.ts';

export type { RingnityNeeds } from './needs.ts';

/** Every operation that is answered; the others of the document answer 501. */
export const ringnityOperations = (needs: RingnityNeeds) => ({
  ...runtimeOperations(needs),
  ...workspaceAuthOperations(needs),
  ...ownerAuthOperations(needs),
  ...visitorChatOperations(needs),
  ...attachmentOperations(needs),
  ...callLinkOperations(needs),
  ...deviceOperations(needs),
  ...visitorDeskOperations(needs),
  ...receiptOperations(needs),
  ...aiOperations(needs),
  ...agentOperations(needs),
  ...adminKnowledgeOperations(needs),
  ...serverApiOperations(needs),
  ...contactOperations(needs),
  ...webhookOperations(needs),
  ...developerOperations(needs),
  ...oauthClientOperations(needs),
  ...adminOperations(needs),
  ...platformAuthOperations(needs),
  ...platformPlanOperations(needs),
});

const actorKey = (caller: Caller | undefined): string | undefined => {
  if (!caller) return undefined;
  const { actor } = caller;
  if (actor.kind === 'visitor') return `visitor:${actor.visitorId}`;
  if (actor.kind === 'staff') return `staff:${actor.staffId}`;
  if (actor.kind === 'owner') return `owner:${actor.ownerId}`;
  if (actor.kind === 'operator') return `operator:${actor.operatorId}`;
  if (actor.kind === 'server') return `server:${actor.credentialId}`;
  return undefined;
};

/** Honours `Idempotency-Key` wherever something is changed by somebody known. */
function once(id: string, perform: Operation<Caller>, { idempotency }: RingnityNeeds): Operation<Caller> {
  return async (request) => {
    const { caller, raw, path, query, body } = request as typeof request & {
      path: unknown;
      query: unknown;
      body: unknown;
    };
    const who = actorKey(caller);
    const key = raw.method === 'GET' ? undefined : readIdempotencyKey(raw.headers['idempotency-key']);
    // What is streamed is not there to be compared; its operations take the key as the message's own.
    if (!key || !who || raw.routeOptions.config.streams) return perform(request);
    const answer = await idempotency.once(
      { scope: `${caller.tenantId}:${who}`, key, method: raw.method, route: id, input: { path, query, body } },
      async () => {
        const { status, body: answered } = await perform(request);
        return { status, body: answered };
      },
    );
    return {
      status: answer.status,
      body: answer.body,
      ...(answer.replayed && { headers: { 'idempotent-replayed': 'true' } }),
    } as Answer;
  };
}

export function ringnity(fastify: FastifyInstance, needs: RingnityNeeds): void {
  const { runtime, dashboard, owner, operator, serverKey, anonymous } = ringnityCallers(needs);
  const operations = Object.fromEntries(
    Object.entries(ringnityOperations(needs)).map(([id, perform]) => [
      id,
      once(id, perform as Operation<Caller>, needs),
    ]),
  );
  fastify.register(async (scope) => {
    // By address, but where a server key is asked for: that is counted by itself.
    scope.addHook('onRequest', async (request, reply) => {
      const { contract } = request.routeOptions.config;
      if (contract?.security.some((schemes) => schemes.includes('ServerApiKey'))) return;
      await takeOne(reply, needs.limits, ['minute', request.ip, needs.visitorRequestsPerMinute, 60]);
    });
    scope.setErrorHandler((error: Error, request) => {
      throw ownFault(error, request.routeOptions);
    });
    mountContract<Caller>(scope, {
      document: loadDocument('ringnity'),
      operations,
      only: ({ id }) => !isOfLogin(id),
      refuse: refuseProduct,
      onAnswered: (caller, { operation, ...answer }) =>
        needs.requests.note(caller, {
          ...answer,
          method: operation.method,
          route: operation.base + operation.path,
          operation: operation.id,
        }),
      callers: {
        RuntimeBearer: runtime,
        WorkspaceBearer: runtime,
        ServerApiKey: (request, _operation, reply) => serverKey(request, reply),
        // A token that a program was given shall not make further keys.
        DashboardBearer: dashboard,
        OwnerBearer: owner,
        PlatformBearer: operator,
      },
      anonymous,
      // What asks for no credential finds its tenant itself, where it needs one.
      open: async (request) => {
        mustBeSupported(request);
        return undefined as never;
      },
    });
  });
}
