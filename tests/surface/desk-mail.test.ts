import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation, Message } from '@switchboard/protocol';
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import { read } from '#platform/ids.ts';
import { limits } from '#platform/limits.ts';
import { openLog } from '#platform/log.ts';
import { smtpListener } from '#surfaces/mail/index.ts';
import { selfSigned } from '#tests/fakes/certificate.ts';
import { call, type TestTenant } from '../app.ts';
import { png } from './files.ts';
import { anHourLater, houseWithMail, INBOUND_DOMAIN, mailTo, mime, postMail, replyAddressOf } from './mail-scene.ts';
import { agentToken, openConversation, say, until, visitorOf } from './scene.ts';

const { house, smtp } = houseWithMail();

let visitors = 0;
/** A visitor with an address who asked something; mira has answered, and the visitor has not read it. */
async function answered({ email, language = 'de' as 'de' | 'en' }: { email?: string; language?: 'de' | 'en' } = {}) {
  visitors += 1;
  const address = email ?? `jana${visitors}@example.com`;
  const shop = await house().tenant({ mode: 'human_only', language });
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Jana Petersen', email: address } });
  const conversationId = await openConversation(house(), session, { subject: 'Lieferung' });
  await say(house(), session, conversationId, 'Wann kommt die Lampe?');
  const token = await agentToken(house(), shop, 'mira');
  const answer = (body: string) =>
    call<{ message: Message }>(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/messages`, {
      token,
      body: { body },
    });
  assert.equal((await answer('Am <b>Dienstag</b>.')).status, 201);
  return { shop, session, conversationId, address, answer, token };
}

const messagesOf = async (shop: TestTenant, conversationId: string) =>
  (
    await call<{ messages: Message[] }>(house().url, 'GET', `/api/agent-sdk/conversations/${conversationId}/messages`, {
      token: await agentToken(house(), shop, 'jonas'),
    })
  ).body.data.messages;

const spoken = async (shop: TestTenant, conversationId: string) =>
  (await messagesOf(shop, conversationId)).filter(({ senderType }) => senderType !== 'system');

test('a visitor who has left gets what they have not read in one mail, with the conversation so far', async () => {
  const { conversationId, address, answer } = await answered();
  await answer('Zwischen 9 und 12 Uhr.');
  await anHourLater(house(), conversationId);
  const arrived = await mailTo(smtp(), address);
  const text = arrived.mail.text ?? '';
  assert.match(arrived.mail.subject ?? '', /^Antwort von Tenant .*: Lieferung$/);
  assert.match(text, /Am <b>Dienstag<\/b>\./);
  assert.match(text, /Zwischen 9 und 12 Uhr\./);
  assert.match(text, /Bisher im Gespräch[\s\S]*Wann kommt die Lampe\?/);
  assert.doesNotMatch(arrived.mail.html ?? '', /<b>Dienstag/);
  assert.match(replyAddressOf(arrived), new RegExp(`^reply\\+c[0-9a-v]{42}@${INBOUND_DOMAIN}$`));
  assert.match(arrived.raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  assert.match(arrived.from, /^bounce\+/);
  await answer('Noch etwas.');
  await anHourLater(house(), conversationId);
  const second = await mailTo(smtp(), address, 2);
  assert.doesNotMatch((second.mail.text ?? '').split('Bisher im Gespräch')[0] ?? '', /Dienstag/);
  assert.equal(second.mail.inReplyTo, arrived.mail.inReplyTo, 'both mails stand in one thread');
});

test('what the visitor has read is not mailed, and neither is anything while they are there', async () => {
  const { shop, session, conversationId, address } = await answered();
  const last = (await messagesOf(shop, conversationId)).at(-1)!;
  const marked = await call(
    house().url,
    'POST',
    `/api/chat/conversations/${conversationId}/messages/${last.messageId}/read`,
    { session, body: {} },
  );
  assert.equal(marked.status, 200, JSON.stringify(marked.body));
  await anHourLater(house(), conversationId);
  const other = await answered();
  const visitor = await sql<{ visitor_id: string }>`
    select visitor_id from conversations where id = ${read('conversation', other.conversationId)}`.execute(
    house().database.kysely,
  );
  const present = { tenantId: other.shop.id, visitorId: visitor.rows[0]!.visitor_id };
  await house().app.modules.desk.presence.seen([present], 600);
  await anHourLater(house(), other.conversationId);
  // A third one's mail comes after whatever the others would have brought.
  const third = await answered();
  await anHourLater(house(), third.conversationId);
  await mailTo(smtp(), third.address);
  assert.deepEqual(
    smtp().mails.flatMap(({ to }) => to.filter((one) => one === address || one === other.address)),
    [],
  );
  await house().app.modules.desk.presence.gone([present]);
  await anHourLater(house(), other.conversationId);
  await mailTo(smtp(), other.address);
});

test('a reply by mail is the visitor’s message, once however often it comes, and opens what was closed', async () => {
  const { shop, conversationId, address, token } = await answered();
  await anHourLater(house(), conversationId);
  const to = replyAddressOf(await mailTo(smtp(), address));
  const raw = mime({
    from: `Jana <${address}>`,
    to,
    text: 'Dienstag passt, danke!\r\n\r\nAm Sa., 21. Nov. 2026 um 12:00 schrieb Shop:\r\n> Am Dienstag.',
    messageId: '<one@mail.example>',
  });
  assert.deepEqual(await postMail(house(), raw), { status: 202, body: { success: true, data: { outcome: 'taken' } } });
  assert.equal((await postMail(house(), raw)).body.data?.outcome, 'repeated');
  const said = (await spoken(shop, conversationId)).filter(({ senderType }) => senderType === 'visitor');
  assert.deepEqual(
    said.map(({ body }) => body),
    ['Wann kommt die Lampe?', 'Dienstag passt, danke!'],
  );
  const closed = await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/close`, {
    token,
    body: {},
  });
  assert.equal(closed.status, 200, JSON.stringify(closed.body));
  assert.equal((await postMail(house(), mime({ from: address, to, text: 'Doch nicht.' }))).body.data?.outcome, 'taken');
  const { body } = await call<{ conversation: Conversation }>(
    house().url,
    'GET',
    `/api/agent-sdk/conversations/${conversationId}`,
    { token },
  );
  assert.equal(body.data.conversation.status, 'open');
  assert.equal((await spoken(shop, conversationId)).at(-1)?.body, 'Doch nicht.');
});

test('mail with a wrong signature, to a forged address, or that is no mail changes nothing', async () => {
  const { shop, conversationId, address } = await answered();
  await anHourLater(house(), conversationId);
  const to = replyAddressOf(await mailTo(smtp(), address));
  const raw = mime({ from: address, to, text: 'Hallo' });
  assert.equal((await postMail(house(), raw, 'x'.repeat(40))).status, 401);
  const forged = to.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@'));
  const kinds = to.replace('reply+c', 'reply+t');
  const elsewhere = to.replace(INBOUND_DOMAIN, 'other.example');
  for (const address of [forged, kinds, elsewhere, `reply+x@${INBOUND_DOMAIN}`, 'jana@example.com']) {
    const reply = await postMail(house(), mime({ from: 'eve@example.com', to: address, text: 'Hallo' }));
    assert.equal(reply.status, 404, address);
  }
  assert.equal((await postMail(house(), 'nothing')).status, 404);
  assert.equal((await spoken(shop, conversationId)).length, 2);
});

test('answering machines, lists, reports and our own mails are not taken for people', async () => {
  const { shop, conversationId, address } = await answered();
  await anHourLater(house(), conversationId);
  const to = replyAddressOf(await mailTo(smtp(), address));
  const automatic = [
    ['Auto-Submitted: auto-replied'],
    ['Precedence: bulk'],
    ['X-Autoreply: yes'],
    ['List-Id: <x.example>'],
    ['Return-Path: <>'],
  ];
  for (const headers of automatic) {
    const reply = await postMail(house(), mime({ from: address, to, text: 'Ich bin im Urlaub.', headers }));
    assert.equal(reply.body.data?.outcome, 'ignored', headers.join());
  }
  for (const from of ['chat@shop.example', to, 'MAILER-DAEMON@mail.example']) {
    assert.equal((await postMail(house(), mime({ from, to, text: 'Hallo' }))).body.data?.outcome, 'ignored', from);
  }
  assert.equal((await spoken(shop, conversationId)).length, 2);
});

test('two machines that answer each other are stopped', async () => {
  const { conversationId, address } = await answered();
  await anHourLater(house(), conversationId);
  const to = replyAddressOf(await mailTo(smtp(), address));
  const statuses: number[] = [];
  for (let count = 0; count < 22; count += 1) {
    statuses.push((await postMail(house(), mime({ from: address, to, text: `Antwort ${count}` }))).status);
  }
  assert.deepEqual(statuses.slice(0, 20), Array(20).fill(202));
  assert.deepEqual(statuses.slice(20), [429, 429]);
});

test('mail servers deliver straight to the house, for its own addresses alone', async () => {
  const { shop, conversationId, address } = await answered();
  await anHourLater(house(), conversationId);
  const to = replyAddressOf(await mailTo(smtp(), address));
  const line = createTransport({
    host: '127.0.0.1',
    port: house().app.smtpPort() ?? 0,
    secure: false,
    ignoreTLS: true,
  });
  const deliver = (envelopeTo: string, from = address) =>
    line.sendMail({
      envelope: { from, to: [envelopeTo] },
      from: address,
      to: envelopeTo,
      subject: 'Re',
      text: 'Per SMTP.',
    });
  await deliver(to.toUpperCase());
  assert.equal((await spoken(shop, conversationId)).at(-1)?.body, 'Per SMTP.');
  await assert.rejects(deliver('jana@example.com'), { responseCode: 550 });
  await assert.rejects(deliver(`reply+c${'0'.repeat(42)}@${INBOUND_DOMAIN}`), { responseCode: 550 });
  await deliver(to, '');
  assert.equal((await spoken(shop, conversationId)).length, 3, 'a null sender is a report');
  line.close();
});

test('mail servers speak TLS to the house where it has a certificate, and see that it is ours', async () => {
  const { shop, conversationId, address } = await answered();
  await anHourLater(house(), conversationId);
  const to = replyAddressOf(await mailTo(smtp(), address));
  const tls = selfSigned();
  const listener = await smtpListener({
    at: { host: '127.0.0.1', port: 0 },
    name: 'localhost',
    desk: house().app.modules.desk,
    limits: limits(),
    log: openLog({ level: 'silent' }),
    tls,
  });
  const deliver = (ca: Buffer | undefined, text: string) => {
    const line = createTransport({
      host: '127.0.0.1',
      port: listener.port,
      secure: false,
      requireTLS: true,
      tls: { servername: 'localhost', ...(ca && { ca: [ca] }) },
    });
    return line.sendMail({ from: address, to, subject: 'Re', text }).finally(() => line.close());
  };
  try {
    await deliver(tls.cert, 'Verschlüsselt.');
    assert.equal((await spoken(shop, conversationId)).at(-1)?.body, 'Verschlüsselt.');
    await assert.rejects(deliver(undefined, 'Von wem?'), /self-signed|certificate/i);
    await assert.rejects(deliver(selfSigned().cert, 'Von einem anderen?'), /self-signed|certificate/i);
    assert.equal((await spoken(shop, conversationId)).length, 3);
  } finally {
    await listener.close();
  }
});

test('files of a mail are kept by the rules for uploads, and those that are not are named', async () => {
  const { shop, conversationId, address } = await answered();
  await anHourLater(house(), conversationId);
  const to = replyAddressOf(await mailTo(smtp(), address));
  const file = (name: string, type: string, bytes: Buffer, disposition = 'attachment') => [
    '--part',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: ${disposition}; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    bytes.toString('base64'),
  ];
  const raw = [
    `From: ${address}`,
    `To: ${to}`,
    'Subject: Re',
    'Message-ID: <files@mail.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'So sieht sie aus.',
    ...file('lampe.png', 'image/png', png(8, 6)),
    ...file('logo.png', 'image/png', png(2, 2), 'inline'),
    ...file('lampe.exe', 'application/x-msdownload', Buffer.from('MZ')),
    '--part--',
    '',
  ].join('\r\n');
  assert.equal((await postMail(house(), raw)).body.data?.outcome, 'taken');
  assert.equal((await postMail(house(), raw)).body.data?.outcome, 'repeated');
  const said = (await spoken(shop, conversationId)).filter(({ senderType }) => senderType === 'visitor').slice(1);
  assert.deepEqual(
    said.map(({ messageType, body }) => [messageType, body]),
    [
      ['image', 'lampe.png'],
      ['text', 'So sieht sie aus.\n\n[lampe.exe]'],
    ],
  );
  const kept = said[0]?.metadata?.['attachment'] as { id: string; width: number; height: number };
  assert.deepEqual([kept.width, kept.height], [8, 6]);
  const shown = await call<{ attachment: { url: string } }>(
    house().url,
    'GET',
    `/api/console/conversations/${conversationId}/attachments/${kept.id}`,
    { token: await shop.signIn('jonas') },
  );
  assert.equal(shown.status, 200, JSON.stringify(shown.body));
  const bytes = Buffer.from(await (await fetch(shown.body.data.attachment.url)).arrayBuffer());
  assert.deepEqual(bytes, png(8, 6));
});

test('a report of failed delivery is kept with the mail', async () => {
  const { shop, conversationId, address } = await answered();
  await anHourLater(house(), conversationId);
  const { from } = await mailTo(smtp(), address);
  const reply = await postMail(house(), mime({ from: 'MAILER-DAEMON@mail.example', to: from, text: 'User unknown' }));
  assert.equal(reply.body.data?.outcome, 'bounced');
  const { body } = await call<{ mails: { status: string; to: { address: string } }[] }>(
    house().url,
    'GET',
    '/api/console/mails',
    { token: await shop.signIn('anna') },
  );
  assert.deepEqual(
    body.data.mails.map(({ status, to }) => [status, to.address]),
    [['bounced', address]],
  );
});

test('one click ends the mails of a tenant, and looking at the page does not', async () => {
  const { conversationId, address, answer } = await answered({ language: 'en' });
  await anHourLater(house(), conversationId);
  const { mail, raw } = await mailTo(smtp(), address);
  assert.match(mail.subject ?? '', /^An answer from/);
  const link = /List-Unsubscribe: <([^>]+)>/.exec(raw.replace(/\r\n\s+/g, ' '))?.[1] ?? '';
  const path = link.slice(link.indexOf('/mail/stop'));
  const page = await fetch(house().url + path, { headers: { 'accept-language': 'de' } });
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Keine E-Mails mehr von Tenant/);
  await answer('Before the click.');
  await anHourLater(house(), conversationId);
  await mailTo(smtp(), address, 2);
  const clicked = await fetch(house().url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  assert.equal(clicked.status, 200);
  await answer('After the click.');
  await anHourLater(house(), conversationId);
  const other = await answered();
  await anHourLater(house(), other.conversationId);
  await mailTo(smtp(), other.address);
  assert.equal(smtp().mails.filter(({ to }) => to.includes(address)).length, 2);
  assert.equal((await fetch(`${house().url}/mail/stop?token=s${'0'.repeat(42)}`, { method: 'POST' })).status, 404);
});

test('who should answer and is away hears of it by mail; a hand-over nobody took goes to the department', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  for (const [name, id] of Object.entries(shop.staff)) {
    await sql`update staff set email = ${`${name}@${shop.slug}.example`} where id = ${id}`.execute(
      house().database.kysely,
    );
  }
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Kai' } });
  const conversationId = await openConversation(house(), session);
  await say(house(), session, conversationId, 'Ist jemand da?');
  await anHourLater(house(), conversationId);
  const toMira = await mailTo(smtp(), `mira@${shop.slug}.example`);
  assert.match(toMira.mail.subject ?? '', /^Kai wartet auf eine Antwort$/);
  assert.match(toMira.mail.text ?? '', new RegExp(`/console/${shop.slug}/inbox/${conversationId}`));
  const told = smtp()
    .mails.flatMap(({ to }) => to)
    .filter((to) => to.endsWith(`@${shop.slug}.example`));
  assert.ok(!told.includes(`omar@${shop.slug}.example`), 'omar works in another department');

  const token = await agentToken(house(), shop, 'omar');
  const taken = await agentToken(house(), shop, 'mira');
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/assign`, { token: taken, body: {} });
  assert.ok(token);
  await say(house(), session, conversationId, 'Hallo?');
  await anHourLater(house(), conversationId);
  const second = await mailTo(smtp(), `mira@${shop.slug}.example`, 2);
  assert.match(second.mail.text ?? '', /Hallo\?/);
});

test('a note that speaks to somebody who is away goes to them by mail, once, and to nobody who has seen it', async () => {
  const { shop, conversationId, token } = await answered();
  const addressOf = (name: string) => `${name}@${shop.slug}.example`;
  for (const [name, id] of Object.entries(shop.staff)) {
    await sql`update staff set email = ${addressOf(name)} where id = ${id}`.execute(house().database.kysely);
  }
  const note = (body: string) =>
    call<{ message: Message }>(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/messages`, {
      token,
      body: { body, messageType: 'note' },
    });
  const first = await note('@jonas @anna Darf das zurück?');
  assert.equal(first.status, 201);
  const anna = await agentToken(house(), shop, 'anna');
  const { messageId } = first.body.data.message;
  const read = `/api/agent-sdk/conversations/${conversationId}/messages/${messageId}/read`;
  assert.equal((await call(house().url, 'POST', read, { token: anna, body: {} })).status, 200);
  const later = async () => {
    await sql`update mentions set created_at = created_at - interval '1 hour' where tenant_id = ${shop.id}`.execute(
      house().database.kysely,
    );
    await anHourLater(house(), conversationId);
  };
  await later();
  const { mail } = await mailTo(smtp(), addressOf('jonas'));
  assert.match(mail.subject ?? '', /^Mira hat Sie erwähnt$/);
  assert.match(mail.text ?? '', /Gespräch mit Jana Petersen[\s\S]*@jonas @anna Darf das zurück\?/);
  assert.match(mail.text ?? '', new RegExp(`/console/${shop.slug}/inbox/${conversationId}`));
  assert.equal((await note('@jonas Schon gut.')).status, 201);
  await later();
  assert.match((await mailTo(smtp(), addressOf('jonas'), 2)).mail.text ?? '', /Schon gut/);
  const told = (name: string) => smtp().mails.filter(({ to }) => to.includes(addressOf(name))).length;
  assert.deepEqual([told('jonas'), told('anna')], [2, 0]);
});

test('a transcript goes to the visitor, three times an hour at most', async () => {
  const { conversationId, session, address } = await answered();
  const ask = () =>
    call(house().url, 'POST', `/api/chat/visitor/conversations/${conversationId}/transcript`, { session, body: {} });
  const sent = await ask();
  assert.deepEqual([sent.status, sent.body], [201, { success: true, data: { sent: true } }]);
  const { mail } = await mailTo(smtp(), address);
  assert.match(mail.subject ?? '', /^Ihr Gespräch mit Tenant/);
  assert.match(mail.text ?? '', /Wann kommt die Lampe\?[\s\S]*Am <b>Dienstag<\/b>\./);
  await ask();
  await ask();
  assert.equal((await ask()).status, 429);
});

test('an admin sees which mails left; without a mail server also what they said', async () => {
  const { shop, conversationId, address } = await answered();
  await anHourLater(house(), conversationId);
  await mailTo(smtp(), address);
  const token = await shop.signIn('anna');
  const seen = await until(
    async () => {
      const { body } = await call<{ mails: { mailId: string; status: string }[]; isLocalOutbox: boolean }>(
        house().url,
        'GET',
        '/api/console/mails',
        { token },
      );
      return body.data.mails[0]?.status === 'sent' ? body.data : undefined;
    },
    'the noting of the sent mail',
    30_000,
  );
  assert.equal(seen.isLocalOutbox, false);
  const one = await call<{ content: unknown }>(house().url, 'GET', `/api/console/mails/${seen.mails[0]!.mailId}`, {
    token,
  });
  assert.equal(one.body.data.content, null);
  assert.equal(
    (await call(house().url, 'GET', '/api/console/mails', { token: await shop.signIn('mira') })).status,
    403,
  );
});
