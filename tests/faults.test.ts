import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frozen } from './proofs/frozen.ts';
import { tryBrokenAnswers } from './proofs/frozen-judge.ts';
import { fullDisk, tryBrokenRefusals } from './proofs/full-disk.ts';
import { slowReceivers, trySharedPlaces } from './proofs/receivers.ts';
import { slowConnections, tryPatientServers } from './proofs/slow-connections.ts';

const none = (findings: readonly string[]) => assert.equal(findings.slice(0, 20).join('\n'), '');
const allFound = (planted: readonly { name: string; isFound: boolean }[]) =>
  assert.deepEqual(
    planted.filter(({ isFound }) => !isFound),
    [],
  );

test('while the database stands still everybody is told so in time, and afterwards nothing is lost', async () => {
  none((await frozen({ rounds: 1, frozenMs: 5000 })).findings);
  allFound(tryBrokenAnswers());
});

test('with a full disk it says so, does nothing by halves, and goes on when there is room', async (context) => {
  const report = await fullDisk({ rounds: 1, logEvery: 2 });
  allFound(tryBrokenRefusals());
  if (report.skipped) return context.skip(report.skipped);
  none(report.findings);
});

test('slow and silent connections are closed, and keep nobody else waiting', async () => {
  const [{ findings }, planted] = await Promise.all([
    slowConnections({ sockets: 60, whole: false }),
    tryPatientServers(),
  ]);
  none(findings);
  allFound(planted);
});

test('receivers that hang, drip, reset and pour do not delay the webhooks of others', async () => {
  const [{ findings }, planted] = await Promise.all([
    slowReceivers({ queued: 10_000, ofEach: 5, messages: 30 }),
    trySharedPlaces(),
  ]);
  none(findings);
  allFound(planted);
});
