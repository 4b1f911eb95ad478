import assert from 'node:assert/strict';
import { test } from 'node:test';
import { framePolicy } from './frame-policy.ts';

const ancestors = (domains: string[]) =>
  /frame-ancestors ([^;]+)/.exec(framePolicy({ domains, host: 'chat.example' }))?.[1];

test('only our own pages and those of the tenant may hold the frame', () => {
  assert.equal(ancestors([]), "'self'");
  assert.equal(
    ancestors(['shop.example', '*.shop.example']),
    "'self' https://shop.example http://shop.example https://*.shop.example http://*.shop.example",
  );
});

test('a tenant that allows localhost may try things on any port of it', () => {
  assert.equal(ancestors(['localhost']), "'self' https://localhost:* http://localhost:*");
});

test('a domain or a host name cannot smuggle words into the policy', () => {
  assert.equal(ancestors(['*', "x.example; script-src 'unsafe-inline'", 'a b', '*.*']), "'self'");
  const odd = framePolicy({ domains: [], host: "x; script-src 'unsafe-inline'" });
  assert.doesNotMatch(odd, /unsafe-inline|ws:/);
});

test('the frame speaks with its own host alone', () => {
  const policy = framePolicy({ domains: [], host: '127.0.0.1:8192' });
  assert.match(policy, /connect-src 'self' ws:\/\/127\.0\.0\.1:8192 wss:\/\/127\.0\.0\.1:8192;/);
  assert.match(policy, /script-src 'self';/);
});
