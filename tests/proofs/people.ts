import type { Caller, Identity } from '#modules/identity/index.ts';
import { newId, show } from '#platform/ids.ts';
import type { TestApp, TestTenant } from '#tests/app.ts';

/** Everybody who may show a credential. `other…` works, or asks, elsewhere in the same tenant; `account` is who holds the tenant, outside the workspace. */
export const kinds = [
  'anonymous',
  'visitor',
  'otherVisitor',
  'agentToken',
  'otherAgentToken',
  'adminToken',
  'agent',
  'otherAgent',
  'supervisor',
  'admin',
  'owner',
  'account',
  'server',
] as const;
export type Kind = (typeof kinds)[number];

export type Things = {
  conversation: string;
  message: string;
  webhook: string;
  knowledge: string;
  chunk: string;
  website: string;
  question: string;
  suggestion: string;
  credential: string;
  contact: string;
  staff: string;
  department: string;
  audit: string;
};

export type People = {
  tenant: TestTenant;
  /** Stands in everything of this tenant's that only its own people may read. */
  canary: string;
  tokens: Record<Exclude<Kind, 'anonymous'>, string>;
  callers: { visitor: Caller; otherVisitor: Caller; mira: Caller; omar: Caller; jonas: Caller };
  things: Things;
  username: string;
  cursor: string;
  /** A conversation of the kind's own, with a message in it, where they can see it. */
  conversationFor(kind: Kind): Promise<{ conversation: string; message: string }>;
  /** A visitor's, which the assistant still answers and nobody has taken. */
  openConversation(): Promise<{ conversation: string; message: string }>;
  /** The account's sign-in, for what asks for mail address and password. */
  accountEmail: string;
  newEntryToken(): Promise<string>;
  newWebhook(): Promise<string>;
  newKnowledge(): Promise<string>;
  newWebsite(): Promise<string>;
  newSuggestion(): Promise<{ suggestion: string; question: string }>;
  newCredential(): Promise<string>;
  newContact(): Promise<string>;
};

const DAY_SECONDS = 86_400;

async function visitorOf(house: TestApp, tenant: TestTenant, canary: string, name: string) {
  const { conversations, identity } = house.app.modules;
  const visitor = await conversations.openSession(tenant.id, {
    visitor: {
      name: `${name} ${canary}`,
      email: `${name}@${canary}.example`,
      phone: '+49 30 1234567',
      externalId: canary,
    },
    metadata: { note: canary },
  });
  const { token } = await identity.issueVisitor({
    tenantId: tenant.id,
    visitorId: visitor.id,
    verified: false,
    ttlSeconds: DAY_SECONDS,
  });
  return { token, caller: await identity.callerOf(token, ['visitor']) };
}

/** A member of staff's token for programs, and the caller behind it. */
async function tokenOf(identity: Identity, server: Caller, username: string) {
  const { token } = await identity.issueAgent(server, { username, expiresIn: 3600 });
  return { token, caller: await identity.callerOf(token, ['agent']) };
}

/** A tenant with something of everything in it, and a credential of every kind. */
export async function people(
  house: TestApp,
  { mode = 'ai_first' }: { mode?: 'human_only' | 'ai_first' } = {},
): Promise<People> {
  const tenant = await house.tenant({ mode });
  const canary = `canary-${newId().slice(-12)}`;
  const { audit, identity, contacts, conversations, knowledge, questions, websites, webhooks, credentials } =
    house.app.modules;
  const username = `only-${tenant.slug}`;
  const alma = await identity.createStaff({
    tenantId: tenant.id,
    username,
    name: `Alma ${canary}`,
    role: 'admin',
    password: tenant.password,
    departmentIds: [tenant.departments.sales],
  });
  const accountEmail = `account@${canary}.example`;
  await identity.createOwner({ tenantId: tenant.id, email: accountEmail, name: canary, password: tenant.password });
  const account = await identity.ownerLogin({ email: accountEmail, password: tenant.password });
  const department = await identity.createDepartment({ tenantId: tenant.id, name: `Annex ${canary}` });
  const server = await credentials.callerOf(tenant.serverKey, 'server');
  const visitor = await visitorOf(house, tenant, canary, 'vera');
  const otherVisitor = await visitorOf(house, tenant, canary, 'otto');
  const mira = await tokenOf(identity, server, 'mira');
  const omar = await tokenOf(identity, server, 'omar');
  const jonas = await tokenOf(identity, server, 'jonas');
  const admin = await identity.issueAdmin(server, { adminActorId: show('staff', alma.id), expiresIn: 3600 });

  async function conversationFor(kind: Kind) {
    const { caller } = kind === 'otherVisitor' ? otherVisitor : visitor;
    const opened = await conversations.open(caller, { subject: `About ${canary}`, metadata: { note: canary } });
    const toService = kind === 'otherAgent' || kind === 'otherAgentToken';
    // Assigned from the start: what happens in it is what was asked for, and no answer of the assistant's.
    await conversations.assign(
      jonas.caller,
      opened.id,
      toService ? { staffId: null, departmentId: tenant.departments.service } : { staffId: tenant.staff.mira },
    );
    const { message } = await conversations.send(caller, opened.id, { body: `A question of ${canary}` });
    return { conversation: show('conversation', opened.id), message: show('message', message.id) };
  }
  async function openConversation() {
    const opened = await conversations.open(visitor.caller, { subject: `About ${canary}` });
    const { message } = await conversations.send(visitor.caller, opened.id, { body: `A question of ${canary}` });
    return { conversation: show('conversation', opened.id), message: show('message', message.id) };
  }
  const newEntryToken = async () => {
    const caller = await identity.callerOf(account.accessToken, ['owner']);
    return (await identity.createEntryToken(caller)).token;
  };
  const newWebhook = async () => {
    const { webhook } = await webhooks.create(tenant.system, {
      name: `Hook ${canary}`,
      // Nobody listens here, and nothing that happens in a proof is one of these events.
      url: `http://127.0.0.1:9/${canary}`,
      events: ['call.ended'],
    });
    return show('webhook', webhook.id);
  };
  const newKnowledge = async () => {
    const item = await knowledge.addText(tenant.system, {
      title: `Delivery ${canary}`,
      body: `# Delivery\n\nDelivery to ${canary} takes two days and costs nothing.`,
    });
    return show('knowledge', item.id);
  };

  /** An item of its own, because it has to be indexed at once. */
  const newChunk = async () => {
    const item = await knowledge.addText(tenant.system, {
      title: `Lamps ${canary}`,
      body: `Lamps of ${canary} are red.`,
    });
    await knowledge.index(item.id);
    const [passage] = await knowledge.search(tenant.id, { query: `red lamps ${canary}` });
    return show('chunk', passage!.chunkId);
  };

  const newWebsite = async () => {
    // Nobody listens here: it fails, and is there.
    // A workspace has few: the one before goes, unless it is the first, which is among the things.
    const [before, first] = await websites.list(tenant.system);
    if (before && first) await websites.remove(tenant.system, before.id);
    const { id } = await websites.add(tenant.system, { url: `http://127.0.0.1:9/${newId()}` });
    // Until it has failed: what is told of it is then the same at any moment.
    for (let status = 'queued'; status !== 'failed'; ) {
      await new Promise((done) => setTimeout(done, 10));
      ({ status } = await websites.get(tenant.system, id));
    }
    return show('website', id);
  };
  /** A question that found no answer, and what a person said to it. */
  const newSuggestion = async () => {
    const opened = await conversations.open(visitor.caller, {});
    const { message } = await conversations.send(visitor.caller, opened.id, {
      body: `Is ${canary} a giraffe of glass?`,
    });
    await conversations.assign(jonas.caller, opened.id, { staffId: tenant.staff.mira });
    await conversations.send(mira.caller, opened.id, { body: `No, ${canary} is a lamp that we sell in red and blue.` });
    await questions.collect({ tenantId: tenant.id, conversationId: opened.id, messageId: message.id });
    await questions.suggest({ tenantId: tenant.id, conversationId: opened.id });
    const [newest] = (await questions.suggestions(tenant.system, {})).suggestions;
    return { suggestion: show('suggestion', newest!.id), question: show('question', newest!.questionId) };
  };

  const newCredential = async () => {
    const { credential } = await credentials.create({
      tenantId: tenant.id,
      kind: 'server',
      mode: 'live',
      name: `Key ${canary}`,
      scopes: ['server:health'],
    });
    return show('credential', credential.id);
  };

  let dialled = 0;
  const newContact = async () => {
    dialled += 1;
    const contact = await contacts.upsert(tenant.system, {
      name: `Carla ${canary}`,
      phone: `+49 341 9${String(dialled).padStart(6, '0')}`,
      notes: `Knows ${canary}`,
    });
    return show('contact', contact.id);
  };

  const first = await conversationFor('visitor');
  await conversationFor('visitor');
  const key = (await conversations.list(jonas.caller, { limit: 1 })).nextCursor ?? '';
  const inside = (await conversations.list(jonas.caller, { limit: 5 })).conversations.find(
    ({ id }) => show('conversation', id) === first.conversation,
  );
  if (!inside) throw new Error('A conversation that was just opened is not in its tenant’s list.');
  await conversations.send(mira.caller, inside.id, { body: `An answer for ${canary}` });
  await conversations.send(mira.caller, inside.id, { body: `A note on ${canary}`, messageType: 'note' });

  return {
    tenant,
    canary,
    username,
    cursor: key,
    tokens: {
      visitor: visitor.token,
      otherVisitor: otherVisitor.token,
      agentToken: mira.token,
      otherAgentToken: omar.token,
      adminToken: admin.token,
      agent: await tenant.signIn('mira'),
      otherAgent: await tenant.signIn('omar'),
      supervisor: await tenant.signIn('jonas'),
      admin: await tenant.signIn(username),
      owner: await tenant.signIn('anna'),
      account: account.accessToken,
      server: tenant.serverKey,
    },
    callers: {
      visitor: visitor.caller,
      otherVisitor: otherVisitor.caller,
      mira: mira.caller,
      omar: omar.caller,
      jonas: jonas.caller,
    },
    things: {
      ...first,
      webhook: await newWebhook(),
      knowledge: await newKnowledge(),
      chunk: await newChunk(),
      website: await newWebsite(),
      ...(await newSuggestion()),
      credential: await newCredential(),
      contact: await newContact(),
      staff: show('staff', alma.id),
      department: show('department', department.id),
      audit: show('audit', (await audit.list(tenant.system, { limit: 1 })).entries[0]!.id),
    },
    conversationFor,
    openConversation,
    accountEmail,
    newEntryToken,
    newWebhook,
    newKnowledge,
    newWebsite,
    newSuggestion,
    newCredential,
    newContact,
  };
}

/** The headers that show a credential; nobody shows none. */
export const shows = (kind: Kind, { tokens }: Pick<People, 'tokens'>): Record<string, string> => {
  if (kind === 'anonymous') return {};
  const token = tokens[kind];
  return kind === 'visitor' || kind === 'otherVisitor'
    ? { 'x-ringnity-sdk-session': token }
    : { authorization: `Bearer ${token}` };
};
