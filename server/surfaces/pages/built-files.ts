import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type BuiltFile = { type: string; body: Buffer; packed: Buffer; etag: string };

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export function builtFile(path: string): BuiltFile {
  const body = readFileSync(path);
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    body,
    packed: gzipSync(body, { level: 9 }),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}

export const builtFolder = (folder: string): ReadonlyMap<string, BuiltFile> =>
  new Map(readdirSync(folder).map((name) => [name, builtFile(join(folder, name))]));

/** Held in memory once they are there; undefined while nothing was built. */
export function whenBuilt<Files>(read: () => Files): () => Files | undefined {
  let files: Files | undefined;
  const look = () => {
    try {
      files ??= read();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    return files;
  };
  look();
  return look;
}

export const notBuilt = (reply: FastifyReply, part: string) =>
  reply
    .code(503)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(`The ${part} is not built yet: run "npm run build".`);

/** Packed where the browser takes that, and not at all where it has the file already. */
export function sendBuilt(request: FastifyRequest, reply: FastifyReply, file: BuiltFile, cache: string) {
  reply.header('cache-control', cache).header('vary', 'accept-encoding').header('x-content-type-options', 'nosniff');
  if (cache !== 'no-store') {
    reply.header('etag', file.etag);
    if (request.headers['if-none-match']?.includes(file.etag)) return reply.code(304).send();
  }
  reply.type(file.type);
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(file.body);
  return reply.header('content-encoding', 'gzip').send(file.packed);
}
