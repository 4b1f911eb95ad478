import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportQuery, reportSearch } from './report-search.ts';

test('the address keeps a period and filters that there are, and nothing else', () => {
  assert.deepEqual(reportSearch({ period: '7days', person: 'stf_1', channel: 'fax', from: '2026-01-01', x: 1 }), {
    period: '7days',
    person: 'stf_1',
  });
  assert.deepEqual(reportSearch({ period: 'custom', from: '2026-01-01', to: 'now', department: '<b>' }), {
    period: 'custom',
    from: '2026-01-01',
  });
  assert.deepEqual(reportSearch({ period: '30days' }), {});
});

test('a period of one’s own is asked for once both its days are there, in their order', () => {
  assert.equal(reportQuery({ period: 'custom', from: '2026-01-01' }), undefined);
  assert.equal(reportQuery({ period: 'custom', from: '2026-01-02', to: '2026-01-01' }), undefined);
  assert.deepEqual(reportQuery({ period: 'custom', from: '2026-01-01', to: '2026-01-02', channel: 'chat' }), {
    ...{ period: 'custom', startDate: '2026-01-01', endDate: '2026-01-02', channel: 'chat' },
  });
  assert.deepEqual(reportQuery({ person: 'stf_1' }), { period: '30days', agentId: 'stf_1' });
});
