import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEndless, lossesOf } from './plan-losses.ts';

const used = {
  features: [
    { featureKey: 'chat', enabled: true },
    { featureKey: 'webhooks', enabled: true },
    { featureKey: 'white_label', enabled: false },
  ],
  quotas: [
    { quotaKey: 'agents', used: 8 },
    { quotaKey: 'contacts', used: 10 },
    { quotaKey: 'departments', used: 2 },
    { quotaKey: 'concurrent_calls', used: null },
  ],
};

test('another plan says what would be lost, what gained, and what would stand over a limit', () => {
  const plan = {
    slug: 'free',
    features: { chat: { enabled: true }, white_label: { enabled: true } },
    quotas: {
      agents: { valueType: 'number' as const, limitValue: 5 },
      contacts: { valueType: 'custom' as const },
      departments: { valueType: 'custom' as const, config: { limit: 1 } },
    },
  };
  assert.deepEqual(lossesOf(used, plan), {
    features: ['webhooks'],
    gains: ['white_label'],
    quotas: [
      { quotaKey: 'agents', used: 8, allowed: 5 },
      { quotaKey: 'departments', used: 2, allowed: 1 },
    ],
    isLoss: true,
  });
});

test('the plan that lets everything takes nothing', () => {
  const { isLoss, gains } = lossesOf(used, { slug: 'unlimited', features: {}, quotas: {} });
  assert.deepEqual([isLoss, gains], [false, ['white_label']]);
});

test('an agreement without a number limits nothing', () => {
  assert.equal(isEndless({ valueType: 'custom' }), true);
  assert.equal(isEndless({ valueType: 'custom', config: { limit: 3 } }), false);
  assert.equal(isEndless({ valueType: 'unlimited' }), false);
});
