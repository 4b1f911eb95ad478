import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageSize } from './image-size.ts';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

test('the size of a picture is read from its header, whatever stands before it', () => {
  const exif = [0xff, 0xe1, 0, 8, 1, 2, 3, 4, 5, 6];
  const frame = [0xff, 0xc2, 0, 17, 8, 0x02, 0x58, 0x03, 0x20, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  const jpeg = bytes([0xff, 0xd8], exif, [0xff], frame);
  assert.deepEqual(imageSize('image/jpeg', jpeg), { width: 800, height: 600 });
  assert.deepEqual(imageSize('image/gif', bytes('GIF89a', [0x40, 1, 0xf0, 0])), { width: 320, height: 240 });
  const riff = (kind: string, rest: number[]) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, rest, new Array(20).fill(0));
  const lossy = [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00];
  assert.deepEqual(imageSize('image/webp', riff('VP8 ', lossy)), { width: 320, height: 240 });
  const lossless = [0, 0, 0, 0, 0x2f, 0x3f, 0xc1, 0x3b, 0x00];
  assert.deepEqual(imageSize('image/webp', riff('VP8L', lossless)), { width: 320, height: 240 });
  const extended = [0, 0, 0, 0, 0, 0, 0, 0, 0x3f, 1, 0, 0xef, 0, 0];
  assert.deepEqual(imageSize('image/webp', riff('VP8X', extended)), { width: 320, height: 240 });
});

test('what does not say its size has none', () => {
  for (const type of ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'text/plain']) {
    for (const head of [Buffer.alloc(0), Buffer.from([0xff, 0xd8]), Buffer.alloc(64), Buffer.alloc(64, 0xff)]) {
      if (type === 'image/gif' && head[6]) continue;
      assert.equal(imageSize(type, head), undefined, `${type} ${head.length}`);
    }
  }
  assert.equal(imageSize('image/jpeg', bytes([0xff, 0xd8, 0xff, 0xda, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0])), undefined);
});
