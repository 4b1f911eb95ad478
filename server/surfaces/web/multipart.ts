import multipartPlugin from '@fastify/multipart';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { Refusal } from '#platform/refusal.ts';

/** More than any file may have: each operation has a limit of its own below. */
const MOST_BYTES = 100_000_000;

/** Forms with files, where an operation's document knows them. Nothing of them is read before the operation asks. */
export async function multipart(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipartPlugin, {
    limits: { fileSize: MOST_BYTES, files: 10, fields: 20, fieldSize: 65_536, parts: 30, headerPairs: 50 },
  });
  fastify.addHook('preValidation', async (request) => {
    if (!request.isMultipart()) return;
    const { contract } = request.routeOptions.config;
    if (contract && !contract.body?.types['multipart/form-data']) {
      throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('multipart/form-data');
    }
    request.body = {};
  });
}

const without = (where: string): Refusal =>
  new Refusal('invalid', 'validation_failed', `${where} is missing.`, {
    faults: [`${where} is missing: it should be a file in a form (multipart/form-data) under the name "file".`],
  });

/** The one file of a form, under the name `file`. To be called after the caller's right was asked for. */
export async function readUpload(
  request: FastifyRequest,
  { bytes, tooLarge }: { bytes: number; tooLarge(where?: string): Refusal },
): Promise<{ name: string; bytes: Buffer }> {
  try {
    const part = await request.file({ limits: { fileSize: bytes, files: 1 } });
    if (!part || part.fieldname !== 'file' || !part.filename) throw without('body.file');
    return { name: part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
    // The parser throws plain errors at a form that is none.
    throw error instanceof Refusal ? error : without('body.file');
  }
}

/** Never shown by the browser itself: what a stranger made is saved, and nothing of it runs. */
export const attachment = ({ name, bytes }: { name: string; bytes: number }): Record<string, string> => ({
  'content-type': 'application/octet-stream',
  'content-length': String(bytes),
  'content-disposition': `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
});
