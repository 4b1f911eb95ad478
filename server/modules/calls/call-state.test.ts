import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CallStatus, endOf, isOver, moved } from './call-state.ts';

const statuses: CallStatus[] = ['started', 'answered', 'ended', 'missed', 'failed'];

test('a call that rings is answered, missed or fails; one that is answered ends; nothing else happens', () => {
  const legal = new Set(['started answered', 'started missed', 'started failed', 'answered ended']);
  for (const from of statuses) {
    for (const to of statuses) {
      if (legal.has(`${from} ${to}`)) assert.equal(moved(from, to), to);
      else {
        const code = isOver(from) ? 'call_over' : 'call_move_illegal';
        assert.throws(() => moved(from, to), { name: 'Refusal', kind: 'conflict', code });
      }
    }
  }
});

test('who hangs up ends a talk; what nobody answered is missed, or failed where a program says so', () => {
  assert.equal(endOf('answered', undefined), 'ended');
  assert.equal(endOf('answered', 'network_error'), 'ended');
  assert.equal(endOf('started', undefined), 'missed');
  assert.equal(endOf('started', 'changed my mind'), 'missed');
  for (const reason of ['media_failed', 'CALL_PERMISSION_DENIED', 'NETWORK_OFFLINE', 'device error']) {
    assert.equal(endOf('started', reason), 'failed');
  }
});
