import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balancesSearch, fitsBalances } from './balances-search.ts';

const tenant = (
  alertLevel: 'ok' | 'low' | 'critical' | 'empty',
  chatReplies: number | null = 50,
  overageEnabled = true,
) => ({
  tenantName: 'Töpferei Falk',
  tenantSlug: 'falk',
  tenantEmail: 'frida@falk.example',
  alertLevel,
  overageEnabled,
  included: { chatReplies, chatLabel: '', voiceLabel: '' },
});

test('balances are found by name and by how they stand', () => {
  assert.equal(fitsBalances(tenant('ok'), { q: 'töpf' }), true);
  assert.equal(fitsBalances(tenant('ok'), { q: 'lampen' }), false);
  assert.equal(fitsBalances(tenant('critical'), { alert: 'urgent' }), true);
  assert.equal(fitsBalances(tenant('low'), { alert: 'urgent' }), false);
});

test('who needs no balance is in no trouble without one', () => {
  assert.equal(fitsBalances(tenant('empty', null), { alert: 'urgent' }), false);
  assert.equal(fitsBalances(tenant('empty', null), { alert: 'ok' }), true);
  assert.equal(fitsBalances(tenant('empty', 50, false), { alert: 'urgent' }), false);
  assert.equal(fitsBalances(tenant('empty', 50, false), { alert: 'ok' }), true);
});

test('the address holds known filters alone', () => {
  assert.deepEqual(balancesSearch({ q: '', alert: 'made up' }), {});
  assert.deepEqual(balancesSearch({ q: 'falk', alert: 'low' }), { q: 'falk', alert: 'low' });
});
