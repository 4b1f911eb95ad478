import { test } from 'node:test';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { houseOfFile, openConversation, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
const ask = <Data = Record<string, unknown>>(who: string, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/console/${path}`, { token: who, ...(body !== undefined && { body }) });

const hello = {
  shortcut: 'hello',
  title: 'Greeting',
  texts: { de: 'Guten Tag {{visitor.name}}, hier ist {{agent.name}}.', en: 'Hello {{visitor.name|there}}!' },
};
const shown = (over: object = {}) => ({
  replyId: idOf('reply'),
  shared: false,
  ...hello,
  createdAt: time,
  updatedAt: time,
  ...over,
});
type Made = { reply: { replyId: string } };
const make = async (who: string, more: object = {}) =>
  (await ask<Made>(who, 'POST', 'canned-replies', { ...hello, ...more })).body.data.reply.replyId;

test('everybody keeps texts of their own, and who runs the desk those of all', async () => {
  const shop = await house().tenant();
  const [mira, jonas, omar] = [await shop.signIn('mira'), await shop.signIn('jonas'), await shop.signIn('omar')];
  assertRefused(await ask(mira, 'POST', 'canned-replies', { ...hello, shared: true }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'desk:write' },
  });
  assertAnswer(await ask(mira, 'POST', 'canned-replies', hello), 201, { reply: shown() });
  assertRefused(await ask(mira, 'POST', 'canned-replies', { ...hello, shortcut: 'HELLO' }), 409, 'CONFLICT');
  const shared = await make(jonas, { shared: true });
  assertAnswer(await ask(mira, 'GET', 'canned-replies'), 200, {
    replies: [shown(), shown({ replyId: shared, shared: true })],
  });
  assertAnswer(await ask(omar, 'GET', 'canned-replies'), 200, { replies: [shown({ replyId: shared, shared: true })] });
  const path = `canned-replies/${shared}`;
  assertRefused(await ask(omar, 'PATCH', path, { title: 'Mine' }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'desk:write' },
  });
  assertAnswer(await ask(jonas, 'PATCH', path, { title: 'Welcome', texts: { en: 'Hi' } }), 200, {
    reply: shown({ replyId: shared, shared: true, title: 'Welcome', texts: { en: 'Hi' } }),
  });
  assertAnswer(await ask(jonas, 'DELETE', path), 200, { deleted: true, id: shared });
  assertRefused(await ask(jonas, 'DELETE', path), 404, 'NOT_FOUND');
});

test('a colleague’s own text, another workspace’s and nobody’s are the same', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const [mira, omar] = [await shop.signIn('mira'), await shop.signIn('omar')];
  const [own, foreign] = [await make(omar), await make(await other.signIn('jonas'), { shared: true })];
  for (const id of [own, foreign, show('reply', newId()), 'nonsense']) {
    assertRefused(await ask(mira, 'PATCH', `canned-replies/${id}`, { title: 'Mine' }), 404, 'NOT_FOUND');
    assertRefused(await ask(mira, 'DELETE', `canned-replies/${id}`), 404, 'NOT_FOUND');
  }
});

test('what cannot be a canned reply says what would be', async () => {
  const shop = await house().tenant();
  const mira = await shop.signIn('mira');
  for (const [more, detail] of [
    [{ shortcut: 'two words' }, /^body\.shortcut cannot be typed as one: it should be 1 to 32 letters/],
    [{ texts: {} }, /^body\.texts says nothing: it should be a text in at least one language\.$/],
    [{ texts: { en: '  ' } }, /^body\.texts says nothing/],
    [{ title: '  ' }, /^body\.title has 0 characters: it should be 1 to 80\.$/],
  ] as const) {
    assertRefused(await ask(mira, 'POST', 'canned-replies', { ...hello, ...more }), 400, 'VALIDATION_FAILED', {
      details: [detail],
    });
  }
});

async function talk(shop: TestTenant, visitor: object) {
  const { session } = await visitorOf(house(), shop, visitor);
  return openConversation(house(), session);
}

test('placeholders are filled in for the conversation, in its language', async () => {
  const shop = await house().tenant();
  const mira = await shop.signIn('mira');
  const id = await make(mira);
  const [named, nameless] = [await talk(shop, { visitor: { name: 'Vera' } }), await talk(shop, {})];
  const expand = (conversationId: string, more: object = {}) =>
    ask(mira, 'POST', `canned-replies/${id}/expand`, { conversationId, ...more });
  assertAnswer(await expand(named), 200, { text: 'Guten Tag Vera, hier ist Mira.', language: 'de' });
  assertAnswer(await expand(named, { language: 'en' }), 200, { text: 'Hello Vera!', language: 'en' });
  assertAnswer(await expand(nameless, { language: 'en' }), 200, { text: 'Hello there!', language: 'en' });
  assertRefused(await expand(show('conversation', newId())), 404, 'NOT_FOUND');
  const omar = await shop.signIn('omar');
  const own = await make(omar);
  const refused = await ask(omar, 'POST', `canned-replies/${own}/expand`, { conversationId: named });
  assertRefused(refused, 404, 'NOT_FOUND');
});
