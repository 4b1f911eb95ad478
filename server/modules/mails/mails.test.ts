import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import PostalMime from 'postal-mime';
import { systemClock } from '#platform/clock.ts';
import { jobs as jobsOf } from '#platform/jobs.ts';
import { openLog } from '#platform/log.ts';
import { localOutbox, smtpTransport } from '#platform/mail/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { openSecrets } from '#platform/secrets.ts';
import { testDatabase } from '#tests/database.ts';
import { type FakeSmtpServer, fakeSmtpServer } from '#tests/fakes/smtp-server.ts';
import { mailJobs } from './mails.jobs.ts';
import { mailsStore } from './mails.store.ts';
import type { MailTables } from './mails.tables.ts';
import { type MailOrder, mails as mailsOf } from './mails.ts';

const log = openLog({ level: 'silent' });
const dataDir = mkdtempSync(join(tmpdir(), 'mails-'));
const secrets = openSecrets({ dataDir });
let house: Awaited<ReturnType<typeof testDatabase>>;
let smtp: FakeSmtpServer;
let jobs: ReturnType<typeof jobsOf>;
let mails: ReturnType<typeof mailsOf>;

const needs = () => ({
  database: house.database.kysely,
  jobs,
  secrets,
  clock: systemClock,
  log,
  from: { address: 'chat@example.com' },
  brandOf: async () => ({ name: 'Töpferei "Ton"', color: '#7c3aed', logoUrl: null }),
});

before(async () => {
  house = await testDatabase();
  smtp = await fakeSmtpServer();
  jobs = jobsOf({ connection: house.connection, log });
  mails = mailsOf({ ...needs(), transport: smtpTransport({ url: smtp.url }) });
  mailJobs(jobs, mails, { retryAfterSeconds: 1 });
  await jobs.start();
});
after(async () => {
  await jobs.stop();
  await smtp.close();
  await house.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const order = (changes: Partial<MailOrder<'visitorWaiting'>> = {}): MailOrder<'visitorWaiting'> => ({
  tenantId: null,
  to: { address: 'mira@example.com', name: 'Mira' },
  language: 'de',
  template: 'visitorWaiting',
  values: {
    visitorName: 'Frau Öztürk',
    minutes: 5,
    words: '<b>Hallo</b>, ist jemand da?',
    url: 'https://chat.example.com/c/1',
    isUnassigned: false,
  },
  ...changes,
});

const send = (given: MailOrder<'visitorWaiting'>) =>
  house.database.kysely.transaction().execute((transaction) => mails.send(transaction, given));

const stateOf = async (id: string) => (await mailsStore(house.database.kysely).byId('any', id))!;

const until = async (happened: () => Promise<boolean> | boolean) => {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await happened()) return;
    await new Promise((next) => setTimeout(next, 25));
  }
  throw new Error('it did not happen within 20 s');
};

const caught = (id: string) => smtp.mails.filter(({ raw }) => raw.includes(`<${id}@example.com>`));

test('a mail leaves when the change stands, in the brand of its tenant, with a text beside the page', async () => {
  const id = await send(order());
  await until(async () => (await stateOf(id)).status === 'sent');
  const [arrived] = caught(id);
  assert.ok(arrived);
  assert.equal(arrived.mail.subject, 'Frau Öztürk wartet auf eine Antwort');
  assert.deepEqual(arrived.mail.from, { address: 'chat@example.com', name: 'Töpferei "Ton"' });
  assert.deepEqual(arrived.mail.to, [{ address: 'mira@example.com', name: 'Mira' }]);
  assert.match(arrived.mail.html ?? '', /#7c3aed/);
  assert.match(arrived.mail.html ?? '', /prefers-color-scheme: dark/);
  assert.match(arrived.mail.html ?? '', /&lt;b&gt;Hallo&lt;\/b&gt;, ist jemand da\?/);
  assert.match(arrived.mail.text ?? '', /<b>Hallo<\/b>, ist jemand da\?/);
  assert.match(arrived.mail.text ?? '', /https:\/\/chat\.example\.com\/c\/1/);
  assert.match(arrived.raw, /^Auto-Submitted: auto-generated\r$/m);
  assert.equal((await stateOf(id)).subject, 'Frau Öztürk wartet auf eine Antwort');
});

test('a change that is taken back sends nothing', async () => {
  const before = await mailsStore(house.database.kysely).newest(100);
  await house.database.kysely
    .transaction()
    .execute(async (transaction) => {
      await mails.send(transaction, order());
      throw new Error('taken back');
    })
    .catch(() => {});
  assert.equal((await mailsStore(house.database.kysely).newest(100)).length, before.length);
});

test('a name or text with line ends adds no header and no receiver', async () => {
  const evil = 'Eve\r\nBcc: victim@example.com\r\n\r\nBody';
  const id = await send(
    order({ to: { address: 'mira@example.com', name: evil }, values: { ...order().values, visitorName: evil } }),
  );
  await until(async () => (await stateOf(id)).status === 'sent');
  const [arrived] = caught(id);
  assert.deepEqual(arrived?.to, ['mira@example.com']);
  assert.equal(arrived?.mail.bcc, undefined);
  assert.equal(arrived?.mail.subject, 'Eve Bcc: victim@example.com Body wartet auf eine Antwort');
});

test('what is no address is refused before anything is kept', async () => {
  for (const address of [
    '',
    'nobody',
    'a@b\r\nBcc: c@d.de',
    'a b@c.de',
    '@c.de',
    'a@',
    '<a@b.de>',
    `${'a'.repeat(65)}@b.de`,
  ]) {
    await assert.rejects(send(order({ to: { address } })), (error) => error instanceof Refusal, address);
  }
});

test('a mail waits for a mail server that is down, and leaves when it is back', async () => {
  smtp.behave({ fail: 'drop' });
  const dropped = await send(order());
  await until(async () => (await stateOf(dropped)).attempts > 0);
  assert.equal((await stateOf(dropped)).failure, 'unreachable');
  smtp.behave({ fail: 451 });
  const deferred = await send(order());
  await until(async () => (await stateOf(deferred)).attempts > 0);
  smtp.behave({});
  await until(async () => (await stateOf(dropped)).status === 'sent' && (await stateOf(deferred)).status === 'sent');
  assert.equal(caught(dropped).length, 1);
  assert.equal(caught(deferred).length, 1);
});

test('a mail that the server refuses for good is not tried again, and says so', async () => {
  smtp.behave({ fail: 554 });
  const id = await send(order());
  await until(async () => (await stateOf(id)).status === 'failed');
  smtp.behave({});
  const { attempts, failure } = await stateOf(id);
  assert.deepEqual({ attempts, failure }, { attempts: 1, failure: 'refused' });
  await mails.deliver(id);
  assert.equal(caught(id).length, 0);
});

test('what has been sent is not sent again, and its words are not kept', async () => {
  const id = await send(order());
  await until(async () => (await stateOf(id)).status === 'sent');
  await mails.deliver(id);
  assert.equal(caught(id).length, 1);
  const rows = await house.database.kysely
    .withTables<MailTables>()
    .selectFrom('mails')
    .select('content')
    .where('id', '=', id)
    .execute();
  assert.deepEqual(rows, [{ content: null }]);
});

test('without a mail server mails are files that their owner alone can read, the newest 500', async () => {
  const folder = join(dataDir, 'outbox');
  const outbox = localOutbox({ folder });
  const message = (number: number) => ({
    messageId: `<${String(number).padStart(6, '0')}@example.com>`,
    date: new Date(),
    from: { address: 'chat@example.com', name: 'Töpferei' },
    to: { address: 'mira@example.com' },
    subject: 'Grüße',
    html: '<p>Hallo</p>',
    text: 'Hallo',
  });
  for (let number = 0; number < 503; number += 1) await outbox.send(message(number));
  const files = readdirSync(folder).sort();
  assert.equal(files.length, 500);
  assert.equal(files[0], '000003.eml');
  assert.equal(statSync(join(folder, files[0]!)).mode & 0o777, 0o600);
  assert.equal(await outbox.read('<000000@example.com>'), undefined);
  const read = await PostalMime.parse((await outbox.read('<000502@example.com>'))!);
  assert.equal(read.subject, 'Grüße');
  assert.equal(await outbox.read('<../../secrets/master@x>'), undefined);
});
