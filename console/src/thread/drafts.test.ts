import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftsOf } from './drafts.ts';

function browser() {
  const kept = new Map<string, string>();
  let time = 0;
  return {
    kept,
    drafts: (slug = 'demo') =>
      draftsOf({
        slug,
        now: () => ++time,
        storage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
      }),
  };
}

test('a draft waits for its conversation, reply and note apart, over a reload', () => {
  const { drafts } = browser();
  drafts().set('a', 'reply', 'Hello');
  drafts().set('a', 'note', 'Ask Mia');
  assert.equal(drafts().get('a', 'reply'), 'Hello');
  assert.equal(drafts().get('a', 'note'), 'Ask Mia');
  assert.equal(drafts().get('b', 'reply'), '');
  assert.equal(drafts('other').get('a', 'reply'), '');
});

test('an emptied draft leaves nothing behind', () => {
  const { drafts, kept } = browser();
  drafts().set('a', 'reply', 'Hello');
  drafts().set('a', 'reply', '  ');
  assert.deepEqual([...kept.values()], ['{}']);
});

test('a hundred drafts are kept, the oldest make room', () => {
  const { drafts } = browser();
  const all = drafts();
  for (let count = 0; count < 101; count += 1) all.set(`c${count}`, 'reply', 'text');
  assert.equal(all.get('c0', 'reply'), '');
  assert.equal(all.get('c100', 'reply'), 'text');
});

test('a broken storage reads as empty', () => {
  const { drafts, kept } = browser();
  kept.set('switchboard:drafts:demo', '{broken');
  assert.equal(drafts().get('a', 'reply'), '');
});
