import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { contentTypeOf, endings, formatOf } from '#modules/documents/index.ts';
import type { Blobs } from '#platform/blobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { cleaned, textLimits } from './input.ts';

export const fileLimits = { bytes: 20_000_000, nameCharacters: 200 };

/** A file as it was sent. `bytes` is read into memory: a document is no film. */
export type SentFile = { name: string; bytes: Buffer };

export type Original = { name: string; contentType: string; bytes: number; stream: Readable };

/** Under the tenant's key, so that everything of a tenant can be removed together. */
export const keyOf = (tenantId: string, itemId: string): string => `${tenantId}/knowledge/${itemId}`;

export async function originalOf(
  blobs: Pick<Blobs, 'get'>,
  tenantId: string,
  itemId: string,
): Promise<Buffer | undefined> {
  const blob = await blobs.get(keyOf(tenantId, itemId));
  return blob && buffer(blob.stream);
}

/** The last step of a path, without what a file system or a header would mind. */
function safeName(name: string): string {
  const last = cleaned(name).split(/[\\/]/).at(-1) ?? '';
  return last.replace(/["<>|:*?\n\r\t]/g, '_').trim();
}

export function readSentFile(file: SentFile, where = 'body.file') {
  const name = safeName(file.name);
  const format = formatOf(name);
  if (!format) {
    throw new Refusal('invalid', 'file_type_unknown', `${where} is of no type that can be read.`, {
      faults: [`${where} is of no type that can be read: its name should end in one of ${endings.join(', ')}.`],
    });
  }
  if (name.length > fileLimits.nameCharacters) {
    throw new Refusal('invalid', 'validation_failed', `${where} has a name that is too long.`, {
      faults: [`${where} has a name of ${name.length} characters: it should be at most ${fileLimits.nameCharacters}.`],
    });
  }
  if (file.bytes.length > fileLimits.bytes) throw tooLarge(where);
  return {
    name,
    bytes: file.bytes.length,
    contentType: contentTypeOf(format),
    title: name.replace(/\.[a-z]{1,8}$/i, '').slice(0, textLimits.titleCharacters),
  };
}

export const tooLarge = (where = 'body.file'): Refusal =>
  new Refusal('invalid', 'file_too_large', `${where} is larger than 20 MB.`, {
    faults: [`${where} is larger than 20 MB: it should be split into several.`],
  });
