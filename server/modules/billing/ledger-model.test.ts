import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { newId } from '#platform/ids.ts';
import { isRefusal } from '#platform/refusal.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { booksOf, judgeBooks } from '#tests/proofs/books.ts';
import { CHAT_CREDIT, credits, house, MICROS, purse } from './accounts.ts';
import type { PaidBy } from './billing.tables.ts';
import type { Reserved } from './payers.ts';
import { convert, inCents, reckon, standardPricing } from './prices.ts';
import { billingScene, includedReplies, movableClock } from './test-scene.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase();
});
after(() => db.drop());

type Step =
  | { do: 'topUp'; cents: number }
  | { do: 'grant'; credits: number }
  | { do: 'reserve'; tokens: number; talk: number }
  | { do: 'commit'; which: number; tokens: number }
  | { do: 'release'; which: number }
  | { do: 'lapse' }
  | { do: 'rules'; overageEnabled: boolean; blockOnZero: boolean };

const tokens = fc.integer({ min: 0, max: 20_000 });
const which = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('topUp' as const), cents: fc.integer({ min: 1, max: 10 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('grant' as const), credits: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('reserve' as const), tokens, talk: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('commit' as const), which, tokens }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lapse' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rules' as const),
      overageEnabled: fc.boolean(),
      blockOnZero: fc.boolean(),
    }),
  },
);

const RATE = 0.92;
const INCLUDED = 2;
const priceOf = (outputTokens: number): number =>
  convert(reckon({ inputTokens: 0, outputTokens }, standardPricing).priceMicros, RATE);

type Open = {
  reserved: Reserved;
  paidBy: PaidBy;
  heldMicros: number;
  holdsCredit: boolean;
  talk: number;
  isLapsed: boolean;
};

/** What should be true, in a few plain sums. */
class Model {
  balance = 0;
  credits = 0;
  used = 0;
  overageEnabled = false;
  blockOnZero = true;
  open: Open[] = [];
  paidTalks = new Set<number>();

  get held(): number {
    return this.open.reduce((sum, { heldMicros }) => sum + heldMicros, 0);
  }
  get heldCredits(): number {
    return this.open.filter(({ holdsCredit }) => holdsCredit).length;
  }

  reserve(outputTokens: number, talk: number): Omit<Open, 'reserved'> | 'quota_exceeded' | 'insufficient_balance' {
    const nothing = { heldMicros: 0, holdsCredit: false, talk, isLapsed: false };
    if (this.used < INCLUDED) {
      this.used += 1;
      return { ...nothing, paidBy: 'included' };
    }
    if (this.paidTalks.has(talk)) return { ...nothing, paidBy: 'credit' };
    if (this.credits - this.heldCredits >= 1) return { ...nothing, paidBy: 'credit', holdsCredit: true };
    if (!this.overageEnabled) return 'quota_exceeded';
    const heldMicros = Math.max(1, priceOf(outputTokens));
    if (this.blockOnZero && this.balance - this.held < heldMicros) return 'insufficient_balance';
    return { ...nothing, paidBy: 'balance', heldMicros };
  }

  /** What is charged to the purse. */
  commit(one: Open, outputTokens: number): number {
    this.open = this.open.filter((other) => other !== one);
    if (one.paidBy === 'credit' && !this.paidTalks.has(one.talk) && this.credits - this.heldCredits >= 1) {
      this.credits -= 1;
      this.paidTalks.add(one.talk);
    }
    if (one.paidBy !== 'balance') return 0;
    const price = priceOf(outputTokens);
    const charged = this.blockOnZero ? Math.min(price, Math.max(0, this.balance - this.held)) : price;
    this.balance -= charged;
    return charged;
  }

  release(one: Open): void {
    if (!one.isLapsed && one.paidBy === 'included') this.used -= 1;
    this.open = this.open.filter((other) => other !== one);
  }

  lapse(): void {
    for (const one of this.open) {
      if (!one.isLapsed && one.paidBy === 'included') this.used -= 1;
      Object.assign(one, { isLapsed: true, heldMicros: 0, holdsCredit: false });
    }
  }
}

test('whatever is put in, promised, spent and let go, in whichever order, the books say what a plain sum says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const clock = movableClock();
      const plans = includedReplies(INCLUDED);
      const { billing, database, operator, tenant } = billingScene(db, { clock, plans });
      const id = await tenant();
      const talks = Array.from({ length: 4 }, () => newId());
      const model = new Model();
      for (const now of steps) {
        if (now.do === 'topUp') {
          const { balanceAfterCents } = await billing.topUp(operator, id, { amountCents: now.cents });
          model.balance += now.cents * 10_000;
          assert.equal(balanceAfterCents, inCents(model.balance));
        } else if (now.do === 'grant') {
          const amountMicros = now.credits * MICROS;
          await database.transaction().execute((transaction) =>
            billing.ledger.post(
              transaction,
              {
                kind: 'credit_grant',
                reference: 'grant',
                entries: [
                  { account: credits(id), unit: CHAT_CREDIT, amountMicros },
                  { account: house('credits_granted'), unit: CHAT_CREDIT, amountMicros: -amountMicros },
                ],
              },
              clock.now(),
            ),
          );
          model.credits += now.credits;
        } else if (now.do === 'reserve') {
          const expected = model.reserve(now.tokens, now.talk);
          const reserved = await billing
            .reserve({
              ...{
                tenantId: id,
                service: 'chat_reply',
                reference: newId(),
                conversationId: talks[now.talk],
                isFree: false,
              },
              estimate: { inputTokens: 0, outputTokens: now.tokens },
            })
            .catch((error) => {
              if (isRefusal(error)) return error.code;
              throw error;
            });
          if (typeof expected === 'string') assert.equal(reserved, expected);
          else {
            assert.ok(typeof reserved !== 'string', `${String(reserved)} where it is ${expected.paidBy}`);
            assert.equal(reserved.paidBy, expected.paidBy);
            model.open.push({ ...expected, reserved });
          }
        } else if (now.do === 'commit' || now.do === 'release') {
          const one = model.open[now.which % Math.max(1, model.open.length)];
          if (!one) continue;
          if (now.do === 'release') {
            await billing.release(one.reserved);
            model.release(one);
          } else {
            const { chargedMicros, paidBy } = await billing.commit(one.reserved, {
              inputTokens: 0,
              outputTokens: now.tokens,
            });
            const charged = model.commit(one, now.tokens);
            if (paidBy === 'balance') assert.equal(chargedMicros, charged);
          }
        } else if (now.do === 'lapse') {
          clock.advance(11 * 60_000);
          await billing.releaseAllLapsed();
          model.lapse();
        } else {
          await billing.updateRules(operator, id, { overageEnabled: now.overageEnabled, blockOnZero: now.blockOnZero });
          model.overageEnabled = now.overageEnabled;
          model.blockOnZero = now.blockOnZero;
        }
        const { balanceMicros, heldMicros } = await billing.ledger.balance(purse(id), 'EUR');
        assert.deepEqual({ balanceMicros, heldMicros }, { balanceMicros: model.balance, heldMicros: model.held });
        const credit = await billing.ledger.balance(credits(id), CHAT_CREDIT);
        assert.equal(credit.balanceMicros, model.credits * MICROS);
        assert.equal(credit.heldMicros, model.heldCredits * MICROS);
        assert.equal(plans.used(id), model.used);
      }
      assert.deepEqual(judgeBooks(await booksOf(database)), []);
    }),
    { numRuns: 20 },
  );
});
