import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { readDocument } from '#surfaces/contract/index.ts';
import { openTour } from './tour.ts';

const json = (schema: object) => ({ description: '', content: { 'application/json': { schema } } });
const status = { type: 'object', required: ['status'], properties: { status: { type: 'string' } } };
const document = readDocument('ringnity', {
  servers: [{ url: '/api' }],
  paths: {
    '/sdk/health': { get: { operationId: 'getRuntimeHealth', responses: { 200: json(status) } } },
    '/server/health': { get: { operationId: 'getServerApiHealth', responses: { 200: json(status) } } },
    '/server/tenant': { get: { operationId: 'getServerTenant', responses: { 200: json(status) } } },
    '/oauth/jwks.json': { get: { operationId: 'getRingnityOAuthJwks', responses: { 200: json(status) } } },
  },
});

let server: Server;
let url: string;
before(async () => {
  server = createServer((request, reply) => {
    const isSound = request.url === '/api/sdk/health';
    reply.writeHead(request.url?.startsWith('/api/server') ? 202 : 200, { 'content-type': 'application/json' });
    reply.end(JSON.stringify(isSound ? { status: 'ok' } : { state: 'ok' }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => void server.close());

const answered = new Set(['getRuntimeHealth', 'getServerApiHealth', 'getServerTenant']);
const travel = () => openTour({ url, document, answered, print: () => {} });

test('an answer that is not as documented, an address that the document does not know, what does not hold and what was left out are found', async () => {
  const tour = travel();
  await tour.detour('planted', async () => {
    await tour.call('getRuntimeHealth', {});
    await tour.call('getServerApiHealth', {});
    await tour.fetch(`${url}/api/nowhere`);
    tour.holds('one is one', 1, 1);
    tour.holds('one is two', 1, 2);
  });
  const { faults, asserted, called } = tour.sum();
  assert.deepEqual(faults, [
    'getServerApiHealth 202: status 202 is not documented: 200 are',
    'GET /api/nowhere is not in the document',
    'one is two: 1 instead of 2',
    'getServerTenant was never called with success',
  ]);
  assert.deepEqual([asserted, called], [2, ['getRuntimeHealth', 'getServerApiHealth']]);
});

test('an operation without a function is told as not yet, and blamed on nobody', async () => {
  const tour = travel();
  for (const id of ['getRuntimeHealth', 'getRingnityOAuthJwks'] as const)
    await tour.detour(id, () => tour.call(id, {}));
  const { notYet, faults } = tour.sum();
  assert.deepEqual(notYet, ['getRingnityOAuthJwks']);
  assert.ok(!faults.some((fault) => fault.includes('Jwks')));
});

test('a detour that breaks off is told, and the tour goes on; a stop that breaks off ends it', async () => {
  const tour = travel();
  const broken = async () => {
    throw new Error('the ground gave way');
  };
  await tour.detour('one', broken);
  assert.deepEqual(tour.sum().faults.slice(0, 1), ['the ground gave way']);
  await assert.rejects(tour.stop('two', broken), /the ground gave way/);
});
