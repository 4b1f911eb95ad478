import type { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '#platform/refusal.ts';
import type { DocumentOperation } from './document.ts';

/** Bodies that are no JSON, such as files: they arrive as they come, and are never held as a whole. */
export const isStreamed = ({ body }: DocumentOperation): boolean =>
  body !== undefined && Object.keys(body.types).every((type) => type === 'multipart/form-data' || type === '*/*');

/** Short fields beside the one file. */
const LIMITS = { fieldNameSize: 100, fieldSize: 20_000, fields: 10, files: 1, parts: 11, headerPairs: 20 };
const MOST_UNREAD = 32_000_000;

/** In a scope of its own: what its routes are sent is the operation's to read. */
export async function acceptStreams(scope: FastifyInstance): Promise<void> {
  scope.removeAllContentTypeParsers();
  await scope.register(multipart, { limits: LIMITS, throwFileSizeLimit: false });
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  scope.addHook('preValidation', async (request) => {
    if (request.isMultipart()) request.body = request.raw;
  });
  scope.addHook('onResponse', async ({ raw }) => readOff(raw));
}

/**
 * What was refused before it was read to its end still lies on the line, and the next request of the same connection
 * would wait behind it for ever. Whoever sends on and on is cut off.
 */
function readOff(raw: FastifyRequest['raw']): void {
  if (raw.complete || raw.destroyed) return;
  let left = MOST_UNREAD;
  raw.unpipe();
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) raw.socket.destroy();
  });
  raw.resume();
}

export type UploadedFile = {
  filename: string;
  contentType: string;
  content: Readable;
  /** Fields that came before the file. */
  fields: Readonly<Record<string, string>>;
};

const notForm = (fault: string): Refusal =>
  new Refusal('invalid', 'validation_failed', `The request is not valid: ${fault}`, { faults: [fault] });

/** The field `file` of a form, ready to be read. More bytes than `mostBytes` are cut off, and `content.truncated` says so. */
export async function uploadedFile(request: FastifyRequest, mostBytes: number): Promise<UploadedFile> {
  const fields: Record<string, string> = {};
  try {
    for await (const part of request.parts({ limits: { ...LIMITS, fileSize: mostBytes } })) {
      if (part.type === 'field') {
        const value = typeof part.value === 'string' ? part.value : JSON.stringify(part.value);
        if (part.fieldnameTruncated || part.valueTruncated) throw notForm('a field of the form is too long.');
        if (value.includes('\0') || !value.isWellFormed()) throw notForm(`body.${part.fieldname} is not valid text.`);
        fields[part.fieldname] = value;
        continue;
      }
      if (part.fieldname !== 'file') throw notForm('body has a file in another field than body.file.');
      return { filename: part.filename ?? '', contentType: part.mimetype, content: part.file, fields };
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw notForm('body must be a form (multipart/form-data) that is whole.');
  }
  throw notForm('body.file is missing: it must be a file.');
}
