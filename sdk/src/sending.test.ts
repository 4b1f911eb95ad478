import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Message } from '@switchboard/protocol';
import { backoffMs } from './backoff.ts';
import { heldTime } from './held-time.ts';
import { marking } from './marking.ts';
import { pacing } from './pacing.ts';
import { disconnected, SdkError } from './sdk-error.ts';
import { type Outgoing, sending } from './sending.ts';
import type { ThreadMessage } from './thread-state.ts';
import { typing } from './typing.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));
const shown = (clientMessageId: string): ThreadMessage => ({
  messageId: `pending:${clientMessageId}`,
  conversationId: 'cnv_1',
  seq: 0,
  senderType: 'visitor',
  body: clientMessageId,
  messageType: 'text',
  clientMessageId,
  sentAt: '2026-05-04T10:00:00.000Z',
  pending: 'sending',
});

function desk(post: (outgoing: Outgoing) => Promise<Message | undefined>) {
  const time = heldTime();
  const arrived: string[] = [];
  let online = true;
  const line = sending({
    clock: time.clock,
    isOnline: () => online,
    post,
    onSent: (_message, clientMessageId) => arrived.push(clientMessageId),
    onChange: () => {},
  });
  const setOnline = (value: boolean): void => {
    online = value;
  };
  const say = (id: string) => line.add({ clientMessageId: id, body: id }, shown(id));
  return { time, arrived, line, say, setOnline };
}

describe('what is being sent', () => {
  test('goes out in the order of writing, one after the other', async () => {
    const posted: string[] = [];
    const { say, arrived } = desk(async ({ body }) => {
      posted.push(`${body} begins`);
      await settle();
      posted.push(`${body} ends`);
      return undefined;
    });
    say('a');
    say('b');
    for (let count = 0; count < 6; count += 1) await settle();
    assert.deepEqual(posted, ['a begins', 'a ends', 'b begins', 'b ends']);
    assert.deepEqual(arrived, ['a', 'b']);
  });

  test('waits while offline and goes out in order on return', async () => {
    const { say, arrived, line, setOnline } = desk(async () => undefined);
    setOnline(false);
    say('a');
    say('b');
    await settle();
    assert.deepEqual(arrived, []);
    assert.equal(line.shown().length, 2);
    setOnline(true);
    line.resume();
    await settle();
    assert.deepEqual(arrived, ['a', 'b']);
  });

  test('is tried again with the same id while the fault is the network’s', async () => {
    const ids: string[] = [];
    const { say, arrived, time } = desk(async ({ clientMessageId }) => {
      ids.push(clientMessageId);
      if (ids.length < 3) throw disconnected();
      return undefined;
    });
    say('a');
    for (let count = 0; count < 3; count += 1) {
      await settle();
      time.advance(30_000);
    }
    await settle();
    assert.deepEqual([ids, arrived], [['a', 'a', 'a'], ['a']]);
  });

  test('a refused message is marked, holds up nobody, and can be tried again or thrown away', async () => {
    let refuses = true;
    const { say, arrived, line } = desk(async ({ clientMessageId }) => {
      if (refuses && clientMessageId === 'a') throw new SdkError('validation_failed', 'Too long.');
      return undefined;
    });
    say('a');
    say('b');
    await settle();
    assert.deepEqual(arrived, ['b']);
    assert.deepEqual(
      line.shown().map(({ pending, error }) => [pending, error?.code]),
      [['failed', 'validation_failed']],
    );
    refuses = false;
    line.retry('a');
    await settle();
    assert.deepEqual([arrived, line.shown()], [['b', 'a'], []]);
    refuses = true;
    say('a');
    await settle();
    line.discard('a');
    assert.deepEqual(line.shown(), []);
  });
});

describe('the pace of a client', () => {
  test('frames stay below what the server takes, in order', () => {
    const time = heldTime();
    const written: string[] = [];
    const frames = pacing(time.clock, (text) => written.push(text));
    for (let index = 0; index < 40; index += 1) frames.push(String(index));
    const atOnce = written.length;
    assert.ok(atOnce <= 20, String(atOnce));
    time.advance(1_000);
    assert.ok(written.length - atOnce <= 10, String(written.length));
    for (let second = 0; second < 5; second += 1) time.advance(1_000);
    assert.deepEqual(
      written,
      Array.from({ length: 40 }, (_, index) => String(index)),
    );
  });

  test('typing is told every 3 s at most, and its end by itself', () => {
    const time = heldTime();
    const told: [number, boolean][] = [];
    const keys = typing(time.clock, (isTyping) => told.push([time.clock.now(), isTyping]));
    for (let ms = 0; ms < 4_000; ms += 200) {
      keys.set(true);
      time.advance(200);
    }
    time.advance(10_000);
    assert.deepEqual(told, [
      [0, true],
      [3_000, true],
      [8_800, false],
    ]);
  });

  test('marks are told rarely and only rise; read says delivered too', async () => {
    const time = heldTime();
    const told: string[] = [];
    const marks = marking(time.clock, async (seq, status) => told.push(`${status} ${seq}`));
    marks.reached(1, 'delivered');
    marks.reached(2, 'delivered');
    for (let count = 0; count < 10; count += 1) {
      marks.reached(2, 'read');
      time.advance(100);
    }
    time.advance(5_000);
    marks.reached(1, 'read');
    marks.reached(2, 'read');
    time.advance(5_000);
    assert.deepEqual(told, ['read 2']);
  });

  test('waits grow to half a minute and are never the same for all', () => {
    assert.deepEqual([backoffMs(0, () => 0), backoffMs(0, () => 1)], [250, 500]);
    assert.deepEqual([backoffMs(50, () => 0), backoffMs(50, () => 1)], [15_000, 30_000]);
  });
});
