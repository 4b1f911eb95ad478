import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConsumedQuota, type QuotaKey, quotaKeys } from '#modules/plans/index.ts';
import { newId } from '#platform/ids.ts';
import { isRefusal } from '#platform/refusal.ts';
import { call, type TestTenant } from '../app.ts';
import { putOnPlan } from '../plans.ts';
import { upload } from './files.ts';
import { houseOfFile, openConversation, visitorOf } from './scene.ts';

const house = houseOfFile();
const AT_ONCE = 50;
const ALLOWED = 10;

/** What came of one try: taken, or why not. */
type Outcome = 'taken' | string;
/** A machine that is busy lets nobody wait for ever: who is told so asks again. */
const BUSY = 'SERVICE_UNAVAILABLE';
const ROUNDS = 10;
/** Makes what is needed while the plan still lets everything, and gives the one try that fifty make at once. */
type Prepare = (shop: TestTenant) => Promise<(at: number) => Promise<Outcome>>;

const sent = async (method: string, path: string, options: Parameters<typeof call>[3]): Promise<Outcome> => {
  const { status, body } = await call(house().url, method, `/api/${path}`, options);
  return status < 300 ? 'taken' : body.code;
};
const asOwner =
  (path: string, body: (at: number) => object): Prepare =>
  async (shop) => {
    const token = await shop.signIn('anna');
    return (at) => sent('POST', path, { token, body: body(at) });
  };
const asServer =
  (method: string, path: string, body?: (at: number) => object): Prepare =>
  async ({ serverKey: token }) =>
  (at) =>
    sent(method, path, { token, ...(body && { body: body(at) }) });
/** Within the house: no request asks for one of these alone. */
const within =
  (one: (shop: TestTenant, at: number) => Promise<unknown>): Prepare =>
  async (shop) =>
  (at) =>
    one(shop, at).then(
      () => 'taken',
      (error) => (isRefusal(error) ? error.code.toUpperCase() : BUSY),
    );
const usedUp = (quota: ConsumedQuota): Prepare =>
  within(({ id }) =>
    house()
      .database.kysely.transaction()
      .execute((transaction) => house().app.modules.plans.count(transaction, id, quota)),
  );

const MB = 'a'.repeat(1_000_000);

/** Every quota, and what its refusal is called. */
const quotas: Record<QuotaKey, { refused: string; prepare: Prepare }> = {
  agents: {
    refused: 'QUOTA_EXCEEDED',
    prepare: asOwner('console/invitations', () => ({ email: `${newId()}@b.example`, role: 'agent' })),
  },
  departments: { refused: 'QUOTA_EXCEEDED', prepare: asOwner('console/departments', () => ({ name: newId() })) },
  allowed_domains: {
    refused: 'QUOTA_EXCEEDED',
    prepare: within((shop, at) => house().app.modules.tenants.addDomain(shop.system, `shop-${at}.example`)),
  },
  contacts: {
    refused: 'QUOTA_EXCEEDED',
    prepare: asServer('POST', 'server/contacts', (at) => ({ name: 'Vera', phone: `+49 341 9${100_000 + at}` })),
  },
  knowledge_items: {
    refused: 'QUOTA_EXCEEDED',
    prepare: asOwner('console/knowledge', (at) => ({ type: 'text', title: `A ${at}`, body: 'Delivery is free.' })),
  },
  storage_mb: {
    refused: 'QUOTA_EXCEEDED',
    async prepare(shop) {
      const { session } = await visitorOf(house(), shop);
      const talks: string[] = [];
      for (let at = 0; at < AT_ONCE / 10; at += 1) talks.push(await openConversation(house(), session));
      const token = await shop.signIn('anna');
      return async (at) => {
        const path = `/api/console/conversations/${talks[at % talks.length]}/attachments`;
        const { status, body } = await upload(
          house(),
          path,
          { bytes: MB, name: 'a.txt', type: 'text/plain' },
          { token },
        );
        return status < 300 ? 'taken' : body.code;
      };
    },
  },
  chat_conversations: {
    refused: 'FEATURE_NOT_AVAILABLE',
    async prepare(shop) {
      const { session } = await visitorOf(house(), shop);
      return () => sent('POST', 'chat/visitor/conversations', { session, body: {} });
    },
  },
  ai_chat_replies: { refused: 'QUOTA_EXCEEDED', prepare: usedUp('ai_chat_replies') },
  ai_voice_minutes: { refused: 'QUOTA_EXCEEDED', prepare: usedUp('ai_voice_minutes') },
  webhook_endpoints: {
    refused: 'QUOTA_EXCEEDED',
    prepare: asServer('POST', 'server/webhooks', () => ({ url: 'http://127.0.0.1:9/x', events: ['call.ended'] })),
  },
  concurrent_calls: {
    refused: 'QUOTA_EXCEEDED',
    async prepare(shop) {
      const talks: { session: string; conversationId: string }[] = [];
      for (let at = 0; at < AT_ONCE; at += 1) {
        const { session } = await visitorOf(house(), shop);
        talks.push({ session, conversationId: await openConversation(house(), session) });
      }
      return (at) => {
        const { session, conversationId } = talks[at]!;
        return sent('POST', 'calls/sessions', { session, body: { conversationId, type: 'audio' } });
      };
    },
  },
  api_requests_per_hour: { refused: 'RATE_LIMITED', prepare: asServer('GET', 'server/health') },
};

const usedOf = async (shop: TestTenant, quota: QuotaKey): Promise<number | null> => {
  const { quotas: all } = await house().app.modules.usage(shop.id);
  return all.find((one) => one.quota === quota)?.used ?? null;
};

for (const quota of quotaKeys) {
  test(`of fifty at once where ten more of ${quota} are allowed, ten are taken`, async () => {
    const shop = await house().tenant();
    const { refused, prepare } = quotas[quota];
    const one = await prepare(shop);
    // What there was before does not count against the ten.
    const before = (await usedOf(shop, quota)) ?? 0;
    await putOnPlan(house(), shop, { quotas: { [quota]: before + ALLOWED } });
    const counts = { taken: 0, refused: 0, busy: 0 };
    let waiting = Array.from({ length: AT_ONCE }, (_, at) => at);
    for (let round = 0; waiting.length > 0 && round < ROUNDS; round += 1) {
      const outcomes = await Promise.all(waiting.map(async (at) => ({ at, outcome: await one(at) })));
      for (const { outcome } of outcomes) {
        assert.ok(['taken', refused, BUSY].includes(outcome), outcome);
        counts[outcome === 'taken' ? 'taken' : outcome === refused ? 'refused' : 'busy'] += 1;
      }
      waiting = outcomes.filter(({ outcome }) => outcome === BUSY).map(({ at }) => at);
    }
    assert.deepEqual(waiting, []);
    // Whoever was told that it is busy may have been taken all the same: then nine others hear that they were.
    if (counts.busy === 0) assert.deepEqual(counts, { taken: ALLOWED, refused: AT_ONCE - ALLOWED, busy: 0 });
    assert.ok(counts.taken <= ALLOWED, `${counts.taken} taken`);
    const after = await usedOf(shop, quota);
    if (quota === 'api_requests_per_hour') assert.equal(after, null, 'what an hour has used stands in no table');
    else assert.equal(after, before + ALLOWED);
  });
}
