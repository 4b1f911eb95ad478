import type { CallSession, Conversation, Message, Receipt, ServerFrameOf } from '@switchboard/protocol';
import type { Rest } from './rest.ts';
import { SdkError } from './sdk-error.ts';

/** The REST operations behind a thread, for times without a socket. */
export type Contract = {
  /** `callId`: of the call that was held last, whose state is asked for too. */
  snapshot(conversationId: string, callId?: string): Promise<ServerFrameOf<'conversation.snapshot'>>;
  earlier(conversationId: string, before: Message): Promise<{ messages: Message[]; hasEarlier: boolean }>;
  send(
    conversationId: string,
    message: Record<string, unknown> & { clientMessageId: string },
  ): Promise<Message | undefined>;
  /** A visitor's alone: what they wrote themselves, for a quarter of an hour. */
  edit(conversationId: string, messageId: string, body: string): Promise<Message | undefined>;
  remove(conversationId: string, messageId: string): Promise<Message | undefined>;
  startCall(conversationId: string, type: CallSession['type']): Promise<CallSession>;
  endCall(callId: string, reason?: string): Promise<CallSession>;
  mark(conversationId: string, messageId: string, status: 'delivered' | 'read'): Promise<unknown>;
};

type Seen = { conversation: Conversation & { messages?: Message[]; receipts?: Receipt[] } };
type Called = { callSession: CallSession };
const PAGE = 50;
const calls = (callId: string) => `/api/calls/sessions/${encodeURIComponent(callId)}`;

export function contract(rest: Rest, audience: 'visitor' | 'agent'): Contract {
  const isVisitor = audience === 'visitor';
  const one = (id: string) =>
    `${isVisitor ? '/api/chat/visitor/conversations' : '/api/agent-sdk/conversations'}/${encodeURIComponent(id)}`;

  return {
    async snapshot(id, callId) {
      const [seen, list, call] = await Promise.all([
        rest<Seen>('GET', one(id)),
        isVisitor ? undefined : rest<{ messages: Message[] }>('GET', `${one(id)}/messages`, { query: { limit: PAGE } }),
        callId === undefined ? undefined : rest<Called>('GET', calls(callId)).then(({ callSession }) => callSession),
      ]);
      const { messages: shown = [], receipts = [], ...conversation } = seen.conversation;
      const messages = [...(list?.messages ?? shown)].sort((first, second) => first.seq - second.seq);
      const live = call && (call.status === 'started' || call.status === 'answered') ? { call: { call } } : {};
      return { type: 'conversation.snapshot', conversation, messages, receipts, reset: true, ...live };
    },
    async earlier(id, before) {
      if (isVisitor) throw new SdkError('REALTIME_DISCONNECTED', 'Earlier messages come once the connection is back.');
      const { messages } = await rest<{ messages: Message[] }>('GET', `${one(id)}/messages`, {
        query: { before: before.messageId, limit: PAGE },
      });
      const page = [...messages].sort((first, second) => first.seq - second.seq);
      return { messages: page, hasEarlier: (page[0]?.seq ?? 1) > 1 };
    },
    async send(id, message) {
      const idempotencyKey = message.clientMessageId;
      const answer = await rest<{ message?: Message }>('POST', `${one(id)}/messages`, {
        body: message,
        idempotencyKey,
      });
      return answer.message;
    },
    async edit(id, messageId, body) {
      const path = `${one(id)}/messages/${encodeURIComponent(messageId)}`;
      return (await rest<{ message?: Message }>('PATCH', path, { body: { body } })).message;
    },
    async remove(id, messageId) {
      const path = `${one(id)}/messages/${encodeURIComponent(messageId)}`;
      return (await rest<{ message?: Message }>('DELETE', path)).message;
    },
    async startCall(conversationId, type) {
      const body = { conversationId, type, direction: isVisitor ? 'inbound' : 'outbound' };
      return (await rest<Called>('POST', '/api/calls/sessions', { body })).callSession;
    },
    async endCall(callId, reason) {
      const body = reason === undefined ? {} : { reason };
      return (await rest<Called>('PATCH', `${calls(callId)}/end`, { body })).callSession;
    },
    mark(id, messageId, status) {
      if (isVisitor) {
        const path = `/api/chat/conversations/${encodeURIComponent(id)}/messages/${encodeURIComponent(messageId)}/${status}`;
        return rest('POST', path);
      }
      // Staff have only the stronger mark on REST; a weaker one follows when the socket is back.
      if (status === 'delivered') return Promise.resolve();
      return rest('POST', `${one(id)}/messages/${encodeURIComponent(messageId)}/read`);
    },
  };
}
