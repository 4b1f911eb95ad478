import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits, tokensIn } from './limits.ts';
import { contextFor, fitting, type Said } from './prompt.ts';

const passage = (number: number) => ({
  ...{ chunkId: `chunk-${number}`, tenantId: 'tenant', itemId: `item-${number}`, title: `Page ${number}` },
  ...{ url: null, page: null, heading: null, language: 'en' as const, score: 1 - number / 10 },
  text: `What stands on page ${number}. `.repeat(40),
});
const rules = {
  tenantName: 'Lindenhof',
  assistantName: 'Lotte',
  language: 'en' as const,
  tenantInstructions: '',
  passages: [1, 2, 3, 4].map(passage),
};
const asked: Said[] = [{ by: 'visitor', text: 'What does delivery cost?' }];
const sizeOf = (instructions: string, said: readonly Said[], inputTokens: number) =>
  contextFor(said, instructions, { ...limits, inputTokens }).messages.reduce(
    (sum, { content }) => sum + tokensIn(String(content)),
    tokensIn(instructions),
  );

test('a model is given no more than it may read: the last passages go first, and then earlier messages', () => {
  const whole = fitting(rules, asked, 12_000);
  assert.equal(whole?.passages.length, 4);
  const most = tokensIn(whole.instructions) - 50;
  const less = fitting(rules, asked, most);
  assert.deepEqual(
    less?.passages.map(({ title }) => title),
    ['Page 1', 'Page 2', 'Page 3'],
  );
  assert.doesNotMatch(less.instructions, /Page 4/);
  const talk: Said[] = [
    ...Array.from({ length: 20 }, () => ({ by: 'visitor', text: 'Before. '.repeat(90) }) as const),
    ...asked,
  ];
  assert.ok(sizeOf(less.instructions, talk, most) <= most);
  const long: Said[] = [{ by: 'visitor', text: 'And then? '.repeat(2000) }];
  const cut = fitting(rules, long, most);
  assert.ok(cut && sizeOf(cut.instructions, long, most) <= most);
});

test('what cannot be said within the limit is not asked: neither rules without room, nor a question without its passages', () => {
  const none = fitting({ ...rules, passages: [] }, asked, 12_000);
  assert.ok(none);
  const bare = tokensIn(none.instructions) + tokensIn(asked[0]!.text);
  assert.equal(fitting({ ...rules, passages: [] }, asked, bare)?.passages.length, 0);
  assert.equal(fitting({ ...rules, passages: [] }, asked, bare - 1), undefined);
  assert.equal(fitting(rules, asked, bare + 20), undefined);
  assert.equal(fitting(rules, asked, 0), undefined);
});
