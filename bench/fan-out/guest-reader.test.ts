import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from '../posting.ts';
import { bodyReader } from './guest-reader.ts';

const said = (body: string, archived = `<stanza-id by='hall' id='1'/>`) => {
  const bytes = Buffer.from(`<message type='groupchat'><body>${body}</body>${archived}</message>`);
  return { bytes, stanza: { name: 'message', begins: 0, ends: bytes.length } };
};

test('a message in a room counts with its own words and the number of its archive, and not otherwise', () => {
  const read = bodyReader();
  const reading = ({ bytes, stanza }: ReturnType<typeof said>) => read('f1', bytes, stanza);
  assert.equal(reading(said(bodyOf('f1', 7))), 7);
  assert.equal(reading(said(bodyOf('f1', 7))), 7);
  assert.throws(() => reading(said(bodyOf('f1', 7), '')), /the archive did not take/);
  assert.throws(() => reading(said(bodyOf('f2', 7))), /of another leg, or not as it was sent/);
  assert.throws(() => reading(said(`${bodyOf('f1', 8)}!`)), /of another leg, or not as it was sent/);
});
