import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type ConsoleFile = { type: string; body: Buffer; packed: Buffer; etag: string };
export type ConsoleFiles = { page: ConsoleFile; assets: ReadonlyMap<string, ConsoleFile> };

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function read(path: string): ConsoleFile {
  const body = readFileSync(path);
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    body,
    packed: gzipSync(body, { level: 9 }),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}

/** What the build left in `dist`, packed once and held in memory. Undefined where nothing was built. */
export function consoleFiles(dist: string): ConsoleFiles | undefined {
  try {
    const folder = join(dist, 'assets');
    return {
      page: read(join(dist, 'index.html')),
      assets: new Map(readdirSync(folder).map((name) => [name, read(join(folder, name))])),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
