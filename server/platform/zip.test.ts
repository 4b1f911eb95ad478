import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';
import { zipped } from './zip.ts';

const opened = promisify<Buffer, Options, ZipFile>(fromBuffer);

async function unzipped(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await opened(bytes, { lazyEntries: true });
  const read = promisify<Entry, NodeJS.ReadableStream>((entry, done) => zip.openReadStream(entry, done));
  const files: Record<string, string> = {};
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      read(entry)
        .then(async (stream) => {
          files[entry.fileName] = await text(stream);
          zip.readEntry();
        })
        .catch(reject);
    });
    zip.on('end', () => resolve(files));
    zip.on('error', reject);
    zip.readEntry();
  });
}

test('what is packed is unpacked by another program as it was', async () => {
  const files = { 'read me.md': '# Grüße', 'folder/empty.txt': '', 'folder/Straße.txt': 'x'.repeat(100_000) };
  const made = () => zipped(Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })));
  assert.deepEqual(await unzipped(made()), files);
  assert.deepEqual(made(), made(), 'the same files are the same archive');
});
