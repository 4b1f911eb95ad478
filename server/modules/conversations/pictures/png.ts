import { crc32 } from 'node:zlib';
import { orientationOf, tiffWith } from './orientation.ts';
import type { Pull } from './pull.ts';

const MOST_EXIF = 1_000_000;

/** PNG, third edition, 11: what makes the picture look as it should, and move. The rest says who, where and with what. */
const kept = new Set(
  'IHDR PLTE IDAT IEND cHRM cICP gAMA iCCP mDCV cLLI sBIT sRGB bKGD hIST tRNS pHYs sPLT acTL fcTL fdAT'.split(' '),
);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export async function* barePng(pull: Pull): AsyncGenerator<Buffer> {
  yield await pull.take(8);
  for (;;) {
    const head = await pull.look(8);
    if (head.length < 8) return;
    const [length, type] = [head.readUInt32BE(0), head.toString('latin1', 4, 8)];
    if (kept.has(type)) {
      yield* pull.pass(length + 12);
      if (type === 'IEND') return;
      continue;
    }
    if (type === 'eXIf' && length < MOST_EXIF) {
      const orientation = orientationOf((await pull.take(length + 12)).subarray(8, 8 + length));
      if (orientation !== undefined) yield chunk('eXIf', tiffWith(orientation));
    } else await pull.skip(length + 12);
  }
}
