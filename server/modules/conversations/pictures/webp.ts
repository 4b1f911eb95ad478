import { orientationOf, tiffWith } from './orientation.ts';
import type { Pull } from './pull.ts';

const MOST_EXIF = 1_000_000;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

const riff = (bytes: number): Buffer => {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(bytes, 4);
  return head;
};

/** RFC 9649, 2.7. The head says how many bytes follow and what is among them: both are known after a first reading. */
export async function* bareWebp(pull: Pull, told: { bytes: number; orientation?: number | undefined }) {
  const head = await pull.take(12);
  if (head.length < 12) return;
  const end = head.readUInt32LE(4) - 4;
  yield riff(told.bytes);
  for (let at = 0; at < end; ) {
    const next = await pull.look(8);
    if (next.length < 8) return;
    const [type, length] = [next.toString('latin1', 0, 4), next.readUInt32LE(4)];
    const whole = 8 + length + (length % 2);
    at += whole;
    if (type === 'VP8X') {
      const bytes = Buffer.from(await pull.take(whole));
      const isTurned = told.orientation !== undefined;
      if (bytes.length > 8) bytes[8] = (bytes[8]! & ~(HAS_EXIF | HAS_XMP)) | (isTurned ? HAS_EXIF : 0);
      yield bytes;
    } else if (kept.has(type)) yield* pull.pass(whole);
    else if (type === 'EXIF' && length < MOST_EXIF) {
      const exif = (await pull.take(whole)).subarray(8, 8 + length);
      // Some programs write the marker of JPEG before it.
      const tiff = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
      const orientation = orientationOf(tiff);
      if (orientation !== undefined) {
        told.orientation = orientation;
        yield chunk('EXIF', tiffWith(orientation));
      }
    } else await pull.skip(whole);
  }
}
