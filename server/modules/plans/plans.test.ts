import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { localBus } from '#platform/bus.ts';
import { type HeldClock, heldClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { type PlanTerms, planWith } from '#tests/plans.ts';
import { type ConsumedQuota, type Plans, plans as plansOf, quotaKeys } from './index.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase();
});
after(() => db.drop());

type Scene = { tenantId: string; planId: string; plans: Plans; clock: HeldClock; kysely: Kysely<unknown> };

async function tenantOn(planId: string, more: { testOf?: string; timeZone?: string } = {}): Promise<string> {
  const id = newId();
  await sql`insert into tenants (id, slug, name, email, plan_id, public_key, test_of, time_zone)
    values (${id}, ${`t-${id.slice(-12)}`}, 'Shop', 'a@example.com', ${planId}, ${id}, ${more.testOf ?? null},
      ${more.timeZone ?? 'Europe/Berlin'})`.execute(db.database.kysely);
  return id;
}

async function scene(terms: PlanTerms, at = '2026-06-15T12:00:00Z', timeZone?: string): Promise<Scene> {
  const { kysely } = db.database;
  const clock = heldClock(new Date(at));
  const planId = await planWith(kysely, terms);
  const tenantId = await tenantOn(planId, timeZone ? { timeZone } : {});
  return { tenantId, planId, clock, kysely, plans: plansOf({ database: kysely, clock, bus: localBus() }) };
}
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const count = (scene: Scene, quota: ConsumedQuota = 'chat_conversations', amount = 1) =>
  scene.kysely.transaction().execute((transaction) => scene.plans.count(transaction, scene.tenantId, quota, amount));
const outcomes = async (tries: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(tries);
  const failed = settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
  return { done: settled.length - failed.length, codes: [...new Set(failed)] };
};

test('fifty at once on a quota of ten are ten: what is used up', async () => {
  const here = await scene({ quotas: { chat_conversations: 10 } });
  const { done, codes } = await outcomes(Array.from({ length: 50 }, () => count(here)));
  assert.deepEqual({ done, codes }, { done: 10, codes: ['quota_exceeded'] });
});

test('fifty at once on a quota of ten are ten: what there is', async () => {
  const { plans, tenantId, kysely } = await scene({ quotas: { departments: 10 } });
  const add = () =>
    kysely.transaction().execute(async (transaction) => {
      const used = async () => {
        const { rows } = await sql<{ used: number }>`
          select count(*)::int as used from departments where tenant_id = ${tenantId}`.execute(transaction);
        return rows[0]!.used;
      };
      await plans.demand(tenantId, 'departments', used, transaction);
      await sql`insert into departments (id, tenant_id, name) values (${newId()}, ${tenantId}, ${newId()})`.execute(
        transaction,
      );
    });
  const { done, codes } = await outcomes(Array.from({ length: 50 }, add));
  assert.deepEqual({ done, codes }, { done: 10, codes: ['quota_exceeded'] });
});

test('amounts are taken as long as they fit, whole or not at all', async () => {
  const here = await scene({ quotas: { ai_voice_minutes: 10 } });
  await count(here, 'ai_voice_minutes', 7);
  await assert.rejects(count(here, 'ai_voice_minutes', 4), refused('quota_exceeded'));
  await count(here, 'ai_voice_minutes', 3);
  await assert.rejects(count(here, 'ai_voice_minutes', 1), refused('quota_exceeded'));
  await assert.rejects(count(await scene({ quotas: { ai_voice_minutes: 10 } }), 'ai_voice_minutes', 11));
});

test('what was taken and not used can be given back', async () => {
  const here = await scene({ quotas: { ai_chat_replies: 1 } });
  const { period } = await count(here, 'ai_chat_replies');
  await here.plans.giveBack(here.kysely, here.tenantId, 'ai_chat_replies', 1, period);
  await count(here, 'ai_chat_replies');
  await here.plans.giveBack(here.kysely, here.tenantId, 'ai_chat_replies', 5, period);
  await count(here, 'ai_chat_replies');
  await assert.rejects(count(here, 'ai_chat_replies'), refused('quota_exceeded'));
});

test('a refusal leaves the transaction usable, and nothing is taken with one that fails', async () => {
  const here = await scene({ quotas: { ai_chat_replies: 1, chat_conversations: 5 } });
  await count(here, 'ai_chat_replies');
  await here.kysely.transaction().execute(async (transaction) => {
    const { decision } = await here.plans.take(transaction, here.tenantId, 'ai_chat_replies');
    assert.equal(decision.allowed, false);
    await here.plans.count(transaction, here.tenantId, 'chat_conversations');
  });
  const broken = here.kysely.transaction().execute(async (transaction) => {
    await here.plans.count(transaction, here.tenantId, 'chat_conversations', 4);
    throw new Error('the power went');
  });
  await assert.rejects(broken, /the power went/);
  await count(here, 'chat_conversations', 4);
});

for (const [timeZone, month, last, first] of [
  ['Europe/Berlin', 'March, whose last Sunday has 23 hours', '2026-03-31T21:59:59Z', '2026-03-31T22:00:00Z'],
  ['Europe/Berlin', 'October, whose last Sunday has 25 hours', '2026-10-31T22:59:59Z', '2026-10-31T23:00:00Z'],
  ['America/New_York', 'October, before the clocks change', '2026-11-01T03:59:59Z', '2026-11-01T04:00:00Z'],
  ['America/New_York', 'November, after they have', '2026-12-01T04:59:59Z', '2026-12-01T05:00:00Z'],
  [
    'Pacific/Kiritimati',
    'a month that begins while most of the world has the one before',
    '2026-06-30T09:59:59Z',
    '2026-06-30T10:00:00Z',
  ],
] as const) {
  test(`in ${timeZone} ${month} ends with its own midnight`, async () => {
    const here = await scene({ quotas: { chat_conversations: 1 } }, last, timeZone);
    const before = await count(here);
    await assert.rejects(count(here), (error: unknown) => {
      assert.ok(error instanceof Refusal);
      const { liftedBy } = error.details.facts as { liftedBy: { resetsAt: string } };
      assert.equal(new Date(liftedBy.resetsAt).toISOString(), new Date(first).toISOString());
      return true;
    });
    here.clock.set(new Date(first));
    const after = await count(here);
    assert.notEqual(after.period, before.period);
    await assert.rejects(count(here), refused('quota_exceeded'));
  });
}

test('what nothing resets is used up for good', async () => {
  const here = await scene({ quotas: { chat_conversations: 1 }, resetPeriod: null });
  assert.deepEqual(await count(here), { period: 'ever' });
  here.clock.set(new Date('2031-01-01T00:00:00Z'));
  await assert.rejects(count(here), refused('quota_exceeded'));
});

test('a refusal says in both languages which rule, what is used, what is allowed, and what would lift it', async () => {
  const here = await scene({ name: 'Tiny', without: ['webhooks'], quotas: { chat_conversations: 1_000 } });
  await planWith(here.kysely, { name: 'Huge', quotas: { chat_conversations: 5_000 }, isOffered: true });
  await count(here, 'chat_conversations', 1_000);
  const facts = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof Refusal);
    return error.details.facts;
  };
  const quota = await facts(count(here));
  assert.deepEqual(quota?.['words'], {
    de: 'Gespräche: 1.000 von 1.000 benutzt, mehr erlaubt der Tarif Tiny nicht, bis der Monat endet. Mehr erlaubt: Huge.',
    en: 'Conversations: 1,000 of 1,000 in use, and the plan Tiny allows no more until the month ends. More is allowed by: Huge.',
  });
  assert.deepEqual([quota?.['rule'], quota?.['used'], quota?.['allowed']], ['quota_full', 1000, 1000]);
  const feature = (await facts(here.plans.must(here.tenantId, 'webhooks'))) ?? {};
  assert.equal(feature['rule'], 'feature_missing');
  assert.match(
    (feature['words'] as { de: string }).de,
    /^Webhooks: im Tarif Tiny nicht enthalten\. Mehr erlaubt: .*Huge/,
  );
});

test('test mode has the plan of its live workspace, with amounts of its own', async () => {
  const here = await scene({ quotas: { chat_conversations: 1 } });
  const unlimited = await here.plans.unlimitedPlanId(newId());
  const tenantId = await tenantOn(unlimited, { testOf: here.tenantId });
  await count(here);
  await count({ ...here, tenantId });
  await assert.rejects(count({ ...here, tenantId }), refused('quota_exceeded'));
});

test('the plan that lets everything has no limit, and counts all the same', async () => {
  const here = await scene({});
  const unlimited = await here.plans.unlimitedPlanId(newId());
  const tenantId = await tenantOn(unlimited);
  for (const quota of quotaKeys) assert.equal(await here.plans.limit(tenantId, quota), null);
  await count({ ...here, tenantId }, 'chat_conversations', 7);
  const { decision } = await here.kysely
    .transaction()
    .execute((transaction) => here.plans.take(transaction, tenantId, 'chat_conversations'));
  assert.deepEqual([decision.used, decision.allowedAmount], [7, null]);
});

test('a key that a plan says nothing of is not in it, and neither is anything in a workspace that is not there', async () => {
  const { kysely, plans } = await scene({});
  const bare = newId();
  await sql`insert into plans (id, slug, name) values (${bare}, ${bare}, 'Bare')`.execute(kysely);
  const tenantId = await tenantOn(bare);
  for (const id of [tenantId, newId()]) {
    await assert.rejects(plans.must(id, 'chat'), refused('feature_not_available'));
    await assert.rejects(
      plans.demand(id, 'contacts', async () => 0),
      refused('quota_exceeded'),
    );
  }
});

test('custom is what was agreed upon, or everything', async () => {
  const { kysely, plans, tenantId, planId } = await scene({});
  const agree = async (config: string | null) => {
    await sql`update plan_quotas set value_type = 'custom', limit_value = null, config = ${config}::jsonb
      where plan_id = ${planId} and quota_key = 'contacts'`.execute(kysely);
    await sql`update plan_revision set revision = revision + 1`.execute(kysely);
  };
  for (const [config, most] of [
    ['{"limit": 3}', 3],
    ['{"limit": "three"}', null],
    ['{"limit": -1}', null],
    [null, null],
  ] as const) {
    await agree(config);
    assert.equal(await plans.limit(tenantId, 'contacts', kysely), most);
  }
});

test('a change of the plan is seen at once where it is announced, and soon after elsewhere', async () => {
  const { kysely, tenantId, clock } = await scene({ without: ['webhooks'] });
  const bus = localBus();
  const plans = plansOf({ database: kysely, clock, bus });
  assert.equal(await plans.allows(tenantId, 'webhooks'), false);
  await sql`update tenants set plan_id = ${await planWith(kysely)} where id = ${tenantId}`.execute(kysely);
  assert.equal(await plans.allows(tenantId, 'webhooks'), false);
  assert.equal(await plans.allows(tenantId, 'webhooks', kysely), true, 'in a transaction it is read anew');
  clock.advance(5_001);
  assert.equal(await plans.allows(tenantId, 'webhooks'), true);
  await sql`update tenants set plan_id = ${await planWith(kysely, { without: ['webhooks'] })} where id = ${tenantId}`.execute(
    kysely,
  );
  bus.publish('tenant.changed', { tenantId });
  assert.equal(await plans.allows(tenantId, 'webhooks'), false);
});
