import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from '../app.ts';
import { agentToken, houseOfFile } from './scene.ts';
import { assertRefused } from './whole.ts';

const house = houseOfFile();
const raw = (path: string, options: RequestInit = {}) => fetch(house().url + path, options);

test('every reply has a request id, and one that the caller gives is kept', async () => {
  for (const path of [
    '/livez',
    '/api/sdk/health',
    '/api/nothing',
    '/api/v1/agents',
    '/nothing',
    '/api/server/health',
  ]) {
    const own = await raw(path);
    assert.match(own.headers.get('x-request-id') ?? '', /^[\w-]{8,64}$/, path);
    await own.text();
    const given = await raw(path, { headers: { 'x-request-id': 'my-request_01' } });
    assert.equal(given.headers.get('x-request-id'), 'my-request_01', path);
    await given.text();
    for (const strange of ['short', 'x'.repeat(65), 'with space', 'semi;colon']) {
      const reply = await raw(path, { headers: { 'x-request-id': strange } });
      assert.notEqual(reply.headers.get('x-request-id'), strange);
      await reply.text();
    }
  }
});

test('a refusal names the request that it is about', async () => {
  const headers = { 'x-request-id': 'look-me-up-1' };
  const reply = await call(house().url, 'GET', '/api/agent-sdk/me', { headers });
  assertRefused(reply, 401, 'SDK_SESSION_REQUIRED');
  assert.equal(reply.body.detail?.['requestId'], 'look-me-up-1');
});

test('what there is not is 404, and a method that does not go is 405 with those that do', async () => {
  for (const path of ['/api/nothing', '/api/agent-sdk', '/api/server/webhooks/x/y', '/api/console/nothing']) {
    assertRefused(await call(house().url, 'GET', path), 404, 'NOT_FOUND');
  }
  for (const [method, path, allow] of [
    ['DELETE', '/api/sdk/health', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/sdk/session', 'POST, OPTIONS'],
    ['PUT', '/api/server/webhooks', 'GET, POST, HEAD, OPTIONS'],
    ['POST', '/api/console/staff', 'GET, HEAD, OPTIONS'],
  ] as const) {
    const reply = await call(house().url, method, path);
    assertRefused(reply, 405, 'METHOD_NOT_ALLOWED');
    assert.equal(reply.headers.get('allow'), allow, path);
  }
});

test('what is not answered yet says so, in the envelope of its own contract', async () => {
  const echocall = await raw('/api/v1/agents', { headers: { authorization: 'Bearer eck_live_x' } });
  assert.equal(echocall.status, 501);
  assert.deepEqual(await echocall.json(), {
    error: { code: 'not_implemented', message: 'listAgents is not answered yet.' },
  });
  const unknown = await raw('/api/v1/nothing');
  assert.equal(unknown.status, 404);
  assert.deepEqual(await unknown.json(), {
    error: { code: 'not_found', message: 'There is no operation GET /api/v1/nothing.' },
  });
  const method = await raw('/api/v1/agents', { method: 'PUT' });
  assert.equal(method.status, 405);
  assert.equal(((await method.json()) as { error: { code: string } }).error.code, 'method_not_allowed');
});

test('a body that is not JSON, too large, or of another type is refused in the envelope', async () => {
  const shop = await house().tenant();
  const token = await agentToken(house(), shop, 'jonas');
  const send = async (body: string, type: string) => {
    const reply = await raw('/api/agent-sdk/presence', {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, ...(type && { 'content-type': type }) },
      body,
    });
    return { status: reply.status, headers: reply.headers, body: await reply.json() } as Parameters<
      typeof assertRefused
    >[0];
  };
  assertRefused(await send('{"status":', 'application/json'), 400, 'VALIDATION_FAILED', {
    details: ['body must be valid JSON.'],
  });
  assertRefused(await send('{"__proto__":{}}', 'application/json'), 400, 'VALIDATION_FAILED', {
    details: [/__proto__/],
  });
  assertRefused(await send('', 'application/json'), 400, 'VALIDATION_FAILED', {
    details: ['body is missing: it must be a JSON object.'],
  });
  assertRefused(await send('null', 'application/json'), 400, 'VALIDATION_FAILED', {
    details: ['body is null: it must be a JSON object.'],
  });
  assertRefused(await send('status=busy', 'application/x-www-form-urlencoded'), 415, 'UNSUPPORTED_MEDIA_TYPE');
  assertRefused(await send('busy', 'text/plain'), 415, 'UNSUPPORTED_MEDIA_TYPE');
  const large = JSON.stringify({ status: 'busy', text: 'x'.repeat(1_100_000) });
  assertRefused(await send(large, 'application/json'), 413, 'PAYLOAD_TOO_LARGE');
  const known = await send('{"status":"busy"}', 'application/json; charset=utf-8');
  assert.equal(known.status, 200);
});

test('an address that cannot be decoded or is too long is refused in the envelope', async () => {
  assertRefused(await call(house().url, 'GET', '/api/agent-sdk/conversations/%zz'), 400, 'VALIDATION_FAILED');
  const long = await call(house().url, 'GET', `/api/agent-sdk/conversations/${'x'.repeat(300)}`);
  assertRefused(long, 414, 'URI_TOO_LONG');
});
