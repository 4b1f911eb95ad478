import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@switchboard/protocol';
import { mayDelete, mayEdit } from './message-rights.ts';

const sentAt = '2026-11-21T10:00:00Z';
const after = (minutes: number) => Date.parse(sentAt) + minutes * 60_000;
const message = (more: Partial<Message> = {}): Message => ({
  messageId: 'msg_1',
  conversationId: 'cnv_1',
  seq: 1,
  senderType: 'agent',
  senderAgentId: 'me',
  body: 'Hello',
  messageType: 'text',
  sentAt,
  ...more,
});

test('an own message can be corrected for a quarter of an hour and taken back for a day', () => {
  assert.equal(mayEdit(message(), 'me', after(14)), true);
  assert.equal(mayEdit(message(), 'me', after(16)), false);
  assert.equal(mayDelete(message(), 'me', after(16)), true);
  assert.equal(mayDelete(message(), 'me', after(25 * 60)), false);
});

test('a note can be changed at any time; what others said, what came by a merge and what is gone cannot', () => {
  assert.equal(mayEdit(message({ messageType: 'note' }), 'me', after(9999)), true);
  assert.equal(mayEdit(message(), 'other', after(1)), false);
  assert.equal(mayEdit(message({ senderType: 'visitor' }), 'me', after(1)), false);
  assert.equal(mayDelete(message({ mergedFrom: 'cnv_2' }), 'me', after(1)), false);
  assert.equal(mayDelete(message({ deletedAt: sentAt }), 'me', after(1)), false);
});
