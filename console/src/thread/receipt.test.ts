import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Receipt, receiptLines } from './receipt.ts';

const say = ((key: string, values?: object) => (values ? `${key} ${Object.values(values).join(' ')}` : key)) as never;
const plain: Receipt = {
  turnId: 'trn_1',
  model: 'small',
  isBuiltIn: false,
  inputTokens: 3000,
  cachedTokens: 0,
  outputTokens: 1000,
  guardrails: [],
};
const names = (receipt: Receipt) => receiptLines(receipt, say, 'en').map(({ name }) => name);

test('who may not see the bill sees what the answer took', () => {
  assert.deepEqual(names({ ...plain, paidBy: 'balance' }), ['by', 'tokens', 'paidBy']);
});

test('of a question that was not answered the receipt says why, and names no model that was never asked', () => {
  const { model: _, ...asked } = { ...plain, inputTokens: 0, outputTokens: 0 };
  const lines = receiptLines({ ...asked, outcome: 'unpaid', latencyMs: 12 }, say, 'en');
  assert.deepEqual(
    lines.map(({ name }) => name),
    ['unanswered', 'time'],
  );
  assert.equal(lines[0]?.value, 'why.unpaid');
});

test('what was noted of an answer is said in words', () => {
  const lines = receiptLines({ ...plain, guardrails: ['retried', 'of_tomorrow'] }, say, 'en');
  assert.equal(lines.find(({ name }) => name === 'guardrails')?.value, 'guardrail.retried; of_tomorrow');
});

test('the owner sees what was charged, to the fraction of a cent', () => {
  const lines = receiptLines({ ...plain, paidBy: 'balance', money: { unit: 'EUR', chargedMicros: 9660 } }, say, 'en');
  assert.deepEqual(lines.at(-1), { name: 'charged', value: '€0.00966' });
});

test('who runs the house sees tokens, cost, price and margin, one after the other', () => {
  const money = {
    unit: 'EUR',
    chargedMicros: 9660,
    providerCostUsdMicros: 2800,
    costUsdMicros: 3500,
    priceUsdMicros: 10_500,
    marginUsdMicros: 7000,
    marginPercent: 66.7,
  };
  const lines = receiptLines({ ...plain, paidBy: 'balance', money }, say, 'en');
  assert.deepEqual(
    lines.map(({ name }) => name),
    ['by', 'tokens', 'paidBy', 'provider', 'cost', 'price', 'margin', 'charged'],
  );
  assert.equal(lines.find(({ name }) => name === 'margin')?.value, 'marginValue $0.007 66.7');
});

test('a credit pays for a conversation once', () => {
  const paid = (chargedMicros: number): Receipt => ({
    ...plain,
    paidBy: 'credit',
    money: { unit: 'chat_conversations', chargedMicros },
  });
  assert.equal(receiptLines(paid(1_000_000), say, 'de').at(-1)?.value, 'chargedCredit 1');
  assert.equal(receiptLines(paid(0), say, 'de').at(-1)?.value, 'conversationPaid');
});
