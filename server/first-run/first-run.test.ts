import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Conversation } from '@switchboard/protocol';
import { sql } from 'kysely';
import { systemCaller } from '#modules/identity/index.ts';
import { passwords } from '#modules/identity/passwords.ts';
import { systemClock } from '#platform/clock.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets } from '#platform/secrets.ts';
import { call } from '#tests/app.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { type App, openApp } from '../app.ts';
import { readSettings } from '../settings.ts';
import { type FirstRunFile, firstRun, laterStart, removeSampleData } from './index.ts';

let db: TestDatabase;
let app: App;
let dataDir = '';
let url = '';
const log = openLog({ level: 'silent' });

before(async () => {
  [db, dataDir] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'first-run-'))]);
  const read = readSettings({ DATA_DIR: dataDir, ALLOW_PRIVATE_TARGETS: '1', HOST: '127.0.0.1', PORT: '0' });
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  app = await openApp({ settings: read.settings, database: db.database, secrets: openSecrets({ dataDir }), log });
  url = await app.listen();
});
after(async () => {
  await app.stop();
  await db.drop();
  await rm(dataDir, { recursive: true });
});

const needs = (changes: object = {}) => ({
  ...app.modules,
  database: db.database.kysely,
  secrets: openSecrets({ dataDir }),
  url: () => url,
  log,
  clock: systemClock,
  dataDir,
  sampleData: true,
  ...changes,
});

const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(
    db.database.kysely,
  );
  return rows[0]?.count ?? 0;
};

const keysFile = async () => JSON.parse(await readFile(join(dataDir, 'first-run.json'), 'utf8')) as FirstRunFile;

test('a first start that is cut off leaves no operator, and the next one begins anew', async () => {
  const broken = needs({
    webhooks: {
      create: () => {
        throw new Error('the power went');
      },
    },
  });
  await assert.rejects(firstRun(broken), /the power went/);
  assert.equal(await count('operators'), 0);
  assert.equal(await count('tenants'), 2);
});

test('the first start makes the operator and a shop that can be looked at, and leaves the keys in a file', async () => {
  const made = await firstRun(needs());
  assert.ok(made);
  const file = await keysFile();
  assert.deepEqual(file, made.file);
  assert.equal((await stat(made.path)).mode & 0o777, 0o600);
  assert.deepEqual(Object.keys(file), ['url', 'operator', 'demo', 'reseller']);
  assert.equal(file.url, url);
  assert.match(file.demo?.tenantId ?? '', /^tnt_/);
  assert.match(file.operator.password, /^[a-z0-9-]{20,}$/);
  for (const secret of [file.operator.password, `${url}/demo`, `${url}/console/demo`, made.path]) {
    assert.ok(made.welcome.includes(secret), secret);
  }
  assert.equal(await count('tenants'), 2);
  assert.equal(await count('operators'), 1);
  assert.equal(await count('resellers'), 1);
  assert.equal(await count('plans'), 5);
  const demo = await app.modules.tenants.bySlug('demo');
  assert.equal(await app.modules.knowledge.readyCount(demo?.id ?? ''), 8);
  assert.equal((await app.modules.tenants.bySlug('demo-test'))?.testOf, demo?.id);
  assert.equal((await app.modules.tenants.byOrigin('http://localhost:8192'))?.slug, 'demo');
});

test('the people of the demo sign in and find conversations in different states', async () => {
  const { demo } = await keysFile();
  const seen: Record<string, Conversation[]> = {};
  for (const { username, password } of demo?.staff ?? []) {
    const signedIn = await call<{ accessToken: string }>(url, 'POST', '/api/auth/workspace-login', {
      body: { username, password },
      headers: { 'x-tenant-slug': 'demo' },
    });
    assert.equal(signedIn.status, 200, username);
    const token = signedIn.body.data.accessToken;
    const list = await call<{ conversations: Conversation[] }>(url, 'GET', '/api/agent-sdk/conversations', { token });
    seen[username] = list.body.data.conversations;
    for (const { conversationId } of seen[username]) {
      const one = await call(url, 'GET', `/api/agent-sdk/conversations/${conversationId}`, { token });
      assert.equal(one.status, 200);
    }
  }
  assert.equal(seen['anna']?.length, 5);
  assert.deepEqual(seen['anna']?.map(({ status }) => status).sort(), ['open', 'open', 'open', 'open', 'resolved']);
  assert.equal(seen['mira']?.length, 5);
  assert.match(seen['anna']?.[0]?.preview ?? '', /bis Ende Mai/);
});

test('the sample conversations are history: nothing answers them, and no webhook is told', async () => {
  await new Promise((done) => setTimeout(done, 300));
  assert.equal(await count('turns'), 0);
  assert.equal(await count('webhook_deliveries'), 0);
});

test('the keys of the file open what they should', async () => {
  const { demo } = await keysFile();
  const hooks = await call<{ webhooks: { url: string }[] }>(url, 'GET', '/api/server/webhooks', {
    token: demo?.serverKey ?? '',
  });
  assert.equal(hooks.status, 200);
  assert.deepEqual(
    hooks.body.data.webhooks.map((hook) => hook.url),
    [`${url}/demo/hooks`],
  );
  const { credentials, tenants } = app.modules;
  const live = await credentials.callerOf(demo?.echocallKey ?? '', 'echocall');
  const trial = await credentials.callerOf(demo?.echocallTestKey ?? '', 'echocall');
  assert.equal((await tenants.byId(live.tenantId))?.slug, 'demo');
  assert.equal((await tenants.byId(trial.tenantId))?.slug, 'demo-test');
});

test('what the shop knows answers what its visitors ask', async () => {
  const demo = await app.modules.tenants.bySlug('demo');
  const ask = async (query: string) => (await app.modules.knowledge.search(demo?.id ?? '', { query }))[0];
  assert.match((await ask('Was kostet der Versand nach Österreich?'))?.text ?? '', /9,90 €/);
  assert.match((await ask('How many years is the warranty on the glaze?'))?.text ?? '', /three-year/);
});

test('a later start makes nothing, shows no password, and has webhook and file follow to the new address', async () => {
  assert.equal(await firstRun(needs()), undefined);
  const before = await keysFile();
  const said = await laterStart(needs({ url: () => 'http://127.0.0.1:9' }));
  const file = await keysFile();
  assert.deepEqual(file, { ...before, url: 'http://127.0.0.1:9' });
  const { operator, demo } = file;
  assert.match(said, /http:\/\/127\.0\.0\.1:9\/demo/);
  for (const { password } of [operator, ...(demo?.staff ?? [])]) assert.ok(!said.includes(password));
  const hooks = await call<{ webhooks: { url: string }[] }>(url, 'GET', '/api/server/webhooks', {
    token: demo?.serverKey ?? '',
  });
  assert.equal(hooks.body.data.webhooks[0]?.url, 'http://127.0.0.1:9/demo/hooks');
});

test('removing the sample data leaves no row of it, and may be asked again', async () => {
  const demo = await app.modules.tenants.bySlug('demo');
  const removed: string[] = [];
  const remove = removeSampleData(needs({ blobs: { removePrefix: async (id: string) => void removed.push(id) } }));
  await remove(demo?.id ?? '', systemCaller(demo?.id ?? ''));
  await remove(demo?.id ?? '', systemCaller(demo?.id ?? ''));
  for (const table of [
    'tenants',
    'owners',
    'staff',
    'departments',
    'credentials',
    'resellers',
    'knowledge_items',
    'conversations',
    'messages',
    'visitors',
    'webhooks',
  ]) {
    assert.equal(await count(table), 0, table);
  }
  assert.equal(removed.length, 2);
  assert.equal(await count('plans'), 1, 'the one that lets everything');
  assert.deepEqual(Object.keys(await keysFile()), ['url', 'operator']);
  assert.doesNotMatch(await laterStart(needs()), /demo/);
});

test('a workspace that is not sample data is never removed as such', async () => {
  const { plans, tenants } = app.modules;
  const planId = await plans.unlimitedPlanId('01970000-0000-7000-8000-000000000000');
  const real = await tenants.create({ slug: 'real', name: 'Real', email: 'a@real.example', planId });
  await assert.rejects(removeSampleData(needs())(real.id, systemCaller(real.id)), { code: 'not_sample_data' });
  assert.equal(await count('tenants'), 1);
});

test('without sample data the first start makes the operator alone', async () => {
  await sql`delete from operators`.execute(db.database.kysely);
  const made = await firstRun(needs({ sampleData: false }));
  assert.deepEqual(Object.keys(made?.file ?? {}), ['url', 'operator']);
  assert.match(made?.welcome ?? '', /\/console\/platform/);
});

test('of two processes that start at once, one makes the first start', async () => {
  await sql`delete from operators`.execute(db.database.kysely);
  const made = await Promise.all([firstRun(needs()), firstRun(needs())]);
  assert.equal(made.filter(Boolean).length, 1);
  assert.equal(await count('operators'), 1);
});

test('the password of a reseller is kept in the form that sign-ins understand', async () => {
  const kept = await app.modules.identity.hashPassword('k7mp2-abcde-fghjk-mnpqr');
  assert.equal(await passwords().verify('k7mp2-abcde-fghjk-mnpqr', kept), true);
  assert.equal(await passwords().verify('k7mp2-abcde-fghjk-mnpqs', kept), false);
});
