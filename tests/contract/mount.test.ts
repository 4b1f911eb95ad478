import assert from 'node:assert/strict';
import test from 'node:test';
import { Refusal } from '#platform/refusal.ts';
import { echo, lampServer } from './small-document.ts';

const key = { authorization: 'Bearer key' };

/** The body that createLamp was handed, and the reply. */
async function created(payload: unknown) {
  let received: unknown;
  const server = await lampServer({
    operations: {
      createLamp: async ({ body }) => {
        received = body;
        return { status: 201, body: { id: 'lmp_1' } };
      },
    },
  });
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const reply = await server.inject({
    method: 'POST',
    url: '/lamps-api/lamps',
    headers: { ...key, 'content-type': 'application/json' },
    payload: text,
  });
  return { received, status: reply.statusCode, details: reply.json().details as string[] };
}

test('a body is taken as it is: "5" is not a number', async () => {
  const { status, details } = await created({ name: 'Arc', watts: '5' });
  assert.equal(status, 400);
  assert.deepEqual(details, ['body.watts must be a whole number, not a string.']);
});

test('a query is text, so "5" is a number, "true" is true, and one entry may be a list', async () => {
  const server = await lampServer({ operations: { listLamps: echo } });
  const reply = await server.inject('/lamps-api/lamps?limit=5&debug=true&tags=a&unknown=1');
  assert.deepEqual(reply.json().query, { limit: 5, debug: true, tags: ['a'] });
  const bare = await server.inject('/lamps-api/lamps');
  assert.deepEqual(bare.json().query, { limit: 50 });
});

test('unknown fields are ignored and not passed on, free objects stay free', async () => {
  const { received, status } = await created({
    name: 'Arc',
    watts: 5,
    shade: null,
    isAdmin: true,
    maker: { email: 'a@example.com', isAdmin: true },
    metadata: { anything: { goes: [1] } },
  });
  assert.equal(status, 201);
  assert.deepEqual(received, {
    name: 'Arc',
    watts: 5,
    shade: null,
    kind: 'floor',
    maker: { email: 'a@example.com' },
    metadata: { anything: { goes: [1] } },
  });
});

test('every fault is told at once, each with its place and what would be right', async () => {
  const { details } = await created({ name: '', shade: 7, kind: 'wall', maker: { email: 'nobody' } });
  assert.deepEqual(details.toSorted(), [
    'body.kind must be "floor" or "desk".',
    'body.maker.email must be an e-mail address such as name@example.com.',
    'body.name must not be empty.',
    'body.shade must be a string or null, not a number.',
    'body.watts is missing: it must be a whole number.',
  ]);
});

test('faults of address and body come together', async () => {
  const server = await lampServer({ operations: { listLamps: echo } });
  const reply = await server.inject('/lamps-api/lamps?limit=1000&debug=perhaps');
  assert.deepEqual(reply.json().details, [
    'query.limit must be 100 or less.',
    'query.debug must be true or false, not a string.',
  ]);
});

test('alternatives are named instead of each being reported missing', async () => {
  const server = await lampServer({ operations: { deleteLamp: async () => ({ status: 204, body: undefined }) } });
  const remove = (payload?: object) =>
    server.inject({ method: 'DELETE', url: '/lamps-api/lamps/1', headers: key, ...(payload && { payload }) });
  assert.deepEqual((await remove({})).json().details, ['body must have reason or note.']);
  assert.equal((await remove({ note: 'broken' })).statusCode, 204);
  assert.equal((await remove()).statusCode, 204);
});

test('a body that is missing, broken, of another type or unsound is refused with its reason', async () => {
  const cases: [string, RegExp][] = [
    ['', /body is missing/],
    ['null', /body is null/],
    ['[]', /body must be an object, not a list/],
    ['{"name":', /body must be valid JSON/],
    ['{"__proto__":{"a":1}}', /must not contain fields named __proto__/],
    ['{"name":"a\\u0000b","watts":1}', /body\.name must not contain NUL/],
    ['{"name":"\\ud800","watts":1}', /body\.name must be valid Unicode/],
    [`{"metadata":${'['.repeat(40)}${']'.repeat(40)}}`, /nested deeper than 32/],
  ];
  for (const [payload, expected] of cases) {
    const { status, details } = await created(payload);
    assert.equal(status, 400, payload);
    assert.match(details.join(' '), expected);
  }
  const server = await lampServer({ operations: { createLamp: async () => ({ status: 201, body: { id: '1' } }) } });
  const reply = await server.inject({
    method: 'POST',
    url: '/lamps-api/lamps',
    headers: { ...key, 'content-type': 'text/plain' },
    payload: 'name=Arc',
  });
  assert.equal(reply.statusCode, 415);
});

test('an operation without a function answers 501 in the envelope, whatever is sent and by whomever', async () => {
  const server = await lampServer();
  for (const type of ['application/json', 'application/sdp', 'multipart/form-data; boundary=x', 'text/plain']) {
    const reply = await server.inject({
      method: 'POST',
      url: '/lamps-api/lamps/1/light',
      headers: { 'content-type': type },
      payload: 'v=0',
    });
    assert.equal(reply.statusCode, 501, type);
    assert.equal(reply.json().code, 'not_implemented');
  }
  assert.equal((await server.inject('/elsewhere')).statusCode, 501);
});

test('an unknown path is 404, a known one with another method 405 and says which would do', async () => {
  const server = await lampServer();
  const unknown = await server.inject('/lamps-api/lanterns');
  assert.deepEqual([unknown.statusCode, unknown.json().code], [404, 'route_not_found']);
  const method = await server.inject({ method: 'PUT', url: '/lamps-api/lamps/1' });
  assert.deepEqual([method.statusCode, method.json().code], [405, 'method_not_allowed']);
  assert.equal(method.headers.allow, 'GET, DELETE, HEAD, OPTIONS');
  const options = await server.inject({ method: 'OPTIONS', url: '/lamps-api/lamps' });
  assert.deepEqual([options.statusCode, options.headers.allow], [204, 'GET, POST, HEAD, OPTIONS']);
});

test('HEAD answers as GET does, without the body', async () => {
  const server = await lampServer({ operations: { getLamp: async () => ({ status: 200, body: { id: '1' } }) } });
  const reply = await server.inject({ method: 'HEAD', url: '/lamps-api/lamps/1' });
  assert.deepEqual([reply.statusCode, reply.body], [200, '']);
});

test('several security schemes are tried in order, and nobody at all where the document allows it', async () => {
  const server = await lampServer({
    operations: { listLamps: echo, deleteLamp: async ({ caller }) => ({ status: 418, body: { caller } }) },
    callers: {
      Key: async ({ headers }) => {
        const shown = headers.authorization?.slice('Bearer '.length) ?? headers['x-lamp-key'];
        if (shown !== 'good') throw new Refusal('unauthenticated', 'key_invalid', 'This key is not known.');
        return 'key';
      },
      Session: async ({ headers }) => (headers['x-session'] === 'good' ? 'session' : undefined),
    },
  });
  const callerOf = async (headers: Record<string, string>) => {
    const reply = await server.inject({ url: '/lamps-api/lamps', headers });
    return reply.json().caller ?? reply.json().code;
  };
  assert.equal(await callerOf({}), 'nobody');
  assert.equal(await callerOf({ authorization: 'Bearer good' }), 'key');
  assert.equal(await callerOf({ 'x-lamp-key': 'good' }), 'key');
  assert.equal(await callerOf({ 'x-session': 'good' }), 'session');
  assert.equal(await callerOf({ authorization: 'Bearer bad', 'x-session': 'good' }), 'session');
  assert.equal(await callerOf({ authorization: 'Bearer bad' }), 'key_invalid');
  assert.equal(await callerOf({ 'x-session': 'bad' }), 'credential_unknown');
  const without = await server.inject({ method: 'DELETE', url: '/lamps-api/lamps/1' });
  assert.deepEqual([without.statusCode, without.json().code], [401, 'key_invalid']);
});

test('a function for an operation that the document does not have stops the start', async () => {
  await assert.rejects(lampServer({ operations: { sellLamp: echo } }), /lamps has no operation sellLamp/);
});

test('the reply leaves without what the document does not know', async () => {
  const server = await lampServer({
    operations: { getLamp: async () => ({ status: 200, body: { id: '1', secret: 'x', extra: { any: 1 } } }) },
  });
  assert.deepEqual((await server.inject('/lamps-api/lamps/1')).json(), { id: '1', extra: { any: 1 } });
});

test('the reply check finds a dropped field, a wrong type and an undocumented status', async () => {
  const faults: string[] = [];
  const planted: Record<string, { status: number; body: unknown }> = {
    dropped: { status: 200, body: { id: '1', secret: 'x' } },
    typed: { status: 200, body: { id: 1 } },
    status: { status: 202, body: { id: '1' } },
    clean: { status: 200, body: { id: '1', watts: 5 } },
  };
  const server = await lampServer({
    operations: { getLamp: async ({ path }: { path: { id: string } }) => planted[path.id]! },
    onFault: (fault) => faults.push(fault),
  });
  for (const name of Object.keys(planted)) await server.inject(`/lamps-api/lamps/${name}`);
  await server.inject({ method: 'PUT', url: '/lamps-api/lamps/1' });
  assert.deepEqual(faults, [
    'lamps.getLamp 200: body.secret was dropped: the document does not know it.',
    'lamps.getLamp 200: body/id must be string.',
    'lamps.getLamp 202: the status is not documented (documented: 200, 4XX, 5XX).',
  ]);
});

test('where nobody listens, the reply check turns a fault into a 500', async (context) => {
  context.mock.method(console, 'error', () => undefined);
  const server = await lampServer({
    operations: { getLamp: async () => ({ status: 200, body: {} }) },
    onFault: (fault) => {
      throw new Error(fault);
    },
  });
  assert.equal((await server.inject('/lamps-api/lamps/1')).statusCode, 500);
});
