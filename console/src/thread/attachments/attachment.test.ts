import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@switchboard/protocol';
import { attachmentOf } from './attachment.ts';
import { sizeText } from './size-text.ts';

const message = (more: Partial<Message>): Message => ({
  messageId: 'msg_1',
  conversationId: 'cnv_1',
  seq: 1,
  senderType: 'visitor',
  body: '',
  messageType: 'image',
  sentAt: '2026-11-21T10:00:00Z',
  ...more,
});
const attachment = { id: 'fil_1', filename: 'cup.png', contentType: 'image/png', size: 4000, kind: 'image', width: 40 };

test('a picture in a message is shown with what is known of it', () => {
  assert.deepEqual(attachmentOf(message({ metadata: { attachment } })), { ...attachment, height: undefined });
});

test('a text that only claims to carry a file, and a file that was taken back, show none', () => {
  assert.equal(attachmentOf(message({ messageType: 'text', metadata: { attachment } })), undefined);
  assert.equal(attachmentOf(message({ metadata: { attachment }, deletedAt: '2026-11-21T10:05:00Z' })), undefined);
  assert.equal(attachmentOf(message({ metadata: { attachment: 'fil_1' } })), undefined);
});

test('sizes are told as people read them', () => {
  assert.equal(sizeText(900, 'en'), '900 byte');
  assert.equal(sizeText(1_440_000, 'en'), '1.4 MB');
  assert.equal(sizeText(52_300, 'de'), '52 kB');
});
