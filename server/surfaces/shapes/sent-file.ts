import { buffer } from 'node:stream/consumers';
import type { FastifyRequest } from 'fastify';
import { fileLimits, type SentFile, tooLarge } from '#modules/knowledge/index.ts';
import { uploadedFile } from '#surfaces/contract/index.ts';

/** The document of a form, whole. To be asked for after the caller's right was. */
export async function sentFile(request: FastifyRequest): Promise<SentFile> {
  if (Number(request.headers['content-length'] ?? 0) > fileLimits.bytes + 100_000) throw tooLarge();
  const { filename, content } = await uploadedFile(request, fileLimits.bytes);
  const bytes = await buffer(content);
  if ((content as { truncated?: boolean }).truncated) throw tooLarge();
  return { name: filename, bytes };
}
