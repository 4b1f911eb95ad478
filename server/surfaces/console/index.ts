import type { FastifyInstance } from 'fastify';
import type { Assistants } from '#modules/assistants/index.ts';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Desk } from '#modules/desk/index.ts';
import type { Caller, Identity } from '#modules/identity/index.ts';
import type { Knowledge } from '#modules/knowledge/index.ts';
import type { MailListing } from '#modules/mails/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Tickets } from '#modules/tickets/index.ts';
import { mountContract, type Operation } from '#surfaces/contract/index.ts';
import { refuseProduct } from '#surfaces/shapes/refuse.ts';
import { consoleDocument } from './document.ts';
import { inboxOperations } from './inbox.ts';
import { knowledgeOperations } from './knowledge.ts';
import { mailOperations } from './mails.ts';
import { ticketOperations } from './tickets.ts';
import { workspaceOperations } from './workspace.ts';

export type ConsoleNeeds = {
  assistants: Assistants;
  conversations: Conversations;
  desk: Desk;
  identity: Identity;
  knowledge: Knowledge;
  mailListing: MailListing;
  tenants: Tenants;
  tickets: Tickets;
  publicUrl(): string;
  removeSampleData(tenantId: string): Promise<void>;
  /** The same function that reads the workspace's token elsewhere. */
  callerOf: Parameters<typeof mountContract<Caller>>[1]['callers'][string];
};

export { consoleDocument };

export const consoleOperations = (needs: ConsoleNeeds): Record<string, Operation<Caller>> => ({
  ...inboxOperations(needs),
  ...knowledgeOperations(needs),
  ...workspaceOperations(needs),
  ...ticketOperations(needs),
  ...mailOperations(needs),
});

export function consoleApi(fastify: FastifyInstance, needs: ConsoleNeeds): void {
  mountContract<Caller>(fastify, {
    document: consoleDocument(),
    operations: consoleOperations(needs),
    callers: { WorkspaceBearer: needs.callerOf },
    refuse: refuseProduct,
  });
}
