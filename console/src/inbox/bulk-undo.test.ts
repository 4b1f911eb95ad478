import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Conversation } from '@switchboard/protocol';
import { undoGroups, undoOf } from './bulk-undo.ts';

const conversation = (change: Partial<Conversation> = {}): Conversation => ({
  conversationId: 'cnv_1',
  conversationNumber: '1',
  status: 'open',
  priority: 'medium',
  channel: 'chat',
  assistantState: 'paused',
  seq: 1,
  createdAt: '2026-01-05T09:00:00.000Z',
  updatedAt: '2026-01-05T09:00:00.000Z',
  ...change,
});
const tag = (tagId: string) => ({ tagId, name: tagId, color: '#0c6b66' });
const noon = '2026-01-06T12:00:00.000Z';

describe('taking back a change of many', () => {
  test('gives each one the state that it had', () => {
    assert.deepEqual(undoOf(conversation(), { status: 'resolved' }), [{ status: 'open' }]);
    assert.deepEqual(undoOf(conversation({ status: 'pending' }), { status: 'resolved' }), [{ status: 'pending' }]);
    assert.deepEqual(undoOf(conversation({ status: 'snoozed', snoozedUntil: noon }), { status: 'resolved' }), [
      { status: 'snoozed', snoozedUntil: noon },
    ]);
    assert.deepEqual(undoOf(conversation({ status: 'resolved' }), { status: 'resolved' }), []);
    assert.deepEqual(undoOf(conversation({ priority: 'high' }), { priority: 'low' }), [{ priority: 'high' }]);
  });

  test('opens what was closed before it is anything else', () => {
    assert.deepEqual(undoOf(conversation(), { status: 'closed' }), [{ status: 'open' }]);
    assert.deepEqual(undoOf(conversation({ status: 'pending' }), { status: 'closed' }), [
      { status: 'open' },
      { status: 'pending' },
    ]);
    assert.deepEqual(undoOf(conversation({ status: 'closed' }), { status: 'open' }), [{ status: 'closed' }]);
  });

  test('gives it back to whoever had it, a person, the assistant or the queue', () => {
    const toMira = { assignedAgentId: 'stf_mira' };
    assert.deepEqual(undoOf(conversation({ assignedAgentId: 'stf_ada' }), toMira), [{ assignedAgentId: 'stf_ada' }]);
    assert.deepEqual(undoOf(conversation({ assistantState: 'active' }), toMira), ['handBack']);
    assert.deepEqual(undoOf(conversation(), toMira), [{ assignedAgentId: null }]);
    assert.deepEqual(undoOf(conversation({ assignedAgentId: 'stf_mira' }), toMira), []);
  });

  test('takes a tag from those alone that did not have it', () => {
    const change = { addTagIds: ['tag_a'] };
    assert.deepEqual(undoOf(conversation({ tags: [tag('tag_a')] }), change), []);
    assert.deepEqual(undoOf(conversation({ tags: [tag('tag_b')] }), change), [{ removeTagIds: ['tag_a'] }]);
  });

  test('what was no spam is what it was before it was taken for it', () => {
    assert.deepEqual(undoOf(conversation({ status: 'pending' }), { spam: true }), [
      { spam: false },
      { status: 'pending' },
    ]);
    assert.deepEqual(undoOf(conversation({ spamAt: noon, status: 'closed' }), { spam: false }), [{ spam: true }]);
  });

  test('goes one way for all that come from the same state', () => {
    const all = [
      conversation({ conversationId: 'cnv_1' }),
      conversation({ conversationId: 'cnv_2', status: 'pending' }),
      conversation({ conversationId: 'cnv_3' }),
      conversation({ conversationId: 'cnv_4', status: 'resolved' }),
    ];
    assert.deepEqual(undoGroups(all, { status: 'resolved' }), [
      { ids: ['cnv_1', 'cnv_3'], steps: [{ status: 'open' }] },
      { ids: ['cnv_2'], steps: [{ status: 'pending' }] },
    ]);
  });
});
