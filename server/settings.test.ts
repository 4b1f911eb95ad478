import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './settings.ts';

const faultsOf = (environment: Record<string, string>, file: Record<string, string> = {}) => {
  const read = readSettings(environment, file);
  return 'faults' in read ? read.faults : [];
};

test('with nothing set, everything has its default', () => {
  const read = readSettings({});
  assert.ok('settings' in read);
  assert.equal(read.settings.port, 8192);
  assert.equal(read.settings.host, '127.0.0.1');
  assert.equal(read.settings.publicUrl, undefined);
});

test('the environment wins over the file', () => {
  const read = readSettings({ PORT: '1' }, { PORT: '2', HOST: '0.0.0.0' });
  assert.ok('settings' in read);
  assert.equal(read.settings.port, 1);
  assert.equal(read.settings.host, '0.0.0.0');
});

test('all faults are told at once, each with what would be right', () => {
  const faults = faultsOf({
    PORT: 'eighty',
    ALLOW_PRIVATE_TARGETS: 'maybe',
    DATABASE_URL: 'mysql://x',
    TLS_CERT: 'a.pem',
  });
  assert.equal(faults.length, 4);
  assert.match(faults.join('\n'), /PORT should be a whole number from 0 to 65535, and is "eighty"/);
  assert.match(faults.join('\n'), /DATABASE_URL should be a URL that starts with postgres:\/\//);
  assert.match(faults.join('\n'), /TLS_CERT and TLS_KEY go together/);
});

test('a name in the file that is no setting is a fault, and a slip of the pen names what was meant', () => {
  assert.match(faultsOf({}, { COLOUR: 'red' })[0] ?? '', /COLOUR in \.env is not a setting/);
  assert.match(faultsOf({}, { DATABASE_URI: 'x' })[0] ?? '', /DATABASE_URL is/);
  assert.match(faultsOf({ MODEL_BASEURL: 'http://x' })[0] ?? '', /MODEL_BASEURL is not a setting; MODEL_BASE_URL is/);
  assert.deepEqual(faultsOf({ HOSTNAME: 'box', PATH: '/bin', LANG: 'de' }), []);
});

test('a secret that is wrong is not repeated', () => {
  const faults = faultsOf({ MODEL_BASE_URL: 'ftp://x', MODEL_API_KEY: 'sk-very-secret' });
  assert.equal(faults.length, 1);
  assert.doesNotMatch(faults.join(), /very-secret/);
});
