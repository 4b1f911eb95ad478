import { invalid } from '#platform/refusal.ts';
import type { MessageType } from './conversation.ts';

export const BODY_CHARACTERS = 8000;
const METADATA_BYTES = 16_384;

export function checkBody(body: string): string {
  if (body.trim() === '') throw invalid('body.body', 'is empty', 'the text of the message');
  if (body.length > BODY_CHARACTERS) {
    throw invalid('body.body', `has ${body.length} characters`, `at most ${BODY_CHARACTERS}`);
  }
  return body;
}

export function checkMetadata(metadata: Record<string, unknown> | undefined): Record<string, unknown> {
  const bytes = Buffer.byteLength(JSON.stringify(metadata ?? {}));
  if (bytes > METADATA_BYTES) throw invalid('body.metadata', `takes ${bytes} bytes`, `at most ${METADATA_BYTES}`);
  return metadata ?? {};
}

/** Files come by way of attachments, system lines from the product alone. */
export function checkMessageType(type: string | undefined, allowed: readonly MessageType[]): MessageType {
  if (type === undefined) return 'text';
  if ((allowed as readonly string[]).includes(type)) return type as MessageType;
  throw invalid('body.messageType', `is ${JSON.stringify(type)}`, `one of ${allowed.join(', ')}`);
}
