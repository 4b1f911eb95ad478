import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LogFields, openLog } from './log.ts';
import { Refusal } from './refusal.ts';

function lines() {
  const written: string[] = [];
  const log = openLog({ level: 'debug', to: { write: (line: string) => void written.push(line) } });
  return { log, text: () => written.join('') };
}

test('a field that nobody allowed is left out', () => {
  const { log, text } = lines();
  log.info('somebody signed in', { tenantId: 't1', email: 'anna@example.test', body: 'Guten Tag' } as LogFields);
  assert.match(text(), /"tenantId":"t1"/);
  assert.doesNotMatch(text(), /anna@|Guten Tag/);
});

test('secrets in the text of an error are blotted out', () => {
  const { log, text } = lines();
  const secrets = [
    'rn_sk_live_0123456789abcdef0123',
    'eck_test_0123456789abcdef0123',
    'whsec_MDEyMzQ1Njc4OWFiY2RlZg==',
    'Bearer abcdefghijklmnop',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl',
    'https://x.example/?token=hush-hush-hush',
  ];
  for (const secret of secrets)
    log.error('a call failed', { error: new Error(`cannot use ${secret} here`), url: secret });
  assert.doesNotMatch(text(), /0123456789abcdef|MDEyMzQ1|abcdefghijklmnop|c2lnbmF0dXJl|hush-hush/);
});

test('of a refusal the log keeps its code and not its words', () => {
  const { log, text } = lines();
  log.warn('refused', { error: new Refusal('invalid', 'validation_failed', 'body.email is "anna@example.test"') });
  assert.match(text(), /"code":"validation_failed"/);
  assert.doesNotMatch(text(), /anna@/);
});
