import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type Caller, type Identity, makeCaller, type OperatorRole, scopesOf } from '#modules/identity/index.ts';
import { newId, read, show } from '#platform/ids.ts';
import { call, type TestApp, type TestTenant } from '#tests/app.ts';
import { applicationWithToken, newApplicationOf } from './access-token.ts';

/** Everybody who may show a credential. `other…` works, or asks, elsewhere in the same tenant; `account` is who holds the tenant, outside the workspace;
 * `support` to `operator` run the installation. */
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
  // An application that somebody of the workspace signed in to.
  'application',
  'support',
  'platformAdmin',
  'operator',
] as const;
export type Kind = (typeof kinds)[number];

export type Things = {
  attachment: string;
  conversation: string;
  message: string;
  webhook: string;
  delivery: string;
  request: string;
  knowledge: string;
  chunk: string;
  website: string;
  question: string;
  suggestion: string;
  credential: string;
  application: string;
  contact: string;
  tag: string;
  reply: string;
  /** A conversation whose visitor does nothing else here, and may be blocked. */
  passersTalk: string;
  service: string;
  booking: string;
  staff: string;
  department: string;
  invitation: string;
  /** Of somebody who is none of the kinds. */
  session: string;
  audit: string;
  ticket: string;
  mail: string;
  note: string;
  import: string;
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
  /** The same, where the message is one that carries a file. */
  conversationWithFileFor(kind: Kind): Promise<{ conversation: string; message: string; attachment: string }>;
  /** A visitor's, which the assistant still answers and nobody has taken. */
  welcomeAgain(): Promise<void>;
  openConversation(): Promise<{ conversation: string; message: string }>;
  /** The account's sign-in, for what asks for mail address and password. */
  accountEmail: string;
  newEntryToken(): Promise<string>;
  operatorEmail: string;
  /** The matrix of plans as it is now, to be sent back. */
  planContracts: Record<string, unknown>;
  newOperator(): Promise<string>;
  /** One whom nobody needs. */
  spareOperator: string;
  makeRoom(): Promise<void>;
  newWebhook(): Promise<string>;
  newDelivery(): Promise<string>;
  newKnowledge(): Promise<string>;
  newWebsite(): Promise<string>;
  newSuggestion(): Promise<{ suggestion: string; question: string }>;
  newCredential(): Promise<string>;
  newApplication(): Promise<string>;
  /** What the application of the token proves itself with. */
  client: { id: string; secret: string };
  newContact(): Promise<string>;
  newTag(): Promise<string>;
  /** A canned reply of everybody's. */
  newReply(): Promise<string>;
  newPassersTalk(): Promise<string>;
  newInvitation(): Promise<string>;
  newDepartment(): Promise<string>;
  /** A word that nothing of this tenant is called yet. */
  newName(): string;
  newBooking(): Promise<string>;
  newNote(contact: string): Promise<string>;
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
  const {
    attachments,
    audit,
    calendar,
    identity,
    cannedReplies,
    contacts,
    conversations,
    knowledge,
    requests,
    webhooks,
    credentials,
    tickets,
    mails,
    questions,
    websites,
  } = house.app.modules;
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
  const operatorNamed = async (name: string, role: OperatorRole) => {
    // Nothing of a tenant's: operators are told of each other.
    const email = `${name}-${newId().slice(-12)}@platform.example`;
    const { id } = await identity.createOperator({ email, name, password: tenant.password, role });
    return { id, email };
  };
  const operatorToken = async (name: string, role: OperatorRole) => {
    const { email } = await operatorNamed(name, role);
    const { accessToken } = await identity.platformLogin({ email, password: tenant.password });
    return { email, token: accessToken };
  };
  const support = await operatorToken('support', 'platform_support');
  const platformAdmin = await operatorToken('admin', 'platform_admin');
  const operator = await operatorToken('owner', 'platform_owner');
  const contracts = await call(house.url, 'GET', '/api/platform/plan-contracts', { token: operator.token });
  const { revision: _revision, ...planContracts } = contracts.body.data;
  let operators = 0;
  const newOperator = async () => {
    operators += 1;
    return show('operator', (await operatorNamed(`sven${operators}`, 'platform_support')).id);
  };
  const server = await credentials.callerOf(tenant.serverKey, 'server');
  const visitor = await visitorOf(house, tenant, canary, 'vera');
  const otherVisitor = await visitorOf(house, tenant, canary, 'otto');
  const mira = await tokenOf(identity, server, 'mira');
  const omar = await tokenOf(identity, server, 'omar');
  const jonas = await tokenOf(identity, server, 'jonas');
  const admin = await identity.issueAdmin(server, { adminActorId: show('staff', alma.id), expiresIn: 3600 });

  /** Assigned from the start: what happens in it is what was asked for, and no answer of the assistant's. */
  async function assignedFor(kind: Kind) {
    const { caller } = kind === 'otherVisitor' ? otherVisitor : visitor;
    const { id } = await conversations.open(caller, { subject: `About ${canary}`, metadata: { note: canary } });
    const toService = kind === 'otherAgent' || kind === 'otherAgentToken';
    await conversations.assign(
      jonas.caller,
      id,
      toService ? { staffId: null, departmentId: tenant.departments.service } : { staffId: tenant.staff.mira },
    );
    return { id, caller };
  }
  async function conversationFor(kind: Kind) {
    const { id, caller } = await assignedFor(kind);
    const { message } = await conversations.send(caller, id, { body: `A question of ${canary}` });
    return { conversation: show('conversation', id), message: show('message', message.id) };
  }
  async function conversationWithFileFor(kind: Kind) {
    const { id, caller } = await assignedFor(kind);
    const { attachment, message } = await attachments.upload(caller, id, {
      filename: `${canary}.txt`,
      contentType: 'text/plain',
      content: Readable.from([Buffer.from(`A file of ${canary}`)]),
    });
    return {
      conversation: show('conversation', id),
      message: show('message', message.id),
      attachment: show('attachment', attachment.id),
    };
  }
  /** Whom a proof blocked is welcome again. */
  async function welcomeAgain(conversation: string) {
    await conversations.unblock(jonas.caller, read('conversation', conversation)!);
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
  /** A tenant has 50 at most, and a proof makes more. */
  const makeRoom = async () => {
    const made = await webhooks.list(tenant.system);
    for (const { id } of made.slice(30)) await webhooks.remove(tenant.system, id);
  };
  const newWebhook = async () => {
    await makeRoom();
    const { webhook } = await webhooks.create(tenant.system, {
      name: `Hook ${canary}`,
      // Nobody listens here, and nothing that happens in a proof is one of these events.
      url: `http://127.0.0.1:9/${canary}`,
      events: ['call.ended'],
    });
    return show('webhook', webhook.id);
  };
  const hookOfDeliveries = read('webhook', await newWebhook())!;
  const newDelivery = async () => {
    await webhooks.update(tenant.system, hookOfDeliveries, { isActive: true });
    const { deliveryIds } = await webhooks.test(tenant.system, { webhookId: hookOfDeliveries });
    return show('delivery', deliveryIds[0]!);
  };
  const delivery = await newDelivery();
  // What is tried again and again would change rows while others are watched.
  while ((await webhooks.attempts(tenant.system, read('delivery', delivery)!)).length === 0) await pause(10);
  await webhooks.disable(tenant.system, hookOfDeliveries);
  const requestId = `request-of-${canary}`;
  requests.note(server, {
    requestId,
    method: 'GET',
    route: `/api/server/contacts/${canary}`,
    operation: 'getContact',
    status: 404,
    code: 'contact_not_found',
    durationMs: 3,
  });
  await requests.settled();
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
    while ((await websites.get(tenant.system, id)).status !== 'failed') await pause(10);
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

  const plugin = await applicationWithToken(house, tenant, alma.id, `Plugin ${canary}`);
  const newApplication = () => newApplicationOf(house, tenant, `App ${canary}`, [plugin.id]);

  let named = 0;
  const newName = () => {
    named += 1;
    return `n${named}-${canary}`;
  };
  const newInvitation = async () => {
    const invitation = await identity.invite(makeCaller(tenant.id, { kind: 'system' }, []), {
      email: `${newName()}@${canary}.example`,
      role: 'agent',
      name: `Ina ${canary}`,
    });
    return show('invitation', invitation.id);
  };
  const newDepartment = async () =>
    show('department', (await identity.createDepartment({ tenantId: tenant.id, name: newName() })).id);
  async function someonesSession() {
    const person = { tenantId: tenant.id, username: `nina-${tenant.slug}`, password: tenant.password };
    await identity.createStaff({ ...person, name: `Nina ${canary}`, role: 'agent' });
    const { accessToken } = await identity.workspaceLogin(person);
    const { actor } = await identity.callerOf(accessToken, ['workspace']);
    return show('session', (actor.kind === 'staff' && actor.sessionId) || newId());
  }

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

  // Tags and shortcuts are nobody's twice.
  const newTag = async () => {
    const made = await conversations.tags.list(tenant.system);
    for (const { id } of made.slice(100)) await conversations.tags.remove(tenant.system, id);
    const tag = await conversations.tags.create(tenant.system, { name: newId(), color: '#2f9e44' });
    return show('tag', tag.id);
  };
  const newReply = async () => {
    const reply = await cannedReplies.create(makeCaller(tenant.id, jonas.caller.actor, scopesOf('supervisor')), {
      shortcut: `r${newId().slice(-12)}`,
      title: `Reply ${canary}`,
      texts: { en: `Hello {{visitor.name|there}}, ${canary}` },
      isShared: true,
    });
    return show('reply', reply.id);
  };
  const newPassersTalk = async () => {
    const passer = await visitorOf(house, tenant, canary, 'pauline');
    const { id } = await conversations.open(passer.caller, { subject: `About ${canary}` });
    await conversations.assign(jonas.caller, id, { staffId: null, departmentId: null });
    return show('conversation', id);
  };
  const newTicket = async (): Promise<string> => {
    const ticket = await tickets.openByVisitor(
      visitor.caller,
      { name: `Vera ${canary}`, email: `vera@${canary}.example`, subject: `About ${canary}`, message: canary },
      { language: 'en', departmentId: null },
    );
    return show('ticket', ticket.id);
  };
  const newMail = async (): Promise<string> => {
    const { kysely } = house.database;
    const id = await kysely.transaction().execute((transaction) =>
      mails.send(transaction, {
        tenantId: tenant.id,
        to: { address: `vera@${canary}.example` },
        language: 'en',
        template: 'transcript',
        values: { subject: canary, messages: [], isShortened: false },
      }),
    );
    return show('mail', id);
  };
  const service = await calendar.addService(tenant.system, {
    name: `Advice ${canary}`,
    durationMinutes: 30,
    capacity: 500,
  });
  const newBooking = async () => {
    const booking = await calendar.book(tenant.system, {
      serviceId: service.id,
      startsAt: new Date(Date.now() + DAY_SECONDS * 1000),
      name: `Berta ${canary}`,
    });
    return show('booking', booking.id);
  };
  const newNote = async (contact: string) =>
    show('note', (await contacts.addNote(jonas.caller, read('contact', contact)!, `A note on ${canary}`)).id);
  const contact = await newContact();
  const { order } = await contacts.import(tenant.system, { text: `Name,Phone\n${canary},+49 341 8000000` });

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
      application: plugin.token,
      support: support.token,
      platformAdmin: platformAdmin.token,
      operator: operator.token,
    },
    callers: {
      visitor: visitor.caller,
      otherVisitor: otherVisitor.caller,
      mira: mira.caller,
      omar: omar.caller,
      jonas: jonas.caller,
    },
    things: {
      attachment: (await conversationWithFileFor('visitor')).attachment,
      ...first,
      webhook: await newWebhook(),
      delivery,
      request: requestId,
      knowledge: await newKnowledge(),
      chunk: await newChunk(),
      website: await newWebsite(),
      ...(await newSuggestion()),
      credential: await newCredential(),
      application: await newApplication(),
      tag: await newTag(),
      reply: await newReply(),
      passersTalk: await newPassersTalk(),
      service: show('service', service.id),
      booking: await newBooking(),
      contact,
      note: await newNote(contact),
      import: show('import', order!.id),
      staff: show('staff', alma.id),
      department: show('department', department.id),
      invitation: await newInvitation(),
      session: await someonesSession(),
      audit: show('audit', (await audit.list(tenant.system, { limit: 1 })).entries[0]!.id),
      ticket: await newTicket(),
      mail: await newMail(),
    },
    conversationFor,
    conversationWithFileFor,
    openConversation,
    welcomeAgain: () => welcomeAgain(first.conversation),
    accountEmail,
    newEntryToken,
    operatorEmail: operator.email,
    planContracts,
    newOperator,
    spareOperator: await newOperator(),
    makeRoom,
    newWebhook,
    newDelivery,
    newKnowledge,
    newWebsite,
    newSuggestion,
    newCredential,
    newApplication,
    client: { id: plugin.clientId, secret: plugin.secret },
    newContact,
    newTag,
    newReply,
    newPassersTalk,
    newInvitation,
    newDepartment,
    newName,
    newBooking,
    newNote,
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
