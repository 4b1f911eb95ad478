import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionPaper } from '#tests/quality/question-paper.ts';
import { copyOf } from './library.ts';

test('a copy says what its document says, in words of its own', () => {
  assert.equal(copyOf('## Versand\nEin Satz. Noch einer.', 7), '## Versand 7\nEin Satz in Haus7ort. Noch einer.');
});

test('what the questions ask for still stands in a copy', () => {
  const { documents, questions } = questionPaper();
  const copies = new Map(documents.map(({ name, body }) => [name, copyOf(body, 3)]));
  const lost = questions.filter(({ answer }) => answer && !copies.get(answer.document)?.includes(answer.says));
  assert.deepEqual(lost, []);
});
