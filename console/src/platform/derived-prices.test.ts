import assert from 'node:assert/strict';
import { test } from 'node:test';
import { derivedPrices } from './derived-prices.ts';

test('the prices that follow from the contract’s example are exactly the contract’s', () => {
  const settings = {
    inputCostPer1mUsd: 0.4,
    outputCostPer1mUsd: 1.6,
    replyUnitInputTokens: 3000,
    replyUnitOutputTokens: 1000,
    voiceCostPerMinuteUsd: 0.03,
    riskBufferPercent: 25,
    markupMultiplier: 3,
  };
  assert.deepEqual(derivedPrices(settings), {
    internalReplyUsd: 0.0035,
    retailReplyUsd: 0.0105,
    retailPer1000RepliesUsd: 10.5,
    internalVoiceMinuteUsd: 0.0375,
    retailVoiceMinuteUsd: 0.1125,
    grossMarginPercent: 66.7,
  });
});
