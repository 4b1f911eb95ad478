import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Facts, stepsOf } from './steps.ts';

const fresh: Facts = {
  assistantChanges: 0,
  knowledge: [],
  conversations: 0,
  allowedDomains: ['localhost', '127.0.0.1'],
  people: 1,
  openInvitations: 0,
};
const doneIn = (facts: Partial<Facts>) =>
  stepsOf({ ...fresh, ...facts })
    .filter(({ isDone }) => isDone)
    .map(({ name }) => name);

test('in a new workspace nothing is done yet', () => {
  assert.deepEqual(doneIn({}), []);
});

test('each step ticks itself by what is there, in whatever order', () => {
  assert.deepEqual(doneIn({ widgetSeenAt: '2026-11-21T10:00:00Z', allowedDomains: ['localhost', 'shop.example'] }), [
    'widget',
    'seen',
  ]);
  assert.deepEqual(doneIn({ openInvitations: 1, conversations: 3, assistantChanges: 1 }), [
    'assistant',
    'chat',
    'team',
  ]);
});

test('knowledge counts once it can be answered from', () => {
  assert.deepEqual(doneIn({ knowledge: [{ status: 'indexing' }] }), []);
  assert.deepEqual(doneIn({ knowledge: [{ status: 'failed' }, { status: 'ready' }] }), ['knowledge']);
});
