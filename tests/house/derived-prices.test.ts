import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { derive, standardPricing } from '#modules/billing/index.ts';
import { derivedPrices } from '../../console/src/platform/derived-prices.ts';

const upTo = (max: number, min = 0) => fc.double({ min, max, noNaN: true });

test('the prices that the console shows while they are typed are those that the server reckons', () => {
  fc.assert(
    fc.property(
      fc.record({
        inputCostPer1mUsd: upTo(10_000),
        outputCostPer1mUsd: upTo(10_000),
        voiceCostPerMinuteUsd: upTo(10_000),
        markupMultiplier: upTo(1000, 1.1),
        riskBufferPercent: upTo(1000),
        replyUnitInputTokens: fc.nat(100_000),
        replyUnitOutputTokens: fc.nat(100_000),
      }),
      (typed) => assert.deepEqual(derivedPrices(typed), derive({ ...standardPricing, ...typed })),
    ),
  );
});
