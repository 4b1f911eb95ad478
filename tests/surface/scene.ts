import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Conversation, Message } from '@switchboard/protocol';
import { show } from '#platform/ids.ts';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';

/** One house for a file, closed at its end; no reply in it may differ from its document. */
export function houseOfFile(environment: Record<string, string> = {}): () => TestApp {
  let house: TestApp | undefined;
  before(async () => {
    house = await testApp(environment);
  });
  after(async () => {
    await house?.close();
    assert.deepEqual(house?.faults, [], 'every reply is as its document says');
  });
  return () => {
    assert.ok(house);
    return house;
  };
}

export async function until<Value>(
  look: () => Promise<Value | undefined>,
  what: string,
  withinMs = 20_000,
): Promise<Value> {
  for (const end = Date.now() + withinMs; Date.now() < end; ) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`${what} did not happen within ${withinMs / 1000} s`);
}

/** A visitor's token, as `POST /chat/visitor/sessions` gives it to a page without a name for anybody. */
export async function visitorOf({ url }: TestApp, shop: TestTenant, body: object = {}) {
  const { status, body: answer } = await call<{ sessionToken: string; visitorId: string }>(
    url,
    'POST',
    `/api/chat/visitor/sessions?slug=${shop.slug}`,
    { body },
  );
  assert.equal(status, 201, JSON.stringify(answer));
  return { session: answer.data.sessionToken, visitorId: answer.data.visitorId };
}

export async function openConversation({ url }: TestApp, session: string, body: object = {}): Promise<string> {
  const reply = await call<{ conversation: Conversation }>(url, 'POST', '/api/chat/visitor/conversations', {
    session,
    body,
  });
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  return reply.body.data.conversation.conversationId;
}

export async function say({ url }: TestApp, session: string, conversationId: string, body: string): Promise<Message> {
  const path = `/api/chat/visitor/conversations/${conversationId}/messages`;
  const reply = await call<{ message: Message }>(url, 'POST', path, { session, body: { body } });
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  return reply.body.data.message;
}

/** A token of every kind that runs out before it is shown. */
export async function expiredTokens({ app }: TestApp, shop: TestTenant) {
  const { conversations, identity } = app.modules;
  const visitor = await conversations.openSession(shop.id, {});
  const { token } = await identity.issueVisitor({
    tenantId: shop.id,
    visitorId: visitor.id,
    verified: false,
    ttlSeconds: -60,
  });
  return { visitor: token };
}

/** A program's token for a member of staff: quicker than a sign-in, and narrowed where a test wants it. */
export async function agentToken({ url }: TestApp, shop: TestTenant, username: string, scopes?: string[]) {
  const reply = await call<{ token: string }>(url, 'POST', '/api/server/sdk-token/agent', {
    token: shop.serverKey,
    body: { username, ...(scopes && { scopes }) },
  });
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  return reply.body.data.token;
}

export const staffId = (shop: TestTenant, username: keyof TestTenant['staff']) => show('staff', shop.staff[username]);
export const departmentId = (shop: TestTenant, name: keyof TestTenant['departments']) =>
  show('department', shop.departments[name]);

/** A key of the tenant's server with these scopes and no others. */
export const serverKey = async ({ app }: TestApp, shop: TestTenant, scopes: string[]): Promise<string> =>
  (
    await app.modules.credentials.create({
      tenantId: shop.id,
      kind: 'server',
      mode: 'live',
      name: 'narrow',
      scopes,
    })
  ).secret;

export const shippingText = {
  title: 'Versand und Lieferung',
  body: '# Versand und Lieferung\n\nDer Versand innerhalb Deutschlands kostet 4,90 Euro. Die Lieferung dauert zwei bis vier Werktage.',
};

/** Something to answer from, indexed. Resolves with the item's id inside. */
export async function addShipping({ app }: TestApp, shop: TestTenant): Promise<string> {
  const { knowledge } = app.modules;
  const item = await knowledge.addText(shop.system, shippingText);
  await until(async () => (await knowledge.get(shop.system, item.id)).status === 'ready' || undefined, 'indexing');
  return item.id;
}
