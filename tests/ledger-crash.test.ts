import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestServer } from './database.ts';
import { judgeBooks } from './proofs/books.ts';
import { soundBooks, tryBrokenBooks } from './proofs/books-planted.ts';
import { judgePromises, ledgerCrash } from './proofs/ledger-crash.ts';

test('killed in the middle of spending, the books add up, nothing is charged twice or lost, and no hold stays', async (context) => {
  const report = await ledgerCrash({ rounds: 4 });
  context.diagnostic(`${report.settled} answers, ${report.filled} top-ups, ${report.left} left by the killed`);
  assert.equal(report.findings.slice(0, 20).join('\n'), '');
});

test('when PostgreSQL itself is killed while money moves, what it told stays booked, and all goes on when it is back', async (context) => {
  const server = await startTestServer();
  context.after(() => server.stop());
  const report = await ledgerCrash({ rounds: 1, server });
  context.diagnostic(`${report.settled} answers, ${report.filled} top-ups, ${report.left} left by the killed`);
  assert.equal(report.findings.slice(0, 20).join('\n'), '');
});

test('books that do not add up are found, whichever way they went wrong', () => {
  assert.deepEqual(judgeBooks(soundBooks()), []);
  assert.deepEqual(
    tryBrokenBooks().filter(({ isFound }) => !isFound),
    [],
  );
});

test('what was told and is not in the books is found', () => {
  const nothing = { settled: [], released: [], filled: [] };
  const books = soundBooks();
  assert.deepEqual(judgePromises(nothing, books), []);
  const lost = { reference: 'turn-9', paidBy: 'balance', chargedMicros: 3 };
  assert.equal(judgePromises({ ...nothing, settled: [lost] }, books).length, 1);
  assert.equal(
    judgePromises({ ...nothing, settled: [{ ...lost, reference: 'turn-1', chargedMicros: 4 }] }, books).length,
    1,
  );
  assert.equal(judgePromises({ ...nothing, released: ['turn-1'] }, books).length, 1);
  assert.equal(judgePromises({ ...nothing, filled: [{ key: 'k', cents: 1 }] }, books).length, 1);
});
