import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openLog } from '#platform/log.ts';
import { type TestApp, testApp } from '../app.ts';
import { type Planted, plantSecrets } from '../proofs/secrets-planted.ts';
import { inDatabase, inLists, inLog } from '../proofs/secrets-search.ts';

const lines: string[] = [];
const log = openLog({ level: 'debug', to: { write: (line: string) => void lines.push(line) } });
let house: TestApp;
let planted: Planted;

before(async () => {
  house = await testApp({}, { log });
  planted = await plantSecrets(house);
});
after(async () => {
  await house.close();
  assert.deepEqual(house.faults, [], 'every reply is as its document says');
});

const one = (what: string) => planted.plants.filter((plant) => plant.what === what);

test('no password, key, token or word of a person stands in the log', () => {
  assert.ok(lines.length > 15, `${lines.length} lines were written`);
  assert.deepEqual(inLog(lines, planted.plants), []);
});

test('no secret stands in the database, and what people wrote only where it belongs', async () => {
  assert.deepEqual(await inDatabase(house.database.kysely, planted.plants), []);
});

test('no list tells a secret, or what was erased', async () => {
  const { findings, lists } = await inLists(house.url, planted);
  assert.ok(lists > 20, `${lists} lists were read`);
  assert.deepEqual(findings, []);
});

test('a secret that is planted in each place is found', async () => {
  const [password] = one('a password');
  const [message] = one('a message');
  log.warn('a planted hole', { reason: `could not sign in with ${password!.text}` });
  log.warn('a planted hole', { reason: Buffer.from(message!.text).toString('base64') });
  assert.equal(inLog(lines, [password!, message!]).length, 2);
  const { kysely } = house.database;
  await sql`update tenants set company_name = ${password!.text} where id = ${planted.shop.id}`.execute(kysely);
  await sql`update tenants set phone = encode(${message!.text}::bytea, 'hex') where id = ${planted.shop.id}`.execute(
    kysely,
  );
  assert.deepEqual(await inDatabase(kysely, [password!, message!]), [
    'the table public.tenants holds a password',
    'the table public.tenants holds a message',
  ]);
  const entry = { ...password!, text: 'Petersens Lampenladen' };
  await sql`update staff set name = ${entry.text} where id = ${planted.shop.staff.mira}`.execute(kysely);
  const { findings } = await inLists(house.url, { ...planted, plants: [entry] });
  assert.ok(findings.includes('listStaff tells owner a password'), findings.join('\n'));
});
