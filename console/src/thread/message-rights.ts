import type { Message } from '@switchboard/protocol';

const editableMs = 15 * 60_000;
const deletableMs = 24 * 60 * 60_000;

const isOwn = (message: Message, agentId: string): boolean =>
  message.senderType === 'agent' &&
  message.senderAgentId === agentId &&
  message.mergedFrom === undefined &&
  message.deletedAt === undefined;

const isWithin = (message: Message, now: number, ms: number): boolean =>
  message.messageType === 'note' || now - Date.parse(message.sentAt) < ms;

/** As the server has it: what the visitor has read is corrected soon or not at all, a note at any time. */
export const mayEdit = (message: Message, agentId: string, now: number): boolean =>
  isOwn(message, agentId) && isWithin(message, now, editableMs);

export const mayDelete = (message: Message, agentId: string, now: number): boolean =>
  isOwn(message, agentId) && isWithin(message, now, deletableMs);
