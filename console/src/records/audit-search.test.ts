import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditQuery, auditSearch } from './audit-search.ts';

test('the address keeps filters that are filters, and nothing else', () => {
  assert.deepEqual(auditSearch({ action: 'staff.invited', from: '2026-11-02', to: 'tomorrow', x: 1, actor: '<b>' }), {
    action: 'staff.invited',
    from: '2026-11-02',
  });
});

test('the last day counts whole', () => {
  const { from, to } = auditQuery({ from: '2026-11-02', to: '2026-11-02' });
  assert.equal(Date.parse(to ?? '') - Date.parse(from ?? ''), 86_400_000);
  assert.deepEqual(auditQuery({}), {});
});
