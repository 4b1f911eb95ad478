import { type Conversation, createClient, type Thread } from '@switchboard/sdk';
import { rest } from './app/rest.ts';
import { session } from './app/session.ts';
import { storage } from './app/storage.ts';
import type { Metadata, VisitorDetails } from './link/messages.ts';

export { createClient, SdkError } from '@switchboard/sdk';

export type HeadlessOptions = {
  /** Where the installation answers, such as `https://chat.example`. */
  baseUrl: string;
  /** The public key of the workspace. */
  key: string;
  visitor?: VisitorDetails;
  metadata?: Metadata;
  /** Made by your server: who is signed in there. */
  contextToken?: string;
};

/** The chat without any face: a visitor's session, kept in this browser, and the thread that they go on with. */
export function visitorChat({ baseUrl, key, visitor, metadata = {}, contextToken }: HeadlessOptions) {
  const base = baseUrl.replace(/\/?$/, '/');
  const visit = session({ ask: rest(base), key, storage: storage(key), metadata: () => metadata });
  if (visitor) visit.describe(visitor);
  if (contextToken) visit.identify(contextToken);
  const client = createClient({ baseUrl: base, audience: 'visitor', token: (force) => visit.token(force) });
  let current: Promise<Thread> | undefined;

  const find = async (): Promise<Thread> => {
    const known = (await visit.begin()).conversation;
    const { conversation } = known
      ? { conversation: known }
      : await client.request<{ conversation: Conversation }>('POST', '/api/chat/visitor/conversations', { body: {} });
    client.connect();
    return client.thread(conversation.conversationId);
  };

  return {
    client,
    /** The open conversation of this visitor, or a new one. The same until `leave`. */
    thread(): Promise<Thread> {
      current ??= find().catch((error: unknown) => {
        current = undefined;
        throw error;
      });
      return current;
    },
    /** For a sign-out: the session is forgotten. */
    leave(): void {
      current = undefined;
      client.close();
      visit.forget();
    },
  };
}
