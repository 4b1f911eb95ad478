import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultIn, type Line } from './list.ts';

const line = (id: string, at: string, more: Partial<Line> = {}): Line => ({
  id,
  status: 'open',
  at,
  unread: 0,
  ...more,
});
const good = [line('a', '2026-01-03'), line('b', '2026-01-02'), line('c', '2026-01-02')];

test('a page counts only if it is whole, open, counted, in order and without a double', () => {
  assert.equal(faultIn(good, 3), undefined);
  assert.match(faultIn(good, 4)!, /3 conversations instead of 4/);
  assert.match(faultIn([line('a', '1', { status: 'closed' })], 1)!, /a is closed/);
  assert.match(faultIn([line('a', '1', { unread: undefined })], 1)!, /undefined unread/);
  assert.match(faultIn([line('a', '1'), line('b', '2')], 2)!, /b is newer/);
  assert.match(faultIn([line('a', '1'), line('a', '1')], 2)!, /twice/);
});
