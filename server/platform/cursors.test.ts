import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { cursors } from './cursors.ts';

const marks = cursors(randomBytes(32));

test('a cursor brings back the place it was written for', () => {
  assert.deepEqual(marks.read('t1', marks.write('t1', ['2026-11-21', 'id'])), ['2026-11-21', 'id']);
});

test('a cursor that was made up, altered or lent by another tenant is refused', () => {
  const cursor = marks.write('t1', ['a', 'b']);
  const [body, signature] = cursor.split('.');
  const forged = `${Buffer.from('["x","y"]').toString('base64url')}.${signature}`;
  for (const wrong of [
    '',
    'x',
    '.',
    `${body}.`,
    forged,
    `${cursor}.x`,
    cursors(randomBytes(32)).write('t1', ['a', 'b']),
  ]) {
    assert.throws(() => marks.read('t1', wrong), { kind: 'invalid' }, wrong);
  }
  assert.throws(() => marks.read('t2', cursor), { kind: 'invalid' });
});
