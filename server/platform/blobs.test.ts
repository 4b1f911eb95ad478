import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { type Blobs, folderBlobs } from './blobs.ts';

let folder: string;
let blobs: Blobs;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'));
  blobs = folderBlobs({ folder: join(folder, 'blobs') });
});
after(() => rm(folder, { recursive: true, force: true }));

test('a file comes back with its bytes, its size and its type', async () => {
  assert.deepEqual(await blobs.put('tenant1/ab-c_1', Buffer.from('hello'), { contentType: 'text/plain' }), { size: 5 });
  const found = await blobs.get('tenant1/ab-c_1');
  assert.equal(found?.size, 5);
  assert.equal(found?.contentType, 'text/plain');
  assert.equal((await buffer(found.stream)).toString(), 'hello');
});

test('a streamed file replaces the one before it', async () => {
  await blobs.put('tenant1/twice', Buffer.from('first'), { contentType: 'text/plain' });
  await blobs.put('tenant1/twice', Readable.from([Buffer.from('sec'), Buffer.from('ond!')]), {
    contentType: 'image/png',
  });
  const found = await blobs.get('tenant1/twice');
  assert.equal(found?.contentType, 'image/png');
  assert.equal((await buffer(found.stream)).toString(), 'second!');
});

test('a broken upload leaves nothing behind', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error('cut'));
    },
  });
  await assert.rejects(blobs.put('tenant1/broken', broken, { contentType: 'text/plain' }), /cut/);
  assert.equal(await blobs.get('tenant1/broken'), undefined);
  assert.deepEqual(await readdir(join(folder, 'blobs', '.incoming')), []);
});

test('an unknown file is simply not there, and may be removed again and again', async () => {
  assert.equal(await blobs.get('tenant1/unknown'), undefined);
  await blobs.remove('tenant1/unknown');
  assert.equal(await blobs.get('tenant1/twice/deeper'), undefined);
});

test('removing a prefix spares its namesakes', async () => {
  for (const key of ['t/a', 't/b/c', 't2/a']) await blobs.put(key, Buffer.from(key), { contentType: 'text/plain' });
  await blobs.removePrefix('t/');
  assert.equal(await blobs.get('t/a'), undefined);
  assert.equal(await blobs.get('t/b/c'), undefined);
  const kept = await blobs.get('t2/a');
  kept?.stream.destroy();
  assert.ok(kept);
});

test('no key leads out of the folder', async () => {
  for (const key of [
    '../x',
    '/etc/passwd',
    'a/../../x',
    'a//b',
    'a/.',
    'A',
    'a.b',
    'a\0b',
    'a\\b',
    '',
    'ä',
    `${'a/'.repeat(300)}a`,
  ]) {
    await assert.rejects(blobs.put(key, Buffer.from('x'), { contentType: 'text/plain' }), TypeError, key);
    await assert.rejects(blobs.get(key), TypeError, key);
  }
});

test('nobody else on the machine can read the files', async () => {
  await blobs.put('mode/a', Buffer.from('x'), { contentType: 'text/plain' });
  assert.equal((await stat(join(folder, 'blobs', 'mode', 'a.blob'))).mode & 0o777, 0o600);
  assert.equal((await stat(join(folder, 'blobs', 'mode', 'a.type'))).mode & 0o777, 0o600);
  assert.equal((await stat(join(folder, 'blobs', 'mode'))).mode & 0o777, 0o700);
});
