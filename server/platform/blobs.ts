import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { isStorageFull, storageFull } from './storage-full.ts';

/** Files. A key is ours and random, never made of what a user typed: `[a-z0-9_-]`, parts divided by `/`. */
export type Blobs = {
  put(key: string, content: Uint8Array | Readable, about: { contentType: string }): Promise<{ size: number }>;
  /** `range` in bytes, both ends included; `size` is of the whole. */
  get(
    key: string,
    range?: { start: number; end: number },
  ): Promise<{ stream: Readable; size: number; contentType: string } | undefined>;
  remove(key: string): Promise<void>;
  /** `tenant` removes the blob `tenant` and every `tenant/…`, not `tenant2/…`. */
  removePrefix(prefix: string): Promise<void>;
};

const KEY = /^[a-z0-9_-]+(?:\/[a-z0-9_-]+)*$/;
const LONGEST_KEY = 400;

const isAbsent = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** A blob is two files: `<key>.blob` and `<key>.type`. The dot, which no key has, keeps them apart from folders. */
export function folderBlobs({ folder }: { folder: string }): Blobs {
  const root = resolve(folder);
  const incoming = join(root, '.incoming');

  function pathOf(key: string): string {
    if (key.length > LONGEST_KEY || !KEY.test(key))
      throw new TypeError('A blob key is made of a-z, 0-9, "_", "-" and "/".');
    return join(root, key);
  }

  async function write(path: string, content: Uint8Array | Readable): Promise<number> {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
      return (await file.stat()).size;
    } finally {
      await file.close();
    }
  }

  /** A rename survives a power cut only once its folder is on the disk. */
  async function syncFolder(path: string): Promise<void> {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  }

  async function remove(path: string): Promise<void> {
    await rm(`${path}.blob`, { force: true });
    await rm(`${path}.type`, { force: true });
  }

  return {
    async put(key, content, { contentType }) {
      const path = pathOf(key);
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = join(incoming, randomUUID());
      try {
        const size = await write(draft, content);
        await writeFile(`${draft}.type`, contentType, { mode: 0o600, flush: true });
        await rename(`${draft}.type`, `${path}.type`);
        await rename(draft, `${path}.blob`);
        await syncFolder(dirname(path));
        return { size };
      } catch (error) {
        throw isStorageFull(error) ? storageFull() : error;
      } finally {
        await rm(draft, { force: true });
        await rm(`${draft}.type`, { force: true });
      }
    },

    async get(key, range) {
      const path = pathOf(key);
      try {
        const { size } = await stat(`${path}.blob`);
        const contentType = await readFile(`${path}.type`, 'utf8');
        return { stream: createReadStream(`${path}.blob`, range), size, contentType };
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },

    remove: (key) => remove(pathOf(key)),

    async removePrefix(prefix) {
      const path = pathOf(prefix.replace(/\/$/, ''));
      await rm(path, { recursive: true, force: true });
      await remove(path);
    },
  };
}
