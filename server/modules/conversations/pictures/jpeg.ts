import { orientationOf, tiffWith } from './orientation.ts';
import type { Pull } from './pull.ts';

const EXIF = Buffer.from('Exif\0\0', 'latin1');
const isStandalone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** Of what programs write beside the picture: how large a dot is, its colours, and which way up it is. */
function kept(marker: number, payload: Buffer): Buffer | undefined {
  const begins = (text: string) => payload.toString('latin1', 0, text.length) === text;
  const isApplications = marker >= 0xe0 && marker <= 0xef;
  if (marker === 0xe1 && payload.subarray(0, EXIF.length).equals(EXIF)) {
    const orientation = orientationOf(payload.subarray(EXIF.length));
    return orientation === undefined ? undefined : segment(marker, Buffer.concat([EXIF, tiffWith(orientation)]));
  }
  const isOfPicture =
    (marker === 0xe0 && begins('JFIF\0')) ||
    (marker === 0xe2 && begins('ICC_PROFILE\0')) ||
    (marker === 0xee && begins('Adobe'));
  if (marker === 0xfe || (isApplications && !isOfPicture)) return undefined;
  return segment(marker, payload);
}

/** ITU T.81, annex B. What stands behind the end of the picture goes too: some cameras put another picture there. */
export async function* bareJpeg(pull: Pull): AsyncGenerator<Buffer> {
  for (;;) {
    // Between two segments nothing belongs; programs that show pictures look for the next one as well.
    for await (const _ of pull.passUntil((byte, next) => byte === 0xff && next !== 0xff && next !== 0x00));
    const [, marker] = await pull.take(2);
    if (marker === undefined) return;
    if (isStandalone(marker) || marker === 0xd9) {
      yield Buffer.from([0xff, marker]);
      if (marker === 0xd9) return;
      continue;
    }
    const head = await pull.take(2);
    if (head.length < 2 || head.readUInt16BE(0) < 2) return;
    const payload = await pull.take(head.readUInt16BE(0) - 2);
    const bytes = kept(marker, payload);
    if (bytes) yield bytes;
    if (marker !== 0xda) continue;
    yield* pull.passUntil((byte, next) => byte === 0xff && next !== 0x00 && next !== 0xff && !isRestart(next));
  }
}
