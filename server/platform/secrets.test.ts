import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hashSecret, openSecrets, randomToken, sameSecret } from './secrets.ts';
import { StartupError } from './startup-error.ts';

const folders: string[] = [];
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'secrets-'));
  folders.push(path);
  return path;
};
after(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

test('the first start makes a key that only its owner can read, and later starts use it', () => {
  const dataDir = folder();
  const sealed = openSecrets({ dataDir }).seal('ünïcode', 'a:b:c');
  assert.equal(statSync(join(dataDir, 'secrets')).mode & 0o777, 0o700);
  assert.equal(statSync(join(dataDir, 'secrets/master.key')).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(join(dataDir, 'secrets')), ['master.key']);
  assert.equal(openSecrets({ dataDir }).open(sealed, 'a:b:c'), 'ünïcode');
  assert.match(sealed, /^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]+$/);
});

test('a sealed secret opens only in its own place and unchanged', () => {
  const secrets = openSecrets({ dataDir: folder() });
  const sealed = secrets.seal('value', 'tenant1:row:secret');
  assert.throws(() => secrets.open(sealed, 'tenant2:row:secret'));
  const [version, id, iv, content] = sealed.split('.') as [string, string, string, string];
  const changed = Buffer.from(content, 'base64url');
  changed[0] = (changed[0] ?? 0) ^ 1;
  assert.throws(() => secrets.open([version, id, iv, changed.toString('base64url')].join('.'), 'tenant1:row:secret'));
  for (const text of ['', 'v1', 'v2.a.b.c', `${version}.${id}.${iv}.AAAA`, `${sealed}.x`]) {
    assert.throws(() => secrets.open(text, 'tenant1:row:secret'), /not a sealed secret/, text);
  }
});

test('the same text is never sealed the same way twice', () => {
  const secrets = openSecrets({ dataDir: folder() });
  assert.notEqual(secrets.seal('x', 'a'), secrets.seal('x', 'a'));
});

test('after a change of the key, the old one behind the new one still opens what it sealed', () => {
  const [old, fresh] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
  const dataDir = folder();
  const sealed = openSecrets({ dataDir, masterKey: old }).seal('kept', 'a');
  const both = openSecrets({ dataDir, masterKey: `${fresh},${old}` });
  assert.equal(both.open(sealed, 'a'), 'kept');
  assert.notEqual(both.seal('kept', 'a').split('.')[1], sealed.split('.')[1]);
  assert.throws(() => openSecrets({ dataDir, masterKey: fresh }).open(sealed, 'a'), /is not here/);
  assert.deepEqual(readdirSync(dataDir), [], 'a key given by setting leaves no file');
});

test('a key file that others can read, or that is no key, stops the start and says what to do', () => {
  const dataDir = folder();
  openSecrets({ dataDir });
  const file = join(dataDir, 'secrets/master.key');
  chmodSync(file, 0o644);
  assert.throws(
    () => openSecrets({ dataDir }),
    (error: unknown) => error instanceof StartupError && /chmod 600/.test(error.message),
  );
  chmodSync(file, 0o600);
  for (const content of ['', 'short', readFileSync(file, 'utf8').slice(4)]) {
    writeFileSync(file, content);
    assert.throws(
      () => openSecrets({ dataDir }),
      (error: unknown) => error instanceof StartupError && /44 characters/.test(error.message),
    );
  }
  assert.throws(() => openSecrets({ dataDir, masterKey: 'abc' }), /MASTER_KEY/);
});

test('keys derived for different purposes differ, and stay the same over starts', () => {
  const dataDir = folder();
  const secrets = openSecrets({ dataDir });
  assert.equal(secrets.derive('staff tokens').length, 32);
  assert.ok(secrets.derive('staff tokens').equals(openSecrets({ dataDir }).derive('staff tokens')));
  assert.ok(!secrets.derive('staff tokens').equals(secrets.derive('visitor tokens')));
});

test('tokens are random, carry their prefix, and compare only to themselves', () => {
  const token = randomToken('rn_sk_live_');
  assert.match(token, /^rn_sk_live_[0-9a-f]{64}$/);
  assert.notEqual(token, randomToken('rn_sk_live_'));
  assert.ok(sameSecret(token, token));
  assert.ok(!sameSecret(token, `${token}x`));
  assert.equal(hashSecret(token).length, 32);
});
