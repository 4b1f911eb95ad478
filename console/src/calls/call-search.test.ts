import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callQuery, callSearch } from './call-search.ts';

test('an address says which calls are shown, and nothing that the server would refuse', () => {
  const whole = {
    state: 'missed',
    direction: 'inbound',
    type: 'video',
    agent: 'me',
    from: '2026-03-01',
    to: '2026-03-02',
  };
  assert.deepEqual(callSearch(whole), whole);
  assert.deepEqual(
    callSearch({ state: 'lost', direction: 'up', type: 1, agent: 'a b', from: 'yesterday', to: '2026-3-2', more: 'x' }),
    {},
  );
});

test('the days are the reader’s own, the last one to its end', () => {
  const query = callQuery({ state: 'to_return', agent: 'stf_1', from: '2026-03-01', to: '2026-03-01' });
  assert.deepEqual([query['state'], query['agentId'], query['agent']], ['to_return', 'stf_1', undefined]);
  assert.equal(query['from'], new Date(2026, 2, 1).toISOString());
  assert.equal(query['to'], new Date(2026, 2, 2).toISOString());
  assert.deepEqual(callQuery({}), {});
});
