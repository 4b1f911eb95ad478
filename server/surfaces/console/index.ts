import type { FastifyInstance } from 'fastify';
import type { Assistants } from '#modules/assistants/index.ts';
import type { Audit } from '#modules/audit/index.ts';
import type { Contacts } from '#modules/contacts/index.ts';
import type { Attachments, Conversations } from '#modules/conversations/index.ts';
import type { Caller, Identity } from '#modules/identity/index.ts';
import type { Knowledge } from '#modules/knowledge/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import { mountContract, type Operation } from '#surfaces/contract/index.ts';
import { refuseProduct } from '#surfaces/shapes/refuse.ts';
import { attachmentOperations } from './attachments.ts';
import { auditOperations } from './audit.ts';
import { contactOperations } from './contacts.ts';
import { consoleDocument } from './document.ts';
import { inboxOperations } from './inbox.ts';
import { knowledgeOperations } from './knowledge.ts';
import { workspaceOperations } from './workspace.ts';

export type ConsoleNeeds = {
  assistants: Assistants;
  attachments: Attachments;
  audit: Audit;
  contacts: Contacts;
  conversations: Conversations;
  identity: Identity;
  knowledge: Knowledge;
  tenants: Tenants;
  publicUrl(): string;
  removeSampleData(tenantId: string, by: Caller): Promise<void>;
  /** The same function that reads the workspace's token elsewhere. */
  callerOf: Parameters<typeof mountContract<Caller>>[1]['callers'][string];
};

export { consoleDocument };

export const consoleOperations = (needs: ConsoleNeeds): Record<string, Operation<Caller>> => ({
  ...attachmentOperations(needs),
  ...inboxOperations(needs),
  ...knowledgeOperations(needs),
  ...workspaceOperations(needs),
  ...auditOperations(needs),
  ...contactOperations(needs),
});

export function consoleApi(fastify: FastifyInstance, needs: ConsoleNeeds): void {
  mountContract<Caller>(fastify, {
    document: consoleDocument(),
    operations: consoleOperations(needs),
    callers: { WorkspaceBearer: needs.callerOf },
    refuse: refuseProduct,
  });
}
