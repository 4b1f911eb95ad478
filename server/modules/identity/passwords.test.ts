import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwords } from './passwords.ts';

const light = { memoryKib: 8, passes: 1 };

test('a password is kept as argon2id with the work that OWASP asks for', async () => {
  const phc = await passwords().hash('correct horse battery');
  assert.match(phc, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.equal(await passwords().verify('correct horse battery', phc), true);
  assert.equal(await passwords().verify('correct horse batterY', phc), false);
});

test('a password typed on another system, its umlauts composed otherwise, is the same', async () => {
  const { hash, verify } = passwords(light);
  assert.equal(await verify('Schlu\u0308ssel-9', await hash('Schl\u00fcssel-9')), true);
});

test('a hash made with other work than today is still read', async () => {
  const phc = await passwords({ memoryKib: 64, passes: 3 }).hash('correct horse battery');
  assert.equal(await passwords(light).verify('correct horse battery', phc), true);
});

test('too short and too long passwords are refused with the right length', async () => {
  await assert.rejects(passwords(light).hash('short'), { kind: 'invalid', message: /too short/ });
  await assert.rejects(passwords(light).hash('x'.repeat(257)), { kind: 'invalid', message: /too long/ });
  assert.equal(await passwords(light).verify('x'.repeat(100_000), undefined), false);
});

test('where nobody is known by the name, the same work is done and the answer is no', async () => {
  const { hash, verify } = passwords();
  const phc = await hash('correct horse battery');
  const median = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
    return times.sort((one, other) => one - other)[3]!;
  };
  const known = await median(() => verify('a wrong password', phc));
  const unknown = await median(() => verify('a wrong password', undefined));
  assert.equal(await verify('a wrong password', undefined), false);
  // Wide, since other programs run beside the test: without the work it would be a hundredth.
  assert.ok(unknown > known / 3 && unknown < known * 3, `known ${known} ms, unknown ${unknown} ms`);
});

test('when too many sign in at once, the last are asked to come again and the others are served', async () => {
  const { verify } = passwords({ ...light, concurrency: 2, queue: 3 });
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => verify('a wrong password', undefined)));
  const refused = answers.filter((answer) => answer.status === 'rejected');
  assert.equal(refused.length, 3);
  for (const { reason } of refused) {
    assert.equal(reason.code, 'too_many_sign_ins');
    assert.ok(reason.details.retryAfterSeconds > 0);
  }
  assert.equal(await verify('a wrong password', undefined), false);
});
