import { setTimeout as pause } from 'node:timers/promises';
import { webhooks } from '#modules/webhooks/index.ts';
import { systemClock } from '#platform/clock.ts';
import { openLog } from '#platform/log.ts';
import { type TestApp, type TestTenant, testApp } from '#tests/app.ts';
import { type Behaviour, type WebhookReceiver, webhookReceiver } from '#tests/fakes/webhook-receiver.ts';
import { openConversation, say, visitorOf } from '#tests/surface/scene.ts';

export type ReceiversReport = { heard: number; p95Ms: number; slowestMs: number; tried: number; findings: string[] };

export type ReceiversInput = {
  /** Waiting for a receiver that never answers, before the first healthy one. */
  queued: number;
  /** How many of each kind of bad receiver. */
  ofEach: number;
  messages: number;
};

/** What receivers do when they are not well. */
const ailments: Record<string, Behaviour> = {
  hanging: { hang: true },
  dripping: { dripEveryMs: 300 },
  resetting: { reset: true },
  endless: { endless: true },
  failing: { answer: 500, afterMs: 2000 },
};

const PROMPT_MS = 3000;
const LATEST_MS = 8000;
const EVERY_MS = 100;
const TOLD = 'conversation.message.received';

async function register(house: TestApp, shop: TestTenant, url: string): Promise<string> {
  const caller = await house.app.modules.credentials.callerOf(shop.serverKey, 'server');
  const { webhook } = await house.app.modules.webhooks.create(caller, { url, events: [TOLD] });
  return webhook.id;
}

/** As a long outage leaves it behind. */
const pileUp = (house: TestApp, tenantId: string, webhookId: string, count: number) =>
  house.database.pool.query(
    `insert into webhook_deliveries (id, tenant_id, webhook_id, event_id, event, body, next_attempt_at, created_at)
     select gen_random_uuid(), $1, $2, gen_random_uuid(), $3, '{}', now() - interval '1 hour', now() - interval '1 hour'
     from generate_series(1, $4)`,
    [tenantId, webhookId, TOLD, count],
  );

const messageOf = ({ body }: { body: string }): string =>
  (JSON.parse(body) as { data: { message: { messageId: string } } }).data.message.messageId;

async function measure(
  house: TestApp,
  input: ReceiversInput,
  bad: WebhookReceiver[],
  good: WebhookReceiver,
): Promise<ReceiversReport> {
  const [ill, well] = [await house.tenant({ mode: 'human_only' }), await house.tenant({ mode: 'human_only' })];
  for (const receiver of bad) {
    const webhookId = await register(house, ill, receiver.url);
    await pileUp(house, ill.id, webhookId, Math.ceil(input.queued / bad.length));
  }
  await register(house, well, good.url);
  house.app.modules.webhooks.worker.wake();
  const { session } = await visitorOf(house, well);
  const conversationId = await openConversation(house, session);
  // From the first moment on, when nothing is known of any of them.
  await Promise.any(bad.map((receiver) => receiver.waitFor(1, 20_000))).catch(() => {});

  const saidAt = new Map<string, number>();
  for (let number = 0; number < input.messages; number += 1) {
    const { messageId } = await say(house, session, conversationId, `number ${number}`);
    saidAt.set(messageId, Date.now());
    await pause(EVERY_MS);
  }
  await good.waitFor(input.messages, LATEST_MS).catch(() => {});
  const heardAt = new Map<string, number>();
  for (const one of good.received)
    if (!heardAt.has(messageOf(one))) heardAt.set(messageOf(one), one.receivedAt.getTime());
  const tookMs = [...saidAt].flatMap(([id, at]) => (heardAt.has(id) ? [Math.max(0, (heardAt.get(id) ?? 0) - at)] : []));
  tookMs.sort((one, other) => one - other);
  const p95Ms = tookMs[Math.floor(tookMs.length * 0.95)] ?? 0;
  const slowestMs = tookMs.at(-1) ?? 0;
  const missing = saidAt.size - tookMs.length;
  const tried = bad.reduce((sum, { received }) => sum + received.length, 0);
  return {
    heard: tookMs.length,
    p95Ms,
    slowestMs,
    tried,
    findings: [
      ...(missing > 0 ? [`${missing} of ${saidAt.size} were not told to a healthy receiver in time`] : []),
      ...(p95Ms > PROMPT_MS ? [`a healthy receiver heard after ${p95Ms} ms (p95)`] : []),
      ...(slowestMs > LATEST_MS ? [`a healthy receiver heard after ${slowestMs} ms`] : []),
      ...(tried === 0 ? ['no bad receiver was called: that proves nothing'] : []),
    ],
  };
}

async function withReceivers<Result>(
  ofEach: number,
  work: (bad: WebhookReceiver[], good: WebhookReceiver) => Promise<Result>,
): Promise<Result> {
  const good = await webhookReceiver();
  const bad: WebhookReceiver[] = [];
  for (const behaviour of Object.values(ailments)) {
    for (let one = 0; one < ofEach; one += 1) {
      const receiver = await webhookReceiver();
      receiver.behave(behaviour);
      bad.push(receiver);
    }
  }
  try {
    return await work(bad, good);
  } finally {
    await Promise.all([good, ...bad].map((receiver) => receiver.close()));
  }
}

/** Many sick receivers with long queues, and one healthy one that must not notice. */
export const slowReceivers = (input: ReceiversInput): Promise<ReceiversReport> =>
  withReceivers(input.ofEach, async (bad, good) => {
    const house = await testApp();
    try {
      return await measure(house, input, bad, good);
    } finally {
      await house.close();
    }
  });

/** The same with a sender that gives no receiver a share of its own. */
export const trySharedPlaces = (): Promise<{ name: string; isFound: boolean }[]> =>
  withReceivers(1, async (bad, good) => {
    const house = await testApp();
    const { worker } = house.app.modules.webhooks;
    await worker.stop(0);
    const planted = webhooks({
      database: house.database.kysely,
      secrets: house.secrets,
      outbound: house.app.outbound,
      audit: house.app.modules.audit,
      plans: house.app.modules.plans,
      clock: systemClock,
      log: openLog({ level: 'silent' }),
      presenters: { ringnity: () => undefined, echocall: () => undefined },
      concurrency: 8,
      perWebhook: 8,
    });
    planted.worker.start();
    try {
      const { findings } = await measure(house, { queued: 200, ofEach: 1, messages: 10 }, bad, good);
      return [{ name: 'a sender without shares', isFound: findings.length > 0 }];
    } finally {
      await planted.worker.stop(0);
      await house.close();
    }
  });
