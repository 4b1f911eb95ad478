import assert from 'node:assert/strict';
import { createHmac, createPublicKey, generateKeyPairSync, randomBytes, sign as signWith } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { dial } from '../realtime/scene.ts';

let opened: TestApp;
const house = () => opened;

/** Every family of tokens, and the doors that it opens. */
const families = ['visitor', 'visitor-context', 'agent', 'admin', 'workspace', 'owner'] as const;
type Family = (typeof families)[number];
type Door = { name: string; opens: readonly Family[]; knock(token: string): Promise<{ status: number; text: string }> };

const asBearer = (name: string, method: string, path: string, opens: readonly Family[]): Door => ({
  name,
  opens,
  async knock(token) {
    const { status, body } = await call(house().url, method, path, { headers: { authorization: `Bearer ${token}` } });
    return { status, text: JSON.stringify(body) };
  },
});

const doors: Door[] = [
  asBearer('the agent’s profile', 'GET', '/api/agent-sdk/me', ['agent', 'workspace']),
  asBearer('the readiness', 'GET', '/api/admin-sdk/readiness', ['admin', 'workspace']),
  asBearer('the visitor’s ticket', 'GET', '/api/chat/visitor/tickets/open', ['visitor']),
  asBearer('the developer settings', 'GET', '/api/sdk/developer', ['workspace', 'owner']),
  asBearer('the account', 'GET', '/api/auth/owner-me', ['owner']),
  asBearer('the console’s team', 'GET', '/api/console/team', ['workspace']),
  asBearer('one’s own account', 'GET', '/api/console/me', ['workspace', 'owner']),
  asBearer('the server API', 'GET', '/api/server/health', []),
  {
    name: 'the context of a visitor',
    opens: ['visitor-context'],
    async knock(contextToken) {
      const body = { slug: shop.slug, contextToken };
      const reply = await call(house().url, 'POST', '/api/sdk/session', { body });
      return { status: reply.status, text: JSON.stringify(reply.body) };
    },
  },
  {
    name: 'the realtime channel',
    opens: ['visitor', 'agent', 'workspace'],
    async knock(token) {
      const client = await dial({ url: `${house().url.replace('http', 'ws')}/realtime` });
      try {
        client.send({ type: 'hello', token });
        const frame = await client.where(({ type }) => type === 'ready' || type === 'refusal');
        return { status: frame.type === 'ready' ? 200 : 401, text: JSON.stringify(frame) };
      } finally {
        client.socket.terminate();
      }
    },
  },
];

let shop: TestTenant;
let good: Record<Family, string>;
let key: Buffer;
/** Where a token that names its own keys would have them fetched from. */
let fetched = 0;
const bait = createServer((_request, reply) => {
  fetched += 1;
  reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [] }));
});
let baitUrl = '';

async function oneOfEach(tenant: TestTenant): Promise<Record<Family, string>> {
  const { identity, credentials, conversations } = house().app.modules;
  const server = await credentials.callerOf(tenant.serverKey, 'server');
  const visitor = await conversations.openSession(tenant.id, {});
  const email = `owner@${tenant.slug}.example`;
  await identity.createOwner({ tenantId: tenant.id, email, name: 'Olga', password: tenant.password });
  return {
    visitor: (await identity.issueVisitor({ tenantId: tenant.id, visitorId: visitor.id, verified: false })).token,
    'visitor-context': (await identity.issueVisitorContext(server, { visitor: { externalId: 'c-1' } })).token,
    agent: (await identity.issueAgent(server, { username: 'anna' })).token,
    admin: (await identity.issueAdmin(server, { username: 'anna' })).token,
    workspace: await tenant.signIn('anna'),
    owner: (await identity.ownerLogin({ email, password: tenant.password })).accessToken,
  };
}

before(async () => {
  opened = await testApp();
  shop = await house().tenant();
  good = await oneOfEach(shop);
  key = house().secrets.derive('tokens');
  await new Promise<void>((listening) => bait.listen(0, '127.0.0.1', listening));
  baitUrl = `http://127.0.0.1:${(bait.address() as AddressInfo).port}/keys`;
});
after(async () => {
  bait.close();
  bait.closeAllConnections();
  await opened.close();
  assert.deepEqual(opened.faults, [], 'every reply is as its document says');
});

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string | undefined) =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, unknown>;
const partsOf = (token: string) => {
  const [head, body] = token.split('.');
  return { header: decode(head), payload: decode(body) };
};
/** Signed as the house does it, with its own key: all that is wrong is what was written. */
function forge(token: string, payload: object = {}, header: object = {}, signingKey: Buffer = key): string {
  const parts = partsOf(token);
  const text = `${encode({ ...parts.header, ...header })}.${encode({ ...parts.payload, ...payload })}`;
  return `${text}.${createHmac('sha256', signingKey).update(text).digest('base64url')}`;
}

const isRefused = ({ status }: { status: number }) => status === 401 || status === 403;

test('a token opens the doors of its own family and no other', async () => {
  for (const door of doors) {
    for (const family of families) {
      const { status, text } = await door.knock(good[family]);
      const opened = status < 300;
      assert.equal(opened, door.opens.includes(family), `${family} at ${door.name}: ${status} ${text.slice(0, 200)}`);
      if (!opened) assert.ok(isRefused({ status }), `${family} at ${door.name} is refused, not ${status}`);
    }
  }
});

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** What is wrong with a token that was right; made for each family anew. */
function forgeries(token: string): Record<string, string> {
  const seconds = Math.floor(Date.now() / 1000);
  const { header, payload } = partsOf(token);
  const [head, body, signature] = token.split('.') as [string, string, string];
  const pem = createPublicKey(rsa.privateKey).export({ type: 'spki', format: 'pem' }) as string;
  const jwk = { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'mine', alg: 'RS256' };
  const withRsa = (more: object) => {
    const text = `${encode({ ...header, alg: 'RS256', ...more })}.${encode(payload)}`;
    return `${text}.${signWith('sha256', Buffer.from(text), rsa.privateKey).toString('base64url')}`;
  };
  const none = (alg: string) => `${encode({ ...header, alg })}.${body}.`;
  return {
    'no algorithm': none('none'),
    'no algorithm, in other letters': none('nOnE'),
    'no algorithm, and a signature': `${encode({ ...header, alg: 'none' })}.${body}.${signature}`,
    'no signature': `${head}.${body}.`,
    'a key pair of the attacker’s': withRsa({}),
    'the attacker’s key in the header': withRsa({ jwk }),
    'the attacker’s keys behind an address': withRsa({ jku: baitUrl, kid: 'mine' }),
    'the attacker’s certificate behind an address': withRsa({ x5u: baitUrl }),
    'the attacker’s certificate in the header': withRsa({ x5c: [Buffer.from(pem).toString('base64')] }),
    'a public key used as the secret': forge(token, {}, {}, Buffer.from(pem)),
    'an empty secret': forge(token, {}, {}, Buffer.alloc(0)),
    'a secret of somebody else’s': forge(token, {}, {}, randomBytes(32)),
    'a key id that is a path, with the bytes behind it': forge(
      token,
      {},
      { kid: '../../../../dev/null' },
      Buffer.alloc(0),
    ),
    'a key id that is a query': forge(token, {}, { kid: "x' union select 'secret" }, Buffer.from('secret')),
    'another issuer': forge(token, { iss: 'switchboard:elsewhere' }),
    'no issuer': forge(token, { iss: undefined }),
    'no audience': forge(token, { aud: undefined }),
    'an unknown audience': forge(token, { aud: 'everybody' }),
    'an unknown type': forge(token, {}, { typ: 'JWT' }),
    'no type': forge(token, {}, { typ: undefined }),
    'an unknown critical extension': forge(token, {}, { crit: ['x-all-rights'], 'x-all-rights': true }),
    'run out': forge(token, { iat: seconds - 700, exp: seconds - 60 }),
    'no end': forge(token, { exp: undefined }),
    'a far end for an old token': forge(token, { iat: seconds - 40 * 86_400, exp: seconds + 40 * 86_400 }),
    'not yet good': forge(token, { nbf: seconds + 120 }),
    'made in the future': forge(token, { iat: seconds + 120, exp: seconds + 600 }),
    'a letter changed in what it says': `${head}.${body.slice(0, -3)}${body.at(-3) === 'A' ? 'B' : 'A'}${body.slice(-2)}.${signature}`,
    'its signature on other words': `${head}.${encode({ ...payload, tenant: newId() })}.${signature}`,
    'cut off': token.slice(0, -1),
    'the signature twice': `${token}.${signature}`,
    nothing: '.',
  };
}

for (const family of families) {
  test(`no forged ${family} token opens a door`, async () => {
    const mine = doors.filter(({ opens }) => opens.includes(family));
    for (const [what, forgery] of Object.entries(forgeries(good[family]))) {
      for (const door of mine) {
        const { status, text } = await door.knock(forgery);
        assert.ok(isRefused({ status }), `${what} at ${door.name}: ${status} ${text.slice(0, 200)}`);
      }
    }
    assert.equal(fetched, 0, 'nobody fetched the keys that a token named');
  });
}

test('a token that claims another family is refused at both doors', async () => {
  for (const from of families) {
    for (const to of families.filter((other) => other !== from)) {
      // Half disguised: the type alone, or the audience alone.
      for (const forgery of [forge(good[from], {}, { typ: `${to}+jwt` }), forge(good[from], { aud: to })]) {
        for (const door of doors.filter(({ opens }) => opens.includes(to) || opens.includes(from))) {
          const { status } = await door.knock(forgery);
          assert.ok(isRefused({ status }), `${from} as ${to} at ${door.name}: ${status}`);
        }
      }
    }
  }
});

test('a person’s token is nothing in another tenant, even with the right signature', async () => {
  const other = await house().tenant();
  for (const family of ['agent', 'admin', 'workspace', 'owner'] as const) {
    const moved = forge(good[family], { tenant: other.id });
    for (const door of doors.filter(({ opens }) => opens.includes(family))) {
      const { status, text } = await door.knock(moved);
      assert.ok(isRefused({ status }), `${family} at ${door.name}: ${status} ${text.slice(0, 200)}`);
    }
  }
});

test('a session that has ended opens nothing, and its sockets close at once', async () => {
  const session = await shop.signIn('mira');
  const client = await dial({ url: `${house().url.replace('http', 'ws')}/realtime` }, { token: session });
  const other = await shop.signIn('mira');
  const ended = await call(house().url, 'DELETE', '/api/console/me/sessions', { token: other });
  assert.equal(ended.status, 200, JSON.stringify(ended.body));
  const { code } = await client.closed;
  assert.ok(code >= 4000, `${code}`);
  for (const door of doors.filter(({ opens }) => opens.includes('workspace')))
    assert.ok(isRefused(await door.knock(session)), door.name);
  for (const claim of [{ sid: newId() }, { sid: undefined }, { sid: { $ne: null } }]) {
    const { status } = await doors[0]!.knock(forge(other, claim));
    assert.ok(isRefused({ status }), JSON.stringify(claim));
  }
});

test('a person who was deactivated is out with every token that a program has of them', async () => {
  const { identity, credentials } = house().app.modules;
  const server = await credentials.callerOf(shop.serverKey, 'server');
  const { token } = await identity.issueAgent(server, { username: 'omar' });
  const [profile] = doors as [Door];
  assert.equal((await profile.knock(token)).status, 200);
  const client = await dial({ url: `${house().url.replace('http', 'ws')}/realtime` }, { token });
  const anna = await identity.callerOf(good.workspace, ['workspace']);
  await identity.updateMember(anna, shop.staff.omar, { isActive: false });
  assert.ok((await client.closed).code >= 4000);
  assert.ok(isRefused(await profile.knock(token)));
});

test('the proof notices a session that stands for somebody else', async () => {
  // The planted hole: a session's row that names somebody else's person lets that person's claims in.
  const { kysely } = house().database;
  const { payload } = partsOf(good.workspace);
  const asMira = forge(good.workspace, { sub: shop.staff.mira });
  assert.ok(isRefused(await doors[0]!.knock(asMira)), 'the session is anna’s');
  await sql`update sign_ins set subject_id = ${shop.staff.mira} where family_id = ${String(payload['sid'])}`.execute(
    kysely,
  );
  assert.equal((await doors[0]!.knock(asMira)).status, 200, 'so the door does ask the session whose it is');
});
