import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ranked, triggerAt, withChoice } from './trigger.ts';

test('a slash at the beginning of a word opens the canned replies', () => {
  assert.deepEqual(triggerAt('/', 1, false), { kind: 'canned', query: '', from: 0, to: 1 });
  assert.deepEqual(triggerAt('Hello /ver', 10, false), { kind: 'canned', query: 'ver', from: 6, to: 10 });
  assert.equal(triggerAt('and/or', 6, false), undefined);
  assert.equal(triggerAt('https://example.com', 19, false), undefined);
});

test('an at sign asks for colleagues in a note, and is a plain sign in a reply', () => {
  assert.deepEqual(triggerAt('ask @mi', 7, true), { kind: 'mention', query: 'mi', from: 4, to: 7 });
  assert.equal(triggerAt('ask @mi', 7, false), undefined);
  assert.equal(triggerAt('mail me@mi', 10, true), undefined);
});

test('what is chosen takes the place of what was typed, in the middle of a text too', () => {
  const trigger = triggerAt('ask @mi today', 7, true);
  assert.ok(trigger);
  assert.deepEqual(withChoice('ask @mi today', trigger, '@mira '), { text: 'ask @mira  today', caret: 10 });
});

test('what begins with the letters comes before what contains them', () => {
  assert.deepEqual(
    ranked(['Adams', 'Bernd', 'Dana'], 'da', (name) => [name]),
    ['Dana', 'Adams'],
  );
});
