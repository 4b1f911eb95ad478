import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { DocumentFault } from './faults.ts';

export const archiveLimits = { entries: 2000, bytes: 100_000_000, ratio: 150, smallBytes: 2_000_000 };

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((done, fail) =>
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: false }, (error, zip) =>
      error || !zip ? fail(new DocumentFault('file_damaged')) : done(zip),
    ),
  );

const nextEntry = (zip: ZipFile): Promise<Entry | undefined> =>
  new Promise((done, fail) => {
    const settle = (act: () => void) => {
      zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      act();
    };
    zip.once('entry', (entry: Entry) => settle(() => done(entry)));
    zip.once('end', () => settle(() => done(undefined)));
    zip.once('error', () => settle(() => fail(new DocumentFault('file_damaged'))));
    zip.readEntry();
  });

/** Unpacks into nothing and counts, because what an entry declares need not be what it holds. */
const realSize = (zip: ZipFile, entry: Entry, most: number): Promise<number> =>
  new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return fail(new DocumentFault('file_damaged'));
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > most) {
          stream.destroy();
          fail(new DocumentFault('file_bomb'));
        }
      });
      stream.on('end', () => done(size));
      // Also where the entry holds more than it declares.
      stream.on('error', () => fail(new DocumentFault('file_damaged')));
    });
  });

/**
 * The names of what an Office file holds, after its declared and its real sizes were found bearable. What lies packed
 * inside (pictures, embedded files) is never opened, so that an archive within the archive stays closed.
 */
export async function namesInArchive(bytes: Buffer): Promise<Set<string>> {
  const zip = await opened(bytes);
  const names = new Set<string>();
  const entries: Entry[] = [];
  let declared = 0;
  let packed = 0;
  if (zip.entryCount > archiveLimits.entries) throw new DocumentFault('file_bomb');
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (entry.generalPurposeBitFlag & 1) throw new DocumentFault('file_encrypted');
    declared += entry.uncompressedSize;
    packed += entry.compressedSize;
    entries.push(entry);
    names.add(entry.fileName);
    const isBomb =
      entries.length > archiveLimits.entries ||
      declared > archiveLimits.bytes ||
      // Entries that overlap share their bytes: together they are then more than the file.
      packed > bytes.length ||
      (declared > archiveLimits.smallBytes && declared > packed * archiveLimits.ratio);
    if (isBomb) throw new DocumentFault('file_bomb');
  }
  let real = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    real += await realSize(zip, entry, archiveLimits.bytes - real);
  }
  return names;
}
