import assert from 'node:assert/strict';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { testDatabase } from '#tests/database.ts';
import { heldClock } from './clock.ts';
import { type Idempotency, idempotency, readIdempotencyKey } from './idempotency.ts';
import { openSecrets } from './secrets.ts';

let house: Awaited<ReturnType<typeof testDatabase>>;
let keys: Idempotency;
const clock = heldClock(new Date());
before(async () => {
  house = await testDatabase();
  const secrets = openSecrets({ dataDir: await mkdtemp(join(tmpdir(), 'switchboard-test-')) });
  keys = idempotency({ database: house.database.kysely, clock, secrets });
});
after(() => house.drop());

const request = (key: string, input: unknown = { a: 1, b: 2 }) => ({
  scope: 't1:me',
  key,
  method: 'POST',
  route: 'make',
  input,
});

test('the same request twice has one effect and one answer, whatever the order of its fields', async () => {
  let effects = 0;
  const effect = async () => ({ status: 201, body: { made: ++effects } });
  const first = await keys.once(request('k1'), effect);
  const second = await keys.once(request('k1', { b: 2, a: 1 }), effect);
  assert.deepEqual(
    [first, second],
    [
      { status: 201, body: { made: 1 }, replayed: false },
      { status: 201, body: { made: 1 }, replayed: true },
    ],
  );
});

test('fifty at once have one effect; the others are told to wait or get its answer', async () => {
  let effects = 0;
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, () =>
      keys.once(request('k2'), async () => {
        effects += 1;
        await new Promise((done) => setTimeout(done, 50));
        return { status: 201, body: {} };
      }),
    ),
  );
  assert.equal(effects, 1);
  for (const result of results)
    if (result.status === 'rejected') assert.equal(result.reason.code, 'request_in_progress');
});

test('a key that is used for another request is refused', async () => {
  await keys.once(request('k3'), async () => ({ status: 200, body: {} }));
  await assert.rejects(
    keys.once(request('k3', { a: 2 }), async () => ({ status: 200, body: {} })),
    { code: 'idempotency_key_reused' },
  );
});

test('after a failure the key is free, and after a day too', async () => {
  await assert.rejects(
    keys.once(request('k4'), async () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.equal((await keys.once(request('k4'), async () => ({ status: 200, body: 1 }))).body, 1);
  clock.advance(25 * 3_600_000);
  assert.equal((await keys.once(request('k4'), async () => ({ status: 200, body: 2 }))).body, 2);
});

test('an answer that holds a secret is not readable in the database', async () => {
  await keys.once(request('k5'), async () => ({ status: 201, body: { secret: 'whsec_canary' } }));
  const { rows } = await house.database.pool.query(`select body from idempotency_keys where key = 'k5'`);
  assert.doesNotMatch(JSON.stringify(rows), /canary/);
});

test('a key may come quoted or bare; what cannot be one is refused', () => {
  assert.equal(readIdempotencyKey('"abc"'), 'abc');
  assert.equal(readIdempotencyKey('abc'), 'abc');
  assert.equal(readIdempotencyKey(undefined), undefined);
  for (const wrong of ['', 'a b', 'ä', 'x'.repeat(256)])
    assert.throws(() => readIdempotencyKey(wrong), { kind: 'invalid' });
});
