import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadDocument } from '#surfaces/contract/index.ts';
import { expectedOf } from '../../tools/bruno/requests.ts';
import { plainVariables, secretVariables, values } from '../../tools/bruno/values.ts';

const folder = fileURLToPath(new URL('../../contracts/bruno/ringnity', import.meta.url));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.bru') && entry.name !== 'folder.bru')
  .map(({ parentPath, name }) => join(parentPath, name))
  .filter((path) => !path.includes('environments'));
const { operations } = loadDocument('ringnity');
const textOf = new Map(files.map((path) => [basename(path, '.bru'), readFileSync(path, 'utf8')]));
const RENEW = 'npm run bruno:write renews the collection';

test('the Bruno collection has a request of every operation, and no other', () => {
  assert.deepEqual([...textOf.keys()].sort(), operations.map(({ id }) => id).sort(), RENEW);
  assert.equal(files.length, operations.length, 'none is there twice');
  const known = new Set(operations.map(({ id }) => id));
  for (const id of Object.keys(values))
    assert.ok(known.has(id), `${id} is no operation: tools/bruno/values.ts names it`);
});

test('each request goes where the document says, and says which status is right', () => {
  for (const operation of operations) {
    const text = textOf.get(operation.id) ?? '';
    const url = `{{baseUrl}}${operation.base}${operation.path.replaceAll(/\{([^}]+)\}/g, ':$1')}`;
    const line = /^ {2}url: (.*)$/m.exec(text)?.[1]?.split('?')[0];
    assert.equal(line, url, RENEW);
    assert.match(text, new RegExp(`^${operation.method.toLowerCase()} \\{$`, 'm'));
    assert.match(text, new RegExp(`res\\.status: in ${expectedOf(operation).join(', ')}$`, 'm'), RENEW);
  }
});

test('every variable that a request uses is in the environment, and no secret has a value there', () => {
  const environment = readFileSync(join(folder, 'environments/house.bru'), 'utf8');
  const known = new Set([...Object.keys(plainVariables), ...secretVariables]);
  for (const [id, text] of textOf)
    for (const [, name] of text.matchAll(/\{\{(\w+)\}\}/g))
      assert.ok(known.has(name ?? ''), `${id} uses {{${name}}}, which tools/bruno/values.ts does not know`);
  for (const name of known) assert.match(environment, new RegExp(`^ {2}${name}(?::|,?$)`, 'm'), RENEW);
  for (const name of secretVariables) assert.doesNotMatch(environment, new RegExp(`^ {2}${name}:`, 'm'));
});

test('a request’s body is JSON once its variables are filled', () => {
  for (const [id, text] of textOf) {
    const body = /^body:json \{\n([\s\S]*?)\n\}$/m.exec(text)?.[1];
    const filled = body?.replaceAll(/\{\{\w+\}\}/g, '1');
    if (filled) assert.doesNotThrow(() => JSON.parse(filled), `the body of ${id}`);
  }
});

const isInstalled = existsSync(new URL('../../tools/bruno/node_modules/@usebruno/converters', import.meta.url));
test('the collection is what Bruno’s own converter makes of the document', { skip: !isInstalled }, async () => {
  const { isStale } = await import('../../tools/bruno/generate.ts');
  assert.equal(await isStale(), false, RENEW);
});
