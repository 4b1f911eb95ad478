import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tryBrokenAnswers } from './proofs/frozen-judge.ts';
import { tryBrokenRefusals } from './proofs/full-disk.ts';

/** The faults themselves hold the product against times, so they run where nothing else does: `npm run proofs`. */
test('whoever judges a frozen database or a full disk finds every wrong answer', () => {
  assert.deepEqual(
    [...tryBrokenAnswers(), ...tryBrokenRefusals()].filter(({ isFound }) => !isFound),
    [],
  );
});
