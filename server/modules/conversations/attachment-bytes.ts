import { randomBytes } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromStream } from 'file-type';
import type { Blobs } from '#platform/blobs.ts';
import { invalid, isRefusal, Refusal } from '#platform/refusal.ts';
import type { AttachmentKind } from './attachment.ts';
import { settleType, tooLarge } from './attachment-types.ts';
import { IMAGE_HEAD_BYTES, imageSize } from './image-size.ts';
import { barePicture } from './pictures/bare-picture.ts';

/** A picture of few bytes may unpack to a machine's whole memory on whoever looks at it. */
const MOST_PIXELS = 100_000_000;
const MOST_SIDE = 30_000;
const MOST_OVERHANG = 32_000_000;
/** Enough to tell text from markup. */
const OPENING_BYTES = 4096;

export type Bytes = {
  content: Readable;
  filename: string;
  declared: string | undefined;
  /** As announced; more or fewer bytes are not what was announced. */
  size: number | null;
};

export type Kept = {
  blobKey: string;
  filename: string;
  contentType: string;
  kind: AttachmentKind;
  size: number;
  width: number | null;
  height: number | null;
};

const folderOf = (tenantId: string, attachmentId: string): string => `${tenantId}/attachments/${attachmentId}`;

/** Controls that no text has: NUL and its kind, but not tab, line feeds and returns. */
const isTextByte = (byte: number): boolean =>
  byte > 31 ? byte !== 127 : byte === 9 || byte === 10 || byte === 12 || byte === 13;

const interrupted = () =>
  new Refusal('invalid', 'upload_interrupted', 'The upload ended before all of the file was here.', {
    faults: ['The upload ended early: it should be sent again from its beginning.'],
  });

/** Bytes on their way into the blob store, and what they turn out to be. No file is ever held in memory. */
export function attachmentBytes({ blobs, mostBytes }: { blobs: Blobs; mostBytes: number }) {
  async function reading<Value>(key: string, read: (stream: Readable) => Promise<Value>): Promise<Value> {
    const blob = await blobs.get(key);
    if (!blob) throw interrupted();
    try {
      return await read(blob.stream);
    } finally {
      blob.stream.destroy();
    }
  }

  const shownType = (key: string): Promise<string | undefined> =>
    reading(key, async (stream) => {
      try {
        return (await fileTypeFromStream(Readable.toWeb(stream) as never))?.mime;
      } catch {
        // A file that breaks off where its own header promises more is of no kind.
        return undefined;
      }
    });

  const isPlainText = (key: string): Promise<boolean> =>
    reading(key, async (stream) => {
      let opening = '';
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        if (!chunk.every(isTextByte)) return false;
        if (opening.length < OPENING_BYTES) opening += chunk.toString('latin1');
      }
      // Whatever begins as markup does is taken for it by some program.
      return !/^(?:\u00ef\u00bb\u00bf)?\s*</.test(opening);
    });

  const headOf = (key: string): Promise<Buffer> =>
    reading(key, async (stream) => {
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        chunks.push(chunk);
        length += chunk.length;
        if (length >= IMAGE_HEAD_BYTES) break;
      }
      return Buffer.concat(chunks);
    });

  async function examine(key: string, { declared, filename }: Bytes): Promise<Omit<Kept, 'blobKey' | 'size'>> {
    const shown = await shownType(key);
    const settled = settleType(declared, filename, {
      shown,
      isText: shown === undefined && (await isPlainText(key)),
    });
    if (settled.kind !== 'image') return { ...settled, width: null, height: null };
    const size = imageSize(settled.contentType, await headOf(key));
    // A picture that does not say how large it is can be saved, and is not shown in its place.
    if (!size) return { ...settled, kind: 'file', width: null, height: null };
    if (size.width > MOST_SIDE || size.height > MOST_SIDE || size.width * size.height > MOST_PIXELS) {
      throw invalid(
        'The picture',
        `has ${size.width} × ${size.height} pixels`,
        `at most ${MOST_SIDE} on each side and ${MOST_PIXELS / 1_000_000} million in all`,
      );
    }
    return { ...settled, ...size };
  }

  /** Takes out of a picture what the camera tells of its owner. Resolves with the size of what stays. */
  async function bared(key: string, contentType: string, size: number): Promise<number> {
    const bare = await barePicture(contentType, size, async () => {
      const blob = await blobs.get(key);
      if (!blob) throw interrupted();
      return blob.stream;
    });
    if (!bare) return size;
    // What stood there is read to its end before the new one takes its place.
    return (await blobs.put(key, Readable.from(bare), { contentType: 'application/octet-stream' })).size;
  }

  return {
    /** Each try has a key of its own, so that two at once cannot put one's bytes under the other's name. */
    async keep(tenantId: string, attachmentId: string, bytes: Bytes): Promise<Kept> {
      const blobKey = `${folderOf(tenantId, attachmentId)}/${randomBytes(16).toString('hex')}`;
      const most = bytes.size ?? mostBytes;
      let size = 0;
      const gauge = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length;
          if (size <= most) done(null, chunk);
          // Read on to the end, so that whoever sends hears the answer; but not for ever.
          else if (size <= most + MOST_OVERHANG) done();
          else done(tooLarge(mostBytes));
        },
      });
      try {
        // Where the store fails the sending breaks off too: the store's reason is the cause.
        const [put, sent] = await Promise.allSettled([
          blobs.put(blobKey, gauge, { contentType: 'application/octet-stream' }),
          pipeline(bytes.content, gauge),
        ]);
        if (put.status === 'rejected' && isRefusal(put.reason)) throw put.reason;
        if (sent.status === 'rejected') throw sent.reason;
        if (put.status === 'rejected') throw put.reason;
        if (size > mostBytes || (bytes.content as { truncated?: boolean }).truncated) throw tooLarge(mostBytes);
        if (size === 0) throw invalid('The file', 'is empty', 'a file with something in it');
        if (bytes.size !== null && size !== bytes.size) {
          throw invalid('The file', `has ${size} bytes`, `the ${bytes.size} that were announced`);
        }
        const examined = await examine(blobKey, bytes);
        return { blobKey, ...examined, size: await bared(blobKey, examined.contentType, size) };
      } catch (error) {
        await blobs.remove(blobKey).catch(() => {});
        if (isRefusal(error) || !isBrokenOff(error)) throw error;
        throw interrupted();
      }
    },

    remove: (blobKey: string): Promise<void> => blobs.remove(blobKey),

    /** With whatever unfinished tries left behind. */
    removeAll: (tenantId: string, attachmentId: string): Promise<void> =>
      blobs.removePrefix(folderOf(tenantId, attachmentId)),
  };
}

const isBrokenOff = (error: unknown): boolean =>
  ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR', 'FST_PREMATURE_CLOSE'].includes(
    (error as NodeJS.ErrnoException | null)?.code ?? '',
  );
