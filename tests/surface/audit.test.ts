import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditActions } from '#modules/audit/index.ts';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { addShipping, agentToken, houseOfFile, staffId } from './scene.ts';
import { assertAnswer, assertRefused, assertWhole, idOf, time } from './whole.ts';

const house = houseOfFile();
const USER_AGENT = 'Audited/1.0';

type Entry = {
  id: string;
  seq: number;
  action: string;
  actor: { kind: string; id: string | null; name: string | null };
  target: { kind: string; id: string } | null;
  details: Record<string, unknown>;
  requestId: string | null;
};
type Page = { entries: Entry[]; nextCursor: string | null };

const ask = <Data = Record<string, unknown>>(token: string | undefined, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/${path}`, {
    ...(token && { token }),
    ...(body !== undefined && { body }),
    headers: { 'user-agent': USER_AGENT },
  });

const entriesOf = async (token: string, query = ''): Promise<Entry[]> =>
  (await ask<Page>(token, 'GET', `console/audit?limit=100${query}`)).body.data.entries;

/** The entry that one request left. */
async function left(owner: string, request: Promise<{ status: number; headers: Headers; body: unknown }>) {
  const { status, headers, body } = await request;
  assert.ok(status < 300, JSON.stringify(body));
  const id = headers.get('x-request-id');
  return (await entriesOf(owner)).filter(({ requestId }) => requestId === id);
}

test('an entry is shown to its last field, alone and in the list', async () => {
  const shop = await house().tenant();
  const owner = await shop.signIn('anna');
  const made = await ask(owner, 'PUT', 'sdk/developer/allowed-domains', { allowedDomains: ['shop.example'] });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  const expected = {
    id: idOf('audit'),
    seq: Number,
    at: time,
    actor: { kind: 'staff', id: staffId(shop, 'anna'), name: 'Anna' },
    action: 'domains.changed',
    sentence: { de: 'hat die erlaubten Domains geändert', en: 'changed the allowed domains' },
    target: null,
    details: { added: ['shop.example'], removed: [] },
    address: '127.0.0.0/24',
    userAgent: USER_AGENT,
    requestId: made.headers.get('x-request-id'),
  };
  const listed = await ask<Page>(owner, 'GET', 'console/audit?limit=1');
  assertAnswer(listed, 200, { entries: [expected], nextCursor: listed.body.data.nextCursor });
  const { id } = listed.body.data.entries[0]!;
  assertAnswer(await ask(owner, 'GET', `console/audit/${id}`), 200, { entry: expected });
  assertRefused(await ask(owner, 'GET', `console/audit/${show('audit', newId())}`), 404, 'NOT_FOUND');
  const other = await (await house().tenant()).signIn('anna');
  assertRefused(await ask(other, 'GET', `console/audit/${id}`), 404, 'NOT_FOUND');
});

test('every privileged thing that a person or a key does is on record, with the request that did it', async () => {
  const shop = await house().tenant();
  const owner = await shop.signIn('anna');
  const key = shop.serverKey;
  const seen: string[] = [];
  const leaves = async (actions: string[], request: Promise<{ status: number; headers: Headers; body: unknown }>) => {
    const entries = await left(owner, request);
    assert.deepEqual(entries.map(({ action }) => action).sort(), [...actions].sort());
    seen.push(...actions);
    return entries[0]!;
  };
  const credentials = 'sdk/developer/server-api-credentials';
  const created = await ask<{ credential: { id: string } }>(owner, 'POST', credentials, {
    name: 'CRM',
    scopes: ['server:health'],
  });
  const entry = await leaves(['credential.created'], Promise.resolve(created));
  const credentialId = created.body.data.credential.id;
  assert.deepEqual(entry.target, { kind: 'credential', id: credentialId });
  assert.deepEqual(entry.details, { mode: 'live', scopes: ['server:health'] });
  await leaves(['credential.updated'], ask(owner, 'PATCH', `${credentials}/${credentialId}`, { name: 'CRM 2' }));
  await leaves(['credential.rotated'], ask(owner, 'POST', `${credentials}/${credentialId}/rotate`));
  await leaves(['credential.disabled'], ask(owner, 'DELETE', `${credentials}/${credentialId}`));

  const hook = await ask<{ webhook: { id: string } }>(key, 'POST', 'server/webhooks', {
    url: 'http://127.0.0.1:9/x',
    events: ['call.ended'],
  });
  const byKey = await leaves(['webhook.created'], Promise.resolve(hook));
  assert.deepEqual([byKey.actor.kind, byKey.actor.name], ['server', 'test']);
  const hookPath = `server/webhooks/${hook.body.data.webhook.id}`;
  await leaves(['webhook.updated'], ask(key, 'PATCH', hookPath, { name: 'Renamed' }));
  await leaves(
    ['webhook.secret_rotated'],
    ask(key, 'PATCH', hookPath, { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }),
  );
  await leaves(['webhook.disabled'], ask(key, 'DELETE', hookPath));

  await leaves(['token.agent_minted'], ask(key, 'POST', 'server/sdk-token/agent', { username: 'mira' }));
  await leaves(['token.admin_minted'], ask(key, 'POST', 'server/sdk-token/admin', {}));
  await leaves(
    ['token.visitor_minted'],
    ask(key, 'POST', 'server/visitor-context-token', { visitor: { name: 'Geheime Vera' } }),
  );
  const contact = await ask<{ contact: { id: string } }>(key, 'POST', 'server/contacts', {
    name: 'Geheime Vera',
    phone: '+49 341 5550123',
  });
  await leaves(['contact.deleted'], ask(key, 'DELETE', `server/contacts/${contact.body.data.contact.id}`));
  const item = show('knowledge', await addShipping(house(), shop));
  await leaves(['knowledge.deleted'], ask(owner, 'DELETE', `console/knowledge/${item}`));
  await leaves(['assistant.updated'], ask(owner, 'PATCH', 'console/assistant', { name: 'Lena' }));
  const settings = await leaves(
    ['settings.updated'],
    ask(owner, 'PATCH', 'console/desk-settings', { remindStaffMinutes: 20 }),
  );
  assert.deepEqual(settings.target, { kind: 'desk', id: shop.id });
  assert.deepEqual(settings.details, { fields: ['remindStaffMinutes'] });
  assert.ok(seen.every((action) => Object.hasOwn(auditActions, action)));
  assert.doesNotMatch(JSON.stringify(await entriesOf(owner)), /Geheime|5550123|rn_sk_|whsec_/);
  assertWhole((await ask(owner, 'GET', 'console/audit/verification')).body, {
    success: true,
    data: { verification: { isWhole: true, entries: Number, hash: /^[0-9a-f]{64}$/, broken: null } },
  });
});

const signIn = (shop: TestTenant, username: string, password: string) =>
  call(house().url, 'POST', '/api/auth/workspace-login', {
    body: { username, password },
    headers: { 'x-tenant-slug': shop.slug },
  });

test('coming and going is on record; what was typed is not', async () => {
  const shop = await house().tenant();
  const owner = await shop.signIn('anna');
  const mira = staffId(shop, 'mira');
  await signIn(shop, 'mira', 'a wrong pass phrase');
  await signIn(shop, 'Nobody Known', 'another wrong phrase');
  const session = (await signIn(shop, 'mira', shop.password)).body.data as { refreshToken: string };
  await ask(undefined, 'POST', 'auth/workspace-logout', { refreshToken: session.refreshToken });
  await ask(undefined, 'POST', 'auth/workspace-logout', { refreshToken: session.refreshToken });
  const told = (await entriesOf(owner)).slice(0, 4).map(({ action, actor, target, details }) => ({
    action,
    actor,
    target,
    details,
  }));
  const person = { kind: 'staff', id: mira, name: 'Mira' };
  const target = { kind: 'staff', id: mira };
  const nobody = { kind: 'anonymous', id: null, name: null };
  assert.deepEqual(told, [
    { action: 'sign_out.done', actor: person, target, details: {} },
    { action: 'sign_in.succeeded', actor: person, target, details: {} },
    { action: 'sign_in.failed', actor: nobody, target: null, details: { account: 'unknown' } },
    { action: 'sign_in.failed', actor: nobody, target, details: {} },
  ]);
  assert.doesNotMatch(JSON.stringify(told), /wrong|Nobody Known/i);
});

test('it is filtered by what was done, by whom and to whom, and read page by page', async () => {
  const shop = await house().tenant();
  const owner = await shop.signIn('anna');
  for (let n = 0; n < 3; n += 1) await agentToken(house(), shop, 'mira');
  const mira = staffId(shop, 'mira');
  const minted = await entriesOf(owner, '&action=token.agent_minted');
  assert.equal(minted.length, 3);
  assert.deepEqual(
    (await entriesOf(owner, `&targetKind=staff&targetId=${mira}`)).map(({ id }) => id),
    minted.map(({ id }) => id),
  );
  const byAnna = await entriesOf(owner, `&actorId=${staffId(shop, 'anna')}`);
  assert.deepEqual(new Set(byAnna.map(({ action }) => action)), new Set(['sign_in.succeeded']));
  assert.deepEqual(await entriesOf(owner, '&to=2020-01-01T00:00:00Z'), []);
  assert.equal((await entriesOf(owner, '&from=2020-01-01T00:00:00Z&action=token.agent_minted')).length, 3);
  const first = (await ask<Page>(owner, 'GET', 'console/audit?limit=2')).body.data;
  const second = (await ask<Page>(owner, 'GET', `console/audit?limit=2&cursor=${first.nextCursor}`)).body.data;
  assert.equal(first.entries[1]!.seq - 1, second.entries[0]!.seq);
  assertRefused(await ask(owner, 'GET', 'console/audit?cursor=nonsense'), 400, 'VALIDATION_FAILED');
  assertRefused(await ask(owner, 'GET', 'console/audit?from=2016-12-31T23:59:60Z'), 400, 'VALIDATION_FAILED');
});

test('the table can be taken away, without a formula in it, and that is on record', async () => {
  const shop = await house().tenant();
  const owner = await shop.signIn('anna');
  await call(house().url, 'POST', '/api/server/sdk-token/admin', {
    token: shop.serverKey,
    body: {},
    headers: { 'user-agent': '=HYPERLINK("http://evil.example")' },
  });
  const reply = await fetch(`${house().url}/api/console/audit/export?language=en&action=token.admin_minted`, {
    headers: { authorization: `Bearer ${owner}` },
  });
  assert.equal(reply.status, 200);
  assert.equal(reply.headers.get('content-type'), 'text/csv; charset=utf-8');
  assert.equal(reply.headers.get('content-disposition'), 'attachment; filename="audit.csv"');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await reply.arrayBuffer());
  const lines = text.split('\r\n');
  assert.equal(
    lines[0],
    '\ufeffNumber,Time,Who (kind),Who,Who (id),Action,What,Whom (kind),Whom (id),Details,Address,Program,Request',
  );
  assert.match(lines[1]!, /,server,test,crd_\w+,token\.admin_minted,issued a token for administration,/);
  assert.match(lines[1]!, /"'=HYPERLINK\(""http:\/\/evil\.example""\)"/);
  assert.deepEqual(lines.slice(2), ['']);
  const [entry] = await entriesOf(owner);
  assert.deepEqual([entry?.action, entry?.details], ['audit.exported', { filters: ['action'] }]);
});

test('the actions are listed with their sentences', async () => {
  const shop = await house().tenant();
  assertAnswer(await ask(await shop.signIn('anna'), 'GET', 'console/audit/actions'), 200, {
    actions: Object.entries(auditActions).map(([action, sentence]) => ({ action, sentence })),
  });
});

test('agents and supervisors do not read it', async () => {
  const shop = await house().tenant();
  for (const username of ['mira', 'jonas']) {
    const person = await shop.signIn(username);
    for (const path of ['', '/actions', '/verification', '/export', `/${show('audit', newId())}`]) {
      assertRefused(await ask(person, 'GET', `console/audit${path}`), 403, 'FORBIDDEN', {
        facts: { requiredScope: 'audit:read' },
      });
    }
  }
});
