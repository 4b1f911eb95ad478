import type { FastifyInstance } from 'fastify';
import type { Assistants } from '#modules/assistants/index.ts';
import type { Audit } from '#modules/audit/index.ts';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Caller, Identity } from '#modules/identity/index.ts';
import type { Knowledge } from '#modules/knowledge/index.ts';
import type { Routing } from '#modules/routing/index.ts';
import type { OpeningTimes, Tenants } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import { mountContract, type Operation } from '#surfaces/contract/index.ts';
import { refuseProduct } from '#surfaces/shapes/refuse.ts';
import { auditOperations } from './audit.ts';
import { consoleDocument } from './document.ts';
import { hoursOperations } from './hours.ts';
import { inboxOperations } from './inbox.ts';
import { knowledgeOperations } from './knowledge.ts';
import { routingOperations } from './routing.ts';
import { serviceOperations } from './services.ts';
import { workspaceOperations } from './workspace.ts';

export type ConsoleNeeds = {
  assistants: Assistants;
  audit: Audit;
  conversations: Conversations;
  identity: Identity;
  knowledge: Knowledge;
  openingTimes: OpeningTimes;
  routing: Routing;
  tenants: Tenants;
  clock: Clock;
  publicUrl(): string;
  removeSampleData(tenantId: string, by: Caller): Promise<void>;
  /** The same function that reads the workspace's token elsewhere. */
  callerOf: Parameters<typeof mountContract<Caller>>[1]['callers'][string];
};

export { consoleDocument };

export const consoleOperations = (needs: ConsoleNeeds): Record<string, Operation<Caller>> => ({
  ...hoursOperations(needs),
  ...inboxOperations(needs),
  ...knowledgeOperations(needs),
  ...routingOperations(needs),
  ...serviceOperations(needs),
  ...workspaceOperations(needs),
  ...auditOperations(needs),
});

export function consoleApi(fastify: FastifyInstance, needs: ConsoleNeeds): void {
  mountContract<Caller>(fastify, {
    document: consoleDocument(),
    operations: consoleOperations(needs),
    callers: { WorkspaceBearer: needs.callerOf },
    refuse: refuseProduct,
  });
}
