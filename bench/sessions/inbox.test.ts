import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inbox } from './inbox.ts';

test('a message that is told again is no second one, and the same words under another id are', () => {
  const here = inbox();
  here.take({ messageId: 'msg_1', seq: 1, body: 'hello' });
  here.take({ messageId: 'msg_1', seq: 1, body: 'hello' });
  assert.deepEqual(here.found, { doubled: 0, repeated: 1 });
  here.take({ messageId: 'msg_2', seq: 2, body: 'hello' });
  assert.deepEqual(here.found, { doubled: 1, repeated: 1 });
  assert.equal(here.seq, 2);
  assert.equal(here.has('hello'), true);
  assert.equal(here.has('never said'), false);
});
