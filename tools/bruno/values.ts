/** What a request says instead of the document's example, so that it can be sent as it is once the variables are filled. */
export type Values = {
  body?: unknown;
  /** A body that is a variable as a whole. */
  json?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  path?: Record<string, string>;
  /** Fields of a form; `@name` is a file that lies in the collection. */
  form?: Record<string, string>;
  /** A body that is neither JSON nor a form. */
  text?: { type: string; content: string };
  auth?: 'visitor' | 'agent' | 'admin' | 'none';
  /** Variables that are filled from the answer, by where they stand in it. */
  keep?: Record<string, string>;
  /** Refusals that are as good as an answer here, and why. */
  also?: { status: number; because: string };
};

export const EXAMPLE_FILE = 'example.md';
const tenant = { query: { slug: '{{slug}}' } };
const later = (because: string) => ({ status: 409, because });
const OFFER = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n';

/** By operation. What is not here is sent as its example, with the ids of its path from the variables. */
export const values: Record<string, Values> = {
  bootstrapRuntime: tenant,
  createRuntimeSession: { body: { slug: '{{slug}}', visitor: { name: 'Jana Petersen', email: 'jana@example.com' } } },
  loginOwner: {
    body: { email: '{{ownerEmail}}', password: '{{ownerPassword}}' },
    keep: { ownerToken: 'data.accessToken', ownerRefreshToken: 'data.refreshToken' },
  },
  loginOwnerWithGoogle: {
    body: { idToken: '{{googleIdToken}}' },
    also: { status: 409, because: 'this installation has no GOOGLE_CLIENT_ID' },
  },
  refreshOwnerSession: {
    body: { refreshToken: '{{ownerRefreshToken}}' },
    keep: { ownerToken: 'data.accessToken', ownerRefreshToken: 'data.refreshToken' },
  },
  createWorkspaceEntryToken: { keep: { entryToken: 'data.autoLoginToken' } },
  loginWorkspace: {
    ...tenant,
    body: { username: '{{username}}', password: '{{password}}' },
    keep: { workspaceToken: 'data.accessToken', workspaceRefreshToken: 'data.refreshToken' },
  },
  autoLoginWorkspace: { query: { token: '{{entryToken}}' }, keep: { workspaceToken: 'data.accessToken' } },
  refreshWorkspaceSession: {
    body: { refreshToken: '{{workspaceRefreshToken}}' },
    keep: { workspaceRefreshToken: 'data.refreshToken' },
  },
  logoutWorkspace: { body: { refreshToken: '{{workspaceRefreshToken}}' } },

  testDeveloperSdkSettings: { body: { origin: 'https://blog.example', slug: '{{slug}}', service: 'chat' } },
  createOAuthClient: {
    body: {
      name: 'WordPress',
      type: 'confidential',
      redirectUris: ['https://blog.example/callback'],
      allowedScopes: ['openid', 'profile', 'email'],
    },
    keep: { oauthClientId: 'data.oauthClient.id' },
  },
  updateOAuthClient: { body: { name: 'WordPress, renamed' } },

  loginPlatformAdmin: {
    body: { email: '{{operatorEmail}}', password: '{{operatorPassword}}' },
    keep: { operatorToken: 'data.accessToken', operatorRefreshToken: 'data.refreshToken' },
  },
  refreshPlatformAdminSession: {
    body: { refreshToken: '{{operatorRefreshToken}}' },
    keep: { operatorToken: 'data.accessToken', operatorRefreshToken: 'data.refreshToken' },
  },
  getPlatformPlanContracts: { keep: { planContracts: 'data' } },
  // The matrix goes back whole, and nothing of it is kept.
  updatePlatformPlanContracts: { query: { dryRun: 'true' }, json: '{{planContracts}}' },
  topUpPlatformAiBalance: { body: { amountCents: 500, notes: 'By Bruno' } },
  updatePlatformAiBalanceTenantSettings: { body: { overageEnabled: false, blockOnZero: true } },
  updatePlatformAiPricing: { body: { markupMultiplier: 3 } },

  createAgentToken: { body: { username: '{{username}}' }, keep: { agentToken: 'data.token' } },
  createAdminToken: { body: { name: 'Bruno' }, keep: { adminToken: 'data.token' } },
  upsertContact: { keep: { contactId: 'data.contact.id' } },
  createWebhook: {
    body: { name: 'Bruno', url: '{{hookUrl}}', events: ['conversation.created'] },
    keep: { webhookId: 'data.webhook.id' },
  },
  updateWebhook: { body: { name: 'Bruno, renamed' } },
  testWebhook: { body: { webhookId: '{{webhookId}}' } },

  assignAgentConversation: { body: {} },
  closeAgentConversation: { path: { id: '{{conversationToCloseId}}' } },
  deleteAgentConversationAttachment: { path: { messageId: '{{fileMessageId}}' }, body: { reason: 'Bruno' } },

  uploadAdminKnowledgeDocument: { form: { file: `@${EXAMPLE_FILE}` }, keep: { knowledgeItemId: 'data.id' } },
  ingestAdminKnowledgeUrl: { body: { url: '{{pageUrl}}' } },

  createCallSession: {
    auth: 'agent',
    body: { conversationId: '{{conversationId}}', type: 'audio' },
    keep: { callSessionId: 'data.callSession.id' },
  },
  getCallSession: { auth: 'agent' },
  endCallSession: { auth: 'agent', body: { reason: 'hangup' } },

  createVisitorChatSession: { ...tenant, auth: 'none' },
  createVisitorTicket: { ...tenant },
  uploadVisitorConversationAttachment: { form: { file: `@${EXAMPLE_FILE}` } },
  fillVisitorConversationAttachment: {
    path: { attachmentId: '{{pendingAttachmentId}}' },
    text: { type: 'text/plain', content: 'Bestellung 4711' },
  },
  rateVisitorConversation: { path: { conversationId: '{{closedConversationId}}' } },
  createVisitorConversationCallLink: {
    body: { service: 'voice_call' },
    also: { status: 403, because: 'calls are not offered here' },
  },
  sendAiVisitorMessage: { body: { message: 'Wie lange dauert der Versand?' } },
  createAiVisitorRealtimeCall: {
    text: { type: 'application/sdp', content: OFFER },
    also: later('there is no voice yet'),
  },

  authorizeWithRingnity: {
    query: {
      response_type: 'code',
      client_id: '{{oauthClientKey}}',
      redirect_uri: 'https://blog.example/callback',
      scope: 'openid',
      state: 'made-up-by-your-app',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    },
  },
  exchangeRingnityOAuthToken: {
    form: {
      grant_type: 'authorization_code',
      client_id: '{{oauthClientKey}}',
      client_secret: '{{oauthClientSecret}}',
      code: '{{code}}',
      redirect_uri: 'https://blog.example/callback',
      code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    },
    also: { status: 400, because: 'a code comes from a sign-in in a browser, lasts a minute and works once' },
  },
  addRingnityOAuthAllowedDomain: { body: { domain: 'blog.example' } },
  revokeRingnityOAuthToken: {
    form: {
      token: '{{oauthToken}}',
      client_id: '{{oauthClientKey}}',
      client_secret: '{{oauthClientSecret}}',
    },
  },
};

/** What may be known to everybody who opens the collection. */
export const plainVariables: Record<string, string> = {
  baseUrl: 'http://127.0.0.1:8192',
  slug: 'demo',
  ownerEmail: '',
  username: '',
  operatorEmail: '',
  tenantId: '',
  credentialId: '',
  contactId: '',
  webhookId: '',
  conversationId: '',
  conversationToCloseId: '',
  closedConversationId: '',
  messageId: '',
  fileMessageId: '',
  attachmentId: '',
  pendingAttachmentId: '',
  knowledgeItemId: '',
  callSessionId: '',
  planContracts: '{}',
  oauthClientId: '',
  oauthClientKey: '',
  hookUrl: 'https://example.com/hooks',
  pageUrl: 'https://example.com/',
};

/** Kept by Bruno outside the collection's files. */
export const secretVariables = [
  'ownerPassword',
  'ownerToken',
  'ownerRefreshToken',
  'password',
  'workspaceToken',
  'workspaceRefreshToken',
  'entryToken',
  'googleIdToken',
  'serverKey',
  'agentToken',
  'adminToken',
  'visitorToken',
  'operatorPassword',
  'operatorToken',
  'operatorRefreshToken',
  'oauthClientSecret',
  'oauthToken',
  'code',
];
