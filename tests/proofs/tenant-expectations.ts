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
  body?: (own: People) => Record<string, unknown>;
  query?: (own: People) => Record<string, string>;
  /** `message` is one that carries a file, and `attachment` that file. */
  withFile?: true;
  /** Ids that stand only where they are somebody else's. */
  leavesOut?: readonly string[];
  /** Where even who may is refused here, by this status. */
  status?: number;
};

const staff: Kind[] = ['agentToken', 'otherAgentToken', 'agent', 'otherAgent', 'supervisor', 'admin', 'owner'];
const workspace: Kind[] = ['agent', 'otherAgent', 'supervisor', 'admin', 'owner'];
const managers: Kind[] = ['admin', 'owner'];
const administrators: Kind[] = ['adminToken', ...managers];
const supervisors: Kind[] = ['supervisor', 'admin', 'owner'];
const visitors: Kind[] = ['visitor', 'otherVisitor'];
const account: Kind[] = ['account'];
const server: Kind[] = ['server'];
/** Asks for no credential, so that none can be the wrong one. */
const everybody: readonly Kind[] = kinds;
const tenantsOwn: Kind[] = ['anonymous', ...visitors, ...staff, 'adminToken'];

const conversation = { 'path.id': 'conversation' } as const;
const visitorsConversation = { 'path.conversationId': 'conversation' } as const;
const message = { ...visitorsConversation, 'path.messageId': 'message' } as const;
const visitorsAttachment = { ...visitorsConversation, 'path.attachmentId': 'attachment' } as const;
const knowledgeItem = { 'path.knowledgeItemId': 'knowledge' } as const;
const credential = { 'path.credentialId': 'credential' } as const;
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
  'ringnity.getOwnerSession': { may: account },
  'ringnity.refreshOwnerSession': { may: everybody, body: () => ({ refreshToken: 'unknown' }), status: 401 },
  'ringnity.logoutOwner': { may: everybody, triedAs: ['anonymous'] },
  'ringnity.createWorkspaceEntryToken': { may: account },
  'ringnity.autoLoginWorkspace': { may: everybody, query: () => ({ token: 'swe_unknown' }), status: 401 },

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

  'ringnity.getDeveloperSettings': { may: managers },
  'ringnity.updateDeveloperAllowedDomains': {
    may: managers,
    body: ({ canary }) => ({ allowedDomains: [`${canary}.example`] }),
  },
  'ringnity.testDeveloperSdkSettings': {
    may: managers,
    body: ({ tenant }) => ({ origin: 'https://shop.example', slug: tenant.slug, service: 'chat' }),
  },
  'ringnity.listServerApiCredentials': { may: managers },
  'ringnity.createServerApiCredential': {
    may: managers,
    body: () => ({ name: 'Key', environment: 'test', scopes: ['server:health'] }),
  },
  'ringnity.updateServerApiCredential': { may: managers, ids: credential, body: () => ({ name: 'Renamed' }) },
  'ringnity.disableServerApiCredential': { may: managers, ids: credential },
  'ringnity.rotateServerApiCredential': { may: managers, ids: credential },

  'ringnity.getAdminTenant': { may: [...managers, 'adminToken'] },
  'ringnity.getAdminDomains': { may: [...managers, 'adminToken'] },
  'ringnity.getAdminReadiness': { may: [...supervisors, 'adminToken'] },
  'ringnity.getAdminServices': { may: [...supervisors, 'adminToken'] },
  'ringnity.getAdminAiReadiness': { may: [...supervisors, 'adminToken'] },
  'ringnity.getAdminStaffSummary': { may: [...supervisors, 'adminToken'] },

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
  // Nobody offers calls yet.
  'ringnity.createVisitorConversationCallLink': { may: visitors, ids: visitorsConversation, status: 403 },
  'ringnity.getVisitorOpenTicket': { may: visitors },
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

  'ringnity.ingestAdminKnowledgeUrl': { may: administrators, body: () => ({ url: 'http://127.0.0.1:9/page' }) },
  'ringnity.reindexAdminKnowledge': { may: administrators, ids: knowledgeItem },
  'ringnity.deleteAdminKnowledge': { may: administrators, ids: knowledgeItem },

  'console.uploadAttachment': { may: workspace, ids: conversation },
  'console.getAttachment': {
    may: workspace,
    ids: { ...conversation, 'path.attachmentId': 'attachment' },
    withFile: true,
  },
  'console.listStaff': { may: workspace },
  'console.takeOverConversation': { may: workspace, ids: conversation },
  'console.handBackConversation': { may: workspace, ids: conversation },
  'console.reopenConversation': { may: workspace, ids: conversation },
  'console.getConversationDraft': { may: workspace, ids: conversation },
  'console.listKnowledge': { may: workspace },
  'console.addKnowledge': { may: managers, body: () => ({ type: 'text', title: 'Title', body: 'Text about lamps.' }) },
  'console.askKnowledge': { may: workspace, body: () => ({ query: 'delivery' }) },
  'console.getKnowledge': { may: workspace, ids: { 'path.id': 'knowledge' } },
  'console.removeKnowledge': { may: managers, ids: { 'path.id': 'knowledge' } },
  'console.reindexKnowledge': { may: managers, ids: { 'path.id': 'knowledge' } },
  'console.getAssistant': { may: supervisors },
  'console.updateAssistant': { may: managers, body: () => ({ name: 'Robi' }) },
  'console.getWidget': { may: managers },
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
};
