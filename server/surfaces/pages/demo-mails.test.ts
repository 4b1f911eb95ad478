import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { call, type TestApp, testApp } from '#tests/app.ts';

let house: TestApp;
before(async () => {
  house = await testApp();
});
after(() => house.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { port } = new URL(house.url);
    request({ host: '127.0.0.1', port, path, headers }, (reply) => {
      let body = '';
      reply.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });

async function written(): Promise<{ words: string; token: string; mailId: string }> {
  const shop = await house.tenant({ language: 'en' });
  const { database, app } = house;
  await database.kysely.transaction().execute((transaction) =>
    app.modules.mails.send(transaction, {
      tenantId: shop.id,
      to: { address: 'jana@example.com' },
      language: 'en',
      template: 'transcript',
      values: {
        subject: `About ${shop.slug}`,
        messages: [{ by: 'Jana', at: 'now', body: '<script>alert(1)</script> https://shop.example/confirm?x=1' }],
        isShortened: false,
      },
    }),
  );
  const token = await shop.signIn('anna');
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    const { body } = await call<{ mails: { mailId: string; status: string }[]; isLocalOutbox: boolean }>(
      house.url,
      'GET',
      '/api/console/mails',
      { token },
    );
    const [mail] = body.data.mails;
    if (mail?.status === 'sent') return { words: `About ${shop.slug}`, token, mailId: mail.mailId };
    await new Promise((next) => setTimeout(next, 25));
  }
  throw new Error('the mail was not written');
}

test('without a mail server, who sits at the machine reads what would have left and can follow its links', async () => {
  const { mailId, token } = await written();
  const path = house.app.mailsPath ?? '';
  const list = await get(path);
  assert.equal(list.status, 200);
  assert.match(list.body, /Your conversation with Tenant/);
  const one = await get(path.replace('?', `/${mailId}?`));
  assert.equal(one.status, 200);
  assert.match(one.body, /<a href="https:\/\/shop\.example\/confirm\?x=1"/);
  assert.doesNotMatch(one.body, /<script>alert/);
  const { body } = await call<{ content: { text: string } }>(house.url, 'GET', `/api/console/mails/${mailId}`, {
    token,
  });
  assert.match(body.data.content.text, /<script>alert\(1\)<\/script>/);
});

test('nobody else sees that page: not without its key, not through a proxy, not under another name', async () => {
  const path = house.app.mailsPath ?? '';
  assert.equal((await get(path)).status, 200);
  assert.equal((await get('/demo/mails')).status, 404);
  assert.equal((await get('/demo/mails?key=0123456789abcdef0123456789abcdef')).status, 404);
  assert.equal((await get(path, { 'x-forwarded-for': '203.0.113.9' })).status, 404);
  assert.equal((await get(path, { forwarded: 'for=203.0.113.9' })).status, 404);
  assert.equal((await get(path, { host: 'chat.example.com' })).status, 404);
});
