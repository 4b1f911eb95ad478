import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chunkLimits, chunksOf } from './chunker.ts';
import { sentencesOf } from './sentences.ts';

test('a chunk knows the path of headings above it', () => {
  const chunks = chunksOf(
    'Intro.\n\n# Shipping\n\nAll of it.\n\n## Abroad\n\nAustria too.\n\n# Returns\n\nThirty days.',
  );
  assert.deepEqual(chunks, [
    { heading: null, text: 'Intro.' },
    { heading: 'Shipping', text: 'All of it.' },
    { heading: 'Shipping › Abroad', text: 'Austria too.' },
    { heading: 'Returns', text: 'Thirty days.' },
  ]);
});

test('underlined headings count, and marks of emphasis and links are not part of a heading', () => {
  const chunks = chunksOf('Versand\n=======\n\nSchnell.\n\n## **Ausland** [hier](https://x.example) ##\n\nAuch.');
  assert.deepEqual(
    chunks.map(({ heading }) => heading),
    ['Versand', 'Versand › Ausland hier'],
  );
});

test('a hash in a code block is no heading', () => {
  assert.equal(chunksOf('# A\n\n```\n# not a heading\n```').length, 1);
});

test('a long text is cut between sentences, each chunk repeats the last sentence before it, and nothing is lost', () => {
  const sentences = Array.from({ length: 60 }, (_, index) => `Satz Nummer ${index} erzählt von Tassen und Tellern.`);
  const chunks = chunksOf(`# Viel\n\n${sentences.join(' ')}`);
  assert.ok(chunks.length > 2);
  for (const [index, { text }] of chunks.entries()) {
    assert.ok(text.length <= chunkLimits.characters, `${text.length}`);
    const before = chunks[index - 1];
    if (before) assert.ok(text.startsWith(sentencesOf(before.text).at(-1)!));
  }
  const all = chunks.map(({ text }) => text).join(' ');
  for (const sentence of sentences) assert.ok(all.includes(sentence));
});

test('a text without a single space is still cut', () => {
  for (const { text } of chunksOf('x'.repeat(5000))) assert.ok(text.length <= chunkLimits.characters);
});

test('an empty text gives no chunk', () => {
  assert.deepEqual(chunksOf(' \n\n# Only a heading\n'), []);
});

test('an abbreviation or a date does not end a sentence', () => {
  assert.deepEqual(sentencesOf('Das gilt z. B. für Tassen. Wir sind ab dem 6. Januar wieder da. Bis dann!'), [
    'Das gilt z. B. für Tassen.',
    'Wir sind ab dem 6. Januar wieder da.',
    'Bis dann!',
  ]);
});
