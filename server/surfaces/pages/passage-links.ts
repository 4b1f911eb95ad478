import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Passage, textFragment } from '#modules/knowledge/index.ts';
import { read, show } from '#platform/ids.ts';

const SIGNATURE_BYTES = 16;

const sign = (key: Buffer, tenantId: string, chunkId: string): Buffer =>
  createHmac('sha256', key).update(`${tenantId}.${chunkId}`).digest().subarray(0, SIGNATURE_BYTES);

/**
 * Where whoever got an answer reads its passage: the page itself, opened at the words, or one of ours whose address
 * nobody can guess.
 */
export const passageLinks =
  (key: Buffer) =>
  (
    publicUrl: string,
    { chunkId, tenantId, url, text }: Pick<Passage, 'chunkId' | 'tenantId' | 'url' | 'text'>,
  ): string => {
    if (url && /^https?:/.test(url)) return textFragment(url, text);
    const signature = sign(key, tenantId, chunkId).toString('base64url');
    return `${publicUrl}/passages/${show('tenant', tenantId)}/${show('chunk', chunkId)}/${signature}`;
  };

/** Undefined where the address was made up. */
export function readPassageLink(
  key: Buffer,
  parts: { tenant: string; chunk: string; signature: string },
): { tenantId: string; chunkId: string } | undefined {
  const tenantId = read('tenant', parts.tenant);
  const chunkId = read('chunk', parts.chunk);
  const given = Buffer.from(parts.signature, 'base64url');
  if (!tenantId || !chunkId || given.length !== SIGNATURE_BYTES) return undefined;
  return timingSafeEqual(given, sign(key, tenantId, chunkId)) ? { tenantId, chunkId } : undefined;
}
