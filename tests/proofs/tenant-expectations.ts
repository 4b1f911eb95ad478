import { newId } from '#platform/ids.ts';
import { type Kind, kinds, type People, type Things } from './people.ts';

/** What stands for something in a request, and can be somebody else's. */
export type Noun = keyof Things | 'cursor' | 'username';

export type Expectation = {
  /** Who may do it with what is their own. Everybody else is refused with 401 or 403. */
  may: readonly Kind[];
  /** Tried as these alone: it would end the sessions of the others, or costs the time of a password. */
  triedAs?: readonly Kind[];
  /** Where ids stand: `path.id`, `query.before`, `body.webhookId`. */
  ids?: Readonly<Record<string, Noun>>;
  /** What stands in the path and is nobody's alone. */
  path?: (own: People) => Record<string, string>;
  body?: (own: People) => Record<string, unknown>;
  query?: (own: People) => Record<string, string>;
  /** `message` is one that carries a file, and `attachment` that file. */
  withFile?: true;
  /** Ids that stand only where they are somebody else's. */
  leavesOut?: readonly string[];
  /** Operators read of every tenant here. */
  readsAll?: true;
  /** Where even who may is refused here, by this status. */
  status?: number;
};

const staff: Kind[] = ['agentToken', 'otherAgentToken', 'agent', 'otherAgent', 'supervisor', 'admin', 'owner'];
const workspace: Kind[] = ['agent', 'otherAgent', 'supervisor', 'admin', 'owner'];
const managers: Kind[] = ['admin', 'owner'];
/** What the dashboard asks for: a sign-in of the workspace, or of who holds its account. */
const dashboard: Kind[] = [...managers, 'account'];
const persons: Kind[] = [...workspace, 'account'];
const administrators: Kind[] = ['adminToken', ...managers];
const supervisors: Kind[] = ['supervisor', 'admin', 'owner'];
const visitors: Kind[] = ['visitor', 'otherVisitor'];
const account: Kind[] = ['account'];
const server: Kind[] = ['server'];
/** Who runs the installation, by what they may do there. */
const operators: Kind[] = ['support', 'platformAdmin', 'operator'];
const platformWriters: Kind[] = ['platformAdmin', 'operator'];
const platformOwner: Kind[] = ['operator'];
const application: Kind[] = ['application'];
/** Asks for no credential, so that none can be the wrong one. */
const everybody: readonly Kind[] = kinds;
const tenantsOwn: Kind[] = ['anonymous', ...visitors, ...staff, 'adminToken'];

const conversation = { 'path.id': 'conversation' } as const;
const visitorsConversation = { 'path.conversationId': 'conversation' } as const;
const message = { ...visitorsConversation, 'path.messageId': 'message' } as const;
const visitorsAttachment = { ...visitorsConversation, 'path.attachmentId': 'attachment' } as const;
const callSession = { 'path.callSessionId': 'call' } as const;
const knowledgeItem = { 'path.knowledgeItemId': 'knowledge' } as const;
const credential = { 'path.credentialId': 'credential' } as const;
const oauthClient = { 'path.oauthClientId': 'application' } as const;
const bookableService = { 'path.id': 'service' } as const;
const booking = { 'path.id': 'booking' } as const;
const report = { 'query.agentId': 'staff', 'query.departmentId': 'department' } as const;
let hoursAhead = 24;
const timeToCome = (): string => {
  hoursAhead += 1;
  return new Date(Date.now() + hoursAhead * 3_600_000).toISOString();
};
const client = ({ tenant }: People) => ({ clientId: tenant.clientId });
const registered = ({ tenant }: People) => ({ tenantId: tenant.clientId });
const spare = ({ spareTenant }: People) => ({ tenantId: spareTenant });
const bySlug = { query: ({ tenant }: People) => ({ slug: tenant.slug }) };

/** Every operation that is answered, by document and id. One that is missing here fails the proof. */
export const expectations: Readonly<Record<string, Expectation>> = {
  'ringnity.getRuntimeHealth': { may: everybody },
  'ringnity.bootstrapRuntime': { may: everybody, ...bySlug },
  'ringnity.createRuntimeSession': {
    may: everybody,
    body: ({ tenant }) => ({ slug: tenant.slug, visitor: { name: 'V' } }),
  },
  'ringnity.loginWorkspace': {
    may: everybody,
    triedAs: ['anonymous', 'visitor'],
    ...bySlug,
    ids: { 'body.username': 'username' },
    body: ({ tenant }) => ({ username: 'anna', password: tenant.password }),
  },
  'ringnity.refreshWorkspaceSession': { may: everybody, body: () => ({ refreshToken: 'unknown' }), status: 401 },
  'ringnity.logoutWorkspace': { may: everybody, triedAs: ['anonymous'], body: () => ({ refreshToken: 'unknown' }) },

  'ringnity.loginOwner': {
    may: everybody,
    triedAs: ['anonymous', 'visitor'],
    body: ({ accountEmail, tenant }) => ({ email: accountEmail, password: tenant.password }),
  },
  // Not configured here: it refuses everybody alike.
  'ringnity.loginOwnerWithGoogle': { may: everybody, body: () => ({ idToken: 'unknown' }), status: 409 },
  'ringnity.getOwnerSession': { may: account },
  'ringnity.refreshOwnerSession': { may: everybody, body: () => ({ refreshToken: 'unknown' }), status: 401 },
  'ringnity.logoutOwner': { may: everybody, triedAs: ['anonymous'] },
  'ringnity.createWorkspaceEntryToken': { may: account },
  'ringnity.autoLoginWorkspace': { may: everybody, query: () => ({ token: 'swe_unknown' }), status: 401 },

  'ringnity.loginPlatformAdmin': {
    may: everybody,
    triedAs: ['anonymous', 'visitor'],
    body: ({ operatorEmail, tenant }) => ({ email: operatorEmail, password: tenant.password }),
  },
  'ringnity.refreshPlatformAdminSession': { may: everybody, body: () => ({ refreshToken: 'unknown' }), status: 401 },
  'ringnity.getPlatformPlanContracts': { may: operators },
  'ringnity.updatePlatformPlanContracts': {
    may: platformOwner,
    query: () => ({ dryRun: 'true' }),
    body: ({ planContracts }) => planContracts,
  },
  'console.getOperatorMe': { may: operators },
  'console.updateOperatorMe': { may: operators, body: () => ({ language: 'en' }) },
  'console.getInstallation': { may: operators },
  'console.changeOperatorPassword': {
    may: operators,
    triedAs: ['anonymous', 'owner', 'server'],
    body: () => ({ currentPassword: 'unknown', password: 'another sentence' }),
  },
  'console.getOperatorSecondFactor': { may: operators },
  'console.beginOperatorSecondFactor': {
    may: operators,
    triedAs: ['anonymous', 'owner', 'server', 'support'],
    body: ({ tenant }) => ({ password: tenant.password }),
  },
  'console.confirmOperatorSecondFactor': {
    may: operators,
    triedAs: ['anonymous', 'owner', 'server', 'support'],
    body: () => ({ code: '000000' }),
    status: 400,
  },
  'console.disableOperatorSecondFactor': {
    may: operators,
    body: () => ({ password: 'x', code: '000000' }),
    status: 409,
  },
  'console.renewOperatorRecoveryCodes': { may: operators, body: () => ({ code: '000000' }), status: 409 },
  'console.logoutOperator': { may: everybody, triedAs: ['anonymous'], body: () => ({ refreshToken: 'unknown' }) },
  'console.listOperators': { may: operators },
  'console.addOperator': {
    may: platformOwner,
    body: (own) => ({ email: `${own.newName()}@platform.example`, name: 'Sven', role: 'platform_support' }),
  },
  'console.updateOperator': {
    may: platformOwner,
    path: ({ spareOperator }) => ({ id: spareOperator }),
    body: () => ({ name: 'Svenja' }),
  },
  'console.renewOperatorPassword': { may: platformOwner, path: ({ spareOperator }) => ({ id: spareOperator }) },
  'console.inviteOperator': { may: platformOwner, path: ({ spareOperator }) => ({ id: spareOperator }) },
  'console.listPlatformAudit': { may: operators },
  'console.listPlatformAuditActions': { may: operators },
  'console.verifyPlatformAudit': { may: operators },
  'console.exportPlatformAudit': { may: operators },
  'console.getSubscription': { may: supervisors },
  'ringnity.getAdminSubscription': { may: [...supervisors, 'adminToken'] },

  'ringnity.getServerApiHealth': { may: server },
  'ringnity.getServerTenant': { may: server },
  'ringnity.createVisitorContextToken': { may: server, body: () => ({ visitor: { externalId: 'c-1' } }) },
  'ringnity.createAgentToken': {
    may: server,
    ids: { 'body.agentId': 'staff', 'body.departmentId': 'department' },
    body: () => ({ expiresIn: 60 }),
  },
  'ringnity.createAdminToken': { may: server, ids: { 'body.adminActorId': 'staff' }, body: () => ({ expiresIn: 60 }) },
  'ringnity.listContacts': { may: server },
  'ringnity.upsertContact': { may: server, body: () => ({ name: 'Carla', phone: '+49 341 5550100' }) },
  'ringnity.getContact': { may: server, ids: { 'path.id': 'contact' } },
  'ringnity.updateContact': { may: server, ids: { 'path.id': 'contact' }, body: () => ({ company: 'Lamps Ltd' }) },
  'ringnity.deleteContact': { may: server, ids: { 'path.id': 'contact' } },
  'ringnity.listWebhooks': { may: server },
  'ringnity.createWebhook': { may: server, body: () => ({ url: 'http://127.0.0.1:9/x', events: ['call.ended'] }) },
  'ringnity.listWebhookDeliveries': { may: server },
  'ringnity.testWebhook': {
    may: server,
    ids: { 'body.webhookId': 'webhook' },
    body: () => ({ event: 'webhook.test' }),
  },
  'ringnity.updateWebhook': { may: server, ids: { 'path.id': 'webhook' }, body: () => ({ name: 'Renamed' }) },
  'ringnity.disableWebhook': { may: server, ids: { 'path.id': 'webhook' } },

  'ringnity.getSdkReadiness': { may: server },

  'ringnity.getDeveloperSettings': { may: dashboard },
  'ringnity.updateDeveloperAllowedDomains': {
    may: dashboard,
    body: ({ canary }) => ({ allowedDomains: [`${canary}.example`] }),
  },
  'ringnity.testDeveloperSdkSettings': {
    may: dashboard,
    body: ({ tenant }) => ({ origin: 'https://shop.example', slug: tenant.slug, service: 'chat' }),
  },
  'ringnity.listServerApiCredentials': { may: dashboard },
  'ringnity.createServerApiCredential': {
    may: dashboard,
    body: () => ({ name: 'Key', environment: 'test', scopes: ['server:health'] }),
  },
  'ringnity.updateServerApiCredential': { may: dashboard, ids: credential, body: () => ({ name: 'Renamed' }) },
  'ringnity.disableServerApiCredential': { may: dashboard, ids: credential },
  'ringnity.rotateServerApiCredential': { may: dashboard, ids: credential },

  'ringnity.listOAuthClients': { may: dashboard },
  'ringnity.createOAuthClient': {
    may: dashboard,
    body: () => ({ name: 'App', redirectUris: ['https://shop.example/cb'] }),
  },
  'ringnity.updateOAuthClient': { may: dashboard, ids: oauthClient, body: () => ({ name: 'Renamed' }) },
  'ringnity.rotateOAuthClientSecret': { may: dashboard, ids: oauthClient },
  'ringnity.revokeOAuthClient': { may: dashboard, ids: oauthClient },
  // It is active, and has to be revoked first.
  'ringnity.deleteRevokedOAuthClient': { may: dashboard, ids: oauthClient, status: 409 },

  'ringnity.getOpenIdConfiguration': { may: everybody },
  'ringnity.getRingnityOAuthJwks': { may: everybody },
  'ringnity.authorizeWithRingnity': {
    may: everybody,
    query: ({ client }) => ({
      response_type: 'code',
      client_id: client.id,
      redirect_uri: 'https://shop.example/cb',
      scope: 'openid',
      state: 'state',
    }),
    status: 302,
  },
  // Without a form there is nothing to exchange, whoever asks.
  'ringnity.exchangeRingnityOAuthToken': { may: everybody, status: 400 },
  'ringnity.revokeRingnityOAuthToken': { may: everybody, status: 400 },
  'ringnity.getRingnityOAuthUserInfo': { may: application },
  'ringnity.getRingnityOAuthWidgetKey': { may: application },
  'ringnity.addRingnityOAuthAllowedDomain': {
    may: application,
    body: ({ canary }) => ({ domain: `${canary}.example` }),
  },

  'ringnity.getAdminTenant': { may: [...managers, 'adminToken'] },
  'ringnity.getAdminDomains': { may: [...managers, 'adminToken'] },
  'ringnity.getAdminReadiness': { may: [...supervisors, 'adminToken'] },
  'ringnity.getAdminServices': { may: [...supervisors, 'adminToken'] },
  'ringnity.getAdminAiReadiness': { may: [...supervisors, 'adminToken'] },
  'ringnity.getAdminStaffSummary': { may: [...supervisors, 'adminToken'] },
  'ringnity.getServerReportSummary': { may: server, ids: report },
  'ringnity.getServerReportTimeseries': { may: server, ids: report },
  'ringnity.exportServerReport': { may: server, ids: report },
  'ringnity.getAdminReportSummary': { may: [...supervisors, 'adminToken'], ids: report },
  'ringnity.getAdminReportTimeseries': { may: [...supervisors, 'adminToken'], ids: report },
  'ringnity.exportAdminReport': { may: [...supervisors, 'adminToken'], ids: report },
  'console.getReportOverview': { may: supervisors, ids: report },

  'ringnity.registerDevicePushToken': {
    may: [...visitors, ...staff, 'adminToken'],
    ids: { 'body.agentId': 'staff' },
    leavesOut: ['body.agentId'],
    body: ({ canary }) => ({ platform: 'android', token: `token-${canary}` }),
  },
  'ringnity.unregisterDevicePushToken': {
    may: [...visitors, ...staff, 'adminToken'],
    body: () => ({ deviceId: 'nobody-s' }),
  },
  'ringnity.getAgentProfile': { may: staff },
  'ringnity.getAgentPresence': { may: staff },
  'ringnity.updateAgentPresence': { may: staff, body: () => ({ status: 'busy' }) },
  'ringnity.listAgentConversations': {
    may: staff,
    ids: { 'query.departmentId': 'department', 'query.cursor': 'cursor' },
  },
  'ringnity.getAgentConversation': { may: staff, ids: conversation },
  'ringnity.listAgentConversationMessages': { may: staff, ids: { ...conversation, 'query.before': 'message' } },
  'ringnity.sendAgentConversationMessage': { may: staff, ids: conversation, body: () => ({ body: 'Hello.' }) },
  'ringnity.markAgentMessageRead': { may: staff, ids: { ...conversation, 'path.messageId': 'message' } },
  'ringnity.assignAgentConversation': {
    may: staff,
    ids: { ...conversation, 'body.assignedAgentId': 'staff', 'body.assignedDepartmentId': 'department' },
    body: () => ({ reason: 'Knows more' }),
  },
  'ringnity.deleteAgentConversationAttachment': {
    may: staff,
    ids: { ...conversation, 'path.messageId': 'message' },
    withFile: true,
    body: () => ({ reason: 'Not for here' }),
  },
  'ringnity.closeAgentConversation': { may: staff, ids: conversation },

  'ringnity.createVisitorChatSession': { may: ['anonymous', ...visitors], ...bySlug, body: () => ({}) },
  'ringnity.createVisitorConversation': { may: ['anonymous', ...visitors], ...bySlug, body: () => ({ subject: 'S' }) },
  'ringnity.getVisitorChatAvailability': { may: tenantsOwn, ...bySlug },
  'ringnity.getVisitorConversation': { may: visitors, ids: visitorsConversation },
  'ringnity.sendVisitorConversationMessage': {
    may: visitors,
    ids: visitorsConversation,
    body: () => ({ body: 'Hello.' }),
  },
  'ringnity.editVisitorConversationMessage': { may: visitors, ids: message, body: () => ({ body: 'Corrected.' }) },
  'ringnity.deleteVisitorConversationMessage': { may: visitors, ids: message },
  'ringnity.createVisitorConversationAttachment': {
    may: visitors,
    ids: visitorsConversation,
    body: () => ({ filename: 'vase.txt', contentType: 'text/plain', size: 5 }),
  },
  'ringnity.uploadVisitorConversationAttachment': { may: visitors, ids: visitorsConversation },
  'ringnity.getVisitorConversationAttachment': { may: visitors, ids: visitorsAttachment, withFile: true },
  'ringnity.fillVisitorConversationAttachment': { may: visitors, ids: visitorsAttachment, withFile: true },
  // Calls have no room here.
  'ringnity.createVisitorConversationCallLink': { may: visitors, ids: visitorsConversation, status: 403 },
  'ringnity.createCallSession': {
    may: [...visitors, ...staff],
    ids: { 'body.conversationId': 'conversation' },
    body: () => ({ type: 'audio' }),
  },
  'ringnity.getCallSession': { may: [...visitors, ...staff], ids: callSession },
  'ringnity.endCallSession': {
    may: [...visitors, ...staff],
    ids: callSession,
    body: () => ({ reason: 'hung_up' }),
  },
  // What is sent here is no offer, and the assistant has no voice.
  'ringnity.createAiVisitorRealtimeCall': {
    may: tenantsOwn,
    ...bySlug,
    ids: { 'query.conversationId': 'conversation' },
    leavesOut: ['query.conversationId'],
    status: 400,
  },
  'ringnity.getVisitorOpenTicket': { may: visitors },
  'ringnity.createVisitorTicket': {
    may: ['anonymous', ...visitors],
    ...bySlug,
    body: () => ({ email: 'jana@example.com', message: 'Call me.' }),
  },
  'ringnity.listVisitorConversations': {
    may: visitors,
    ids: { 'query.cursor': 'cursor' },
    leavesOut: ['query.cursor'],
  },
  // Nobody asked: it is not closed.
  'ringnity.rateVisitorConversation': {
    may: visitors,
    ids: visitorsConversation,
    body: () => ({ score: 5 }),
    status: 409,
  },
  'ringnity.sendVisitorTranscript': {
    may: visitors,
    ids: visitorsConversation,
    body: () => ({ email: 'jana@example.com' }),
  },
  'ringnity.markChatMessageDelivered': { may: [...visitors, ...staff], ids: message },
  'ringnity.markChatMessageRead': { may: [...visitors, ...staff], ids: message },
  'ringnity.getAiVisitorRouting': { may: tenantsOwn, ...bySlug },
  'ringnity.createAiVisitorConversation': { may: ['anonymous', ...visitors], ...bySlug, body: () => ({}) },
  'ringnity.sendAiVisitorMessage': {
    may: visitors,
    ids: { 'body.conversationId': 'conversation', 'body.aiConversationId': 'conversation' },
    body: () => ({ message: 'Delivery?' }),
    // A person has the conversations of this proof.
    status: 409,
  },
  'ringnity.searchAiVisitorKnowledge': { may: tenantsOwn, ...bySlug, body: () => ({ query: 'delivery' }) },

  'ringnity.uploadAdminKnowledgeDocument': { may: administrators },
  'ringnity.ingestAdminKnowledgeUrl': { may: administrators, body: () => ({ url: 'http://127.0.0.1:9/page' }) },
  'ringnity.reindexAdminKnowledge': { may: administrators, ids: knowledgeItem },
  'ringnity.deleteAdminKnowledge': { may: administrators, ids: knowledgeItem },

  'console.listLiveCalls': { may: workspace },
  'console.answerCall': { may: workspace, ids: { 'path.id': 'call' } },
  'console.declineCall': { may: workspace, ids: { 'path.id': 'call' } },
  'console.listCalls': { may: workspace, ids: { 'query.agentId': 'staff', 'query.cursor': 'cursor' } },
  'console.countCallsToReturn': { may: workspace },
  // It rings: nobody has missed it.
  'console.handleMissedCall': {
    may: workspace,
    ids: { 'path.id': 'call' },
    body: () => ({ isHandled: true }),
    status: 409,
  },
  'console.uploadAttachment': { may: workspace, ids: conversation },
  'console.getAttachment': {
    may: workspace,
    ids: { ...conversation, 'path.attachmentId': 'attachment' },
    withFile: true,
  },
  'console.getSignUp': { may: everybody },
  'console.checkSlug': { may: everybody, query: () => ({ workspace: 'Lamps' }) },
  'console.signUp': {
    may: everybody,
    triedAs: ['anonymous', 'visitor'],
    body: ({ canary }) => ({
      workspace: 'Lamps',
      email: `new@${canary}.example`,
      password: 'short',
    }),
    // Too short: a workspace for each of the matrix would be too many.
    status: 400,
  },
  'console.confirmEmail': { may: everybody, triedAs: ['anonymous'], body: () => ({ token: 'unknown' }), status: 400 },
  'console.requestPasswordReset': {
    may: everybody,
    triedAs: ['anonymous', 'visitor'],
    body: ({ canary, newName }) => ({ email: `${newName()}@${canary}.example` }),
  },
  'console.getPasswordReset': { may: everybody, body: () => ({ token: 'unknown' }), status: 400 },
  'console.resetPassword': {
    may: everybody,
    triedAs: ['anonymous'],
    body: () => ({ token: 'unknown', password: 'a long password' }),
    status: 400,
  },
  'console.getAccount': { may: persons },
  'console.updateAccount': { may: persons, body: () => ({ language: 'de' }) },
  // With a wrong password it is refused, for the others' sessions would end.
  'console.changePassword': {
    may: persons,
    triedAs: ['anonymous', 'visitor', 'agentToken', 'server', 'agent', 'account'],
    body: () => ({ current: 'wrong', password: 'a long password' }),
    status: 403,
  },
  'console.changeEmail': {
    may: persons,
    triedAs: ['anonymous', 'visitor', 'agentToken', 'server', 'agent', 'account'],
    body: ({ canary, tenant }) => ({ email: `moved@${canary}.example`, password: tenant.password }),
  },
  // There is nothing left to confirm.
  'console.resendConfirmation': { may: persons, status: 409 },
  'console.listSessions': { may: persons },
  'console.revokeSession': { may: persons, ids: { 'path.id': 'session' }, status: 404 },
  'console.revokeOtherSessions': {
    may: persons,
    triedAs: ['anonymous', 'visitor', 'agentToken', 'adminToken', 'server', 'agent', 'owner', 'account'],
  },
  'console.listMyApplications': { may: persons },
  // It is somebody else who has let it in.
  'console.withdrawMyApplication': { may: persons, ids: { 'path.id': 'application' }, status: 404 },
  'console.beginSecondFactor': {
    may: persons,
    triedAs: ['anonymous', 'visitor', 'agentToken', 'server', 'supervisor', 'account'],
    body: ({ tenant }) => ({ password: tenant.password }),
  },
  'console.confirmSecondFactor': {
    may: persons,
    triedAs: ['anonymous', 'visitor', 'agentToken', 'server', 'otherAgent'],
    body: () => ({ code: '000000' }),
    status: 400,
  },
  'console.disableSecondFactor': { may: persons, body: () => ({ password: 'x', code: '000000' }), status: 409 },
  'console.renewRecoveryCodes': { may: persons, body: () => ({ code: '000000' }), status: 409 },

  'console.listMembers': { may: managers },
  'console.getMember': { may: managers, ids: { 'path.id': 'staff' } },
  'console.updateMember': {
    may: managers,
    ids: { 'path.id': 'staff' },
    body: ({ canary }) => ({ name: `Alma ${canary}` }),
  },
  'console.listInvitations': { may: managers, ids: { 'query.before': 'invitation' } },
  'console.inviteMember': {
    may: managers,
    body: ({ canary, newName }) => ({ email: `${newName()}@${canary}.example`, role: 'agent' }),
  },
  'console.getInvitation': { may: everybody, body: () => ({ token: 'unknown' }), status: 400 },
  'console.acceptInvitation': {
    may: everybody,
    triedAs: ['anonymous'],
    body: () => ({ token: 'unknown', username: 'nobody', name: 'N', password: 'a long password' }),
    status: 400,
  },
  'console.resendInvitation': { may: managers, ids: { 'path.id': 'invitation' } },
  'console.revokeInvitation': { may: managers, ids: { 'path.id': 'invitation' } },
  'console.listDepartments': { may: workspace },
  'console.addDepartment': { may: managers, body: ({ newName }) => ({ name: newName() }) },
  'console.updateDepartment': {
    may: managers,
    ids: { 'path.id': 'department' },
    body: ({ newName }) => ({ name: newName() }),
  },
  'console.removeDepartment': { may: managers, ids: { 'path.id': 'department' } },

  'console.listTenants': { may: operators, readsAll: true },
  'console.getTenant': { may: operators, path: registered },
  'console.changeTenantPlan': { may: platformWriters, path: spare, body: ({ planId }) => ({ planId }) },
  'console.suspendTenant': { may: platformWriters, path: spare },
  'console.resumeTenant': { may: platformWriters, path: spare },
  'console.getPlatformHealth': { may: operators },
  'console.listLoginKeys': { may: operators },
  'console.rotateLoginKey': { may: platformWriters },
  'console.withdrawLoginKey': { may: platformWriters, path: () => ({ kid: 'unknown' }), status: 404 },
  'console.listDevices': { may: workspace },
  'console.revokeDevice': { may: workspace, ids: { 'path.id': 'device' } },
  'console.listStaff': { may: workspace },
  'console.listTickets': { may: workspace },
  'console.getTicket': { may: workspace, ids: { 'path.ticketId': 'ticket' } },
  'console.updateTicket': {
    may: workspace,
    ids: { 'path.ticketId': 'ticket', 'body.assignedAgentId': 'staff' },
    body: () => ({ priority: 'high' }),
  },
  'console.replyToTicket': {
    may: workspace,
    ids: { 'path.ticketId': 'ticket' },
    body: () => ({ body: 'Tomorrow.', isInternal: true }),
  },
  'console.listMails': { may: managers },
  'console.getMail': { may: managers, ids: { 'path.mailId': 'mail' } },
  'console.getDeskSettings': { may: managers },
  'console.updateDeskSettings': { may: managers, body: () => ({ answerByMailMinutes: 6 }) },
  'console.takeOverConversation': { may: workspace, ids: conversation },
  'console.handBackConversation': { may: workspace, ids: conversation },
  'console.reopenConversation': { may: workspace, ids: conversation },
  'console.getConversationDraft': { may: workspace, ids: conversation },
  'console.listConversations': {
    may: workspace,
    ids: {
      'query.departmentId': 'department',
      'query.tagId': 'tag',
      'query.assigned': 'staff',
      'query.cursor': 'cursor',
    },
  },
  'console.countConversations': { may: workspace },
  'console.updateConversations': {
    may: workspace,
    ids: { 'body.assignedAgentId': 'staff' },
    // Each for itself: those that somebody may not see are told as unknown.
    body: ({ things }) => ({ conversationIds: [things.conversation], read: true }),
  },
  'console.updateConversation': { may: workspace, ids: conversation, body: () => ({ priority: 'high' }) },
  'console.listPreviousConversations': { may: workspace, ids: conversation },
  'console.mergeConversation': {
    may: workspace,
    ids: { ...conversation, 'body.intoConversationId': 'conversation' },
    // Into itself, which it cannot be.
    status: 400,
  },
  'console.blockVisitor': { may: workspace, ids: { 'path.id': 'passersTalk' }, body: () => ({}) },
  'console.unblockVisitor': { may: workspace, ids: { 'path.id': 'passersTalk' } },
  'console.markConversationSpam': { may: workspace, ids: conversation },
  'console.clearConversationSpam': { may: workspace, ids: conversation },
  // The messages of this proof are the visitor's.
  'console.editOwnMessage': {
    may: workspace,
    ids: { ...conversation, 'path.messageId': 'message' },
    body: () => ({ body: 'Corrected.' }),
    status: 403,
  },
  'console.deleteOwnMessage': {
    may: workspace,
    ids: { ...conversation, 'path.messageId': 'message' },
    status: 403,
  },
  'console.getReplyDraft': { may: workspace, ids: conversation },
  'console.keepReplyDraft': { may: workspace, ids: conversation, body: () => ({ body: 'Dear' }) },
  'console.listReplyDrafts': { may: workspace },
  'console.listBlockedVisitors': { may: supervisors },
  'console.searchMessages': { may: workspace, query: ({ canary }) => ({ q: canary }) },
  'console.listTags': { may: workspace },
  'console.createTag': { may: supervisors, body: () => ({ name: newId(), color: '#2f9e44' }) },
  'console.updateTag': { may: supervisors, ids: { 'path.id': 'tag' }, body: () => ({ color: '#e03131' }) },
  'console.removeTag': { may: supervisors, ids: { 'path.id': 'tag' } },
  'console.listCannedReplies': { may: workspace },
  'console.createCannedReply': {
    may: workspace,
    body: () => ({ shortcut: `m${newId().slice(-12)}`, title: 'Hello', texts: { en: 'Hello' } }),
  },
  'console.updateCannedReply': { may: supervisors, ids: { 'path.id': 'reply' }, body: () => ({ title: 'Renamed' }) },
  'console.removeCannedReply': { may: supervisors, ids: { 'path.id': 'reply' } },
  'console.expandCannedReply': {
    may: workspace,
    ids: { 'path.id': 'reply', 'body.conversationId': 'conversation' },
  },
  'console.listKnowledge': { may: workspace },
  'console.addKnowledge': { may: managers, body: () => ({ type: 'text', title: 'Title', body: 'Text about lamps.' }) },
  'console.askKnowledge': { may: workspace, body: () => ({ query: 'delivery' }) },
  'console.getKnowledge': { may: workspace, ids: { 'path.id': 'knowledge' } },
  'console.removeKnowledge': { may: managers, ids: { 'path.id': 'knowledge' } },
  'console.reindexKnowledge': { may: managers, ids: { 'path.id': 'knowledge' } },
  'console.uploadKnowledgeFile': { may: managers },
  // What the item of this proof lacks is a file, and questions.
  'console.downloadKnowledgeFile': { may: workspace, ids: { 'path.id': 'knowledge' }, status: 404 },
  'console.getKnowledgeText': { may: workspace, ids: { 'path.id': 'knowledge' } },
  'console.addKnowledgeAnswer': {
    may: managers,
    body: () => ({ questions: ['Is it far?'], answer: 'No, it is not.' }),
  },
  'console.changeKnowledgeAnswer': {
    may: managers,
    ids: { 'path.id': 'knowledge' },
    body: () => ({ questions: ['Is it far?'], answer: 'No, it is not.' }),
    status: 404,
  },
  'console.getKnowledgePassage': { may: workspace, ids: { 'path.id': 'chunk' } },
  'console.listWebsites': { may: workspace },
  'console.addWebsite': { may: managers, body: () => ({ url: `http://127.0.0.1:9/${Math.random()}` }) },
  'console.getWebsite': { may: workspace, ids: { 'path.id': 'website' } },
  'console.updateWebsite': { may: managers, ids: { 'path.id': 'website' }, body: () => ({ refresh: 'weekly' }) },
  'console.removeWebsite': { may: managers, ids: { 'path.id': 'website' } },
  'console.refreshWebsite': { may: managers, ids: { 'path.id': 'website' } },
  'console.stopWebsite': { may: managers, ids: { 'path.id': 'website' } },
  'console.listWebsitePages': { may: workspace, ids: { 'path.id': 'website', 'query.cursor': 'cursor' } },
  'console.listOpenQuestions': { may: workspace, ids: { 'query.cursor': 'cursor' } },
  'console.answerOpenQuestion': {
    may: managers,
    ids: { 'path.id': 'question' },
    body: () => ({ answer: 'No, it is not.' }),
  },
  'console.dismissOpenQuestion': { may: managers, ids: { 'path.id': 'question' } },
  'console.reopenQuestion': { may: managers, ids: { 'path.id': 'question' } },
  'console.listAnswerSuggestions': { may: workspace, ids: { 'query.cursor': 'cursor' } },
  'console.acceptAnswerSuggestion': { may: managers, ids: { 'path.id': 'suggestion' }, body: () => ({}) },
  'console.dismissAnswerSuggestion': { may: managers, ids: { 'path.id': 'suggestion' } },
  'console.restoreAnswerSuggestion': { may: managers, ids: { 'path.id': 'suggestion' } },
  'console.listBookableServices': { may: workspace },
  'console.addBookableService': { may: managers, body: () => ({ name: 'Advice', durationMinutes: 30 }) },
  'console.updateBookableService': {
    may: managers,
    ids: bookableService,
    body: () => ({ description: 'Half an hour' }),
  },
  'console.getCalendarHours': { may: workspace },
  'console.listFreeSlots': { may: workspace, ids: { ...bookableService, 'query.exceptBookingId': 'booking' } },
  'console.listBookings': {
    may: workspace,
    ids: {
      'query.serviceId': 'service',
      'query.conversationId': 'conversation',
      'query.contactId': 'contact',
      'query.cursor': 'cursor',
    },
  },
  'console.addBooking': {
    may: workspace,
    ids: { 'body.serviceId': 'service', 'body.conversationId': 'conversation' },
    // Each at a time of its own, so that none is in the way of another.
    body: () => ({ startsAt: timeToCome(), name: 'Carla' }),
  },
  'console.getBooking': { may: workspace, ids: booking },
  'console.moveBooking': { may: workspace, ids: booking, body: () => ({ startsAt: timeToCome() }) },
  'console.updateBooking': { may: workspace, ids: booking, body: () => ({ note: 'Comes by bicycle' }) },
  'console.cancelBooking': { may: workspace, ids: booking },
  'console.restoreBooking': { may: workspace, ids: booking },
  'console.getBookingFile': { may: workspace, ids: booking },

  'console.getAssistant': { may: supervisors },
  'console.updateAssistant': { may: managers, body: () => ({ name: 'Robi' }) },
  'console.getWidget': { may: managers },
  'console.getWidgetSettings': { may: managers },
  'console.updateWidgetSettings': { may: managers, body: () => ({ appearance: { displayName: 'Laden' } }) },
  'console.listWebhooks': { may: managers },
  'console.createWebhook': { may: managers, body: () => ({ url: 'http://127.0.0.1:9/x', events: ['call.ended'] }) },
  'console.updateWebhook': { may: managers, ids: { 'path.id': 'webhook' }, body: () => ({ name: 'Renamed' }) },
  'console.deleteWebhook': { may: managers, ids: { 'path.id': 'webhook' } },
  'console.testWebhook': { may: managers, ids: { 'path.id': 'webhook' }, body: () => ({ event: 'webhook.test' }) },
  'console.listWebhookDeliveries': { may: managers, ids: { 'path.id': 'webhook' } },
  'console.getWebhookDelivery': { may: managers, ids: { 'path.id': 'delivery' } },
  'console.redeliverWebhook': { may: managers, ids: { 'path.id': 'delivery' } },
  'console.listApiRequests': { may: managers, ids: { 'query.credentialId': 'credential' } },
  'console.getApiRequest': { may: managers, ids: { 'path.requestId': 'request' } },
  'console.getOpeningHours': { may: supervisors },
  'console.setOpeningHours': { may: managers, body: () => ({ timeZone: 'Europe/Berlin', hours: [] }) },
  'console.addHolidays': { may: managers, body: () => ({ holidays: [{ day: '2031-12-24', name: 'Holiday' }] }) },
  'console.suggestHolidays': { may: supervisors, query: () => ({ state: 'BY', year: '2027' }) },
  // The address says {day}, which is none.
  'console.renameHoliday': { may: managers, body: () => ({ name: 'Renamed' }), status: 404 },
  'console.removeHoliday': { may: managers, status: 404 },
  'console.getRouting': { may: supervisors },
  'console.updateRouting': { may: managers, body: () => ({ defaultCapacity: 7 }) },
  'console.getQueue': { may: supervisors },
  'console.setStaffCapacity': { may: managers, ids: { 'path.agentId': 'staff' }, body: () => ({ capacity: 4 }) },
  'console.listDepartmentMembers': { may: workspace, ids: { 'path.departmentId': 'department' } },
  'console.setDepartmentMembers': {
    may: managers,
    ids: { 'path.departmentId': 'department' },
    body: () => ({ agentIds: [] }),
  },
  'console.listServices': { may: supervisors },
  'console.switchService': { may: managers, body: () => ({ isEnabled: true }), status: 404 },
  // Only the demo workspace can be removed, and this one is none.
  'console.removeSampleData': { may: managers, body: ({ tenant }) => ({ confirm: tenant.slug }), status: 409 },
  'console.listAudit': { may: managers, ids: { 'query.cursor': 'cursor' } },
  'console.listAuditActions': { may: managers },
  'console.verifyAudit': { may: managers },
  'console.exportAudit': { may: managers },
  'console.getAuditEntry': { may: managers, ids: { 'path.id': 'audit' } },

  'console.searchContacts': { may: workspace, ids: { 'query.cursor': 'cursor' } },
  'console.putContact': { may: workspace, body: () => ({ name: 'Carla', phone: '+49 341 5550100' }) },
  'console.listContactTags': { may: workspace },
  'console.getContactSettings': { may: workspace },
  'console.updateContactSettings': { may: managers, body: () => ({ country: 'DE' }) },
  'console.exportContacts': { may: supervisors },
  'console.importContacts': {
    may: supervisors,
    body: () => ({ text: 'Name,Phone\nCarla,+49 341 5550101', dryRun: true }),
  },
  'console.getContactImport': { may: supervisors, ids: { 'path.importId': 'import' } },
  'console.getContact': { may: workspace, ids: { 'path.id': 'contact' } },
  'console.updateContact': { may: workspace, ids: { 'path.id': 'contact' }, body: () => ({ company: 'Lamps Ltd' }) },
  'console.removeContact': { may: workspace, ids: { 'path.id': 'contact' } },
  // One's own contact stands in both places here, and is not merged with itself.
  'console.mergeContacts': { may: workspace, ids: { 'path.id': 'contact', 'body.contactId': 'contact' }, status: 400 },
  'console.blockContact': { may: workspace, ids: { 'path.id': 'contact' }, body: () => ({ isBlocked: true }) },
  'console.getContactTimeline': { may: workspace, ids: { 'path.id': 'contact', 'query.cursor': 'cursor' } },
  'console.addContactNote': { may: workspace, ids: { 'path.id': 'contact' }, body: () => ({ body: 'Likes lamps.' }) },
  // It is the supervisor's, and who runs the workspace takes away anybody's.
  'console.removeContactNote': { may: supervisors, ids: { 'path.id': 'contact', 'path.noteId': 'note' } },

  // An agent sees it where they see its conversation.
  'console.getTurnReceipt': {
    may: ['supervisor', 'admin', 'owner'],
    triedAs: ['anonymous', ...visitors, 'adminToken', 'supervisor', 'admin', 'owner', 'account', 'server'],
    ids: { 'path.id': 'turn' },
  },
  'console.getOwnBalance': { may: ['owner'] },
  'console.listBillingEntries': { may: ['owner'], ids: { 'query.cursor': 'cursor' } },
  'console.getTenantBalance': { may: operators, path: client },
  'console.listTenantBalanceEntries': { may: operators, path: client },
  'console.listTenantAnswers': { may: operators, path: client },
  'console.getPlatformTurnReceipt': { may: operators, path: ({ things }) => ({ id: things.turn }) },
  'ringnity.getPlatformAiBalance': { may: operators, readsAll: true },
  'ringnity.topUpPlatformAiBalance': { may: platformWriters, path: client, body: () => ({ amountCents: 1 }) },
  'ringnity.updatePlatformAiBalanceTenantSettings': {
    may: platformWriters,
    path: client,
    body: () => ({ blockOnZero: true }),
  },
  'ringnity.getPlatformAiPricing': { may: operators },
  'ringnity.updatePlatformAiPricing': { may: platformOwner, body: () => ({ maxRetries: 1 }) },
};
