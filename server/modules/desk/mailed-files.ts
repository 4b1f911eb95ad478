import { Readable } from 'node:stream';
import type { Attachments } from '#modules/conversations/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { isRefusal } from '#platform/refusal.ts';
import type { MailedFile } from './inbound-mail.ts';

const NAME_CHARACTERS = 80;

/** A name, also where the mail gave none. */
const named = ({ filename }: MailedFile, index: number): string =>
  (filename || `attachment-${index + 1}`).slice(0, NAME_CHARACTERS);

/**
 * What came with a mail becomes files of the conversation, by the rules for uploads. Resolves with the names of those
 * that they refuse. A mail that comes again brings each once.
 */
export async function keepMailedFiles(
  attachments: Pick<Attachments, 'upload'>,
  { caller, conversationId, key }: { caller: Caller; conversationId: string; key: string },
  files: readonly MailedFile[],
): Promise<string[]> {
  const refused: string[] = [];
  for (const [index, file] of files.entries()) {
    try {
      await attachments.upload(caller, conversationId, {
        filename: named(file, index),
        contentType: file.contentType,
        size: file.bytes.byteLength,
        content: Readable.from([Buffer.from(file.bytes)]),
        clientMessageId: `mail-${key.slice(0, 40)}-${index}`,
        metadata: { by: 'mail' },
      });
    } catch (error) {
      if (!isRefusal(error) || error.code === 'conversation_closed') throw error;
      refused.push(named(file, index));
    }
  }
  return refused;
}
