import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { TypeID } from 'typeid-js';
import { newId, read, show } from './ids.ts';

test('an id is shown as the standard says, and read back', () => {
  const ends = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  for (const uuid of [
    ...ends,
    ...Array.from({ length: 500 }, newId),
    ...Array.from({ length: 500 }, () => randomUUID()),
  ]) {
    const shown = show('message', uuid);
    assert.equal(shown, TypeID.fromUUID('msg', uuid).toString());
    assert.equal(read('message', shown), uuid);
    assert.equal(read('conversation', shown), undefined);
  }
});

test('capitals are the same id', () => {
  const uuid = newId();
  assert.equal(show('message', uuid.toUpperCase()), show('message', uuid));
});
