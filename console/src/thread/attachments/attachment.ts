import type { Message } from '@switchboard/protocol';

/** What a message says of its file; the file itself has a link of its own, which ends. */
export type AttachmentFacts = {
  id: string;
  filename: string;
  contentType: string;
  size: number | undefined;
  kind: 'image' | 'voice' | 'file';
  width: number | undefined;
  height: number | undefined;
};

const number = (value: unknown): number | undefined => (typeof value === 'number' && value >= 0 ? value : undefined);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Undefined where the message carries none: only these kinds of messages do, whatever else their metadata says. */
export function attachmentOf({ messageType, metadata, deletedAt }: Message): AttachmentFacts | undefined {
  if ((messageType !== 'image' && messageType !== 'file') || deletedAt) return undefined;
  const facts = metadata?.['attachment'];
  if (facts === null || typeof facts !== 'object') return undefined;
  const { id, filename, contentType, size, kind, width, height } = facts as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') return undefined;
  return {
    id,
    filename: text(filename),
    contentType: text(contentType),
    size: number(size),
    kind: kind === 'image' || kind === 'voice' ? kind : 'file',
    width: number(width),
    height: number(height),
  };
}
