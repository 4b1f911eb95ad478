import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crash } from './proofs/crash.ts';
import { tryBrokenLogs } from './proofs/crash-planted.ts';
import { sift } from './proofs/known.ts';

test('killed in the middle of work, it keeps every acknowledged message once, in order, and tells of it', async (context) => {
  const report = await crash({ rounds: 2, untilAllHeard: false, databaseEvery: 2 });
  context.diagnostic(
    `${report.acknowledged} acknowledged, ${report.unanswered} requests unanswered, ${report.hooksHeard} webhooks heard`,
  );
  const { news, known } = sift(report.findings);
  for (const what of known) context.diagnostic(`known: ${what}`);
  assert.equal(news.slice(0, 20).join('\n'), '');
});

test('the checker complains of every log in which something was lost, doubled, cut or moved', () => {
  assert.deepEqual(
    tryBrokenLogs().filter(({ isFound }) => !isFound),
    [],
  );
});
