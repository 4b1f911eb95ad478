import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import { isRefusal } from '#platform/refusal.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { CHAT_CREDIT, credits, house, MICROS, purse } from './accounts.ts';
import { billingScene, includedReplies, movableClock, REPLY } from './test-scene.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase();
});
after(() => db.drop());

const refusedWith = (code: string) => (error: unknown) => isRefusal(error) && error.code === code;
const reply = (tenantId: string, more: object = {}) => ({
  ...{ tenantId, service: 'chat_reply' as const, reference: newId(), isFree: false, estimate: REPLY },
  ...more,
});

test('a top-up is two entries that add up to nothing, and the balance is what they say', async () => {
  const { billing, operator, tenant } = billingScene(db);
  const id = await tenant();
  const first = await billing.topUp(operator, id, { amountCents: 5000, notes: 'Invoice 7' });
  assert.deepEqual(first, { amountCents: 5000, balanceBeforeCents: 0, balanceAfterCents: 5000, currency: 'EUR' });
  const { entries } = await billing.statement(operator, id, { limit: 10 });
  assert.deepEqual(
    entries.map(({ kind, account, unit, amountMicros, balanceAfterMicros }) => ({
      kind,
      account,
      unit,
      amountMicros,
      balanceAfterMicros,
    })),
    [{ kind: 'top_up', account: 'purse', unit: 'EUR', amountMicros: 50 * MICROS, balanceAfterMicros: 50 * MICROS }],
  );
});

test('the same key tops up once, also when asked twice at the same moment; another amount under it is refused', async () => {
  const { billing, operator, tenant } = billingScene(db);
  const id = await tenant();
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => billing.topUp(operator, id, { amountCents: 700 }, 'key-1')),
  );
  assert.deepEqual(new Set(answers.map(({ balanceAfterCents }) => balanceAfterCents)), new Set([700]));
  assert.equal((await billing.ledger.balance(purse(id), 'EUR')).balanceMicros, 7 * MICROS);
  await assert.rejects(
    billing.topUp(operator, id, { amountCents: 800 }, 'key-1'),
    refusedWith('idempotency_key_reused'),
  );
});

test('dollars are converted at the operator’s rate, which is kept with the entry; cents win over dollars', async () => {
  const { billing, operator, tenant } = billingScene(db);
  const id = await tenant();
  assert.equal((await billing.topUp(operator, id, { amountUsd: 50 })).amountCents, 4600);
  const [line] = (await billing.statement(operator, id, { limit: 1 })).entries;
  assert.equal(Number(line?.rate), 0.92);
  assert.equal((await billing.topUp(operator, id, { amountUsd: 50, amountCents: 10 })).amountCents, 10);
  for (const wrong of [{}, { amountCents: 0 }, { amountUsd: 0 }, { amountUsd: 0.000000001 }, { amountUsd: 1e12 }]) {
    await assert.rejects(billing.topUp(operator, id, wrong), refusedWith('validation_failed'), JSON.stringify(wrong));
  }
});

test('the books cannot be changed, do not take what does not add up, and no account is overdrawn', async () => {
  const { billing, database, paying } = billingScene(db);
  const id = await paying(100);
  for (const forgery of [
    sql`update ledger_entries set amount_micros = 1 where tenant_id = ${id}`,
    sql`delete from ledger_entries where tenant_id = ${id}`,
    sql`update ledger_postings set kind = 'gift' where tenant_id = ${id}`,
    sql`delete from ledger_postings where tenant_id = ${id}`,
    sql`truncate ledger_entries`,
  ])
    await assert.rejects(forgery.execute(database), /append only/);
  const post = (entries: Parameters<typeof billing.ledger.post>[1]['entries']) =>
    database
      .transaction()
      .execute((transaction) =>
        billing.ledger.post(transaction, { kind: 'test', reference: 'x', entries }, new Date()),
      );
  await assert.rejects(post([{ account: purse(id), unit: 'EUR', amountMicros: 5 }]), /add up/);
  await assert.rejects(
    post([
      { account: purse(id), unit: 'EUR', amountMicros: 5 },
      { account: house('top_ups'), unit: 'USD', amountMicros: -5 },
    ]),
    /add up/,
  );
  await assert.rejects(
    post([
      { account: purse(id), unit: 'EUR', amountMicros: -2 * MICROS },
      { account: house('ai_revenue'), unit: 'EUR', amountMicros: 2 * MICROS },
    ]),
    /too little/,
  );
  await assert.rejects(
    sql`insert into ledger_entries (posting_id, tenant_id, account, unit, amount_micros, balance_after_micros)
      select id, null, 'gifts', 'EUR', v.amount, null from ledger_postings, (values (1), (1)) v (amount) where tenant_id = ${id}`.execute(
      database,
    ),
    /add up/,
  );
  await assert.rejects(
    sql`insert into ledger_entries (posting_id, tenant_id, account, unit, amount_micros, balance_after_micros)
      select id, ${id}::uuid, 'purse', 'EUR', v.amount, 5 from ledger_postings, (values (1), (-1)) v (amount) where tenant_id = ${id}`.execute(
      database,
    ),
    /balance does not know/,
  );
});

test('an answer is paid by the plan, then by a credit for its conversation, then by the purse', async () => {
  const plans = includedReplies(1);
  const { billing, database, operator, tenant } = billingScene(db, { plans });
  const id = await tenant();
  const conversationId = newId();
  const ask = async (talk = conversationId) => {
    const reserved = await billing.reserve(reply(id, { conversationId: talk }));
    return billing.commit(reserved, REPLY);
  };
  assert.equal((await ask()).paidBy, 'included');
  await assert.rejects(ask(), refusedWith('quota_exceeded'));

  await database.transaction().execute((transaction) =>
    billing.ledger.post(
      transaction,
      {
        kind: 'credit_grant',
        reference: 'x',
        entries: [
          { account: credits(id), unit: CHAT_CREDIT, amountMicros: MICROS },
          { account: house('credits_granted'), unit: CHAT_CREDIT, amountMicros: -MICROS },
        ],
      },
      new Date(),
    ),
  );
  assert.deepEqual(
    [await ask(), await ask()].map(({ paidBy, chargedMicros }) => ({ paidBy, chargedMicros })),
    [
      { paidBy: 'credit', chargedMicros: MICROS },
      { paidBy: 'credit', chargedMicros: 0 },
    ],
  );
  await assert.rejects(ask(newId()), refusedWith('quota_exceeded'));

  await billing.updateRules(operator, id, { overageEnabled: true });
  await assert.rejects(ask(newId()), refusedWith('insufficient_balance'));
  await billing.topUp(operator, id, { amountCents: 100 });
  const paid = await ask(newId());
  assert.deepEqual(
    [
      paid.paidBy,
      paid.providerCostMicros,
      paid.costMicros,
      paid.priceMicros,
      paid.chargedUnit,
      paid.chargedMicros,
      paid.rate,
    ],
    ['balance', 2800, 3500, 10_500, 'EUR', 9660, 0.92],
  );
  assert.equal((await billing.ledger.balance(purse(id), 'EUR')).balanceMicros, MICROS - 9660);
  assert.equal(plans.used(id), 1);
});

test('an answer that is not given costs nothing, and the plan gets it back', async () => {
  const plans = includedReplies(1);
  const { billing, operator, tenant } = billingScene(db, { plans });
  const id = await tenant();
  await billing.release(await billing.reserve(reply(id)));
  assert.equal(plans.used(id), 0);
  const reserved = await billing.reserve(reply(id));
  await billing.commit(reserved, REPLY);
  await billing.release(reserved);
  assert.equal(plans.used(id), 1, 'what was settled stays settled');
  await billing.updateRules(operator, id, { overageEnabled: true });
  await billing.topUp(operator, id, { amountCents: 2 });
  await billing.release(await billing.reserve(reply(id)));
  assert.deepEqual(await billing.ledger.balance(purse(id), 'EUR'), {
    balanceMicros: 20_000,
    heldMicros: 0,
    mayOwe: false,
  });
});

test('fifty answers at once on a balance for ten: ten are given, and nothing is left below zero', async () => {
  const { billing, operator, paying } = billingScene(db);
  const id = await paying(0);
  // Ten replies at 0.0105 dollars and 0.92.
  await billing.topUp(operator, id, { amountUsd: 0.105 });
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => billing.reserve(reply(id))));
  const given = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  assert.equal(given.length, 10);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected')
      assert.ok(refusedWith('insufficient_balance')(outcome.reason), String(outcome.reason));
  await Promise.all(given.map((reserved) => billing.commit(reserved, REPLY)));
  assert.deepEqual(await billing.ledger.balance(purse(id), 'EUR'), { balanceMicros: 0, heldMicros: 0, mayOwe: false });
});

test('who may run into debt goes on below zero, and who no longer may does not', async () => {
  const { billing, operator, paying } = billingScene(db);
  const id = await paying(0);
  await billing.updateRules(operator, id, { blockOnZero: false });
  await billing.commit(await billing.reserve(reply(id)), REPLY);
  assert.equal((await billing.ledger.balance(purse(id), 'EUR')).balanceMicros, -9660);
  await billing.updateRules(operator, id, { blockOnZero: true });
  await assert.rejects(billing.reserve(reply(id)), refusedWith('insufficient_balance'));
  assert.equal((await billing.topUp(operator, id, { amountCents: 1 })).balanceAfterCents, 0);
});

test('what took more than was promised is charged as far as the balance goes, and the rest is written off', async () => {
  const { billing, paying } = billingScene(db);
  const id = await paying(1);
  const charge = await billing.commit(await billing.reserve(reply(id)), { inputTokens: 30_000, outputTokens: 1000 });
  assert.equal(charge.chargedMicros, 10_000);
  assert.equal(charge.chargedMicros + charge.writtenOffMicros, Math.round(charge.priceMicros * 0.92));
  assert.equal((await billing.ledger.balance(purse(id), 'EUR')).balanceMicros, 0);
});

test('what a process left reserved lapses, and one that comes back late is charged all the same', async () => {
  const clock = movableClock();
  const { billing, paying } = billingScene(db, { clock });
  const id = await paying(2);
  const lost = await billing.reserve(reply(id));
  assert.equal((await billing.ledger.balance(purse(id), 'EUR')).heldMicros, 9660);
  assert.deepEqual(await billing.reserve(reply(id, { reference: lost.reference })), lost, 'the same turn again');
  clock.advance(11 * 60_000);
  assert.equal(await billing.releaseAllLapsed(), 1);
  assert.equal((await billing.ledger.balance(purse(id), 'EUR')).heldMicros, 0);
  const late = await billing.commit(lost, REPLY);
  assert.equal(late.chargedMicros, 9660);
  assert.deepEqual(await billing.commit(lost, { inputTokens: 9, outputTokens: 9 }), late, 'settled once');
  assert.equal((await billing.ledger.balance(purse(id), 'EUR')).balanceMicros, 20_000 - 9660);
});

test('the limits of a day and of a month hold what is promised back as well', async () => {
  const clock = movableClock('2026-03-30T21:30:00Z');
  const plans = includedReplies(1000);
  const { billing, operator, tenant } = billingScene(db, { clock, plans });
  const id = await tenant();
  await billing.updatePricing(operator, { dailySpendLimitCents: 2, monthlySpendLimitCents: 3 });
  try {
    const first = await billing.reserve(reply(id));
    const facts = (period: string) => (error: unknown) =>
      refusedWith('spend_limit_reached')(error) && isRefusal(error) && error.details.facts?.['period'] === period;
    await assert.rejects(billing.reserve(reply(id)), facts('day'));
    await billing.commit(first, REPLY);
    await assert.rejects(billing.reserve(reply(id)), facts('day'));
    // In Berlin it is half past eleven at night; an hour later another day has begun.
    clock.advance(3_600_000);
    await billing.commit(await billing.reserve(reply(id)), REPLY);
    await assert.rejects(billing.reserve(reply(id)), facts('day'));
    await billing.updatePricing(operator, { dailySpendLimitCents: 100 });
    await assert.rejects(billing.reserve(reply(id)), facts('month'));
    clock.advance(24 * 3_600_000);
    assert.equal((await billing.reserve(reply(id))).paidBy, 'included');
    const free = await billing.reserve(reply(id, { isFree: true }));
    assert.equal(free.paidBy, 'built_in');
  } finally {
    await billing.updatePricing(operator, { dailySpendLimitCents: 5000, monthlySpendLimitCents: 50_000 });
  }
});

test('the built-in answerer costs nothing and counts against the plan alone', async () => {
  const { billing, paying } = billingScene(db, { plans: includedReplies(1) });
  const id = await paying(100);
  const charge = await billing.commit(await billing.reserve(reply(id, { isFree: true })), REPLY);
  assert.deepEqual([charge.paidBy, charge.costMicros, charge.priceMicros, charge.chargedMicros], ['built_in', 0, 0, 0]);
  await assert.rejects(billing.reserve(reply(id, { isFree: true })), refusedWith('quota_exceeded'));
});

test('test mode bills nobody', async () => {
  const { billing, tenant } = billingScene(db);
  const id = await tenant({ testOf: await tenant() });
  const charge = await billing.commit(await billing.reserve(reply(id)), REPLY);
  assert.deepEqual([charge.paidBy, charge.chargedMicros, charge.priceMicros], ['test', 0, 10_500]);
});

test('each level of a balance that runs low is told once, by mail and to webhooks, until it has risen again', async () => {
  const { billing, database, mailed, operator, paying } = billingScene(db);
  const id = await paying(1000);
  const spend = async (cents: number) => {
    const price = cents / 100 / 0.92;
    const estimate = { inputTokens: Math.round((price / 3.75 / 0.4) * 1e6), outputTokens: 0 };
    await billing.commit(await billing.reserve(reply(id, { estimate })), estimate);
  };
  const told = async () => {
    const { rows } = await sql<{ level: string }>`
      select data->'alert'->>'level' as level from outbox where tenant_id = ${id} and type = 'billing.balance_alerted' order by position`.execute(
      database,
    );
    return rows.map(({ level }) => level);
  };
  // The threshold is ten dollars: 9.20.
  await spend(50);
  assert.deepEqual(await told(), []);
  await spend(50);
  assert.deepEqual(await told(), ['low']);
  await spend(200);
  assert.deepEqual(await told(), ['low']);
  await spend(500);
  assert.deepEqual(await told(), ['low', 'critical']);
  await billing.topUp(operator, id, { amountCents: 1000 });
  await spend(600);
  assert.deepEqual(await told(), ['low', 'critical', 'low']);
  assert.deepEqual(
    mailed.map(({ to, template, language, values }) => [to, template, language, values['level']]),
    ['low', 'critical', 'low'].map((level) => ['shop@example.com', 'balanceLow', 'de', level]),
  );
});

test('a purse that fills itself asks for money when it is short, once with one key, and not again at once in vain', async () => {
  const clock = movableClock();
  const { billing, asked, operator, orders, pay, tenant } = billingScene(db, { clock });
  const id = await tenant();
  await billing.updateRules(operator, id, {
    overageEnabled: true,
    autoTopUpEnabled: true,
    autoTopUpThresholdCents: 500,
    autoTopUpAmountCents: 1000,
  });
  await assert.rejects(billing.reserve(reply(id)), refusedWith('insufficient_balance'));
  await assert.rejects(billing.reserve(reply(id)), refusedWith('insufficient_balance'));
  assert.equal(asked.length, 1, 'there is no method to pay by');
  clock.advance(3_600_001);
  pay((key) => ({ outcome: 'paid', paymentId: `pay-${key}` }));
  await billing.commit(await billing.reserve(reply(id)), REPLY);
  assert.equal(asked.length, 2);
  assert.equal((await billing.ledger.balance(purse(id), 'EUR')).balanceMicros, 10 * MICROS - 9660);
  const large = { inputTokens: 4_000_000, outputTokens: 0 };
  await billing.commit(await billing.reserve(reply(id, { estimate: large })), large);
  assert.deepEqual(orders, [{ name: 'billing.top_up', data: { tenantId: id } }]);
  await billing.fillIfLow(id);
  await billing.fillIfLow(id);
  assert.equal(asked.length, 3, 'the second finds it full');
  // A payment that was cut off is taken up with the same key.
  pay(() => {
    throw new Error('the line broke');
  });
  const larger = { inputTokens: 8_000_000, outputTokens: 0 };
  await billing.commit(await billing.reserve(reply(id, { estimate: larger })), larger);
  await assert.rejects(billing.fillIfLow(id), /the line broke/);
  pay((key) => ({ outcome: 'paid', paymentId: `pay-${key}` }));
  await billing.fillIfLow(id);
  assert.equal(asked.at(-1), asked.at(-2));
});

test('fifty answers at once on an empty purse that fills itself: it is filled once, and counted once', async () => {
  const { billing, asked, operator, pay, tenant } = billingScene(db);
  const id = await tenant();
  await billing.updateRules(operator, id, {
    overageEnabled: true,
    autoTopUpEnabled: true,
    autoTopUpThresholdCents: 500,
    autoTopUpAmountCents: 1000,
  });
  pay((key) => ({ outcome: 'paid', paymentId: `pay-${key}` }));
  const given = await Promise.all(Array.from({ length: 50 }, () => billing.reserve(reply(id))));
  assert.equal(given.length, 50);
  assert.equal(new Set(asked).size, 1, 'one payment, however many waited for it');
  const { balanceMicros, toppedUpMicros } = await billing.balance(operator, id);
  assert.deepEqual([balanceMicros, toppedUpMicros], [10 * MICROS, 10 * MICROS]);
  assert.equal((await billing.statement(operator, id, { limit: 10 })).entries.length, 1);
});

test('who is in trouble stands first, and who needs no balance last, however empty it is', async () => {
  const { billing, operator, paying, tenant } = billingScene(db);
  const unused = await tenant();
  const critical = await paying(100);
  const empty = await paying(0);
  const mine = new Set([unused, critical, empty]);
  const { tenants } = await billing.balances(operator);
  assert.deepEqual(
    tenants.filter(({ tenantId }) => mine.has(tenantId)).map(({ tenantId, alertLevel }) => [tenantId, alertLevel]),
    [
      [empty, 'empty'],
      [critical, 'critical'],
      [unused, 'empty'],
    ],
  );
});

test('the books of the house are what tenants put in and were charged, in every unit', async () => {
  const { billing, database } = billingScene(db);
  const totals = await billing.ledger.houseTotals();
  const { rows } = await sql<{ unit: string; sum: number }>`
    select unit, sum(balance_micros)::bigint as sum from ledger_balances group by unit`.execute(database);
  for (const unit of new Set(totals.map((total) => total.unit))) {
    const inHouse = totals
      .filter((total) => total.unit === unit)
      .reduce((sum, { amountMicros }) => sum + amountMicros, 0);
    assert.equal(inHouse + (rows.find((row) => row.unit === unit)?.sum ?? 0), 0, unit);
  }
});
