import { deskOf, type Keys } from '../../tests/tour/keys.ts';
import { PAGE } from '../../tests/tour/knowledge.ts';
import { logIn, register } from '../../tests/tour/login.ts';
import type { Outside } from '../../tests/tour/outside.ts';
import type { Tour } from '../../tests/tour/tour.ts';

type Variables = Record<string, string>;

async function signIns(tour: Tour, { demo, operator }: Keys, outside: Outside | undefined): Promise<Variables> {
  const { owner, slug } = demo;
  const desk = deskOf(demo);
  const account = await tour.call('loginOwner', { body: owner });
  const entry = await tour.call('createWorkspaceEntryToken', { as: account.accessToken });
  const inside = await tour.call('autoLoginWorkspace', { query: { token: entry.autoLoginToken } });
  const another = await tour.call('createWorkspaceEntryToken', { as: account.accessToken });
  const session = await tour.call('loginWorkspace', {
    query: { slug },
    body: { username: desk.username, password: desk.password },
  });
  return {
    ownerEmail: owner.email,
    ownerPassword: owner.password,
    ownerToken: account.accessToken,
    ownerRefreshToken: account.refreshToken,
    username: desk.username,
    password: desk.password,
    workspaceToken: inside.accessToken,
    workspaceRefreshToken: session.refreshToken,
    entryToken: another.autoLoginToken,
    operatorEmail: operator.email,
    operatorPassword: operator.password,
    googleIdToken: outside ? await outside.google.idToken({ email: owner.email }) : 'none',
  };
}

async function keysAndThings(tour: Tour, serverKey: string, workspace: string, hookUrl: string): Promise<Variables> {
  const made = await tour.call('createServerApiCredential', {
    as: workspace,
    body: { name: 'Bruno', environment: 'live', scopes: ['server:health'] },
  });
  const contact = await tour.call('upsertContact', {
    as: serverKey,
    body: { name: 'Jana Petersen', phone: '+493415550199', externalId: 'bruno' },
  });
  const { webhook } = await tour.call('createWebhook', {
    as: serverKey,
    body: { name: 'Bruno', url: hookUrl, events: ['conversation.created'] },
  });
  return { credentialId: made.credential.id, contactId: contact.contact.id, webhookId: webhook.id };
}

const form = (): FormData => {
  const made = new FormData();
  made.append('file', new Blob(['# Leihlampen\n\nSie kosten 7 Euro.\n'], { type: 'text/markdown' }), 'lampen.md');
  return made;
};

/** Three conversations: one to work in, one to close, one that is closed. */
async function talks(tour: Tour, visitor: string, agent: string): Promise<Variables> {
  const open = async () =>
    (await tour.call('createVisitorConversation', { as: visitor, body: { subject: 'Bruno' } })).conversation
      .conversationId;
  const take = (id: string) => tour.call('assignAgentConversation', { as: agent, path: { id }, body: {} });
  const [conversationId, conversationToCloseId, closedConversationId] = [await open(), await open(), await open()];
  for (const id of [conversationId, conversationToCloseId, closedConversationId]) await take(id);
  const path = { conversationId };
  const { message } = await tour.call('sendVisitorConversationMessage', {
    as: visitor,
    path,
    body: { body: 'Guten Tag' },
  });
  const file = await tour.call('uploadVisitorConversationAttachment', { as: visitor, path, raw: form() });
  const kept = await tour.call('uploadVisitorConversationAttachment', { as: visitor, path, raw: form() });
  const pending = await tour.call('createVisitorConversationAttachment', {
    as: visitor,
    path,
    body: { filename: 'bestellung.txt', contentType: 'text/plain', size: 'Bestellung 4711'.length },
  });
  await tour.call('sendVisitorConversationMessage', {
    as: visitor,
    path: { conversationId: closedConversationId },
    body: { body: 'Danke' },
  });
  await tour.call('closeAgentConversation', { as: agent, path: { id: closedConversationId } });
  await tour.until('the question how it was', async () => {
    const read = await tour.call('getVisitorConversation', {
      as: visitor,
      path: { conversationId: closedConversationId },
    });
    return read.conversation.rating ? true : undefined;
  });
  return {
    conversationId,
    conversationToCloseId,
    closedConversationId,
    messageId: message.messageId,
    fileMessageId: file.messageId,
    attachmentId: kept.id,
    pendingAttachmentId: pending.id,
  };
}

/** An application, and somebody who has signed in by it. */
async function login(tour: Tour, keys: Keys, workspace: string): Promise<Variables> {
  if (!tour.isAnswered('authorizeWithRingnity')) return {};
  const application = await register(tour, workspace);
  await tour.call('updateOAuthClient', {
    as: workspace,
    path: { oauthClientId: application.id },
    body: { redirectUris: ['https://tour.example/callback', 'https://blog.example/callback'] },
  });
  const { tokens } = await logIn(tour, application, keys.demo);
  return {
    oauthClientKey: application.clientId,
    oauthClientSecret: application.secret,
    oauthToken: tokens.access_token,
  };
}

/** Everything that the variables of the collection stand for, made in a house. */
export async function seed(tour: Tour, keys: Keys, outside: Outside): Promise<Variables> {
  const { slug, tenantId, serverKey } = keys.demo;
  const people = await signIns(tour, keys, outside);
  const hookUrl = outside.receiver.url;
  const things = await keysAndThings(tour, serverKey, people['workspaceToken'] ?? '', hookUrl);
  const { token: agentToken } = await tour.call('createAgentToken', {
    as: serverKey,
    body: { username: deskOf(keys.demo).username, expiresIn: 3600 },
  });
  const { token: adminToken } = await tour.call('createAdminToken', { as: serverKey, body: { expiresIn: 3600 } });
  const { sessionToken: visitorToken } = await tour.call('createVisitorChatSession', { query: { slug }, body: {} });
  const item = await tour.call('uploadAdminKnowledgeDocument', { as: adminToken, raw: form() });
  return {
    baseUrl: tour.url,
    slug,
    tenantId,
    serverKey,
    agentToken,
    adminToken,
    visitorToken,
    hookUrl,
    pageUrl: outside.website.url + PAGE,
    knowledgeItemId: item.id,
    ...people,
    ...things,
    ...(await talks(tour, visitorToken, agentToken)),
    ...(await login(tour, keys, people['workspaceToken'] ?? '')),
  };
}
