import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import {
  CAMERA,
  exif,
  jpegOfPhone,
  PLACE,
  plainJpeg,
  pngOfPhone,
  progressiveJpeg,
  webpOfPhone,
} from '#tests/files/pictures.ts';
import { png } from '#tests/surface/files.ts';
import { imageSize } from '../image-size.ts';
import { barePicture } from './bare-picture.ts';
import { orientationOf } from './orientation.ts';

/** In pieces of this many bytes, as they may come from anywhere. */
const inPieces = (bytes: Buffer, most: number) => async () =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / most) }, (_, index) =>
      Buffer.from(bytes.subarray(index * most, (index + 1) * most)),
    ),
  );

async function bared(contentType: string, bytes: Buffer, pieces = 7): Promise<Buffer | undefined> {
  const bare = await barePicture(contentType, bytes.length, inPieces(bytes, pieces));
  if (!bare) return undefined;
  const parts: Buffer[] = [];
  for await (const part of bare) parts.push(part);
  return Buffer.concat(parts);
}

/** Which way up a file says that it is, wherever its Exif stands. */
const turnOf = (bytes: Buffer): number | undefined => {
  const at = Math.max(bytes.indexOf('MM\0*', 0, 'latin1'), bytes.indexOf('II*\0', 0, 'latin1'));
  return at < 0 ? undefined : orientationOf(bytes.subarray(at));
};

const pictures = [
  { contentType: 'image/jpeg', name: 'a JPEG', bytes: (turn: number) => jpegOfPhone(turn) },
  {
    contentType: 'image/jpeg',
    name: 'a progressive JPEG',
    bytes: (turn: number) => jpegOfPhone(turn, progressiveJpeg),
  },
  { contentType: 'image/png', name: 'a PNG', bytes: (turn: number) => pngOfPhone(png(24, 16), turn) },
  { contentType: 'image/webp', name: 'a WebP', bytes: (turn: number) => webpOfPhone(turn) },
];

for (const { contentType, name, bytes } of pictures) {
  test(`${name} of a telephone keeps its pixels and which way up it is, and tells of no place and no camera`, async () => {
    const sent = bytes(6);
    assert.match(sent.toString('latin1'), new RegExp(`${PLACE}[\\s\\S]*`));
    const kept = await bared(contentType, sent);
    assert.ok(kept);
    assert.doesNotMatch(kept.toString('latin1'), new RegExp(`${PLACE}|${CAMERA}|GPS|adobe|Photoshop`));
    assert.equal(turnOf(kept), 6);
    assert.deepEqual(imageSize(contentType, kept), { width: 24, height: 16 });
    for (const pieces of [1, 64, 100_000]) assert.deepEqual(await bared(contentType, sent, pieces), kept);
    assert.equal(await bared(contentType, kept), undefined, 'there is nothing left to take out');
    assert.equal(turnOf((await bared(contentType, bytes(1)))!), undefined, 'upright needs no word');
  });
}

test('the picture itself is the same byte for byte', async () => {
  assert.deepEqual(await bared('image/jpeg', jpegOfPhone(1)), plainJpeg);
  assert.deepEqual(await bared('image/jpeg', jpegOfPhone(1, progressiveJpeg)), progressiveJpeg);
  assert.deepEqual(await bared('image/png', pngOfPhone(png(5, 4), 1)), png(5, 4));
  const webp = (await bared('image/webp', webpOfPhone(1)))!;
  assert.equal(webp.readUInt32LE(4), webp.length - 8);
});

test('a picture that has nothing to take out, and a file of another kind, are left as they are', async () => {
  assert.equal(await bared('image/jpeg', plainJpeg), undefined);
  assert.equal(await bared('image/png', png(3, 3)), undefined);
  assert.equal(await bared('application/pdf', Buffer.from('%PDF-1.7')), undefined);
});

test('what breaks off or lies about its lengths ends, and tells nothing either', async () => {
  for (const { contentType, bytes } of pictures) {
    const whole = bytes(6);
    for (let length = 12; length < whole.length; length += 13) {
      const sent = whole.subarray(0, length);
      const kept = (await bared(contentType, sent, 64)) ?? sent;
      assert.doesNotMatch(kept.toString('latin1'), new RegExp(`${PLACE}|${CAMERA}`));
    }
  }
  const looping = exif(6);
  looping.writeUInt32LE(0xfffffff0, 4);
  assert.equal(orientationOf(looping), undefined);
  assert.equal(orientationOf(Buffer.from('II*')), undefined);
});
