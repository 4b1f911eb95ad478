import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { call } from '../app.ts';
import { type FakeWebsite, fakeWebsite } from '../fakes/website.ts';
import { houseOfFile, until } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
const open: FakeWebsite[] = [];
after(async () => {
  for (const site of open) await site.close();
});
const ask = <Data = Record<string, unknown>>(who: string, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/console/knowledge/websites${path}`, {
    token: who,
    ...(body !== undefined && { body }),
  });
type Website = { id: string; status: string };

test('a website is added, read, listed with its pages, changed and removed', async () => {
  const site = await fakeWebsite({
    '/': { title: 'Start', body: '<h1>Start</h1><p>Wir töpfern seit vierzig Jahren in Leipzig.</p>' },
    '/kaputt': { status: 500 },
  });
  open.push(site);
  site.sitemap = { paths: ['/kaputt'] };
  const shop = await house().tenant();
  const [anna, mira] = [await shop.signIn('anna'), await shop.signIn('mira')];
  const shown = (over: object = {}) => ({
    id: idOf('website'),
    url: `${site.url}/`,
    mostPages: 50,
    includePaths: [],
    excludePaths: [],
    refresh: 'off',
    status: 'queued',
    pages: { waiting: 0, read: 0, unchanged: 0, leftOut: 0, failed: 0 },
    createdAt: time,
    updatedAt: time,
    ...over,
  });
  assertRefused(await ask(mira, 'POST', '', { url: site.url }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'knowledge:write' },
  });
  const added = await ask<{ website: Website }>(anna, 'POST', '', { url: site.url });
  assertAnswer(added, 201, { website: shown() });
  const { id } = added.body.data.website;
  await until(async () => {
    const { status } = (await ask<{ website: Website }>(mira, 'GET', `/${id}`)).body.data.website;
    return status === 'ready' || undefined;
  }, 'reading the website');
  const read = { status: 'ready', pages: { waiting: 0, read: 1, unchanged: 0, leftOut: 0, failed: 1 }, readAt: time };
  assertAnswer(await ask(mira, 'GET', ''), 200, { websites: [shown(read)] });
  assertAnswer(await ask(mira, 'GET', `/${id}/pages`), 200, {
    pages: [
      {
        id: idOf('websitePage'),
        url: `${site.url}/`,
        title: 'Start',
        state: 'read',
        knowledgeItemId: idOf('knowledge'),
        readAt: time,
      },
      {
        id: idOf('websitePage'),
        url: `${site.url}/kaputt`,
        state: 'failed',
        reason: { code: 'page_status', words: { de: /Status 500/, en: /status 500/ } },
        readAt: time,
      },
    ],
    nextCursor: null,
  });
  assertAnswer(await ask(anna, 'PATCH', `/${id}`, { refresh: 'weekly', mostPages: 10 }), 200, {
    website: shown({ ...read, refresh: 'weekly', mostPages: 10, nextAt: time }),
  });
  assert.equal((await ask(anna, 'POST', `/${id}/refresh`)).status, 200);
  assert.equal((await ask(anna, 'POST', `/${id}/stop`)).status, 200);
  assertRefused(await ask(anna, 'POST', '', { url: site.url }), 409, 'CONFLICT');
  assertRefused(await ask(anna, 'POST', '', { url: 'nowhere' }), 400, 'VALIDATION_FAILED');
  assertAnswer(await ask(anna, 'DELETE', `/${id}`), 200, { deleted: true, id });
  assertRefused(await ask(anna, 'GET', `/${id}`), 404, 'NOT_FOUND');
});
