import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { plans as plansOf } from '#modules/plans/index.ts';
import { localBus } from '#platform/bus.ts';
import { systemClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { isRefusal } from '#platform/refusal.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { planWith } from '#tests/plans.ts';
import { type Tenants, tenants as tenantsOf } from './index.ts';

let home: TestDatabase;
let planId: string;
before(async () => {
  home = await testDatabase();
  planId = await plansOf({ database: home.database.kysely }).unlimitedPlanId(newId());
});
after(() => home.drop());

function house(): Tenants {
  const database = home.database.kysely;
  return tenantsOf({
    database,
    plans: plansOf({ database }),
    audit: { record: async () => {} },
    bus: localBus(),
    clock: systemClock,
    readyKnowledge: async () => 0,
  });
}
const slug = () => `t-${newId().slice(-12)}`;
const make = (tenants: Tenants, more: object = {}) =>
  tenants.create({ slug: slug(), name: 'Lampen', email: 'a@b.example', planId, ...more });
async function allowDomains(tenantId: string, most: number): Promise<void> {
  const database = home.database.kysely;
  const small = await planWith(database, { quotas: { allowed_domains: most } });
  await sql`update tenants set plan_id = ${small} where id = ${tenantId}`.execute(database);
}

test('the allowed domains are kept in one form, each once', async () => {
  const tenants = house();
  const { id } = await make(tenants);
  assert.deepEqual(await tenants.setDomains(id, ['https://Shop.example/x', 'shop.example:8080', '*.b.example']), [
    '*.b.example',
    'shop.example',
  ]);
  assert.deepEqual(await tenants.domains(id), ['*.b.example', 'shop.example']);
  assert.equal(await tenants.domainsLeft(id), null);
  assert.deepEqual(await tenants.setDomains(id, []), []);
});

test('every entry that is no domain is told, and nothing is changed', async () => {
  const tenants = house();
  const { id } = await make(tenants, { domains: ['shop.example'] });
  await assert.rejects(tenants.setDomains(id, ['a b', 'good.example', '*']), (error) => {
    assert.ok(isRefusal(error));
    assert.deepEqual(
      error.details.faults?.map((fault) => fault.slice(0, 8)),
      ['"a b" is', '"*" is n'],
    );
    return error.kind === 'invalid';
  });
  assert.deepEqual(await tenants.domains(id), ['shop.example']);
});

test('a list may be as long as the plan allows, and always shorter than it was', async () => {
  const tenants = house();
  const { id } = await make(tenants, { domains: ['a.example', 'b.example', 'c.example', 'd.example'] });
  await allowDomains(id, 2);
  assert.equal(await tenants.domainsLeft(id), 0);
  await assert.rejects(tenants.setDomains(id, ['a.example', 'b.example', 'new.example']), (error) => {
    assert.ok(isRefusal(error));
    const { quota, used, allowed } = error.details.facts ?? {};
    assert.deepEqual([error.code, quota, used, allowed], ['quota_exceeded', 'allowed_domains', 2, 2]);
    return true;
  });
  // Three are too many, and fewer than before.
  assert.equal((await tenants.setDomains(id, ['a.example', 'b.example', 'c.example'])).length, 3);
  assert.equal((await tenants.setDomains(id, ['a.example', 'new.example'])).length, 2);
  await tenants.setDomains(id, ['a.example']);
  assert.equal(await tenants.domainsLeft(id), 1);
});

test('two lists at the same time leave one of them, never both', async () => {
  const tenants = house();
  const { id } = await make(tenants);
  await allowDomains(id, 2);
  await Promise.all([
    tenants.setDomains(id, ['a.example', 'b.example']),
    tenants.setDomains(id, ['c.example', 'd.example']),
    tenants.setDomains(id, ['a.example', 'd.example']),
  ]);
  assert.equal((await house().domains(id)).length, 2);
});

test('the test sibling is made once, also when many ask at once, with nothing but name and hours', async () => {
  const tenants = house();
  const hours = [{ weekday: 1, opensAt: '09:00:00', closesAt: '10:00:00' }];
  const live = await make(tenants, { domains: ['shop.example'], hours, timeZone: 'Europe/Vienna' });
  assert.equal(await tenants.testSiblingId(live.id), undefined);
  const made = await Promise.all(Array.from({ length: 6 }, () => tenants.testSibling(live.id)));
  assert.equal(new Set(made.map(({ id }) => id)).size, 1);
  const [sibling] = made;
  assert.ok(sibling);
  assert.equal(await tenants.testSiblingId(live.id), sibling.id);
  assert.deepEqual(
    [sibling.slug, sibling.name, sibling.testOf, sibling.timeZone],
    [`${live.slug}-test`, 'Lampen (Test)', live.id, 'Europe/Vienna'],
  );
  assert.deepEqual(await tenants.domains(sibling.id), []);
  assert.equal(await tenants.isOpen(sibling.id, new Date('2026-11-24T12:00:00Z')), false);
  assert.equal((await tenants.testSibling(sibling.id)).id, sibling.id, 'a test tenant has none of its own');
});

test('a slug that is taken, or as long as can be, does not hinder the test sibling', async () => {
  const tenants = house();
  const live = await make(tenants);
  await make(tenants, { slug: `${live.slug}-test` });
  assert.match((await tenants.testSibling(live.id)).slug, new RegExp(`^${live.slug}-test-[0-9a-f]{8}$`));
  const long = await make(tenants, { slug: `l${newId().replaceAll('-', '')}`.padEnd(63, 'x') });
  assert.match((await tenants.testSibling(long.id)).slug, /^l.{57}-test$/);
});

test('switching a workspace off switches its test mode off, and on again', async () => {
  const tenants = house();
  const live = await make(tenants);
  const { id } = await tenants.testSibling(live.id);
  await tenants.setActive(live.id, false);
  assert.equal((await tenants.byId(id))?.isActive, false);
  assert.ok((await tenants.services(id)).every(({ blocker }) => blocker === 'subscription'));
  await tenants.setActive(live.id, true);
  assert.equal((await tenants.byId(id))?.isActive, true);
});
