import type { Readable } from 'node:stream';
import { bareJpeg } from './jpeg.ts';
import { barePng } from './png.ts';
import { Pull } from './pull.ts';
import { bareWebp } from './webp.ts';

type Source = () => Promise<Readable>;

const pullOf = async (open: Source): Promise<{ pull: Pull; stream: Readable }> => {
  const stream = await open();
  return { stream, pull: new Pull(stream as AsyncIterable<Buffer>) };
};

async function* from(open: Source, walk: (pull: Pull) => AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const { pull, stream } = await pullOf(open);
  try {
    yield* walk(pull);
  } finally {
    stream.destroy();
  }
}

async function lengthOf(bytes: AsyncIterable<Buffer>): Promise<number> {
  let length = 0;
  for await (const some of bytes) length += some.length;
  return length;
}

/**
 * A picture without what says where, when, by whom and with what it was taken, and still the right way up. Nothing is
 * decoded. Undefined where there is nothing to take out, or for other kinds of files.
 */
export async function barePicture(
  contentType: string,
  size: number,
  open: Source,
): Promise<AsyncGenerator<Buffer> | undefined> {
  if (contentType === 'image/webp') {
    const told: { bytes: number; orientation?: number | undefined } = { bytes: 0 };
    const length = await lengthOf(from(open, (pull) => bareWebp(pull, told)));
    if (length === size) return undefined;
    told.bytes = length - 8;
    return from(open, (pull) => bareWebp(pull, told));
  }
  const walk = contentType === 'image/jpeg' ? bareJpeg : contentType === 'image/png' ? barePng : undefined;
  if (!walk || (await lengthOf(from(open, walk))) === size) return undefined;
  return from(open, walk);
}
