import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { newId, show } from '#platform/ids.ts';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { type ModelServer, startModelServer } from '../fakes/model-server.ts';
import { webhookReceiver } from '../fakes/webhook-receiver.ts';
import { putOnPlan } from '../plans.ts';
import { addShipping, agentToken, until } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

let model: ModelServer;
let opened: TestApp | undefined;
before(async () => {
  model = await startModelServer({ text: 'Der Versand kostet 4,90 Euro.' });
  opened = await testApp({ MODEL_BASE_URL: model.baseUrl, MODEL_NAME: 'fake' });
});
after(async () => {
  await opened?.close();
  await model.close();
  assert.deepEqual(opened?.faults, [], 'every reply is as its document says');
});
const house = () => opened!;

type Role = 'platform_owner' | 'platform_admin' | 'platform_support';
async function operator(role: Role): Promise<string> {
  const email = `${newId()}@house.example`;
  const password = 'correct horse battery';
  await house().app.modules.identity.createOperator({ email, password, name: 'Olga', role });
  const reply = await call<{ accessToken: string }>(house().url, 'POST', '/api/platform/auth/login', {
    body: { email, password },
  });
  return reply.body.data.accessToken;
}
const platform = (token: string, method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  call<never>(house().url, method, `/api/platform/${path}`, { token, headers, ...(body && { body }) });

type Answer = {
  message: string;
  turnId: string;
  messageId: string;
  handoffRecommended: boolean;
  conversationId: string;
  metadata: { outcome: string };
};
const ask = (shop: TestTenant, message = 'Was kostet der Versand?') =>
  call<Answer>(house().url, 'POST', `/api/ai/visitor/chat?slug=${shop.slug}`, { body: { message } });

/** A shop with knowledge whose plan holds so many replies. */
async function shopWith(replies: number, { language = 'de' as 'de' | 'en' } = {}): Promise<TestTenant> {
  const shop = await house().tenant({ language });
  await addShipping(house(), shop);
  await putOnPlan(house(), shop, { quotas: { ai_chat_replies: replies } });
  return shop;
}
const settings = {
  provider: 'openai',
  currency: 'USD',
  chatModel: 'gpt-4.1-mini',
  voiceModel: 'gpt-realtime',
  inputCostPer1mUsd: 0.4,
  cachedInputCostPer1mUsd: 0.1,
  outputCostPer1mUsd: 1.6,
  voiceCostPerMinuteUsd: 0.03,
  markupMultiplier: 3,
  riskBufferPercent: 25,
  replyUnitInputTokens: 3000,
  replyUnitOutputTokens: 1000,
  voiceUnitSeconds: 60,
  maxInputTokens: 12_000,
  maxOutputTokens: 1500,
  maxContextMessages: 12,
  maxKnowledgeChunks: 6,
  maxRetries: 1,
  maxToolCalls: 4,
  dailySpendLimitCents: 5000,
  monthlySpendLimitCents: 50_000,
  lowBalanceThresholdCents: 1000,
  exchangeRates: { EUR: 0.92 },
};
const derived = {
  internalReplyUsd: 0.0035,
  retailReplyUsd: 0.0105,
  retailPer1000RepliesUsd: 10.5,
  internalVoiceMinuteUsd: 0.0375,
  retailVoiceMinuteUsd: 0.1125,
  grossMarginPercent: 66.7,
};

test('prices are read by every operator and changed by owners alone, only in what is given', async () => {
  const [owner, admin, support] = await Promise.all(
    (['platform_owner', 'platform_admin', 'platform_support'] as const).map(operator),
  );
  assertAnswer(await platform(support!, 'GET', 'ai-pricing'), 200, {
    settings: { ...settings, updatedAt: null },
    derived,
  });
  assertRefused(await platform(admin!, 'PUT', 'ai-pricing', { markupMultiplier: 2 }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'platform:pricing' },
  });
  const changed = await platform(owner!, 'PUT', 'ai-pricing', { markupMultiplier: 2, exchangeRates: { EUR: 0.9 } });
  assert.equal(changed.body.message, 'Kept. It takes effect with the next answer.');
  const { message: _, ...body } = changed.body;
  assertAnswer({ ...changed, body: body as never }, 200, {
    settings: { ...settings, markupMultiplier: 2, exchangeRates: { EUR: 0.9 }, updatedAt: time },
    derived: {
      ...derived,
      retailReplyUsd: 0.007,
      retailPer1000RepliesUsd: 7,
      retailVoiceMinuteUsd: 0.075,
      grossMarginPercent: 50,
    },
  });
  assertRefused(await platform(owner!, 'PUT', 'ai-pricing', { exchangeRates: { CHF: 0.9 } }), 409, 'CONFLICT', {
    facts: { reason: 'exchange_rate_in_use' },
  });
  for (const wrong of [
    { currency: 'EUR' },
    { markupMultiplier: 1 },
    { provider: ' ' },
    { maxRetries: 99 },
    { exchangeRates: { usd: 1 } },
    { exchangeRates: { EUR: 0 } },
    { dailySpendLimitCents: 1.5 },
  ]) {
    assertRefused(await platform(owner!, 'PUT', 'ai-pricing', wrong), 400, 'VALIDATION_FAILED');
  }
  await platform(owner!, 'PUT', 'ai-pricing', { markupMultiplier: 3, exchangeRates: { EUR: 0.92 } });
});

test('a top-up is done once for one key, stands in the statement, and everybody’s sums add up', async () => {
  const [admin, support] = await Promise.all((['platform_admin', 'platform_support'] as const).map(operator));
  const shop = await shopWith(0);
  const topUp = (body: object, token = admin!, key?: string) =>
    platform(token, 'POST', `ai-balance/${shop.clientId}/top-up`, body, key ? { 'idempotency-key': key } : {});
  assertRefused(await topUp({ amountCents: 5000 }, support!), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'platform:write' },
  });
  assertRefused(await topUp({}), 400, 'VALIDATION_FAILED');
  assertRefused(await topUp({ amountUsd: 0 }), 400, 'VALIDATION_FAILED');
  const first = await topUp({ amountCents: 5000, notes: 'Invoice 7' }, admin!, 'top-1');
  const again = await topUp({ amountCents: 5000, notes: 'Invoice 7' }, admin!, 'top-1');
  assert.deepEqual(again.body, first.body);
  assert.deepEqual(first.body, {
    success: true,
    data: {
      clientId: shop.clientId,
      amountCents: 5000,
      balanceBeforeCents: 0,
      balanceAfterCents: 5000,
      currency: 'EUR',
    },
    message: 'The balance is 50.00 EUR now.',
  });
  const unknown = await platform(admin!, 'POST', `ai-balance/${show('tenant', newId())}/top-up`, { amountCents: 1 });
  assertRefused(unknown, 404, 'SDK_CLIENT_NOT_FOUND');

  const overview = await platform(support!, 'GET', 'ai-balance');
  const { summary, tenants } = overview.body.data as unknown as {
    summary: Record<string, number>;
    tenants: ({ tenantId: string; balanceCents: number } & Record<string, unknown>)[];
  };
  assert.equal(summary['totalTenants'], tenants.length);
  assert.equal(
    summary['totalBalanceCents'],
    tenants.reduce((sum, { balanceCents }) => sum + balanceCents, 0),
  );
  const mine = tenants.find(({ tenantId }) => tenantId === shop.clientId);
  const expected = {
    tenantId: shop.clientId,
    tenantName: `Tenant ${shop.slug}`,
    tenantEmail: `${shop.slug}@example.test`,
    tenantSlug: shop.slug,
    planId: idOf('plan'),
    planSlug: /^p-/,
    planName: 'Small',
    currency: 'EUR',
    balanceCents: 5000,
    heldCents: 0,
    totalTopUpCents: 5000,
    totalUsageCents: 0,
    overageEnabled: false,
    blockOnZero: true,
    autoTopUpEnabled: false,
    autoTopUpThresholdCents: 0,
    autoTopUpAmountCents: 0,
    lastTopUpAt: time,
    usage: {
      chatReplies: 0,
      voiceMinutes: 0,
      voiceEvents: 0,
      audioSeconds: 0,
      inputTokens: 0,
      outputTokens: 0,
      totalTokens: 0,
    },
    included: { chatReplies: 0, chatLabel: '0 replies', voiceMinutes: null, voiceLabel: 'unlimited minutes' },
    overage: {
      chatReplies: 0,
      voiceMinutes: 0,
      estimatedInternalCostCents: 0,
      estimatedRetailChargeCents: 0,
      estimatedOverageChargeCents: 0,
      projectedBalanceAfterCents: 5000,
    },
    spentTodayUsdCents: 0,
    spentThisMonthUsdCents: 0,
    isSample: false,
    alertLevel: 'ok',
  };
  const one = await call(house().url, 'GET', `/api/console/platform/balances/${shop.clientId}`, { token: support! });
  assertAnswer(one, 200, { tenant: expected });
  assert.deepEqual(mine, one.body.data['tenant']);

  const entry = {
    id: /^\d+$/,
    kind: 'top_up',
    account: 'purse',
    unit: 'EUR',
    amountMicros: 50_000_000,
    balanceAfterMicros: 50_000_000,
    reference: idOf('posting'),
    note: 'Invoice 7',
    at: time,
  };
  const statement = await call(house().url, 'GET', `/api/console/platform/balances/${shop.clientId}/entries`, {
    token: support!,
  });
  assertAnswer(statement, 200, { entries: [entry], nextCursor: null });
  const own = await call(house().url, 'GET', '/api/console/billing/entries', { token: await shop.signIn('anna') });
  assertAnswer(own, 200, { entries: [entry], nextCursor: null });
  const jonas = await shop.signIn('jonas');
  assertRefused(await call(house().url, 'GET', '/api/console/billing/entries', { token: jonas }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'billing:read' },
  });
});

test('an answer beyond the plan is charged, and each role sees of its money what is theirs to see', async () => {
  const [admin, support] = await Promise.all((['platform_admin', 'platform_support'] as const).map(operator));
  const shop = await shopWith(0);
  const kept = await platform(admin!, 'PUT', `ai-balance/${shop.clientId}/settings`, { overageEnabled: true });
  assert.deepEqual(kept.body, {
    success: true,
    data: {
      clientId: shop.clientId,
      overageEnabled: true,
      blockOnZero: true,
      autoTopUpEnabled: false,
      autoTopUpThresholdCents: 0,
      autoTopUpAmountCents: 0,
    },
    message: 'Kept. It takes effect with the next answer.',
  });
  await platform(admin!, 'POST', `ai-balance/${shop.clientId}/top-up`, { amountCents: 100 });
  const answered = await ask(shop);
  assert.equal(answered.body.data.metadata.outcome, 'answered', JSON.stringify(answered.body));
  const { turnId, messageId } = answered.body.data;

  type Receipt = { receipt: { inputTokens: number; outputTokens: number; money?: Record<string, number> } };
  const receiptOf = (token: string, path = 'turns') =>
    call<Receipt>(house().url, 'GET', `/api/console/${path}/${turnId}/receipt`, { token });
  const whole = await receiptOf(support!, 'platform/turns');
  const { inputTokens, outputTokens, money } = whole.body.data.receipt;
  const provider = Math.round(inputTokens * 0.4 + outputTokens * 1.6);
  assert.equal(money?.['providerCostUsdMicros'], provider);
  assert.ok(Math.abs(money!['costUsdMicros']! - provider * 1.25) <= 1);
  assert.ok(Math.abs(money!['priceUsdMicros']! - provider * 3.75) <= 2);
  assert.equal(money!['marginUsdMicros'], money!['priceUsdMicros']! - money!['costUsdMicros']!);
  assert.ok(Math.abs(money!['marginPercent']! - 66.7) < 0.2);
  assert.equal(money!['chargedMicros'], Math.round(money!['priceUsdMicros']! * 0.92));
  const figures = {
    turnId,
    messageId,
    outcome: 'answered',
    model: 'fake',
    provider: new URL(model.baseUrl).host,
    isBuiltIn: false,
    inputTokens: Number,
    cachedTokens: 0,
    outputTokens: Number,
    latencyMs: Number,
    firstTokenMs: Number,
    guardrails: [],
    paidBy: 'balance',
  };
  assertAnswer(await receiptOf(await shop.signIn('anna')), 200, {
    receipt: { ...figures, money: { unit: 'EUR', chargedMicros: money!['chargedMicros'] } },
  });
  const byJonas = await receiptOf(await shop.signIn('jonas'));
  assertAnswer(byJonas, 200, { receipt: figures });
  const answersOf = (token: string, query = '') =>
    call<{ nextCursor: string | null }>(
      house().url,
      'GET',
      `/api/console/platform/balances/${shop.clientId}/answers${query}`,
      { token },
    );
  const line = {
    ...{ turnId, model: 'fake', isBuiltIn: false, paidBy: 'balance', inputTokens, outputTokens },
    ...{ costUsdMicros: money!['costUsdMicros'], priceUsdMicros: money!['priceUsdMicros'], at: time },
  };
  assertAnswer(await answersOf(support!), 200, { answers: [line], nextCursor: null });
  assertRefused(await answersOf(await shop.signIn('anna')), 401, 'AUTH_SESSION_INVALID');

  const stranger = await (await house().tenant()).signIn('anna');
  assertRefused(await receiptOf(stranger), 404, 'NOT_FOUND');
  assertRefused(await receiptOf(support!), 401, 'AUTH_SESSION_INVALID');

  const balance = await call(house().url, 'GET', '/api/console/billing/balance', { token: await shop.signIn('anna') });
  assertAnswer(balance, 200, {
    balance: {
      currency: 'EUR',
      balanceCents: Math.round((1_000_000 - money!['chargedMicros']!) / 10_000),
      heldCents: 0,
      chargedThisMonthCents: Math.round(money!['chargedMicros']! / 10_000),
      projectedBalanceAfterCents: Number,
      per1000RepliesCents: 966,
      alertLevel: 'critical',
      spendLimitReached: null,
      overageEnabled: true,
      blockOnZero: true,
      autoTopUpEnabled: false,
      autoTopUpThresholdCents: 0,
      autoTopUpAmountCents: 0,
      lastTopUpAt: time,
      usage: {
        chatReplies: 1,
        voiceMinutes: 0,
        voiceEvents: 0,
        audioSeconds: 0,
        inputTokens,
        outputTokens,
        totalTokens: inputTokens + outputTokens,
      },
      included: { chatReplies: 0, chatLabel: '0 replies', voiceMinutes: null, voiceLabel: 'unlimited minutes' },
      credits: { chatConversations: 0, voiceMinutes: 0 },
    },
  });
});

test('those who run the house see every answer, also those that the plan paid, page by page', async () => {
  const support = await operator('platform_support');
  const shop = await shopWith(3);
  const turns: string[] = [];
  for (let asked = 0; asked < 3; asked += 1) turns.unshift((await ask(shop)).body.data.turnId);
  const found: string[] = [];
  let cursor = '';
  do {
    const { body } = await call<{ answers: { turnId: string; paidBy: string }[]; nextCursor: string | null }>(
      house().url,
      'GET',
      `/api/console/platform/balances/${shop.clientId}/answers?limit=2${cursor && `&cursor=${cursor}`}`,
      { token: support },
    );
    found.push(...body.data.answers.map(({ turnId, paidBy }) => `${turnId} ${paidBy}`));
    cursor = body.data.nextCursor ?? '';
  } while (cursor);
  assert.deepEqual(
    found,
    turns.map((turnId) => `${turnId} included`),
  );
});

test('what nobody pays for is declined politely in the visitor’s language, and a person is called', async () => {
  for (const [language, question, words] of [
    [
      'de',
      'Was kostet der Versand?',
      /kann Ihnen im Moment leider nicht antworten\. Ich gebe Ihre Frage an einen Menschen/,
    ],
    [
      'en',
      'What does delivery cost, please?',
      /cannot answer you at the moment\. I am passing your question on to a person/,
    ],
  ] as const) {
    const shop = await shopWith(0, { language });
    if (language === 'en')
      await until(async () => {
        const { knowledge } = house().app.modules;
        const item = await knowledge.addText(shop.system, { title: 'Delivery', body: 'Delivery costs 5 euros.' });
        return until(
          async () => (await knowledge.get(shop.system, item.id)).status === 'ready' || undefined,
          'indexing',
        );
      }, 'adding');
    const seen = model.requests.length;
    const { body } = await ask(shop, question);
    assert.match(body.data.message, words);
    assert.equal(body.data.handoffRecommended, true);
    assert.equal(body.data.metadata.outcome, 'unpaid');
    assert.equal(model.requests.length, seen, 'the model was not asked');
    const conversation = await call<{ conversation: { handoffReason: string; assistantState: string } }>(
      house().url,
      'GET',
      `/api/agent-sdk/conversations?status=open`,
      { token: await agentToken(house(), shop, 'jonas') },
    );
    const [first] = (conversation.body.data as unknown as { conversations: { handoffReason: string }[] }).conversations;
    assert.equal(first?.handoffReason, 'unpaid');
  }
});

test('fifty questions at once on a plan that holds ten: ten are answered by the assistant', async () => {
  const shop = await shopWith(10);
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(shop)));
  const outcomes = answers.map(({ body }) => body.data.metadata.outcome);
  assert.equal(outcomes.filter((outcome) => outcome === 'answered').length, 10, outcomes.join());
  assert.equal(outcomes.filter((outcome) => outcome === 'unpaid').length, 40);
});

test('twenty questions at once on a small balance: it is never overdrawn, and every cent is where it should be', async () => {
  const admin = await operator('platform_admin');
  const shop = await shopWith(0);
  await platform(admin, 'PUT', `ai-balance/${shop.clientId}/settings`, { overageEnabled: true });
  await platform(admin, 'POST', `ai-balance/${shop.clientId}/top-up`, { amountCents: 1 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(shop)));
  const outcomes = answers.map(({ body }) => body.data.metadata.outcome);
  assert.ok(outcomes.includes('answered') && outcomes.includes('unpaid'), outcomes.join());
  const { rows } = await sql<{ balance: number; held: number; charged: number; answered: number }>`
    select balance_micros as balance, held_micros as held,
      (select sum(charged_micros)::bigint from ai_charges where tenant_id = ${shop.id}) as charged,
      (select count(*) from ai_charges where tenant_id = ${shop.id} and state = 'settled') as answered
    from ledger_balances where tenant_id = ${shop.id}`.execute(house().database.kysely);
  const [row] = rows;
  assert.ok(row && row.balance >= 0);
  assert.equal(row.held, 0);
  assert.equal(row.balance + row.charged, 10_000);
  assert.equal(row.answered, outcomes.filter((outcome) => outcome === 'answered').length);
});

test('the guardrails of the prices bind the next answer', async () => {
  const owner = await operator('platform_owner');
  const shop = await shopWith(100);
  try {
    await platform(owner, 'PUT', 'ai-pricing', { maxOutputTokens: 77, maxRetries: 0 });
    await ask(shop);
    assert.equal(model.requests.at(-1)?.maxTokens, 77);
    const before = model.requests.length;
    model.script({ status: 500 });
    assert.equal((await ask(shop)).body.data.metadata.outcome, 'failure');
    assert.equal(model.requests.length, before + 1, 'no second try');
    await platform(owner, 'PUT', 'ai-pricing', { dailySpendLimitCents: 0 });
    assert.equal((await ask(shop)).body.data.metadata.outcome, 'unpaid');
    await platform(owner, 'PUT', 'ai-pricing', { dailySpendLimitCents: 5000, maxOutputTokens: 0 });
    assert.equal((await ask(shop)).body.data.metadata.outcome, 'guardrail');
  } finally {
    await platform(owner, 'PUT', 'ai-pricing', { maxOutputTokens: 1500, maxRetries: 1, dailySpendLimitCents: 5000 });
  }
});

/** What the model was given to answer from, and to remember. */
function lastBriefing() {
  const [rules, ...talk] = model.requests.at(-1)?.messages ?? [];
  const passages = String(rules?.content).match(/<passage number=/g)?.length ?? 0;
  return { passages, talk: talk.length, tokens: Math.ceil(String(rules?.content).length / 4) };
}

test('how much is read, remembered, called and spent is what the prices say, and 0 allows nothing', async () => {
  const owner = await operator('platform_owner');
  const shop = await shopWith(100);
  const { knowledge } = house().app.modules;
  for (const country of ['Österreich', 'Schweiz', 'Dänemark']) {
    const body = `Der Versand nach ${country} kostet 9,90 Euro und dauert fünf Tage.`;
    const item = await knowledge.addText(shop.system, { title: `Versand ${country}`, body });
    await until(async () => (await knowledge.get(shop.system, item.id)).status === 'ready' || undefined, 'indexing');
  }
  const limitTo = (limits: object) => platform(owner, 'PUT', 'ai-pricing', limits);
  const outcome = async () => (await ask(shop)).body.data.metadata.outcome;
  try {
    assert.equal(await outcome(), 'answered');
    assert.ok(lastBriefing().passages > 2, 'enough to leave something out');
    await limitTo({ maxKnowledgeChunks: 2 });
    assert.equal(await outcome(), 'answered');
    assert.equal(lastBriefing().passages, 2);

    await limitTo({ maxKnowledgeChunks: 6, maxContextMessages: 3 });
    let talk: { conversationId?: string; session?: string } = {};
    for (const message of ['Was kostet der Versand?', 'Und nach Dänemark?', 'Was kostet der Versand in die Schweiz?']) {
      const { body } = await call<Answer & { session?: { sessionToken: string } }>(
        house().url,
        'POST',
        `/api/ai/visitor/chat?slug=${shop.slug}`,
        {
          ...(talk.session && { session: talk.session }),
          body: { message, ...(talk.conversationId && { conversationId: talk.conversationId }) },
        },
      );
      assert.equal(body.data.metadata.outcome, 'answered', message);
      talk = {
        conversationId: body.data.conversationId,
        session: body.data.session?.sessionToken ?? talk.session ?? '',
      };
    }
    assert.equal(lastBriefing().talk, 3, 'of five lines');

    await limitTo({ maxContextMessages: 12 });
    assert.equal(await outcome(), 'answered');
    const whole = lastBriefing();
    await limitTo({ maxInputTokens: whole.tokens - 30 });
    assert.equal(await outcome(), 'answered');
    const less = lastBriefing();
    assert.ok(less.tokens < whole.tokens - 30 && less.passages > 0, `${less.passages} of ${whole.passages} passages`);
    const seen = model.requests.length;
    await limitTo({ maxInputTokens: 100 });
    assert.equal(await outcome(), 'guardrail');
    await limitTo({ maxInputTokens: 12_000, monthlySpendLimitCents: 0 });
    assert.equal(await outcome(), 'unpaid');
    await limitTo({ monthlySpendLimitCents: 50_000, maxKnowledgeChunks: 0 });
    assert.equal(await outcome(), 'nothing_found');
    assert.equal(model.requests.length, seen, 'and no model was asked');

    await limitTo({ maxKnowledgeChunks: 6, maxToolCalls: 1 });
    const callBack = { toolCall: { name: 'leave_number', arguments: { name: 'Vera', phone: '0341 555 0100' } } };
    model.script(callBack, callBack);
    await ask(shop);
    assert.ok(model.requests.length <= seen + 2, 'one call, and the words after it');
    await limitTo({ maxToolCalls: 0 });
    await ask(shop);
    assert.deepEqual(model.requests.at(-1)?.tools, ['hand_over']);
  } finally {
    const { exchangeRates: _, ...standard } = settings;
    await limitTo(standard);
  }
});

test('fifty questions at once on a balance for ten: ten are answered, and not a millionth is left or lacking', async () => {
  const owner = await operator('platform_owner');
  const shop = await shopWith(0);
  // So that each costs exactly what was promised: 77 tokens at most, and 77 written.
  await platform(owner, 'PUT', 'ai-pricing', { inputCostPer1mUsd: 0, cachedInputCostPer1mUsd: 0, maxOutputTokens: 77 });
  try {
    const micros = 425;
    await platform(owner, 'PUT', `ai-balance/${shop.clientId}/settings`, { overageEnabled: true });
    await platform(owner, 'POST', `ai-balance/${shop.clientId}/top-up`, { amountUsd: 0.00462 });
    model.script(...Array.from({ length: 10 }, () => ({ text: 'Wort. '.repeat(51).padEnd(308, '.') })));
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(shop)));
    const outcomes = answers.map(({ body }) => body.data.metadata.outcome);
    assert.equal(outcomes.filter((outcome) => outcome === 'answered').length, 10, outcomes.join());
    assert.equal(outcomes.filter((outcome) => outcome === 'unpaid').length, 40);
    const { rows } = await sql<{ balance: number; held: number; charged: number[] }>`
      select balance_micros as balance, held_micros as held,
        (select array_agg(charged_micros::int) from ai_charges where tenant_id = ${shop.id}) as charged
      from ledger_balances where tenant_id = ${shop.id} and account = 'purse'`.execute(house().database.kysely);
    assert.deepEqual(rows, [{ balance: 0, held: 0, charged: Array.from({ length: 10 }, () => micros) }]);
  } finally {
    await platform(owner, 'PUT', 'ai-pricing', {
      inputCostPer1mUsd: 0.4,
      cachedInputCostPer1mUsd: 0.1,
      maxOutputTokens: 1500,
    });
  }
});

test('a failed answer costs nothing, and the plan’s reply is given back', async () => {
  const shop = await shopWith(1);
  model.script({ status: 500 }, { status: 500 });
  assert.equal((await ask(shop)).body.data.metadata.outcome, 'failure');
  assert.equal((await ask(shop)).body.data.metadata.outcome, 'answered');
  assert.equal((await ask(shop)).body.data.metadata.outcome, 'unpaid');
});

for (const [language, subjects] of [
  ['de', ['Ihr KI-Guthaben wird knapp', 'Ihr KI-Guthaben ist fast aufgebraucht', 'Ihr KI-Guthaben ist aufgebraucht']],
  ['en', ['Your AI balance is running low', 'Your AI balance is almost used up', 'Your AI balance is used up']],
] as const) {
  test(`each level of a balance that runs down is told once, by webhook and by mail (${language})`, async (context) => {
    const receiver = await webhookReceiver();
    context.after(() => receiver.close());
    const owner = await operator('platform_owner');
    const shop = await shopWith(0, { language });
    await call(house().url, 'POST', '/api/server/webhooks', {
      token: shop.serverKey,
      body: { url: receiver.url, events: ['ai.balance.alert'] },
    });
    // A fifth of a cent for each of five: low below 0.92 cents, critical below a quarter of that.
    await platform(owner, 'PUT', 'ai-pricing', {
      ...{ inputCostPer1mUsd: 0, cachedInputCostPer1mUsd: 0, outputCostPer1mUsd: 7.53 },
      ...{ maxOutputTokens: 77, lowBalanceThresholdCents: 1 },
    });
    try {
      await platform(owner, 'PUT', `ai-balance/${shop.clientId}/settings`, { overageEnabled: true });
      await platform(owner, 'POST', `ai-balance/${shop.clientId}/top-up`, { amountCents: 1 });
      model.script(...Array.from({ length: 5 }, () => ({ text: 'Wort. '.repeat(51).padEnd(308, '.') })));
      for (let asked = 0; asked < 5; asked += 1) {
        assert.equal((await ask(shop)).body.data.metadata.outcome, 'answered');
      }
      assert.equal((await ask(shop)).body.data.metadata.outcome, 'unpaid');
    } finally {
      await platform(owner, 'PUT', 'ai-pricing', {
        ...{ inputCostPer1mUsd: 0.4, cachedInputCostPer1mUsd: 0.1, outputCostPer1mUsd: 1.6 },
        ...{ maxOutputTokens: 1500, lowBalanceThresholdCents: 1000 },
      });
    }
    const told = (await receiver.waitFor(3)).map(({ body }) => JSON.parse(body) as { event: string; data: object });
    const byLevel = ['low', 'critical', 'empty'].map((level) =>
      told.find(({ data }) => 'level' in data && data.level === level),
    );
    assert.deepEqual(
      byLevel.map((hook) => [hook?.event, hook?.data]),
      (
        [
          ['low', 1],
          ['critical', 0],
          ['empty', 0],
        ] as const
      ).map(([level, balanceCents]) => [
        'ai.balance.alert',
        { level, balanceCents, currency: 'EUR', thresholdCents: 1 },
      ]),
    );
    const mails = () =>
      sql<{ to_address: string; language: string; subject: string }>`
        select to_address, language, subject from mails
        where tenant_id = ${shop.id} and template = 'balanceLow' and subject is not null order by created_at, id`.execute(
        house().database.kysely,
      );
    const { rows } = await until(
      async () => {
        const found = await mails();
        return found.rows.length >= 3 ? found : undefined;
      },
      'the mails',
      60_000,
    );
    assert.deepEqual(
      rows,
      subjects.map((subject) => ({ to_address: `${shop.slug}@example.test`, language, subject })),
    );
    assert.equal(receiver.received.length, 3);
  });
}
