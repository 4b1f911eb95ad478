import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Receipt } from '@switchboard/protocol';
import { countUnread, progress, type Shown, timeline } from './timeline.ts';

const message = (seq: number, senderType: Shown['senderType'], sentAt: string, over: Partial<Shown> = {}): Shown => ({
  messageId: `msg_${seq}`,
  conversationId: 'cnv_1',
  seq,
  senderType,
  body: `message ${seq}`,
  messageType: 'text',
  sentAt,
  ...over,
});
const receipt = (participant: Receipt['participant'], deliveredSeq: number, readSeq: number): Receipt => ({
  participant,
  deliveredSeq,
  readSeq,
});

const day = [
  message(1, 'visitor', '2026-11-20T10:00:00.000Z'),
  message(2, 'ai', '2026-11-20T10:00:10.000Z'),
  message(3, 'ai', '2026-11-20T10:01:00.000Z'),
  message(4, 'system', '2026-11-20T10:02:00.000Z', { messageType: 'system' }),
  message(5, 'agent', '2026-11-22T10:03:00.000Z', { senderAgentId: 'stf_1' }),
  message(6, 'agent', '2026-11-22T10:03:05.000Z', { senderAgentId: 'stf_2' }),
];

test('days stand apart, and a name stands once for what was written in one go', () => {
  assert.deepEqual(
    timeline(day).map((line) => (line.kind === 'message' ? `${line.isFirst}/${line.isLast}` : line.kind)),
    ['day', 'true/true', 'true/false', 'false/true', 'system', 'day', 'true/true', 'true/true'],
  );
});

test('a message keeps its place on the screen when the server confirms it', () => {
  const pending = message(1, 'visitor', '2026-11-20T10:00:00.000Z', { clientMessageId: 'c1', pending: 'sending' });
  const confirmed = message(1, 'visitor', '2026-11-20T10:00:00.000Z', { clientMessageId: 'c1', messageId: 'msg_9' });
  assert.equal(timeline([pending])[1]!.key, timeline([confirmed])[1]!.key);
});

test('only what the team or the assistant wrote counts as unread', () => {
  assert.equal(countUnread(day, [], 0), 4);
  assert.equal(countUnread(day, [receipt('visitor', 6, 3)], 0), 2);
  assert.equal(countUnread(day, [receipt('visitor', 6, 3), receipt('agent', 6, 6)], 5), 1);
});

test('a sent message is delivered, then seen', () => {
  const mine = day[0]!;
  assert.equal(progress({ ...mine, pending: 'failed' }, [receipt('agent', 9, 9)]), 'failed');
  assert.equal(progress(mine, []), 'sent');
  assert.equal(progress(mine, [receipt('agent', 1, 0)]), 'delivered');
  assert.equal(progress(mine, [receipt('agent', 1, 0), receipt('agent', 1, 1)]), 'seen');
});
