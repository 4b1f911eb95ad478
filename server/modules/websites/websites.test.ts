import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeCaller, systemCaller } from '#modules/identity/caller.ts';
import { makeTenant, needsOf } from '#modules/knowledge/fixture-tenant.ts';
import { knowledge } from '#modules/knowledge/knowledge.ts';
import { heldClock } from '#platform/clock.ts';
import { cursors } from '#platform/cursors.ts';
import { outbound } from '#platform/outbound/outbound.ts';
import { isRefusal } from '#platform/refusal.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { type FakePage, type FakeWebsite, fakeWebsite } from '#tests/fakes/website.ts';
import { type Websites, websites } from './websites.ts';

let db: TestDatabase;
let needs: ReturnType<typeof needsOf>;
let way: ReturnType<typeof outbound>;
let items: ReturnType<typeof knowledge>;
let sites: Websites;
const open: FakeWebsite[] = [];
const clock = heldClock(new Date('2026-03-02T08:00:00Z'));

before(async () => {
  db = await testDatabase();
  needs = needsOf(db);
  way = outbound({ ...needs, allowPrivateTargets: true, allowedTargets: [] });
  items = knowledge({ ...needs, outbound: way });
  sites = websites({
    ...needs,
    clock,
    outbound: way,
    knowledge: items,
    cursors: cursors(Buffer.alloc(32, 1)),
    politenessMs: 1,
  });
});
after(async () => {
  for (const site of open) await site.close();
  await way.close();
  await db.drop();
});

async function site(pages: Record<string, FakePage>): Promise<FakeWebsite> {
  const made = await fakeWebsite(pages);
  open.push(made);
  return made;
}

/** Does what was ordered, as the queue would, until nothing is left. */
async function settle(): Promise<void> {
  for (let order = needs.sent.shift(); order; order = needs.sent.shift()) {
    if (order.name === 'websites.read') await sites.read(order.data as { websiteId: string; round: number });
    if (order.name === 'knowledge.index') await items.index((order.data as { itemId: string }).itemId);
  }
}

async function shop(pages: Record<string, FakePage>, input: object = {}, prepare?: (made: FakeWebsite) => void) {
  const made = await site(pages);
  prepare?.(made);
  const caller = systemCaller(await makeTenant(db));
  const { id } = await sites.add(caller, { url: made.url, ...input });
  await settle();
  const look = async () => {
    const view = await sites.get(caller, id);
    const listed = (await sites.pages(caller, id, { limit: 100 })).pages;
    const states = Object.fromEntries(
      listed.map((page) => [new URL(page.url).pathname, page.told?.code ?? page.state]),
    );
    return { ...view, states };
  };
  const finds = async (query: string) => (await items.search(caller.tenantId, { query }))[0]?.url;
  return { made, caller, id, look, finds };
}

const page = (topic: string, more: Partial<FakePage> = {}): FakePage => ({
  title: topic,
  body: `<h1>${topic}</h1><p>Alles über ${topic} steht auf dieser Seite, und zwar ausführlich und der Reihe nach.</p>`,
  ...more,
});

test('a website is read by its sitemap, and its pages are found with their addresses', async () => {
  const { made, look, finds } = await shop(
    { '/': page('Startseite'), '/versand': page('Versandkosten'), '/parken': page('Parkplätze') },
    {},
    (made) => {
      made.sitemap = {
        paths: ['/versand', '/parken', '/versand?utm_source=x', 'https://elsewhere.example/'],
        packed: true,
      };
    },
  );
  const { status, progress, states } = await look();
  assert.equal(status, 'ready');
  assert.deepEqual(progress, { waiting: 0, read: 3, unchanged: 0, left_out: 0, failed: 0 });
  assert.deepEqual(states, { '/': 'read', '/versand': 'read', '/parken': 'read' });
  assert.equal(await finds('Parkplätze'), `${made.url}/parken`);
  assert.equal(made.mostAtOnce(), 1, 'one request at a time');
});

test('an index of sitemaps is followed', async () => {
  const { look } = await shop({ '/': page('Start'), '/tief/unten': page('Keller') }, {}, (made) => {
    made.sitemap = { paths: ['/tief/unten'], inIndex: true };
  });
  assert.deepEqual((await look()).states, { '/': 'read', '/tief/unten': 'read' });
});

test('without a sitemap links are followed, breadth first, on the website alone and not in circles', async () => {
  const linking = (topic: string, ...links: string[]) =>
    page(topic, {
      body: `<nav>${links.map((link) => `<a href="${link}">${link}</a>`).join(' ')}</nav><p>Alles über ${topic} steht hier.</p>`,
    });
  const { look } = await shop({
    '/': linking('Start', '/a', 'https://elsewhere.example/x', '/plan.pdf', 'mailto:x@example.com'),
    '/a': linking('Anfang', '/b', '/', '/loop'),
    '/b': linking('Brücke', '/a#top', '/a?utm_medium=y'),
    '/loop': { redirect: '/loop' },
  });
  const { states, status } = await look();
  assert.equal(status, 'ready');
  assert.deepEqual(states, { '/': 'read', '/a': 'read', '/b': 'read', '/loop': 'target_redirects' });
});

test('robots.txt, noindex, canonical addresses and equal pages are respected, each with its reason', async () => {
  const { made, look } = await shop(
    {
      '/': page('Start'),
      '/intern': page('Internes'),
      '/leise': page('Leises', {
        html: '<html><head><meta name="robots" content="noindex"></head><body>Leise.</body></html>',
      }),
      '/kopf': page('Kopf', { headers: { 'x-robots-tag': 'noindex' } }),
      '/echt': page('Echtes'),
      '/kopie': page('Echtes'),
      '/alt': page('Altes', {
        html: '<html><head><link rel="canonical" href="/echt"></head><body>Altes.</body></html>',
      }),
      '/fort': { redirect: 'http://localhost:1/' },
    },
    {},
    (made) => {
      made.robots = { text: 'User-agent: *\nDisallow: /intern', status: 200 };
      made.sitemap = { paths: ['/intern', '/leise', '/kopf', '/echt', '/kopie', '/alt', '/fort'] };
    },
  );
  assert.deepEqual((await look()).states, {
    '/': 'read',
    '/intern': 'robots_disallow',
    '/leise': 'noindex',
    '/kopf': 'noindex',
    '/echt': 'read',
    '/kopie': 'duplicate',
    '/alt': 'duplicate',
    '/fort': 'target_unreachable',
  });
  assert.ok(!made.asked.some(({ path }) => path === '/intern'), 'what is forbidden is not asked for');
});

test('paths that are wanted and not wanted, and the most pages, bound what is read', async () => {
  const pages = Object.fromEntries(
    ['/', ...Array.from({ length: 12 }, (_, n) => `/hilfe/${n}`), '/hilfe/alt/1', '/blog/1'].map((path) => [
      path,
      page(`Seite ${path}`),
    ]),
  );
  const input = { mostPages: 6, includePaths: ['/hilfe/'], excludePaths: ['/hilfe/alt'] };
  const { look } = await shop(pages, input, (made) => {
    made.sitemap = { paths: Object.keys(pages).reverse() };
  });
  const { states } = await look();
  assert.equal(Object.keys(states).length, 6);
  assert.ok(!('/blog/1' in states) && !('/hilfe/alt/1' in states));
});

test('a page that breaks fails by itself, in words of both languages', async () => {
  const { look, id, caller } = await shop(
    {
      '/': page('Start'),
      '/kaputt': page('Kaputt', { status: 500 }),
      '/riesig': { bytes: 3_000_000 },
      '/leer': { html: '<html><body></body></html>' },
    },
    {},
    (made) => {
      made.sitemap = { paths: ['/kaputt', '/riesig', '/leer'] };
    },
  );
  const { states, status } = await look();
  assert.equal(status, 'ready');
  assert.deepEqual(states, {
    '/': 'read',
    '/kaputt': 'page_status',
    '/riesig': 'page_too_large',
    '/leer': 'page_without_text',
  });
  const broken = (await sites.pages(caller, id, {})).pages.find(({ url }) => url.endsWith('/kaputt'));
  assert.match(broken?.told?.de ?? '', /Die Seite antwortet mit Status 500/);
  assert.match(broken?.told?.en ?? '', /The page answered with status 500/);
});

test('read again, only what changed is indexed anew, and what is gone twice is taken out', async () => {
  const { made, look, finds, caller, id } = await shop(
    { '/': page('Start', { etag: '"1"' }), '/preise': page('Preise'), '/weg': page('Wegbeschreibung') },
    { refresh: 'daily' },
    (made) => {
      made.sitemap = { paths: ['/preise', '/weg'] };
    },
  );
  assert.equal((await look()).dueAt?.toISOString(), '2026-03-03T08:00:00.000Z');
  made.pages.set(
    '/preise',
    page('Preise', { body: '<p>Eine Gießkanne kostet jetzt elf Euro, das ist neu und günstig.</p>' }),
  );
  made.pages.delete('/weg');
  clock.set(new Date('2026-03-03T08:00:01Z'));
  await sites.beginDue();
  await settle();
  assert.deepEqual((await look()).states, { '/': 'unchanged', '/preise': 'read', '/weg': 'page_gone' });
  assert.ok(made.asked.some(({ headers }) => headers['if-none-match'] === '"1"'));
  assert.equal(await finds('Gießkanne'), `${made.url}/preise`);
  assert.equal(await finds('Wegbeschreibung'), `${made.url}/weg`, 'one miss is none');
  await sites.refresh(caller, id);
  await settle();
  assert.equal(await finds('Wegbeschreibung'), undefined);
  assert.deepEqual((await look()).states, { '/': 'unchanged', '/preise': 'unchanged' });
});

test('a website that cannot be read at all says why', async () => {
  const forbidding = await shop({ '/': page('Start') }, {}, (made) => {
    made.robots = { text: '', status: 503 };
  });
  const { status, told } = await forbidding.look();
  assert.equal(status, 'failed');
  assert.equal(told?.code, 'robots_unreachable');
  assert.equal((await (await shop({})).look()).told?.code, 'nothing_to_read');
});

test('a reading that was stopped reads no further, and what it has read stays', async () => {
  const made = await site({ '/': page('Start') });
  const caller = systemCaller(await makeTenant(db));
  const { id } = await sites.add(caller, { url: made.url });
  const stopped = await sites.stop(caller, id);
  assert.equal(stopped.status, 'stopped');
  await settle();
  assert.equal(made.asked.length, 0);
  await sites.refresh(caller, id);
  await settle();
  assert.equal((await sites.get(caller, id)).status, 'ready');
  assert.equal((await sites.stop(caller, id)).status, 'ready', 'there is nothing left to stop');
});

test('removing a website leaves no page of it', async () => {
  const { caller, id, finds } = await shop({ '/': page('Gartenzwerge') });
  assert.ok(await finds('Gartenzwerge'));
  await sites.remove(caller, id);
  assert.equal(await finds('Gartenzwerge'), undefined);
  assert.equal(await items.itemCount(caller.tenantId), 0);
  await assert.rejects(sites.get(caller, id), (error) => isRefusal(error) && error.code === 'website_not_found');
});

test('a website is added once, and another workspace’s is unknown', async () => {
  const { made, caller, id } = await shop({ '/': page('Start') });
  const code = (expected: string) => (error: unknown) => isRefusal(error) && error.code === expected;
  await assert.rejects(sites.add(caller, { url: made.url }), code('website_exists'));
  const stranger = systemCaller(await makeTenant(db));
  for (const attempt of [
    () => sites.get(stranger, id),
    () => sites.refresh(stranger, id),
    () => sites.stop(stranger, id),
    () => sites.remove(stranger, id),
    () => sites.pages(stranger, id, {}),
    () => sites.change(stranger, id, { refresh: 'daily' as const }),
  ]) {
    await assert.rejects(attempt(), code('website_not_found'));
  }
  const reader = makeCaller(caller.tenantId, { kind: 'system' }, ['knowledge:read']);
  const agent = makeCaller(caller.tenantId, { kind: 'anonymous' }, ['knowledge:read']);
  assert.equal((await sites.list(reader)).length, 1);
  await assert.rejects(sites.add(agent, { url: made.url }), code('scope_denied'));
});
