import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { standardSettings } from '#modules/assistants/settings.ts';
import { type Figures, measure, refusedAt } from './measuring.ts';

let figures: Figures;
before(async () => {
  figures = await measure();
});

test('the right passage is first for seven questions in eight, and among the first five for nearly all', () => {
  assert.ok(figures.chunks >= 300, `${figures.chunks} chunks`);
  assert.ok(figures.top1 >= 0.88, `top 1: ${figures.top1}`);
  assert.ok(figures.top5 >= 0.97, `top 5: ${figures.top5}`);
});

test('at the standard floor nearly all without an answer are refused, and hardly any with one', () => {
  const refused = refusedAt(figures.results, standardSettings.floor);
  assert.ok(refused.unanswerable >= 0.93, `without an answer: ${refused.unanswerable}`);
  assert.ok(refused.answerable <= 0.05, `with an answer: ${refused.answerable}`);
});
