import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { newId } from '#platform/ids.ts';
import { until } from '../surface/scene.ts';
import { dial, type Scene, SHOP, scene } from './scene.ts';

describe('the door of the realtime channel', () => {
  let house: Scene;
  before(async () => {
    house = await scene({ socketsPerAddress: 8 });
  });
  after(() => house.stop());

  async function visitor() {
    const tenant = await house.tenant();
    return { tenant, ...(await tenant.visitor()) };
  }

  test('nobody is heard without a valid token', async () => {
    const { token } = await visitor();
    const wrong = await dial(house, { token: `${token}x` });
    assert.equal((await wrong.closed).code, 4001);
    const silent = await dial(house);
    silent.send({ type: 'ping', id: '1' });
    const refusal = await silent.next('refusal');
    assert.deepEqual([refusal.code, refusal.id], ['UNAUTHORIZED', '1']);
    assert.equal((await silent.closed).code, 4001);
  });

  test('an expired token ends the socket with 4001, unless it is renewed by the same person', async () => {
    const { tenant, visitor: person } = await visitor();
    const short = await house.identity.issueVisitor({
      tenantId: tenant.id,
      visitorId: person.id,
      verified: false,
      ttlSeconds: 3,
    });
    const fresh = await house.identity.issueVisitor({ tenantId: tenant.id, visitorId: person.id, verified: false });
    const stranger = await house.identity.issueVisitor({ tenantId: tenant.id, visitorId: newId(), verified: false });
    const [lazy, careful] = await Promise.all([dial(house, short), dial(house, short)]);
    assert.equal((await careful.refused({ type: 'authenticate', token: stranger.token })).code, 'FORBIDDEN');
    const renewed = await careful.acked({ type: 'authenticate', token: fresh.token });
    assert.equal(renewed.expiresAt, fresh.expiresAt.toISOString());
    await new Promise((resolve) => setTimeout(resolve, 3100));
    lazy.send({ type: 'ping', id: 'late' });
    assert.equal((await lazy.closed).code, 4001);
    await careful.settle();
    careful.close();
  });

  test('a page that the tenant does not allow is turned away with 4003', async () => {
    const { token, tenant } = await visitor();
    const staff = await tenant.staff();
    const foreign = await dial(house, { token, origin: 'https://evil.example' });
    assert.equal((await foreign.closed).code, 4003);
    const shopForStaff = await dial(house, { token: staff.token, origin: SHOP });
    assert.equal((await shopForStaff.closed).code, 4003);
    for (const origin of [SHOP, house.baseUrl]) {
      const client = await dial(house, { token, origin });
      await client.settle();
      client.close();
    }
  });

  test('a workspace that is not active any more lets nobody in', async () => {
    const { token, tenant } = await visitor();
    tenant.deactivate();
    assert.equal((await (await dial(house, { token })).closed).code, 4003);
  });

  test('a frame that is wrong is answered with the place, the fault and what would be right', async () => {
    const { token } = await visitor();
    const client = await dial(house, { token });
    client.socket.send('{not json');
    assert.match((await client.next('refusal')).details?.[0] ?? '', /not JSON/);
    client.send([1]);
    assert.match((await client.next('refusal')).details?.[0] ?? '', /must be a JSON object/);
    const unknown = await client.refused({ type: 'nonsense' });
    assert.match(unknown.details?.[0] ?? '', /frame\.type must be one of hello, .*ping/);
    const wrong = await client.refused({ type: 'receipt', conversationId: '', seq: 0.5, status: 'seen' });
    assert.deepEqual(wrong.details, [
      'frame.conversationId must not be empty.',
      'frame.seq must be a whole number.',
      'frame.seq must be 1 or more.',
      'frame.status must be one of delivered, read.',
    ]);
    const missing = await client.refused({ type: 'message.send', conversationId: 'c', clientMessageId: 'c' });
    assert.deepEqual(missing.details, ['frame.body is missing: it must be a text of at most 8000 characters.']);
    client.close();
  });

  test('what is too large, not text or too fast ends the socket with its own code', async () => {
    const { token } = await visitor();
    const large = await dial(house, { token });
    large.socket.send('x'.repeat(64 * 1024 + 1));
    assert.equal((await large.closed).code, 1009);
    const binary = await dial(house, { token });
    binary.socket.send(Buffer.from([1, 2]));
    assert.equal((await binary.closed).code, 1003);
    const fast = await dial(house, { token });
    for (let count = 0; count < 40; count += 1) fast.send({ type: 'ping', id: String(count) });
    assert.equal((await fast.closed).code, 4008);
  });

  test('an upgrade for something else is refused in HTTP', async () => {
    const status = (url: string, protocols: string[]) =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(url, protocols);
        socket.on('unexpected-response', (_request, response) => {
          resolve(response.statusCode ?? 0);
          socket.terminate();
        });
        socket.on('error', () => {});
      });
    assert.equal(await status(house.url.replace('/realtime', '/elsewhere'), ['switchboard.v1']), 404);
    assert.equal(await status(house.url, []), 400);
    assert.equal(await status(house.url, ['other']), 400);
  });

  test('one address opens so many sockets and no more, until one closes', async () => {
    const open = await Promise.all(Array.from({ length: 8 }, () => dial(house)));
    await assert.rejects(dial(house), /HTTP 429/);
    open[0]!.close();
    await open[0]!.closed;
    const next = await until(() => dial(house).catch(() => undefined), 'a free place');
    for (const client of [...open, next]) client.close();
    await Promise.all([...open, next].map(({ closed }) => closed));
  });

  test('a server that stops sends everybody away with 1012', async () => {
    const other = await scene();
    const tenant = await other.tenant();
    const client = await dial(other, await tenant.visitor());
    await other.stop();
    const { code, reason } = await client.closed;
    assert.equal(code, 1012);
    assert.match(reason, /come back/);
  });
});
