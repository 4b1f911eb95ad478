import { randomInt } from 'node:crypto';
import { isUnpaid } from '#modules/billing/index.ts';
import { connectDatabase } from '#platform/database/index.ts';
import { newId } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { ledgerHouse } from './ledger-house.ts';

/** Spends and fills a purse until it is killed, and says each thing only when it is done. */
const [databaseUrl = '', tenantId = ''] = process.argv.slice(2);
const database = await connectDatabase({ databaseUrl, poolSize: 4, log: openLog({ level: 'silent' }) });
const { billing, operator } = ledgerHouse(database);

const tell = (...words: (string | number)[]): void => void process.stdout.write(`${words.join(' ')}\n`);

async function answer(): Promise<void> {
  const reserved = await billing.reserve({
    ...{ tenantId, service: 'chat_reply', reference: newId(), conversationId: newId(), isFree: false },
    estimate: { inputTokens: 3000, outputTokens: 1000 },
  });
  if (randomInt(5) === 0) {
    await billing.release(reserved);
    tell('released', reserved.reference);
    return;
  }
  const { chargedMicros, paidBy } = await billing.commit(reserved, {
    inputTokens: randomInt(4000),
    outputTokens: randomInt(1500),
  });
  tell('settled', reserved.reference, paidBy, chargedMicros);
}

async function fill(): Promise<void> {
  const key = newId();
  const cents = 1 + randomInt(3);
  // Asked twice, as whoever got no answer would.
  await billing.topUp(operator, tenantId, { amountCents: cents }, key);
  await billing.topUp(operator, tenantId, { amountCents: cents }, key);
  tell('filled', key, cents);
}

async function work(): Promise<never> {
  for (;;) {
    try {
      await (randomInt(6) === 0 ? fill() : answer());
    } catch (error) {
      if (!isUnpaid(error)) await new Promise((done) => setTimeout(done, 20));
    }
  }
}
tell('ready');
await Promise.all([work(), work(), work()]);
