import type { LookupAddress } from 'node:dns';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { read } from '#platform/ids.ts';
import type { Resolve } from '#platform/outbound/index.ts';
import { call, type TestApp, type TestTenant } from '../app.ts';
import { type FakeWebsite, fakeWebsite } from '../fakes/website.ts';
import { until } from '../surface/scene.ts';

/** Something inside that answers whoever comes, on every address of this machine. */
export type Inside = { port: number; secret: string; visits(): number; close(): Promise<void> };

export async function inside(): Promise<Inside> {
  const secret = `inner-secret-${Math.random().toString(36).slice(2)}`;
  let visits = 0;
  const page = `<html><head><title>${secret}</title></head><body><main>${secret} ${'words '.repeat(60)}</main></body></html>`;
  const server = createServer((socket) => {
    visits += 1;
    socket.on('error', () => {});
    socket.once('data', () =>
      socket.end(
        `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${page.length}\r\nconnection: close\r\n\r\n${page}`,
      ),
    );
  });
  // Where there is no IPv6 the addresses of IPv4 remain.
  await new Promise<void>((done, fail) =>
    server.once('error', () => server.once('error', fail).listen(0, '0.0.0.0', done)).listen(0, '::', done),
  );
  return {
    port: (server.address() as AddressInfo).port,
    secret,
    visits: () => visits,
    close: () => new Promise((done) => void server.close(() => done())),
  };
}

const four = (address: string): LookupAddress => ({ address, family: 4 });
const six = (address: string): LookupAddress => ({ address, family: 6 });
const PUBLIC = '93.184.216.34';

/** Names of an attacker's own zone: it says what it likes, each time anew. */
export function hostileZone(): Resolve {
  const asked = new Map<string, number>();
  const fixed: Record<string, LookupAddress[]> = {
    loopback: [four('127.0.0.1')],
    loopback6: [six('::1')],
    mapped: [six('::ffff:127.0.0.1')],
    metadata: [four('169.254.169.254')],
    any: [four('0.0.0.0')],
  };
  return async (hostname) => {
    const [first = '', ...zone] = hostname.split('.');
    if (zone.join('.') !== 'attacker.example') throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    const times = (asked.get(hostname) ?? 0) + 1;
    asked.set(hostname, times);
    // Public while it is looked at, and inside from then on.
    if (first.startsWith('rebind')) return times === 1 ? [four(PUBLIC)] : [four('127.0.0.1')];
    const found = fixed[first];
    if (!found) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    return found;
  };
}

/** Every way to write an address that leads inside. */
export function hostileUrls(port: number): string[] {
  const own = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).filter(({ internal }) => !internal));
  const hosts = [
    ...['127.0.0.1', 'localhost', 'LOCALHOST', 'localhost.', 'a.localhost', '127.1', '127.0.1', '127.255.255.254'],
    ...['2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '127.0.0.1.', '0', '0.0.0.0'],
    ...['①②⑦.⓪.⓪.①', '127。0。0。1', '127%2e0.0.1', '%31%32%37.0.0.1'],
    ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]'],
    ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[fe80::1]', '[fc00::1]', '[fd00:ec2::254]'],
    ...['169.254.169.254', '0xa9fea9fe', '2852039166', '169.254.170.2', '100.100.100.200', '192.0.0.192'],
    ...['10.0.0.1', '172.16.0.1', '192.168.0.1', 'metadata.google.internal', 'metadata', 'host.docker.internal'],
    ...['user@127.0.0.1', 'www.example.com@127.0.0.1', '127.0.0.1#@www.example.com', 'www.example.com:80@127.0.0.1'],
    ...['loopback', 'loopback6', 'mapped', 'metadata', 'any'].map((name) => `${name}.attacker.example`),
    ...own.map(({ address, family }) => (family === 'IPv6' ? `[${address.split('%')[0]}]` : address)),
  ];
  return [
    ...hosts.map((host) => (host.includes('#') ? `http://${host}` : `http://${host}:${port}/`)),
    `https://127.0.0.1:${port}/`,
    `http:\\\\127.0.0.1:${port}\\`,
    `http:127.0.0.1:${port}`,
    `//127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}\t/`,
    'file:///etc/passwd',
    'gopher://127.0.0.1:70/_x',
    'ftp://127.0.0.1/',
    'data:text/html,hello',
    'javascript:alert(1)',
    'unix:/var/run/docker.sock',
  ];
}

export type Scene = { house: TestApp; shop: TestTenant; owner: string; website: FakeWebsite };

export async function sceneIn(house: TestApp): Promise<Scene> {
  const shop = await house.tenant();
  const website = await fakeWebsite();
  // Somebody else's public website, as far as the guard is concerned.
  house.app.outbound.allow(`${website.url}/`);
  return { house, shop, owner: await shop.signIn('anna'), website };
}

/** What came of it: refused at the door, or taken in and brought to its end. Both with all that was told. */
export type Came = { status: number; told: string };
/** A place where somebody names an address that the server will call. */
export type Door = { name: string; knock(scene: Scene, url: string): Promise<Came> };

type Asked = { token: string; body?: unknown };
const ask = (scene: Scene, method: string, path: string, options: Asked) =>
  call<Record<string, unknown>>(scene.house.url, method, `/api${path}`, options);

const textOf = (body: unknown) => JSON.stringify(body);

async function hookCalled(scene: Scene, webhookId: string): Promise<Came> {
  const token = scene.shop.serverKey;
  const sent = await ask(scene, 'POST', '/server/webhooks/test', { token, body: { webhookId } });
  const [deliveryId] = sent.body.data['deliveryIds'] as string[];
  const { rows } = await until(async () => {
    const found = await scene.house.database.pool.query<{ told: string }>(
      `select coalesce(a.error_message, '') || ' ' || coalesce(a.response_body, '') as told
         from webhook_attempts a join webhook_deliveries d on d.id = a.delivery_id
         where d.tenant_id = $1 and d.id = $2`,
      [scene.shop.id, read('delivery', deliveryId ?? '')],
    );
    return found.rows.length > 0 ? found : undefined;
  }, `the attempt of ${deliveryId}`);
  return { status: sent.status, told: textOf(rows) };
}

const itemRead = (path: string): Door['knock'] =>
  async function knock(scene, url) {
    const token = scene.owner;
    const body = path.startsWith('/console') ? { type: 'url', url } : { url };
    const added = await ask(scene, 'POST', path, { token, body });
    if (added.status !== 201) return { status: added.status, told: textOf(added.body) };
    const data = added.body.data as { id?: string; item?: { id: string }; knowledgeItemId?: string };
    const id = data.item?.id ?? data.id ?? data.knowledgeItemId;
    return until(async () => {
      const seen = await ask(scene, 'GET', `/console/knowledge/${id}`, { token });
      const { item } = seen.body.data as { item: { status: string } };
      if (item.status !== 'ready' && item.status !== 'failed') return undefined;
      return { status: added.status, told: textOf(seen.body) };
    }, `the end of ${url}`);
  };

/** Read as a whole, and forgotten again: a workspace has so many websites at most. */
async function websiteRead(scene: Scene, url: string): Promise<Came> {
  const token = scene.owner;
  const added = await ask(scene, 'POST', '/console/knowledge/websites', { token, body: { url, mostPages: 5 } });
  if (added.status !== 201) return { status: added.status, told: textOf(added.body) };
  const { id } = (added.body.data as { website: { id: string } }).website;
  const end = await until(async () => {
    const seen = await ask(scene, 'GET', `/console/knowledge/websites/${id}`, { token });
    const { status } = (seen.body.data as { website: { status: string } }).website;
    return status === 'ready' || status === 'failed' ? seen : undefined;
  }, `the end of the website ${url}`);
  const pages = await ask(scene, 'GET', `/console/knowledge/websites/${id}/pages`, { token });
  await ask(scene, 'DELETE', `/console/knowledge/websites/${id}`, { token });
  return { status: added.status, told: textOf([end.body, pages.body]) };
}

const moving = new WeakMap<Scene, string>();
/** One for all moves: a workspace has so many webhooks at most. */
async function movingHook(scene: Scene): Promise<string> {
  const known = moving.get(scene);
  if (known) return known;
  const body = { url: `${scene.website.url}/hook`, events: ['conversation.created'] };
  const made = await ask(scene, 'POST', '/server/webhooks', { token: scene.shop.serverKey, body });
  const { id } = (made.body.data['webhook'] ?? made.body.data) as { id: string };
  moving.set(scene, id);
  return id;
}

/** Where an address is entered. */
export const doors: Door[] = [
  {
    name: 'a webhook',
    async knock(scene, url) {
      const body = { url, events: ['conversation.created'] };
      const made = await ask(scene, 'POST', '/server/webhooks', { token: scene.shop.serverKey, body });
      if (made.status !== 201) return { status: made.status, told: textOf(made.body) };
      const webhook = (made.body.data['webhook'] ?? made.body.data) as { id: string };
      const came = await hookCalled(scene, webhook.id);
      await ask(scene, 'DELETE', `/server/webhooks/${webhook.id}`, { token: scene.shop.serverKey });
      return came;
    },
  },
  {
    name: 'a webhook that moves',
    async knock(scene, url) {
      const token = scene.shop.serverKey;
      const id = await movingHook(scene);
      const moved = await ask(scene, 'PATCH', `/server/webhooks/${id}`, { token, body: { url } });
      if (moved.status !== 200) return { status: moved.status, told: textOf(moved.body) };
      return hookCalled(scene, id);
    },
  },
  { name: 'a page', knock: itemRead('/console/knowledge') },
  { name: 'a page by a program', knock: itemRead('/admin-sdk/ai/knowledge/urls') },
  { name: 'a website', knock: websiteRead },
];

let turn = 0;
/** Where an address comes from a website that may be called. */
export const detours: Door[] = [
  {
    name: 'a page that leads on',
    knock(scene, url) {
      turn += 1;
      scene.website.pages.set(`/on-${turn}`, { redirect: url });
      return itemRead('/console/knowledge')(scene, `${scene.website.url}/on-${turn}`);
    },
  },
  {
    name: 'a page that leads on by two steps',
    knock(scene, url) {
      turn += 1;
      scene.website.pages.set(`/first-${turn}`, { redirect: `/second-${turn}` });
      scene.website.pages.set(`/second-${turn}`, { redirect: url });
      return itemRead('/console/knowledge')(scene, `${scene.website.url}/first-${turn}`);
    },
  },
  {
    name: 'a website that leads on',
    knock(scene, url) {
      turn += 1;
      scene.website.pages.set(`/start-${turn}`, { redirect: url });
      return websiteRead(scene, `${scene.website.url}/start-${turn}`);
    },
  },
  {
    name: 'a sitemap, robots.txt and links',
    async knock(scene, url) {
      turn += 1;
      const { website } = scene;
      website.robots = { text: `User-agent: *\nSitemap: ${url}\nSitemap: ${website.url}/sitemap.xml`, status: 200 };
      const fits = URL.canParse(url, website.url);
      website.sitemap = { paths: [...(fits ? [url] : []), `/listed-${turn}`] };
      website.pages.set(`/listed-${turn}`, { redirect: url });
      website.pages.set(`/linked-${turn}`, {
        html: `<html><head><link rel="canonical" href="${url}"><meta http-equiv="refresh" content="0;url=${url}"></head><body><main>${'Worte '.repeat(60)}<a href="${url}">a</a><img src="${url}"></main></body></html>`,
      });
      const came = await websiteRead(scene, `${website.url}/linked-${turn}`);
      website.robots = { text: '', status: 404 };
      website.sitemap = undefined;
      return came;
    },
  },
];
