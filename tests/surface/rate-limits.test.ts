import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from '../app.ts';
import { houseOfFile } from './scene.ts';
import { assertRefused } from './whole.ts';

const house = houseOfFile({ REQUESTS_PER_HOUR: '3', VISITOR_REQUESTS_PER_MINUTE: '8' });
const health = (key: string) => call(house().url, 'GET', '/api/server/health', { token: key });
const limited = (seconds: number, limit: number, windowSeconds: number) => ({
  facts: { limit, windowSeconds, retryAfterSeconds: seconds },
});

test('a server key’s requests are counted by the hour, each key for itself', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  for (const left of [2, 1, 0]) {
    const reply = await health(shop.serverKey);
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get('ratelimit-policy'), '"hour";q=3;w=3600');
    assert.match(reply.headers.get('ratelimit') ?? '', new RegExp(`^"hour";r=${left};t=\\d+$`));
  }
  const reply = await health(shop.serverKey);
  const seconds = Number(reply.headers.get('retry-after'));
  assert.ok(seconds > 3500 && seconds <= 3600, `${seconds}`);
  assertRefused(reply, 429, 'RATE_LIMITED', limited(seconds, 3, 3600));
  assert.equal(reply.headers.get('ratelimit-policy'), '"hour";q=3;w=3600');
  assert.equal(reply.headers.get('ratelimit'), `"hour";r=0;t=${seconds}`);
  assert.equal((await health(other.serverKey)).status, 200);
});

test('whoever has no server key is counted by the minute, and a made-up key changes nothing', async () => {
  const ask = (headers: Record<string, string> = {}) =>
    call(house().url, 'GET', '/api/sdk/bootstrap?slug=nobody-here', { headers });
  const first = await ask();
  assert.equal(first.status, 404);
  assert.equal(first.headers.get('ratelimit-policy'), '"minute";q=8;w=60');
  assert.match(first.headers.get('ratelimit') ?? '', /^"minute";r=\d;t=\d+$/);
  for (let times = 0; times < 8; times += 1) await ask();
  for (const headers of [
    {},
    { 'x-ringnity-server-key': 'rn_sk_live_made-up' },
    { authorization: 'Bearer rn_sk_live_made-up' },
    { 'x-forwarded-for': '203.0.113.7' },
  ]) {
    const reply = await ask(headers as Record<string, string>);
    const seconds = Number(reply.headers.get('retry-after'));
    assert.ok(seconds >= 1 && seconds <= 60);
    assertRefused(reply, 429, 'RATE_LIMITED', limited(seconds, 8, 60));
    assert.equal(reply.headers.get('ratelimit'), `"minute";r=0;t=${seconds}`);
  }
  const guess = await health(`rn_sk_live_${'0'.repeat(64)}`);
  assert.equal(guess.status, 429, 'keys cannot be tried out without end');
});
