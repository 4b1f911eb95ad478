import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { callLinks as callLinksOf, linkedCalls } from '#modules/calls/index.ts';
import { makeCaller } from '#modules/identity/index.ts';
import type { ServiceCapability } from '#modules/tenants/index.ts';
import { read } from '#platform/ids.ts';
import { hashSecret } from '#platform/secrets.ts';
import { call, type TestTenant } from '../app.ts';
import { agentToken, houseOfFile, openConversation, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, time } from './whole.ts';

const house = houseOfFile();
const callHouse = houseOfFile({ CALL_ROOM_URL: 'https://meet.example.com/{room}' });
const people = () => house().tenant({ mode: 'human_only', language: 'en' });
const at = (conversationId: string) => `/api/chat/visitor/conversations/${conversationId}/call-links`;

const offered: ServiceCapability = {
  key: 'voice_call',
  status: 'available',
  allowed: true,
  requiredFeatures: [],
  adminEnabled: true,
  sortOrder: 1,
};
const notYet: ServiceCapability = { ...offered, status: 'not_configured', allowed: false };

/** The same links as the product's, at a time of one's own. */
function linksWith(services: ServiceCapability[], clock: { now(): Date }) {
  const { calls, conversations } = house().app.modules;
  const links = callLinksOf({
    database: house().database.kysely,
    conversations,
    services: async () => services,
    clock,
  });
  return { ...links, ...linkedCalls({ callLinks: links, calls, conversations }) };
}

async function talk(shop: TestTenant) {
  const { session, visitorId } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  const caller = makeCaller(shop.id, { kind: 'visitor', visitorId: read('visitor', visitorId)! }, []);
  return { session, conversationId, id: read('conversation', conversationId)!, caller };
}

const page = async (token: string, language: string) => {
  const reply = await fetch(`${house().url}/call/${token}`, { headers: { 'accept-language': language } });
  return { status: reply.status, text: await reply.text(), headers: reply.headers };
};

test('while no calls are offered a link is refused in the words of the services', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  for (const service of ['voice_call', 'video_call']) {
    const reply = await call(house().url, 'POST', at(conversationId), { session, body: { service } });
    assertRefused(reply, 403, 'FEATURE_NOT_AVAILABLE', { facts: { service, status: 'not_configured' } });
  }
  const { session: stranger } = await visitorOf(house(), shop);
  assertRefused(await call(house().url, 'POST', at(conversationId), { session: stranger }), 404, 'NOT_FOUND');
  const token = await agentToken(house(), shop, 'jonas');
  assertRefused(await call(house().url, 'POST', at(conversationId), { token }), 403, 'FORBIDDEN');
});

test('a link opens one call, and of eight who try at once one gets it', async () => {
  const shop = await people();
  const { id, caller } = await talk(shop);
  const links = linksWith([offered], { now: () => new Date() });
  const { token, service, expiresAt } = await links.create(caller, id, {});
  assert.match(token, /^swc_[0-9a-f]{64}$/);
  assert.equal(service, 'voice_call');
  assert.ok(expiresAt.getTime() > Date.now());
  const { rows } = await sql<{ token_hash: Buffer }>`
    select token_hash from call_links where tenant_id = ${shop.id}`.execute(house().database.kysely);
  assert.deepEqual(rows[0]?.token_hash, hashSecret(token), 'only its hash is kept');
  assert.equal((await links.find(token))?.state, 'open');
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => links.begin(token)));
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
  const { rows: calls } = await sql`select id from call_sessions where tenant_id = ${shop.id}`.execute(
    house().database.kysely,
  );
  assert.equal(calls.length, 1);
  assert.equal((await links.find(token))?.state, 'used');
});

test('a link that has expired opens nothing, and one of a service that went opens nothing either', async () => {
  const shop = await people();
  const { id, caller } = await talk(shop);
  let now = new Date();
  const links = linksWith([offered], { now: () => now });
  const { token, expiresAt } = await links.create(caller, id, { service: 'voice_call' });
  const without = linksWith([notYet], { now: () => now });
  assert.equal((await without.find(token))?.obstacle?.status, 'not_configured');
  await assert.rejects(without.begin(token), { code: 'feature_not_available' });
  now = expiresAt;
  assert.equal((await links.find(token))?.state, 'expired');
  await assert.rejects(links.begin(token), { code: 'call_link_spent' });
  await links.removeExpired();
  assert.equal((await links.find(token))?.state, 'expired', 'for a while it is still known');
  now = new Date(expiresAt.getTime() + 8 * 86_400_000);
  await links.removeExpired();
  assert.equal(await links.find(token), undefined);
});

test('a link ends with its conversation, for good', async () => {
  const { url } = callHouse();
  const shop = await callHouse().tenant({ mode: 'human_only', language: 'en' });
  const { session } = await visitorOf(callHouse(), shop);
  const conversationId = await openConversation(callHouse(), session);
  const made = await call<{ url: string; token: string }>(url, 'POST', at(conversationId), { session });
  const link = made.body.data.url;
  const look = async (language: string) => {
    const reply = await fetch(link, { headers: { 'accept-language': language } });
    return { status: reply.status, text: await reply.text() };
  };
  assert.match((await look('en')).text, /Call now/);
  const token = await shop.signIn('jonas');
  const agent = (what: string) =>
    call(url, 'POST', `/api/agent-sdk/conversations/${conversationId}/${what}`, { token, body: {} });
  await agent('close');
  const closed = await look('de');
  assert.equal(closed.status, 410);
  assert.match(closed.text, /Das Gespräch zu diesem Link ist geschlossen/);
  assert.ok(!closed.text.includes('Jetzt anrufen'));
  await fetch(link, { method: 'POST' });
  const { callLinks } = callHouse().app.modules;
  await until(
    async () => ((await callLinks.find(made.body.data.token))!.expiresAt <= new Date() ? true : undefined),
    'the end of the link',
  );
  await call(url, 'PATCH', `/api/console/conversations/${conversationId}`, { token, body: { status: 'open' } });
  assert.match((await look('en')).text, /This link has expired/, 'a conversation that goes on needs a new one');
  const live = await call<{ calls: object[] }>(url, 'GET', '/api/console/calls', { token });
  assert.deepEqual(live.body.data.calls, []);
});

test('the page says honestly what a link is good for, in both languages, and leads to the chat', async () => {
  const shop = await people();
  const { id, caller } = await talk(shop);
  const links = linksWith([offered], { now: () => new Date() });
  const { token } = await links.create(caller, id, {});
  const german = await page(token, 'de-DE');
  assert.equal(german.status, 200);
  assert.match(german.text, /<html lang="de".*Anrufe sind hier noch nicht möglich.*Zum Chat/s);
  assert.ok(german.text.includes(`/widget/frame?key=${shop.publicKey}`));
  assert.ok(german.text.includes(`Tenant ${shop.slug}`));
  assert.match(german.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(german.headers.get('cache-control'), 'no-store');
  assert.match((await page(token, 'en')).text, /Calls are not possible here yet/);
  assert.equal((await links.find(token))?.state, 'open', 'to look spends nothing');

  const past = linksWith([offered], { now: () => new Date(Date.now() - 3_600_000) });
  const { token: old } = await past.create(caller, id, {});
  const expired = await page(old, 'de');
  assert.equal(expired.status, 410);
  assert.match(expired.text, /Dieser Link ist abgelaufen/);
  const unknown = await page('swc_nobody%3Cscript%3E', 'en');
  assert.equal(unknown.status, 404);
  assert.match(unknown.text, /This call link does not exist/);
  assert.ok(!unknown.text.includes('nobody'));
});

test('from the page of a link a call rings, is answered in a room and ends, and the link is good for no other', async () => {
  const { app, url } = callHouse();
  const shop = await callHouse().tenant({ mode: 'human_only', language: 'en' });
  const { session } = await visitorOf(callHouse(), shop);
  const conversationId = await openConversation(callHouse(), session);
  const made = await call<{ url: string; token: string }>(url, 'POST', at(conversationId), { session });
  assertAnswer(made, 201, {
    url: `${url}/call/${made.body.data.token}`,
    token: /^swc_[0-9a-f]{64}$/,
    expiresAt: time,
    service: 'voice_call',
  });
  const link = made.body.data.url;
  const look = async () => {
    const reply = await fetch(link, { headers: { 'accept-language': 'en' } });
    return { status: reply.status, text: await reply.text(), policy: reply.headers.get('content-security-policy') };
  };
  const open = await look();
  assert.match(open.text, /Give us a call.*<form method="post" action="\/call\/swc_.*Call now.*Open the chat/s);
  assert.match(open.policy ?? '', /form-action 'self'/);
  const press = (path = '') => fetch(link + path, { method: 'POST', redirect: 'manual' });
  const pressed = await Promise.all([press(), press()]);
  assert.deepEqual(
    pressed.map(({ status }) => status),
    [303, 303],
  );
  const ringing = await look();
  assert.match(ringing.text, /http-equiv="refresh" content="3".*Ringing.*Hang up/s);

  const token = await shop.signIn('jonas');
  const live = await call<{ calls: { call: { id: string } }[] }>(url, 'GET', '/api/console/calls', { token });
  assert.equal(live.body.data.calls.length, 1, 'two presses, one call');
  await call(url, 'POST', `/api/console/calls/${live.body.data.calls[0]!.call.id}/answer`, { token });
  assert.match(
    (await look()).text,
    /Jonas has picked up.*href="https:\/\/meet\.example\.com\/[0-9a-f]{24}" target="_blank"/s,
  );
  assert.equal((await press('/end')).status, 303);
  const over = await look();
  assert.match(over.text, /The call is over/);
  assert.ok(!over.text.includes('meet.example.com') && !over.text.includes('refresh'));
  await press();
  assert.match((await look()).text, /The call is over/, 'it opens no second one');

  const next = await call<{ url: string }>(url, 'POST', at(conversationId), { session });
  await app.modules.calls.start(
    makeCaller(
      shop.id,
      {
        kind: 'visitor',
        visitorId: (await app.modules.conversations.view(shop.id, read('conversation', conversationId)!))!.visitorId,
      },
      [],
    ),
    { conversationId: read('conversation', conversationId)!, type: 'audio' },
  );
  const refused = await fetch(next.body.data.url, { method: 'POST', headers: { 'accept-language': 'de' } });
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /Der Anruf konnte nicht beginnen/);
  assert.match(await (await fetch(next.body.data.url)).text(), /Call now|Jetzt anrufen/, 'the link is still good');
});

test('who tries too often reads so on a page, and is led back', async () => {
  const token = `swc_${'0'.repeat(64)}`;
  const tryOnce = () =>
    fetch(`${house().url}/call/${token}/end`, {
      method: 'POST',
      headers: { 'accept-language': 'de' },
      redirect: 'manual',
    });
  let reply = await tryOnce();
  for (let tries = 1; tries < 70 && reply.status === 303; tries += 1) reply = await tryOnce();
  assert.equal(reply.status, 429);
  assert.ok(Number(reply.headers.get('retry-after')) > 0);
  assert.match(reply.headers.get('content-type') ?? '', /text\/html/);
  const text = await reply.text();
  assert.match(text, /Das war etwas zu oft/);
  assert.ok(text.includes(`href="/call/${token}"`));
});
