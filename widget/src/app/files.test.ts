import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultOfFile, isWorthRetry } from './files.ts';

const rules = { mostBytes: 100, types: ['image/png', 'audio/webm'], voiceMessages: true };

test('a file that is too large, empty or of a kind that is not taken is told so before it is sent', () => {
  assert.equal(faultOfFile({ size: 0, type: 'image/png' }, rules), 'empty');
  assert.equal(faultOfFile({ size: 101, type: 'image/png' }, rules), 'tooLarge');
  assert.equal(faultOfFile({ size: 100, type: 'application/x-msdownload' }, rules), 'type');
});

test('a recording is known by its container, whatever the codec', () => {
  assert.equal(faultOfFile({ size: 9, type: 'audio/webm;codecs=opus' }, rules), undefined);
});

test('a file whose kind the browser does not know is left to the server', () => {
  assert.equal(faultOfFile({ size: 9, type: '' }, rules), undefined);
});

test('only what the network did is worth another try', () => {
  assert.deepEqual((['empty', 'tooLarge', 'type', 'network', 'server'] as const).filter(isWorthRetry), [
    'network',
    'server',
  ]);
});
