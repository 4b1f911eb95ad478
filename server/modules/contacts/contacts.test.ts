import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { makeCaller, systemCaller } from '#modules/identity/index.ts';
import { plans as plansOf } from '#modules/plans/index.ts';
import { systemClock } from '#platform/clock.ts';
import { cursors as cursorsOf } from '#platform/cursors.ts';
import { newId } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { outbox as outboxOf } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { planWith } from '#tests/plans.ts';
import { contacts as contactsOf } from './contacts.ts';

let db: TestDatabase;
let planId: string;
before(async () => {
  db = await testDatabase();
  planId = await plansOf({ database: db.database.kysely }).unlimitedPlanId(newId());
});
after(() => db.drop());

async function shopWith(most: number | null = null) {
  const { kysely } = db.database;
  const tenantId = newId();
  const plan = most === null ? planId : await planWith(kysely, { quotas: { contacts: most } });
  await sql`insert into tenants (id, slug, name, email, plan_id, public_key)
    values (${tenantId}, ${`t-${tenantId.slice(-12)}`}, 'Shop', 'a@example.com', ${plan}, ${tenantId})`.execute(kysely);
  const plans = plansOf({ database: kysely });
  const outbox = outboxOf({ database: kysely, log: openLog({ level: 'silent' }) });
  const forgotten: string[] = [];
  const forget = async (_: Kysely<unknown>, __: string, { id }: { id: string }) => void forgotten.push(id);
  const audit = { record: async () => {} };
  const countryOf = async () => 'DE';
  const cursors = cursorsOf(Buffer.alloc(32));
  const unasked = {
    jobs: { send: async () => {} },
    moveVisitors: async () => {},
    blockVisitors: async () => {},
    threadsOf: async () => [],
  };
  const contacts = contactsOf({
    database: kysely,
    outbox,
    plans,
    audit,
    clock: systemClock,
    countryOf,
    forget,
    cursors,
    ...unasked,
  });
  const events = async () => {
    const { rows } = await sql<{ type: string; data: object }>`
      select type, data from outbox where tenant_id = ${tenantId} order by position`.execute(kysely);
    return rows;
  };
  return { contacts, tenantId, caller: systemCaller(tenantId), events, forgotten };
}

const vera = { externalId: null, name: 'Vera', phone: '+49 30 1234567', email: null, isVerified: false };
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

test('one more than the plan allows is refused; who is there already can still be changed', async () => {
  const { contacts, caller, tenantId } = await shopWith(1);
  const first = await contacts.upsert(caller, { name: 'A', phone: '0341 1001' });
  await assert.rejects(contacts.upsert(caller, { name: 'B', phone: '0341 1002' }), refused('quota_exceeded'));
  assert.equal((await contacts.upsert(caller, { name: 'A. A.', phone: '0341 1001' })).id, first.id);
  const linked: string[] = [];
  const recognised = await contacts.recognise(tenantId, vera, async (_, id) => void linked.push(id));
  assert.deepEqual([recognised, linked], [undefined, []], 'a full plan keeps nobody from chatting');
});

test('events tell which contact and which fields, and nothing about the person', async () => {
  const { contacts, caller, events } = await shopWith();
  const made = await contacts.upsert(caller, { name: 'Jana Geheim', phone: '+49 341 5512', email: 'jana@example.com' });
  await contacts.upsert(caller, { name: 'Jana Geheim', phone: '+49 341 5512', tags: ['neu'], notes: 'Vertraulich' });
  await contacts.upsert(caller, { name: 'Jana Geheim', phone: '+49 341 5512' });
  const told = await events();
  assert.deepEqual(
    told.map(({ type }) => type),
    ['contact.created', 'contact.updated'],
  );
  assert.deepEqual((told[1]!.data as { changed: string[] }).changed, ['tags', 'notes']);
  assert.match(JSON.stringify(told[0]), new RegExp(made.id));
  assert.doesNotMatch(JSON.stringify(told), /Geheim|5512|example\.com|Vertraulich/);
});

test('a visitor is found by number, else made; only a signed key counts as one', async () => {
  const { contacts, caller, tenantId } = await shopWith();
  const links: string[] = [];
  const recognise = (claim: object) =>
    contacts.recognise(tenantId, { ...vera, ...claim }, async (_, id) => void links.push(id));
  const jana = await contacts.upsert(caller, {
    externalId: 'c-1',
    name: 'Jana',
    phone: '+49 341 5512',
    email: 'j@example.com',
  });
  assert.equal(await recognise({ externalId: 'c-1', isVerified: true }), jana.id, 'by her key');
  assert.equal(await recognise({ phone: '0049 341 5512', name: 'Somebody' }), jana.id, 'by her number');
  assert.equal(await recognise({ externalId: 'c-2', isVerified: true, phone: '+49 341 5512' }), undefined, 'another’s');
  const made = await recognise({ externalId: 'c-1', email: 'j@example.com' });
  assert.ok(made && made !== jana.id);
  const { externalId, email, source } = await contacts.get(caller, made);
  assert.deepEqual({ externalId, email, source }, { externalId: null, email: null, source: 'visitor' });
  assert.equal(await recognise({ phone: 'none' }), undefined);
  assert.equal(await recognise({ name: null }), undefined);
  assert.deepEqual(links, [jana.id, jana.id, made]);
  assert.deepEqual(await contacts.get(caller, jana.id), jana, 'nothing of it changed her');
});

test('a tie that fails leaves no contact behind', async () => {
  const { contacts, caller, tenantId } = await shopWith();
  await assert.rejects(
    contacts.recognise(tenantId, vera, async () => {
      throw new Error('no tie');
    }),
    /no tie/,
  );
  assert.equal((await contacts.list(caller, { page: 1, limit: 10 })).total, 0);
});

test('a person asks by the rights of their role, a key by its scopes', async () => {
  const { contacts, caller, tenantId, forgotten } = await shopWith();
  const { id } = await contacts.upsert(caller, { name: 'Jana', phone: '+49 341 5512' });
  const staff = (scopes: string[]) =>
    makeCaller(tenantId, { kind: 'staff', staffId: newId(), role: 'agent', departmentIds: [], name: 'Mira' }, scopes);
  assert.equal((await contacts.get(staff(['contacts:read']), id)).id, id);
  await assert.rejects(contacts.get(staff(['server:contacts:read']), id), refused('scope_denied'));
  await assert.rejects(contacts.remove(staff(['contacts:read']), id), refused('scope_denied'));
  await contacts.remove(staff(['contacts:write']), id);
  assert.deepEqual(forgotten, [id]);
  await assert.rejects(contacts.get(caller, id), refused('contact_not_found'));
});
