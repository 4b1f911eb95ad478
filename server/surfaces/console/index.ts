import type { FastifyInstance } from 'fastify';
import type { Assistants } from '#modules/assistants/index.ts';
import type { Audit } from '#modules/audit/index.ts';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Caller, Identity } from '#modules/identity/index.ts';
import type { Knowledge } from '#modules/knowledge/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Limits } from '#platform/limits.ts';
import { mountContract, type Operation } from '#surfaces/contract/index.ts';
import { refuseProduct } from '#surfaces/shapes/refuse.ts';
import { accountOperations } from './accounts.ts';
import { auditOperations } from './audit.ts';
import { consoleDocument } from './document.ts';
import { inboxOperations } from './inbox.ts';
import { knowledgeOperations } from './knowledge.ts';
import { teamOperations } from './team.ts';
import { workspaceOperations } from './workspace.ts';

export type ConsoleNeeds = {
  assistants: Assistants;
  audit: Audit;
  conversations: Conversations;
  identity: Identity;
  knowledge: Knowledge;
  tenants: Tenants;
  clock: Clock;
  limits: Limits;
  /** Of each address, where no credential is asked for. */
  openRequestsPerMinute: number;
  publicUrl(): string;
  removeSampleData(tenantId: string, by: Caller): Promise<void>;
  /** The same function that reads the workspace's token elsewhere. */
  callerOf: Parameters<typeof mountContract<Caller>>[1]['callers'][string];
  /** The same for the sign-in of an owner, outside the workspace. */
  ownerOf: Parameters<typeof mountContract<Caller>>[1]['callers'][string];
};

export { consoleDocument };

export const consoleOperations = (needs: ConsoleNeeds): Record<string, Operation<Caller>> => ({
  ...inboxOperations(needs),
  ...knowledgeOperations(needs),
  ...workspaceOperations(needs),
  ...auditOperations(needs),
  ...accountOperations(needs),
  ...teamOperations(needs),
});

export function consoleApi(fastify: FastifyInstance, needs: ConsoleNeeds): void {
  fastify.register(async (scope) => {
    scope.addHook('onRequest', async (request) => {
      if (request.routeOptions.config.contract?.security.length !== 0) return;
      await needs.limits.take('minute', request.ip, needs.openRequestsPerMinute, 60);
    });
    mountContract<Caller>(scope, {
      document: consoleDocument(),
      operations: consoleOperations(needs),
      callers: { WorkspaceBearer: needs.callerOf, OwnerBearer: needs.ownerOf },
      refuse: refuseProduct,
    });
  });
}
