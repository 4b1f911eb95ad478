import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { call } from '../app.ts';
import { houseOfFile, until } from './scene.ts';

const house = houseOfFile();
const file = new URL('../../widget/dist/sdk.js', import.meta.url);
const skip = !existsSync(file) && 'not built: npm run build';

type Chat = {
  thread(): Promise<{
    conversationId: string;
    state: { messages: readonly { body: string; pending?: string; senderType: string }[] };
    send(body: string): string;
  }>;
  leave(): void;
};

test('a developer with a face of their own chats by the client alone, as the same visitor throughout', {
  skip,
}, async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { visitorChat } = (await import(file.href)) as {
    visitorChat(options: { baseUrl: string; key: string; visitor?: object }): Chat;
  };
  const options = { baseUrl: house().url, key: shop.publicKey, visitor: { name: 'Jana' } };
  const chat = visitorChat(options);
  const thread = await chat.thread();
  assert.equal((await chat.thread()).conversationId, thread.conversationId);
  thread.send('Ist jemand da?');
  const token = await shop.signIn('anna');
  const path = `/api/agent-sdk/conversations/${thread.conversationId}`;
  const seen = await until(async () => {
    const { conversation } = (
      await call<{ conversation: { preview?: string; visitor: { name: string } } }>(house().url, 'GET', path, { token })
    ).body.data;
    return conversation.preview ? conversation : undefined;
  }, 'the message');
  assert.equal(seen.preview, 'Ist jemand da?');
  assert.equal(seen.visitor.name, 'Jana');
  await call(house().url, 'POST', `${path}/messages`, { token, body: { body: 'Ja, gern!' } });
  await until(async () => thread.state.messages.some(({ body }) => body === 'Ja, gern!') || undefined, 'the answer');
  chat.leave();
});
