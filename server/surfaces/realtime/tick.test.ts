import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textFrame } from './text-frame.ts';
import { type Outlet, ticker } from './tick.ts';

function outlet() {
  const writes: { bytes: Buffer; frames: number }[] = [];
  const one: Outlet & { writes: typeof writes } = {
    step: undefined,
    writes,
    write: (bytes, frames) => void writes.push({ bytes, frames }),
  };
  return one;
}
const textOf = (bytes: Buffer): string => bytes.subarray(bytes[1]! < 126 ? 2 : bytes[1] === 126 ? 4 : 10).toString();

describe('the frames of one tick', () => {
  test('sockets that got the same in the same order share the very same bytes', () => {
    const tick = ticker();
    const [first, second, third] = [outlet(), outlet(), outlet()];
    for (const json of ['{"a":1}', '{"b":2}']) for (const one of [first, second, third]) tick.add(one, json);
    tick.add(third, '{"c":3}');
    tick.flush();
    assert.equal(textOf(first.writes[0]!.bytes), '[{"a":1},{"b":2}]');
    assert.equal(first.writes[0]!.bytes, second.writes[0]!.bytes);
    assert.equal(textOf(third.writes[0]!.bytes), '[{"a":1},{"b":2},{"c":3}]');
    assert.deepEqual(
      [first, second, third].map(({ writes }) => writes[0]!.frames),
      [2, 2, 3],
    );
  });

  test('the order of each socket is kept where it differs from others', () => {
    const tick = ticker();
    const [first, second] = [outlet(), outlet()];
    for (const json of ['1', '2', '3']) tick.add(first, json);
    for (const json of ['2', '1', '3']) tick.add(second, json);
    tick.flush();
    assert.deepEqual(
      [first, second].map(({ writes }) => textOf(writes[0]!.bytes)),
      ['[1,2,3]', '[2,1,3]'],
    );
  });

  test('the next tick begins anew', () => {
    const tick = ticker();
    const one = outlet();
    tick.add(one, '1');
    tick.flush();
    tick.flush();
    tick.add(one, '2');
    tick.flush();
    assert.deepEqual(
      one.writes.map(({ bytes }) => textOf(bytes)),
      ['[1]', '[2]'],
    );
  });

  test('lengths are written as RFC 6455 wants them, in bytes', () => {
    const head = (text: string) => [...textFrame(text).subarray(0, 4)];
    assert.deepEqual(head('a'.repeat(125)).slice(0, 2), [0x81, 125]);
    assert.deepEqual(head('a'.repeat(126)), [0x81, 126, 0, 126]);
    assert.deepEqual(head('ä'.repeat(100)), [0x81, 126, 0, 200]);
    assert.deepEqual(head('a'.repeat(65_535)), [0x81, 126, 255, 255]);
    assert.deepEqual([...textFrame('a'.repeat(65_536)).subarray(0, 10)], [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]);
  });
});
