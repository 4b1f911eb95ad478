import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stateHint } from './state-hint.ts';

const noon = '2026-01-06T12:00:00.000Z';

describe('what stands above an answer', () => {
  test('says nothing while the conversation is open', () => {
    assert.equal(stateHint({ status: 'open' }), undefined);
  });

  test('tells of each other state, and of the weightiest where there are several', () => {
    assert.equal(stateHint({ status: 'pending' }), 'pending');
    assert.equal(stateHint({ status: 'snoozed' }), 'snoozed');
    assert.equal(stateHint({ status: 'resolved' }), 'resolved');
    assert.equal(stateHint({ status: 'closed' }), 'closed');
    assert.equal(stateHint({ status: 'closed', spamAt: noon }), 'spam');
    assert.equal(stateHint({ status: 'closed', spamAt: noon, mergedInto: 'cnv_2' }), 'merged');
    assert.equal(stateHint({ status: 'pending', visitor: { blockedAt: noon } }), 'blocked');
    assert.equal(stateHint({ status: 'closed', visitor: { blockedAt: noon } }), 'closed');
  });
});
