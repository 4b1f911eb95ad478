import type { Conversation } from '@switchboard/protocol';
import type { Client } from '@switchboard/sdk';

export type Ticket = { ticketNumber: string };
type Found = { conversations: Conversation[]; nextCursor?: string };
export type FoundFile = { url: string; filename: string };

const one = (id: string) => `/api/chat/visitor/conversations/${encodeURIComponent(id)}`;

/** What a visitor leaves at the desk or takes from it, beside the conversation that is open. */
export const desk = (client: Pick<Client, 'request'>, base: string) => ({
  history: (cursor?: string) => client.request<Found>('GET', '/api/chat/visitor/conversations', { query: { cursor } }),
  rate: (id: string, score: number, comment: string) =>
    client.request('POST', `${one(id)}/rating`, {
      body: { score, ...(comment.trim() && { comment: comment.trim() }) },
    }),
  transcript: (id: string, email: string) => client.request('POST', `${one(id)}/transcript`, { body: { email } }),
  ticket: (form: { name?: string; email: string; message: string }) =>
    client.request<{ ticket: Ticket }>('POST', '/api/chat/visitor/tickets', { body: form }),
  /** Its address runs out: asked for when it is looked at. Served beside us, whatever name the installation goes by. */
  async file(conversationId: string, id: string): Promise<FoundFile> {
    const path = `${one(conversationId)}/attachments/${encodeURIComponent(id)}`;
    const { url, filename } = await client.request<FoundFile>('GET', path);
    const { pathname, search } = new URL(url);
    return { url: new URL(pathname + search, base).href, filename };
  },
});
export type Desk = ReturnType<typeof desk>;
