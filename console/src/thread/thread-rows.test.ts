import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linked, rowsOf, type ShownMessage } from './thread-rows.ts';

const message = (seq: number, at: string, more: Partial<ShownMessage> = {}): ShownMessage => ({
  messageId: `msg_${seq}`,
  conversationId: 'cnv_1',
  seq,
  senderType: 'visitor',
  body: `text ${seq}`,
  messageType: 'text',
  sentAt: at,
  ...more,
});
const shape = (messages: ShownMessage[], readSeq?: number) =>
  rowsOf(messages, readSeq).map((row) =>
    row.kind === 'message' ? `${row.message.seq}${row.startsGroup ? '<' : ''}${row.endsGroup ? '>' : ''}` : row.kind,
  );

test('messages stand under their day and close ones of one sender form a group', () => {
  assert.deepEqual(
    shape([
      message(1, '2026-11-20T10:00:00Z'),
      message(2, '2026-11-20T10:01:00Z'),
      message(3, '2026-11-20T10:30:00Z'),
      message(4, '2026-11-21T10:30:00Z', { senderType: 'agent' }),
    ]),
    ['day', '1<', '2>', '3<>', 'day', '4<>'],
  );
});

test('a note never joins the group of a reply', () => {
  const mine = { senderType: 'agent', senderAgentId: 'stf_1' } as const;
  assert.deepEqual(
    shape([
      message(1, '2026-11-20T10:00:00Z', mine),
      message(2, '2026-11-20T10:00:30Z', { ...mine, messageType: 'note' }),
    ]),
    ['day', '1<>', '2<>'],
  );
});

test('the divider stands once, before the first message that was new on opening', () => {
  const messages = [
    message(1, '2026-11-20T10:00:00Z'),
    message(2, '2026-11-20T10:01:00Z'),
    message(3, '2026-11-20T10:02:00Z'),
  ];
  assert.deepEqual(shape(messages, 1), ['day', '1<', 'divider', '2<', '3>']);
  assert.equal(shape(messages, 3).includes('divider'), false);
  assert.equal(shape(messages).includes('divider'), false);
});

test('addresses become links without the full stop that ends the sentence', () => {
  assert.deepEqual(linked('See https://example.org/a?b=1. Thanks'), [
    { text: 'See ' },
    { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
    { text: '. Thanks' },
  ]);
  assert.deepEqual(linked('javascript:alert(1)'), [{ text: 'javascript:alert(1)' }]);
});
