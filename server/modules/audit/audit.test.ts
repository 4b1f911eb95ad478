import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { makeCaller, scopesOf, systemCaller } from '#modules/identity/index.ts';
import { heldClock } from '#platform/clock.ts';
import { cursors } from '#platform/cursors.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { audit as auditOf } from './audit.ts';
import type { AuditAddresses } from './origin.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase();
});
after(() => db.drop());

function house(addresses: AuditAddresses = 'truncated') {
  const { kysely } = db.database;
  const clock = heldClock(new Date('2026-05-04T10:00:00Z'));
  const audit = auditOf({ database: kysely, cursors: cursors(Buffer.alloc(32, 7)), clock, addresses });
  const tenantId = newId();
  const origin = { address: '203.0.113.77', userAgent: 'Browser\u0000 1', requestId: 'request-1' };
  const anna = makeCaller(
    tenantId,
    { kind: 'staff', staffId: newId(), role: 'owner', departmentIds: [], name: 'Anna' },
    scopesOf('owner'),
    origin,
  );
  const record = (...entry: Parameters<typeof audit.record> extends [unknown, unknown, infer E] ? [E] : never) =>
    kysely.transaction().execute((transaction) => audit.record(transaction, anna, ...entry));
  return { audit, tenantId, anna, record, clock, kysely };
}

/** What only the database's superuser can do. */
const tamper = (kysely: Kysely<unknown>, work: (transaction: Kysely<unknown>) => Promise<unknown>) =>
  kysely.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    await work(transaction);
  });

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

test('an entry says who, what, whom, when and from where', async () => {
  const { audit, anna, record, tenantId } = house();
  await record({ action: 'contact.deleted', target: { kind: 'contact', id: 'c-1' }, details: { fields: ['name'] } });
  const { entries, nextCursor } = await audit.list(anna, { limit: 10 });
  const { id, ...said } = entries[0]!;
  const { previousHash: _, hash: __, ...shown } = said as typeof said & { previousHash: Buffer; hash: Buffer };
  assert.deepEqual(shown, {
    tenantId,
    seq: 1,
    at: new Date('2026-05-04T10:00:00Z'),
    actor: { kind: 'staff', id: anna.actor.kind === 'staff' ? anna.actor.staffId : '', name: 'Anna' },
    action: 'contact.deleted',
    target: { kind: 'contact', id: 'c-1' },
    details: { fields: ['name'] },
    address: '203.0.113.0/24',
    userAgent: 'Browser  1',
    requestId: 'request-1',
  });
  assert.equal(nextCursor, null);
  assert.equal((await audit.get(anna, id)).seq, 1);
});

test('what is rolled back is not on record, and leaves no gap', async () => {
  const { audit, anna, record, kysely } = house();
  await assert.rejects(
    kysely.transaction().execute(async (transaction) => {
      await audit.record(transaction, anna, { action: 'webhook.created' });
      throw new Error('the change failed');
    }),
    /the change failed/,
  );
  await record({ action: 'webhook.created' });
  assert.deepEqual(
    (await audit.list(anna, { limit: 10 })).entries.map(({ seq }) => seq),
    [1],
  );
});

test('many at once make one chain, and time does not run backwards in it', async () => {
  const { audit, anna, record, clock } = house();
  await Promise.all(Array.from({ length: 20 }, (_, n) => record({ action: 'domains.changed', details: { n } })));
  clock.advance(-60_000);
  await record({ action: 'domains.changed' });
  const { entries } = await audit.list(anna, { limit: 100 });
  assert.deepEqual(
    entries.map(({ seq }) => seq),
    Array.from({ length: 21 }, (_, n) => 21 - n),
  );
  assert.equal(entries[0]?.at.toISOString(), '2026-05-04T10:00:00.000Z');
  const { isWhole, entries: followed, broken } = await audit.verify(anna);
  assert.deepEqual({ isWhole, followed, broken }, { isWhole: true, followed: 21, broken: null });
});

test('entries can be neither changed nor taken away, and outlive everything', async () => {
  const { record, kysely, tenantId } = house();
  await record({ action: 'domains.changed' });
  for (const change of [
    sql`update audit_entries set action = 'x' where tenant_id = ${tenantId}`,
    sql`delete from audit_entries where tenant_id = ${tenantId}`,
    sql`truncate audit_entries`,
    sql`delete from audit_heads where tenant_id = ${tenantId}`,
    sql`truncate audit_heads`,
    sql`update audit_heads set seq = 0 where tenant_id = ${tenantId}`,
  ]) {
    await assert.rejects(change.execute(kysely), /append only/);
  }
});

test('whoever tampers as the superuser of the database is found (planted holes)', async () => {
  const holes = [
    { change: sql`update audit_entries set actor_name = 'Eve' where seq = 3`, seq: 3, fault: 'changed' },
    { change: sql`update audit_entries set details = '{"n":9}' where seq = 2`, seq: 2, fault: 'changed' },
    { change: sql`update audit_entries set at = at + interval '1 ms' where seq = 1`, seq: 1, fault: 'changed' },
    { change: sql`delete from audit_entries where seq = 2`, seq: 2, fault: 'missing' },
    { change: sql`delete from audit_entries where seq = 5`, seq: 5, fault: 'missing' },
    { change: sql`delete from audit_heads`, seq: 5, fault: 'moved' },
    { change: sql`update audit_entries set previous_hash = hash where seq = 4`, seq: 4, fault: 'moved' },
  ];
  for (const { change, seq, fault } of holes) {
    const { audit, anna, record, kysely, tenantId } = house();
    for (let n = 1; n <= 5; n += 1) await record({ action: 'domains.changed', details: { n } });
    assert.equal((await audit.verify(anna)).isWhole, true);
    const only = sql`${change} ${sql.raw(/where/.test(change.compile(kysely).sql) ? 'and' : 'where')} tenant_id = ${tenantId}`;
    await tamper(kysely, (transaction) => only.execute(transaction));
    const { isWhole, broken } = await audit.verify(anna);
    assert.deepEqual({ isWhole, broken }, { isWhole: false, broken: { seq, fault } });
  }
});

test('what is kept of an address is the operator’s choice, and the chain holds with each', async () => {
  const kept = { full: '203.0.113.77', truncated: '203.0.113.0/24', none: null } as const;
  for (const [addresses, expected] of Object.entries(kept)) {
    const { audit, anna, record } = house(addresses as AuditAddresses);
    await record({ action: 'domains.changed' });
    assert.equal((await audit.list(anna, { limit: 1 })).entries[0]?.address, expected);
    assert.equal((await audit.verify(anna)).isWhole, true);
  }
});

test('odd texts in details come back as they were hashed', async () => {
  const { audit, anna, record } = house();
  await record({
    action: 'settings.updated',
    details: { b: '\ud800 \u0000', a: [1.5, null, undefined, { z: true, ä: 'ß' }], nothing: undefined, big: 1e21 },
  });
  assert.equal((await audit.verify(anna)).isWhole, true);
});

test('pages, filters and the span of time', async () => {
  const { audit, anna, record, clock } = house();
  for (let n = 1; n <= 7; n += 1) {
    await record({ action: n % 2 ? 'webhook.created' : 'webhook.updated', target: { kind: 'webhook', id: `w${n}` } });
    clock.advance(60_000);
  }
  const seqs = async (filter: object) =>
    (await audit.list(anna, { limit: 100, ...filter })).entries.map(({ seq }) => seq);
  const first = await audit.list(anna, { limit: 3 });
  const second = await audit.list(anna, { limit: 100, cursor: first.nextCursor! });
  assert.deepEqual(
    [...first.entries, ...second.entries].map(({ seq }) => seq),
    [7, 6, 5, 4, 3, 2, 1],
  );
  assert.equal(second.nextCursor, null);
  assert.deepEqual(await seqs({ action: 'webhook.updated' }), [6, 4, 2]);
  assert.deepEqual(await seqs({ targetKind: 'webhook', targetId: 'w3' }), [3]);
  assert.deepEqual(
    await seqs({ from: new Date('2026-05-04T10:02:00Z'), to: new Date('2026-05-04T10:04:00Z') }),
    [4, 3],
  );
  assert.deepEqual(await seqs({ from: new Date('2027-01-01') }), []);
  assert.deepEqual(await seqs({ to: new Date('2020-01-01') }), []);
  assert.deepEqual(await seqs({ actorId: newId() }), []);
});

test('the export reads all of it and is itself on record; reading is not', async () => {
  const { audit, anna, record } = house();
  for (let n = 0; n < 3; n += 1) await record({ action: 'webhook.created' });
  await audit.list(anna, { limit: 10 });
  await audit.verify(anna);
  const told: string[] = [];
  for await (const { action } of await audit.export(anna, { action: 'webhook.created' })) told.push(action);
  assert.deepEqual(told, Array(3).fill('webhook.created'));
  const { entries } = await audit.list(anna, { limit: 10 });
  assert.deepEqual(
    [entries.length, entries[0]?.action, entries[0]?.details],
    [4, 'audit.exported', { filters: ['action'] }],
  );
});

test('admins and owners read; others and other workspaces do not', async () => {
  const { audit, anna, record, tenantId } = house();
  await record({ action: 'webhook.created' });
  const [entry] = (await audit.list(anna, { limit: 1 })).entries;
  const person = (role: 'admin' | 'supervisor' | 'agent', of = tenantId) =>
    makeCaller(of, { kind: 'staff', staffId: newId(), role, departmentIds: [], name: 'P' }, scopesOf(role));
  assert.equal((await audit.list(person('admin'), { limit: 1 })).entries.length, 1);
  for (const role of ['supervisor', 'agent'] as const) {
    await assert.rejects(audit.list(person(role), { limit: 1 }), refused('scope_denied'));
    await assert.rejects(audit.verify(person(role)), refused('scope_denied'));
    await assert.rejects(audit.get(person(role), entry!.id), refused('scope_denied'));
    await assert.rejects(audit.export(person(role), {}), refused('scope_denied'));
  }
  const stranger = systemCaller(newId());
  assert.deepEqual((await audit.list(stranger, { limit: 1 })).entries, []);
  await assert.rejects(audit.get(stranger, entry!.id), refused('audit_not_found'));
});
