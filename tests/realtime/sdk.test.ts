import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Conversation } from '@switchboard/protocol';
import { type Client, createClient, SdkError, type SocketMaker, type Thread, type ThreadState } from '@switchboard/sdk';
import { WebSocket } from 'ws';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { proxyTo } from './proxy.ts';

const Socket = WebSocket as unknown as SocketMaker;

/** Waits for a state of the thread, or of the client, that fits. */
async function reaches(thread: Thread, fits: (state: ThreadState) => boolean, withinMs = 20_000): Promise<ThreadState> {
  if (fits(thread.state)) return thread.state;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`still ${JSON.stringify(thread.state).slice(0, 600)}`)), withinMs);
    const off = thread.subscribe((state) => {
      if (!fits(state)) return;
      clearTimeout(late);
      off();
      resolve(state);
    });
  });
}
async function becomes(client: Client, status: Client['status'], withinMs = 20_000): Promise<void> {
  if (client.status === status) return;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${client.status}, not ${status}`)), withinMs);
    const off = client.on('status', (now) => {
      if (now !== status) return;
      clearTimeout(late);
      off();
      resolve();
    });
  });
}
const bodies = ({ messages }: ThreadState) => messages.map(({ body }) => body);
const areSent = (count: number) => (state: ThreadState) =>
  state.messages.filter(({ pending }) => !pending).length === count && state.messages.length === count;

describe('the client', () => {
  let house: TestApp;
  let shop: TestTenant;
  const opened: { close(): void | Promise<void> }[] = [];
  before(async () => {
    house = await testApp();
    shop = await house.tenant({ mode: 'human_only' });
  });
  after(async () => {
    for (const one of opened) await one.close();
    await house.close();
    assert.deepEqual(house.faults, []);
  });

  function open(baseUrl: string, audience: 'visitor' | 'agent', token: (force?: boolean) => Promise<string>): Client {
    const client = createClient({ baseUrl, audience, token, WebSocket: Socket });
    opened.push(client);
    client.connect();
    return client;
  }

  async function visitor() {
    const session = await call<{ sessionToken: string }>(
      house.url,
      'POST',
      `/api/chat/visitor/sessions?apiKey=${shop.publicKey}`,
      { body: {} },
    );
    const token = session.body.data.sessionToken;
    const made = await call<{ conversation: Conversation }>(house.url, 'POST', '/api/chat/visitor/conversations', {
      session: token,
      body: {},
    });
    return { token, conversationId: made.body.data.conversation.conversationId };
  }

  test('visitor and staff talk through it, with receipts, typing and what was said before', async () => {
    const { token, conversationId } = await visitor();
    const accessToken = await shop.signIn('mira');
    const theirs = open(house.url, 'visitor', async () => token);
    const ours = open(house.url, 'agent', async () => accessToken);
    const inbox = ours.inbox();
    const updates: Conversation[] = [];
    inbox.on('updated', ({ conversation }) => updates.push(conversation));
    const [asking, answering] = [theirs.thread(conversationId), ours.thread(conversationId)];
    assert.equal(theirs.thread(conversationId), asking);
    await Promise.all([reaches(asking, ({ loaded }) => loaded), reaches(answering, ({ loaded }) => loaded)]);

    asking.send('Hello');
    assert.equal(asking.state.messages.at(-1)?.pending, 'sending');
    asking.send('Are you there?');
    await reaches(answering, (state) => bodies(state).join() === 'Hello,Are you there?');
    answering.setTyping(true);
    await reaches(asking, ({ typing }) => typing[0]?.name === 'Mira');
    answering.send('Yes!');
    await reaches(asking, (state) => bodies(state).includes('Yes!') && state.typing.length === 0);
    answering.markRead();
    await reaches(asking, ({ receipts }) =>
      receipts.some(({ participant, readSeq }) => participant === 'agent' && readSeq >= 2),
    );
    assert.ok(updates.some(({ conversationId: id }) => id === conversationId));
    assert.equal(new Set(asking.state.messages.map(({ messageId }) => messageId)).size, asking.state.messages.length);
    inbox.release();
  });

  test('colleagues know of each other who has a conversation open, whoever came first', async () => {
    const { conversationId } = await visitor();
    const [mira, jonas] = await Promise.all([shop.signIn('mira'), shop.signIn('jonas')]);
    const first = open(house.url, 'agent', async () => mira).thread(conversationId);
    await reaches(first, ({ loaded }) => loaded);
    first.setViewing(true);
    const second = open(house.url, 'agent', async () => jonas).thread(conversationId);
    await reaches(second, ({ loaded }) => loaded);
    second.setViewing(true);
    await reaches(first, ({ viewing }) => viewing.map(({ name }) => name).join() === 'Jonas');
    await reaches(second, ({ viewing }) => viewing.map(({ name }) => name).join() === 'Mira');
    second.setViewing(false);
    await reaches(first, ({ viewing }) => viewing.length === 0);
    first.release();
    await reaches(second, ({ viewing }) => viewing.length === 0);
  });

  test('a visitor corrects and takes back, and whoever was away holds nothing of it on their return', async () => {
    const proxy = await proxyTo(house.url);
    opened.push(proxy);
    const { token, conversationId } = await visitor();
    const accessToken = await shop.signIn('mira');
    const asking = open(house.url, 'visitor', async () => token).thread(conversationId);
    const away = open(proxy.url, 'agent', async () => accessToken);
    const answering = away.thread(conversationId);
    await Promise.all([reaches(asking, ({ loaded }) => loaded), reaches(answering, ({ loaded }) => loaded)]);
    asking.send('My card is 4111');
    asking.send('and I ordred twice');
    const { messages } = await reaches(asking, areSent(2));
    await asking.edit(messages[1]?.messageId ?? '', 'and I ordered twice');
    assert.ok(asking.state.messages[1]?.editedAt);
    await reaches(answering, (state) => bodies(state).includes('and I ordered twice'));

    proxy.state.isDown = true;
    proxy.cut();
    await becomes(away, 'reconnecting');
    await asking.remove(messages[0]?.messageId ?? '');
    assert.deepEqual(bodies(asking.state), ['', 'and I ordered twice']);
    proxy.state.isDown = false;
    const state = await reaches(answering, ({ messages: [first] }) => first?.deletedAt !== undefined, 20_000);
    assert.deepEqual(bodies(state), ['', 'and I ordered twice']);
  });

  test('what is written while the line is down goes out in order when it is back, once', async () => {
    const proxy = await proxyTo(house.url);
    opened.push(proxy);
    const { token, conversationId } = await visitor();
    const client = open(proxy.url, 'visitor', async () => token);
    const thread = client.thread(conversationId);
    await reaches(thread, ({ loaded }) => loaded);
    thread.send('before');
    await reaches(thread, areSent(1));

    proxy.state.isDown = true;
    proxy.cut();
    await becomes(client, 'reconnecting');
    thread.send('one');
    thread.send('two');
    await call(house.url, 'POST', `/api/chat/visitor/conversations/${conversationId}/messages`, {
      session: token,
      body: { body: 'from another tab' },
    });
    assert.deepEqual(bodies(thread.state), ['before', 'one', 'two']);
    proxy.state.isDown = false;
    const state = await reaches(thread, areSent(4), 20_000);
    assert.deepEqual(bodies(state), ['before', 'from another tab', 'one', 'two']);
    assert.deepEqual(
      state.messages.map(({ seq }) => seq),
      [1, 2, 3, 4],
    );
  });

  test('where upgrades are forbidden it asks by REST, and the conversation goes on', async () => {
    const proxy = await proxyTo(house.url);
    opened.push(proxy);
    proxy.state.forbidsUpgrades = true;
    const { token, conversationId } = await visitor();
    const client = open(proxy.url, 'visitor', async () => token);
    const thread = client.thread(conversationId);
    thread.send('by REST');
    await becomes(client, 'polling');
    await reaches(thread, (state) => state.loaded && areSent(1)(state));
    const accessToken = await shop.signIn('mira');
    await call(house.url, 'POST', `/api/agent-sdk/conversations/${conversationId}/messages`, {
      token: accessToken,
      body: { body: 'an answer' },
    });
    await reaches(thread, (state) => bodies(state).includes('an answer'));
    await thread.requestPerson('A person, please.');
    await reaches(thread, (state) => state.conversation?.handoffRequestedAt !== undefined);
    assert.equal(proxy.state.upgrades, 2, 'and does not knock all the time');
  });

  test('staff poll the same way', async () => {
    const proxy = await proxyTo(house.url);
    opened.push(proxy);
    proxy.state.forbidsUpgrades = true;
    const { token, conversationId } = await visitor();
    await call(house.url, 'POST', `/api/chat/visitor/conversations/${conversationId}/messages`, {
      session: token,
      body: { body: 'Hello' },
    });
    const accessToken = await shop.signIn('mira');
    const client = open(proxy.url, 'agent', async () => accessToken);
    const thread = client.thread(conversationId);
    const state = await reaches(thread, ({ loaded }) => loaded);
    assert.deepEqual(bodies(state), ['Hello']);
    thread.send('by REST');
    await reaches(thread, (now) => bodies(now).includes('by REST') && now.messages.every(({ pending }) => !pending));
  });

  test('a refused token is asked for once more, and then it is over until somebody signs in', async () => {
    const { token, conversationId } = await visitor();
    const asked: boolean[] = [];
    const healed = open(house.url, 'visitor', async (force = false) => {
      asked.push(force);
      return force ? token : 'stale';
    });
    await reaches(healed.thread(conversationId), ({ loaded }) => loaded);
    assert.deepEqual(asked, [false, true]);
    const errors: SdkError[] = [];
    const lost = open(house.url, 'visitor', async () => 'stale');
    lost.on('error', (error) => errors.push(error));
    await becomes(lost, 'unauthenticated');
    assert.equal(errors[0]?.code, 'AUTH_SESSION_INVALID');
  });

  test('a message that is refused says why and can be thrown away; an unknown conversation says so', async () => {
    const { token, conversationId } = await visitor();
    const client = open(house.url, 'visitor', async () => token);
    const thread = client.thread(conversationId);
    await reaches(thread, ({ loaded }) => loaded);
    const id = thread.send('x'.repeat(8001));
    const state = await reaches(thread, ({ messages }) => messages[0]?.pending === 'failed');
    assert.equal(state.messages[0]?.error?.code, 'VALIDATION_FAILED');
    thread.discard(id);
    assert.deepEqual(thread.state.messages, []);
    const unknown = client.thread('cnv_unknown');
    const { error } = await reaches(unknown, (now) => now.error !== undefined);
    assert.equal(error?.code, 'NOT_FOUND');
  });

  test('many conversations are subscribed to after a return without being taken for a flood', async () => {
    const { token, conversationId } = await visitor();
    const client = open(house.url, 'visitor', async () => token);
    await becomes(client, 'online');
    const codes: string[] = [];
    client.on('status', (status) => codes.push(status));
    const thread = client.thread(conversationId);
    for (let count = 0; count < 25; count += 1) thread.send(`line ${count}`);
    const state = await reaches(thread, areSent(25), 20_000);
    assert.deepEqual(
      bodies(state),
      Array.from({ length: 25 }, (_, index) => `line ${index}`),
    );
    assert.deepEqual(codes, []);
  });

  test('REST comes without its envelope, and a refusal as an error with code and request', async () => {
    const accessToken = await shop.signIn('mira');
    const client = createClient({ baseUrl: house.url, audience: 'agent', token: async () => accessToken });
    const me = await client.request<{ agent: { name: string } }>('GET', '/api/agent-sdk/me');
    assert.equal(me.agent.name, 'Mira');
    await assert.rejects(
      client.request('GET', '/api/agent-sdk/conversations', { query: { status: 'odd' } }),
      (error) => {
        assert.ok(error instanceof SdkError);
        assert.equal(error.status, 400);
        assert.ok(error.code.length > 0 && error.requestId);
        return true;
      },
    );
    const offline = createClient({ baseUrl: 'http://127.0.0.1:9', audience: 'agent', token: async () => 'x' });
    await assert.rejects(offline.request('GET', '/x'), (error: SdkError) => error.code === 'NETWORK_ERROR');
  });
});
