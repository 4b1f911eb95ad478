import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { reasons } from '../../console/src/language/reasons.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is refused to visitors, devices, sockets and other people's programs alone. */
const neverInTheConsole = new Set([
  'already_greeted',
  'another_person',
  'call_link_spent',
  'context_token_invalid',
  'credential_missing',
  'customer_required',
  'device_without_person',
  'form_foreign',
  'headers_too_large',
  'hello_expected',
  'idempotency_key_reused',
  'mail_address_unknown',
  'mail_signature_invalid',
  'message_without_sender',
  'method_not_allowed',
  'not_subscribed',
  'origin_not_allowed',
  'person_required',
  'receipt_without_reader',
  'server_scope_denied',
  'session_required',
  'token_invalid',
  'token_scope_denied',
  'too_many_subscriptions',
  'version_unsupported',
  'visitor_only',
]);

/** The reasons that a source refuses with; what does not exist has one sentence for all. */
const reasonsIn = (text: string): string[] =>
  [...text.matchAll(/new Refusal\(\s*'\w+',\s*'(\w+)'/g)]
    .map(([, code]) => code!)
    .filter((code) => !code.endsWith('_not_found') && !neverInTheConsole.has(code));

const withoutWords = (found: string[]) => [...new Set(found)].filter((code) => !reasons[code]).sort();

test('whatever the console may be refused has its reason in German', () => {
  const files = globSync('server/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  const found = files.flatMap((file) => reasonsIn(readFileSync(root + file, 'utf8')));
  assert.ok(found.length > 100);
  assert.deepEqual(withoutWords(found), [], 'add these to console/src/language/reasons.ts');
});

test('a reason without words is found (planted hole)', () => {
  assert.deepEqual(withoutWords(reasonsIn("throw new Refusal('conflict', 'moon_full', 'Wait.');")), ['moon_full']);
});
