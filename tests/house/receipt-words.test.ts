import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { guardrails } from '../../console/src/thread/receipt.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const notedIn = (text: string): string[] =>
  [...text.matchAll(/guardrails\.(?:add|push)\('(\w+)'\)/g)].map(([, name]) => name!);

/** The names in the block `guardrail` of a file of words. */
const wordedIn = (text: string): string[] =>
  [...(/\n {2}guardrail: \{\n([\s\S]*?)\n {2}\}/.exec(text)?.[1] ?? '').matchAll(/^ {4}(\w+):/gm)].map(
    ([, name]) => name!,
  );

test('whatever is noted of an answer has words in its receipt, in both languages', () => {
  const files = globSync('server/modules/assistants/**/*.ts', { cwd: root });
  const noted = [...new Set(files.flatMap((file) => notedIn(readFileSync(root + file, 'utf8'))))].sort();
  assert.ok(noted.length >= 5, noted.join());
  assert.deepEqual([...guardrails].sort(), noted);
  for (const language of ['de', 'en']) {
    const words = readFileSync(`${root}console/src/thread/receipt-words/${language}.ts`, 'utf8');
    assert.deepEqual(wordedIn(words).sort(), noted, language);
  }
});

test('a note without words is found (planted hole)', () => {
  assert.deepEqual(notedIn("guardrails.add('moon_full')"), ['moon_full']);
  assert.deepEqual(wordedIn("\n  guardrail: {\n    moon_full: 'Full.',\n  }"), ['moon_full']);
});
