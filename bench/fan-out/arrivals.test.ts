import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrivals } from './arrivals.ts';
import { frameAt } from './web-socket-line.ts';

test('a message is done when the last receiver has it, and a second hearing is a fault', async () => {
  const book = arrivals(2);
  const everybody = book.expect(1);
  book.hear(0, 1);
  book.hear(0, 1);
  assert.equal(book.missing(), 1);
  book.hear(1, 1);
  await everybody;
  book.hear(1, 1);
  assert.deepEqual([book.delivered, book.missing(), book.faults.length], [2, 0, 2]);
});

test('a frame that has not wholly arrived is waited for', () => {
  const whole = Buffer.from([0x81, 126, 0, 130, ...new Uint8Array(130)]);
  for (const length of [0, 1, 2, 3, 4, 133]) assert.equal(frameAt(whole.subarray(0, length), 0), undefined);
  assert.deepEqual(frameAt(whole, 0), { opcode: 1, begins: 4, ends: 134 });
});
