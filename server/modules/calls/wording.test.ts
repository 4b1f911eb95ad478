import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Call, toCall } from './call.ts';
import { lineOf } from './wording.ts';

const call = (more: Partial<Call>): Call => ({
  ...toCall({ metadata: {}, type: 'audio', duration_seconds: null }),
  ...more,
});

test('a call leaves a line that says how it went, in the language of the conversation', () => {
  const said = (more: Partial<Call>) => [lineOf(call(more), 'de'), lineOf(call(more), 'en-GB')];
  assert.deepEqual(said({ status: 'ended', durationSeconds: 154 }), ['Anruf, 2 Min. 34 Sek.', 'Call, 2 min 34 s']);
  assert.deepEqual(said({ status: 'ended', durationSeconds: 120 }), ['Anruf, 2 Min.', 'Call, 2 min']);
  assert.deepEqual(said({ status: 'ended', durationSeconds: 0, type: 'video' }), [
    'Videoanruf, 0 Sek.',
    'Video call, 0 s',
  ]);
  assert.deepEqual(said({ status: 'missed', endReason: 'no_answer' }), ['Verpasster Anruf', 'Missed call']);
  assert.deepEqual(said({ status: 'missed', endReason: 'cancelled' }), ['Abgebrochener Anruf', 'Cancelled call']);
  assert.deepEqual(said({ status: 'failed' }), ['Anruf kam nicht zustande', 'Call that did not work out']);
});
