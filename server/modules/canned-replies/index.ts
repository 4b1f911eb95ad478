export { type CannedReplies, cannedReplies, textIn } from './canned-replies.ts';
export type { CannedReply } from './canned-reply.ts';
