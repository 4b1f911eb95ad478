import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alertLevelOf } from './alerts.ts';
import { derive, inCents, reckon, standardPricing } from './prices.ts';

test('the example’s settings give the example’s prices, to the last digit', () => {
  assert.deepEqual(derive(standardPricing), {
    internalReplyUsd: 0.0035,
    retailReplyUsd: 0.0105,
    retailPer1000RepliesUsd: 10.5,
    internalVoiceMinuteUsd: 0.0375,
    retailVoiceMinuteUsd: 0.1125,
    grossMarginPercent: 66.7,
  });
});

test('kept input is cheaper, and a begun unit of a call is a whole one', () => {
  const cost = (usage: Parameters<typeof reckon>[0]) => reckon(usage, standardPricing);
  assert.deepEqual(cost({ inputTokens: 3000, outputTokens: 1000 }), {
    providerCostMicros: 2800,
    costMicros: 3500,
    priceMicros: 10_500,
  });
  assert.equal(cost({ inputTokens: 3000, cachedTokens: 1000, outputTokens: 0 }).providerCostMicros, 900);
  assert.equal(cost({ inputTokens: 10, cachedTokens: 99, outputTokens: 0 }).providerCostMicros, 1);
  assert.equal(cost({ inputTokens: 0, outputTokens: 0, audioSeconds: 61 }).priceMicros, 225_000);
});

test('a balance is empty at nothing, critical below a quarter of the threshold, low below it', () => {
  const levels = [-1, 0, 1, 249, 250, 999, 1000].map((balance) => alertLevelOf(balance, 1000));
  assert.deepEqual(levels, ['empty', 'empty', 'critical', 'critical', 'low', 'low', 'ok']);
});

test('half a cent is rounded up, a debt of half a cent too', () => {
  assert.deepEqual([4999, 5000, -4999, -5000, 0].map(inCents), [0, 1, 0, -1, 0]);
});
