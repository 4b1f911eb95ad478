import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { makeTenant } from '#modules/knowledge/fixture-tenant.ts';
import { newId } from '#platform/ids.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { type SearchReader, saidStore } from './said.store.ts';

// More than are looked at one by one, of which a few were brought from elsewhere: sent long ago, with young ids.
const MESSAGES = 500;
const BROUGHT = 40;
const MINUTE_MS = 60_000;
const everybody: SearchReader = { staffId: newId() };

let db: TestDatabase;
let tenantId: string;
let departmentId: string;
const bodies: { id: string; sentAt: number; body: string; isSales: boolean }[] = [];

const idMadeAt = (time: number): string => {
  const hex = time.toString(16).padStart(12, '0') + newId().replaceAll('-', '').slice(12);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

before(async () => {
  db = await testDatabase();
  const { kysely } = db.database;
  tenantId = await makeTenant(db);
  departmentId = newId();
  const visitorId = newId();
  await sql`insert into departments (id, tenant_id, name) values (${departmentId}, ${tenantId}, 'Sales')`.execute(
    kysely,
  );
  await sql`insert into visitors (id, tenant_id) values (${visitorId}, ${tenantId})`.execute(kysely);
  const talks = [
    { id: newId(), department: departmentId },
    { id: newId(), department: null },
  ];
  for (const { id, department } of talks)
    await sql`insert into conversations (id, tenant_id, visitor_id, department_id, assigned_staff_id)
      values (${id}, ${tenantId}, ${visitorId}, ${department}, null)`.execute(kysely);
  const now = Date.now();
  for (let number = 0; number < MESSAGES; number += 1) {
    const isSales = number % 4 === 0;
    const made = now - number * MINUTE_MS;
    const sentAt = number < BROUGHT ? made - 300 * MINUTE_MS : made;
    const body = `Frage ${number} zur Bestellung${number % 100 === 7 ? ' eines Lampenschirms' : ''}`;
    const id = idMadeAt(made);
    bodies.push({ id, sentAt, body, isSales });
    await sql`insert into messages (id, tenant_id, conversation_id, seq, sender_type, sender_key, message_type, body, sent_at)
      values (${id}, ${tenantId}, ${talks[isSales ? 0 : 1]!.id}, ${number + 1}, 'visitor', 'visitor', 'text', ${body}, ${new Date(sentAt)})
      `.execute(kysely);
  }
});
after(() => db.drop());

const expected = (word: string, isSeen = (_: (typeof bodies)[number]) => true): string[] =>
  bodies
    .filter((message) => message.body.includes(word) && isSeen(message))
    .sort((left, right) => right.sentAt - left.sentAt || (left.id < right.id ? 1 : -1))
    .map(({ id }) => id);

async function allPages(word: string, reader: SearchReader, limit: number): Promise<string[]> {
  const store = saidStore(db.database.kysely);
  const found: string[] = [];
  for (let before: string[] | undefined; ; ) {
    const ids = await store.newest(tenantId, word, reader, { before, limit });
    found.push(...ids);
    const last = bodies.find(({ id }) => id === ids.at(-1));
    if (ids.length < limit || !last) return found;
    before = [new Date(last.sentAt).toISOString(), last.id];
  }
}

test('a word of every message and a word of a few are found, the newest first, page after page', async () => {
  assert.deepEqual(await allPages('Bestellung', everybody, 21), expected('Bestellung'));
  assert.deepEqual(await allPages('Lampenschirm', everybody, 2), expected('Lampenschirm'));
  assert.deepEqual(await allPages('Staubsauger', everybody, 21), []);
});

test('who sees a part of the desk finds all of that part, however much else says the word', async () => {
  const reader = { staffId: newId(), departmentIds: [departmentId] };
  // What is of no department and nobody's is everybody's.
  assert.deepEqual(await allPages('Bestellung', reader, 33), expected('Bestellung'));
  await sql`update conversations set spam_at = now() where tenant_id = ${tenantId} and department_id is null`.execute(
    db.database.kysely,
  );
  assert.deepEqual(
    await allPages('Bestellung', everybody, 50),
    expected('Bestellung', ({ isSales }) => isSales),
  );
});
