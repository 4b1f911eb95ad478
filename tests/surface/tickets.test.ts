import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dial } from '#tests/realtime/scene.ts';
import { call, type TestTenant } from '../app.ts';
import { anHourLater, houseWithMail, mailTo, mime, postMail, replyAddressOf } from './mail-scene.ts';
import { agentToken, departmentId, openConversation, say, staffId, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time, token as tokenShape } from './whole.ts';

const { house, smtp } = houseWithMail();

type Ticket = { ticketId: string; ticketNumber: string; status: string; priority: string; assignedAgentId?: string };
type Page = { tickets: Ticket[]; nextCursor?: string };

const form = { name: 'Jana Petersen', email: 'Jana@Example.com', message: 'Liefern Sie nach Wien?\nGruß, Jana' };
const leave = (shop: TestTenant, body: object = form, session?: string) =>
  call<{ ticket: Ticket; session?: { sessionToken: string } }>(
    house().url,
    'POST',
    `/api/chat/visitor/tickets?slug=${shop.slug}`,
    { body, ...(session && { session }) },
  );
const at = (path: string, method: string, token: string, body?: unknown) =>
  call<Page & { ticket: Ticket; messages: { body: string; author: string; isInternal: boolean }[] }>(
    house().url,
    method,
    `/api/console/tickets${path}`,
    { token, ...(body !== undefined && { body }) },
  );

test('who finds nobody leaves a message: a ticket, with a session, that its visitor can look up', async () => {
  const shop = await house().tenant();
  const left = await leave(shop);
  const own = {
    ticketId: idOf('ticket'),
    ticketNumber: /^\d+$/,
    subject: 'Liefern Sie nach Wien?',
    status: 'open',
    priority: 'medium',
    createdAt: time,
    updatedAt: time,
  };
  assertAnswer(left, 201, {
    ticket: own,
    session: { sessionToken: tokenShape, visitorId: idOf('visitor'), expiresIn: Number, expiresAt: time },
  });
  const session = left.body.data.session?.sessionToken ?? '';
  const open = await call(house().url, 'GET', '/api/chat/visitor/tickets/open', { session });
  assertAnswer(open, 200, { ticket: own });
  const seen = await at(`/${left.body.data.ticket.ticketId}`, 'GET', await shop.signIn('mira'));
  assertAnswer(seen, 200, {
    ticket: {
      ...own,
      source: 'offline_form',
      category: 'other',
      requester: { name: 'Jana Petersen', email: 'jana@example.com' },
      visitorId: idOf('visitor'),
      departmentId: departmentId(shop, 'sales'),
      lastMessageAt: time,
    },
    messages: [
      {
        messageId: idOf('ticketMessage'),
        author: 'visitor',
        authorName: 'Jana Petersen',
        body: form.message,
        isInternal: false,
        createdAt: time,
      },
    ],
  });
});

test('one visitor has one open ticket: what they send besides is added to it', async () => {
  const shop = await house().tenant();
  const { session } = await visitorOf(house(), shop);
  const none = await call(house().url, 'GET', '/api/chat/visitor/tickets/open', { session });
  assertAnswer(none, 200, { ticket: null });
  const [first, second] = [await leave(shop, form, session), await leave(shop, { ...form, message: 'Eilt.' }, session)];
  assert.equal(second.body.data.ticket.ticketId, first.body.data.ticket.ticketId);
  assert.equal('session' in second.body.data, false);
  const atOnce = await Promise.all([1, 2, 3, 4].map((count) => leave(shop, { ...form, message: `${count}` }, session)));
  assert.deepEqual([...new Set(atOnce.map(({ status }) => status))], [201]);
  const token = await shop.signIn('jonas');
  const { body } = await at('', 'GET', token);
  assert.equal(body.data.tickets.length, 1);
  assert.equal((await at(`/${first.body.data.ticket.ticketId}`, 'GET', token)).body.data.messages.length, 6);
});

test('a form without an address, without words, or too long is refused and says why', async () => {
  const shop = await house().tenant();
  assertRefused(await leave(shop, { ...form, email: 'jana' }), 400, 'VALIDATION_FAILED', {
    details: ['body.email is not an e-mail address: it should be one such as name@example.com.'],
  });
  assertRefused(await leave(shop, { ...form, message: ' ' }), 400, 'VALIDATION_FAILED');
  assertRefused(await leave(shop, { ...form, message: 'a'.repeat(8001) }), 400, 'VALIDATION_FAILED');
});

test('urgent tickets come first, page by page, and archived ones only where asked for', async () => {
  const shop = await house().tenant();
  const token = await shop.signIn('jonas');
  const made: string[] = [];
  for (const message of ['one', 'two', 'three', 'four']) {
    made.push((await leave(shop, { ...form, message })).body.data.ticket.ticketId);
  }
  const [one, two, three, four] = made as [string, string, string, string];
  assert.equal((await at(`/${two}`, 'PATCH', token, { priority: 'urgent' })).status, 200);
  assert.equal((await at(`/${one}`, 'PATCH', token, { priority: 'low' })).status, 200);
  assert.equal((await at(`/${three}`, 'PATCH', token, { status: 'resolved' })).status, 200);
  const list = async (query: string) => (await at(query, 'GET', token)).body.data;
  const first = await list('?limit=2');
  assert.deepEqual(
    first.tickets.map(({ ticketId }) => ticketId),
    [two, four],
  );
  const rest = await list(`?limit=2&cursor=${first.nextCursor}`);
  assert.deepEqual([rest.tickets.map(({ ticketId }) => ticketId), rest.nextCursor], [[one], undefined]);
  assert.deepEqual(
    (await list('?includeArchived=true')).tickets.map(({ ticketId }) => ticketId),
    [two, four, three, one],
  );
  assert.deepEqual(
    (await list('?status=resolved')).tickets.map(({ ticketId }) => ticketId),
    [three],
  );
  const other = await house().tenant();
  assert.equal((await at(`?cursor=${first.nextCursor}`, 'GET', await other.signIn('jonas'))).status, 400);
  assertRefused(await at(`/${one}`, 'GET', await other.signIn('jonas')), 404, 'NOT_FOUND');
  assertRefused(await at(`/${one}`, 'PATCH', token, {}), 400, 'VALIDATION_FAILED');
  assertRefused(await at(`/${one}`, 'PATCH', token, { assignedAgentId: '' }), 404, 'NOT_FOUND');
});

test('a public answer goes out by mail and the visitor’s reply comes back; an internal one stays at the desk', async () => {
  const shop = await house().tenant();
  const email = `${shop.slug}@example.com`;
  const { ticketId } = (await leave(shop, { ...form, email })).body.data.ticket;
  const token = await shop.signIn('mira');
  const internal = await at(`/${ticketId}/messages`, 'POST', token, { body: 'Kennt die jemand?', isInternal: true });
  assert.deepEqual([internal.status, internal.body.data.ticket.status], [201, 'open']);
  const answer = await at(`/${ticketId}/messages`, 'POST', token, { body: 'Ja, nach Wien liefern wir.' });
  assert.equal(answer.body.data.ticket.status, 'waiting');
  assert.equal(answer.body.data.ticket.assignedAgentId, staffId(shop, 'mira'));
  const arrived = await mailTo(smtp(), email);
  assert.match(arrived.mail.subject ?? '', /^Ihre Anfrage #\d+: Liefern Sie nach Wien\?$/);
  assert.match(arrived.mail.text ?? '', /Ja, nach Wien liefern wir\.[\s\S]*Liefern Sie nach Wien\?/);
  assert.doesNotMatch(arrived.raw, /Kennt die jemand/);
  const back = mime({ from: email, to: replyAddressOf(arrived), text: 'Wunderbar.', messageId: '<t1@mail.example>' });
  assert.equal((await postMail(house(), back)).body.data?.outcome, 'taken');
  assert.equal((await postMail(house(), back)).body.data?.outcome, 'repeated');
  const { ticket, messages } = (await at(`/${ticketId}`, 'GET', token)).body.data;
  assert.equal(ticket.status, 'open');
  assert.deepEqual(
    messages.map(({ author, body }) => [author, body]),
    [
      ['visitor', form.message],
      ['staff', 'Kennt die jemand?'],
      ['staff', 'Ja, nach Wien liefern wir.'],
      ['visitor', 'Wunderbar.'],
    ],
  );
  assert.equal((await at(`/${ticketId}`, 'PATCH', token, { status: 'closed' })).status, 200);
  assertRefused(await at(`/${ticketId}/messages`, 'POST', token, { body: 'Noch etwas' }), 409, 'CONFLICT');
  const late = mime({ from: email, to: replyAddressOf(arrived), text: 'Spät.' });
  assert.equal((await postMail(house(), late)).status, 409);
});

test('a hand-over that nobody takes becomes a ticket, whose answer is in the conversation too and mailed once', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const email = `${shop.slug}@example.com`;
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Kai', email } });
  const conversationId = await openConversation(house(), session);
  await say(house(), session, conversationId, 'Hört mich jemand?');
  await anHourLater(house(), conversationId);
  const open = await call<{ ticket: Ticket }>(house().url, 'GET', '/api/chat/visitor/tickets/open', { session });
  assertAnswer(open, 200, {
    ticket: {
      ticketId: idOf('ticket'),
      ticketNumber: /^\d+$/,
      subject: 'Hört mich jemand?',
      status: 'open',
      priority: 'high',
      conversationId,
      createdAt: time,
      updatedAt: time,
    },
  });
  await anHourLater(house(), conversationId);
  const token = await shop.signIn('mira');
  const { ticketId, ticketNumber } = open.body.data.ticket;
  assert.equal((await at('', 'GET', token)).body.data.tickets.length, 1, 'looking again opens no second one');
  await at(`/${ticketId}/messages`, 'POST', token, { body: 'Jetzt ja.' });
  await mailTo(smtp(), email);
  const talk = await call<{ conversation: { messages: { body: string; senderType: string }[] } }>(
    house().url,
    'GET',
    `/api/chat/visitor/conversations/${conversationId}`,
    { session },
  );
  const bodies = talk.body.data.conversation.messages.map(({ senderType, body }) => `${senderType}: ${body}`);
  assert.ok(bodies.includes('agent: Jetzt ja.'));
  assert.ok(bodies.some((body) => body.startsWith('system: ') && body.includes(`Nr. ${ticketNumber}`)));
  await anHourLater(house(), conversationId);
  const later = await house().tenant({ mode: 'human_only' });
  const { ticketId: other } = (await leave(later, { ...form, email: `${later.slug}@example.com` })).body.data.ticket;
  await at(`/${other}/messages`, 'POST', await later.signIn('mira'), { body: 'Hallo' });
  await mailTo(smtp(), `${later.slug}@example.com`);
  assert.equal(smtp().mails.filter(({ to }) => to.includes(email)).length, 1, 'the answer was not mailed again');
});

test('a ticket goes along with its conversation: who takes it has both, and closing resolves', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  await say(house(), session, conversationId, 'Hallo?');
  await anHourLater(house(), conversationId);
  const token = await agentToken(house(), shop, 'mira');
  const take = (path: string) =>
    call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/${path}`, { token, body: {} });
  const console = await shop.signIn('jonas');
  const settled = async (status: string) => {
    for (const end = Date.now() + 20_000; Date.now() < end; ) {
      const [ticket] = (await at('?includeArchived=true', 'GET', console)).body.data.tickets;
      if (ticket?.status === status) return ticket;
      await new Promise((next) => setTimeout(next, 25));
    }
    throw new Error(`the ticket did not become ${status}`);
  };
  await take('assign');
  assert.equal((await settled('in_progress')).assignedAgentId, staffId(shop, 'mira'));
  await take('close');
  await settled('resolved');
});

test('who is erased leaves no name and no address in tickets and mails', async () => {
  const shop = await house().tenant();
  const email = `${shop.slug}@example.com`;
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Jana Petersen', phone: '+49 341 5550101' } });
  const { ticketId } = (await leave(shop, { ...form, email }, session)).body.data.ticket;
  const token = await shop.signIn('anna');
  await at(`/${ticketId}/messages`, 'POST', token, { body: 'Gern.' });
  await mailTo(smtp(), email);
  const found = await call<{ contacts: { id: string }[] }>(house().url, 'GET', '/api/server/contacts', {
    token: shop.serverKey,
  });
  const erased = await call(house().url, 'DELETE', `/api/server/contacts/${found.body.data.contacts[0]?.id}`, {
    token: shop.serverKey,
  });
  assert.equal(erased.status, 200, JSON.stringify(erased.body));
  const { ticket, messages } = (await at(`/${ticketId}`, 'GET', token)).body.data;
  assert.deepEqual((ticket as Ticket & { requester: object }).requester, {});
  assert.equal('authorName' in (messages[0] ?? {}), false);
  const mails = await call<{ mails: unknown[] }>(house().url, 'GET', '/api/console/mails', { token });
  assert.deepEqual(mails.body.data.mails, []);
});

test('what a visitor states about themselves while they chat is beside the conversation at once', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  const client = await dial(
    { url: `${house().url.replace('http', 'ws')}/realtime` },
    { token: await agentToken(house(), shop, 'jonas') },
  );
  await client.acked({ type: 'watch', topic: 'inbox' });
  const visitor = { name: 'Jana Petersen', email: 'jana@example.com', phone: '+49 341 5550102' };
  const stated = await call(house().url, 'POST', '/api/chat/visitor/sessions', { session, body: { visitor } });
  assert.equal(stated.status, 201);
  const frame = await client.where(
    (one) => one.type === 'conversation.updated' && one.conversation.visitor?.email === 'jana@example.com',
    20_000,
  );
  client.close();
  assert.ok(frame.type === 'conversation.updated');
  assert.equal(frame.conversation.conversationId, conversationId);
  assert.match(frame.conversation.contactId ?? '', idOf('contact'));
});

test('an agent sees the tickets of their departments, a supervisor all', async () => {
  const shop = await house().tenant();
  const { ticketId } = (await leave(shop)).body.data.ticket;
  assert.equal((await at('', 'GET', await shop.signIn('omar'))).body.data.tickets.length, 0);
  assertRefused(await at(`/${ticketId}`, 'GET', await shop.signIn('omar')), 404, 'NOT_FOUND');
  assert.equal((await at('', 'GET', await shop.signIn('jonas'))).body.data.tickets.length, 1);
  const given = { assignedAgentId: staffId(shop, 'omar') };
  assert.equal((await at(`/${ticketId}`, 'PATCH', await shop.signIn('jonas'), given)).status, 200);
  assert.equal((await at(`/${ticketId}`, 'GET', await shop.signIn('omar'))).status, 200);
  assert.equal((await at('?assigned=me', 'GET', await shop.signIn('omar'))).body.data.tickets.length, 1);
});
