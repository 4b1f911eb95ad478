import type { FastifyInstance } from 'fastify';
import type { Assistants } from '#modules/assistants/index.ts';
import type { Audit } from '#modules/audit/index.ts';
import type { Billing } from '#modules/billing/index.ts';
import type { Calendar } from '#modules/calendar/index.ts';
import type { CallHistory, Calls } from '#modules/calls/index.ts';
import type { CannedReplies } from '#modules/canned-replies/index.ts';
import type { Contacts } from '#modules/contacts/index.ts';
import type { Attachments, Conversations } from '#modules/conversations/index.ts';
import type { Desk } from '#modules/desk/index.ts';
import type { Devices } from '#modules/devices/index.ts';
import type { Caller, Identity } from '#modules/identity/index.ts';
import type { Knowledge } from '#modules/knowledge/index.ts';
import type { Login } from '#modules/login/index.ts';
import type { MailListing } from '#modules/mails/index.ts';
import type { Plans, Usage } from '#modules/plans/index.ts';
import type { Questions } from '#modules/questions/index.ts';
import type { Reports } from '#modules/reports/index.ts';
import type { Requests } from '#modules/requests/index.ts';
import type { Routing } from '#modules/routing/index.ts';
import type { OpeningTimes, TenantRegister, Tenants } from '#modules/tenants/index.ts';
import type { Tickets } from '#modules/tickets/index.ts';
import type { Webhooks } from '#modules/webhooks/index.ts';
import type { Websites } from '#modules/websites/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Limits } from '#platform/limits.ts';
import { mountContract, type Operation } from '#surfaces/contract/index.ts';
import { refuseProduct } from '#surfaces/shapes/refuse.ts';
import { accountOperations } from './accounts.ts';
import { attachmentOperations } from './attachments.ts';
import { auditOperations } from './audit.ts';
import { billingOperations } from './billing.ts';
import { bulkOperations } from './bulk.ts';
import { calendarOperations } from './calendar.ts';
import { callHistoryOperations } from './call-history.ts';
import { callOperations } from './calls.ts';
import { contactOperations } from './contacts.ts';
import { deskOperations } from './desk.ts';
import { developerOperations } from './developer.ts';
import { deviceOperations } from './devices.ts';
import { consoleDocument } from './document.ts';
import { hoursOperations } from './hours.ts';
import { inboxOperations } from './inbox.ts';
import { knowledgeOperations } from './knowledge.ts';
import { knowledgeSourcesOperations } from './knowledge-sources.ts';
import { loginKeyOperations } from './login-keys.ts';
import { mailOperations } from './mails.ts';
import { operatorFactorOperations } from './operator-factor.ts';
import { ownApplicationOperations } from './own-applications.ts';
import { platformOperations } from './platform.ts';
import { type HousePulse, platformHealthOperations } from './platform-health.ts';
import { platformTenantOperations } from './platform-tenants.ts';
import { questionOperations } from './questions.ts';
import { reportOperations } from './reports.ts';
import { routingOperations } from './routing.ts';
import { serviceOperations } from './services.ts';
import { sortingOperations } from './sorting.ts';
import { subscriptionOperations } from './subscription.ts';
import { teamOperations } from './team.ts';
import { ticketOperations } from './tickets.ts';
import { websiteOperations } from './websites.ts';
import { widgetOperations } from './widget.ts';
import { workspaceOperations } from './workspace.ts';

export type ConsoleNeeds = {
  assistants: Assistants;
  attachments: Attachments;
  audit: Audit;
  billing: Billing;
  calls: Calls;
  callHistory: CallHistory;
  cannedReplies: CannedReplies;
  calendar: Calendar;
  contacts: Contacts;
  conversations: Conversations;
  desk: Desk;
  devices: Devices;
  identity: Identity;
  knowledge: Knowledge;
  login: Pick<Login, 'own' | 'keyDesk'>;
  reports: Reports;
  requests: Requests;
  tenants: Tenants;
  tenantRegister: TenantRegister;
  webhooks: Webhooks;
  openingTimes: OpeningTimes;
  routing: Routing;
  clock: Clock;
  mailListing: MailListing;
  tickets: Tickets;
  usage(tenantId: string): Promise<Usage>;
  limits: Limits;
  /** Of each address, where no credential is asked for. */
  openRequestsPerMinute: number;
  questions: Questions;
  websites: Websites;
  plans: Plans;
  pulse(): Promise<HousePulse>;
  publicUrl(): string;
  /** The slug of the plan that new workspaces are put on. */
  signUpPlan: string;
  removeSampleData(tenantId: string, by: Caller): Promise<void>;
  /** The same function that reads the workspace's token elsewhere. */
  callerOf: Parameters<typeof mountContract<Caller>>[1]['callers'][string];
  /** The same for the sign-in of an owner, outside the workspace. */
  ownerOf: Parameters<typeof mountContract<Caller>>[1]['callers'][string];
  /** And for that of an operator. */
  operatorOf: Parameters<typeof mountContract<Caller>>[1]['callers'][string];
};

export type { HousePulse } from './platform-health.ts';
export { consoleDocument };

export const consoleOperations = (needs: ConsoleNeeds): Record<string, Operation<Caller>> => ({
  ...hoursOperations(needs),
  ...attachmentOperations(needs),
  ...calendarOperations(needs),
  ...inboxOperations(needs),
  ...deskOperations(needs),
  ...bulkOperations(needs),
  ...billingOperations(needs),
  ...sortingOperations(needs),
  ...knowledgeOperations(needs),
  ...routingOperations(needs),
  ...reportOperations(needs),
  ...serviceOperations(needs),
  ...deviceOperations(needs),
  ...platformTenantOperations(needs),
  ...platformHealthOperations(needs),
  ...loginKeyOperations(needs),
  ...knowledgeSourcesOperations(needs),
  ...questionOperations(needs),
  ...websiteOperations(needs),
  ...workspaceOperations(needs),
  ...widgetOperations(needs),
  ...developerOperations(needs),
  ...auditOperations(needs),
  ...ticketOperations(needs),
  ...mailOperations(needs),
  ...accountOperations(needs),
  ...teamOperations(needs),
  ...contactOperations(needs),
  ...platformOperations(needs),
  ...subscriptionOperations(needs),
  ...callOperations(needs),
  ...callHistoryOperations(needs),
  ...ownApplicationOperations(needs),
  ...operatorFactorOperations(needs),
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
      callers: { WorkspaceBearer: needs.callerOf, OwnerBearer: needs.ownerOf, PlatformBearer: needs.operatorOf },
      refuse: refuseProduct,
    });
  });
}
