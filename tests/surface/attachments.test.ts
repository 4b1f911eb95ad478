import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import type { Conversation, Message } from '@switchboard/protocol';
import { sql } from 'kysely';
import { attachments as attachmentsOf } from '#modules/conversations/index.ts';
import { makeCaller } from '#modules/identity/index.ts';
import { folderBlobs } from '#platform/blobs.ts';
import { systemClock } from '#platform/clock.ts';
import { newId, read, show } from '#platform/ids.ts';
import { call, type Envelope, type TestTenant } from '../app.ts';
import { putOnPlan } from '../plans.ts';
import { docx, pdf, png, upload, wav } from './files.ts';
import { agentToken, houseOfFile, openConversation, say, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, assertWhole, idOf, time } from './whole.ts';

const house = houseOfFile({ ATTACHMENT_MOST_BYTES: '200000' });

type Shown = { id: string; url: string; uploadUrl?: string; filename: string; kind: string; message: Message };

const people = (language: 'de' | 'en' = 'de') => house().tenant({ mode: 'human_only', language });
const at = (conversationId: string, rest = '') =>
  `/api/chat/visitor/conversations/${conversationId}/attachments${rest}`;

async function talk(shop: TestTenant) {
  const { session } = await visitorOf(house(), shop);
  return { session, conversationId: await openConversation(house(), session) };
}

const send = (conversationId: string, session: string, file: Parameters<typeof upload>[2], fields = {}) =>
  upload<Shown>(house(), at(conversationId, '/upload'), file, { session, fields });

const link = /^http:\/\/127\.0\.0\.1:\d+\/files\/fil_[0-9a-z]{26}\?expires=\d+&signature=[\w-]{43}$/;
const picture = { bytes: png(6, 4), name: 'vase.png', type: 'image/png' };
const pictureSize = picture.bytes.length;

const shownPicture = {
  id: idOf('attachment'),
  url: link,
  expiresAt: time,
  filename: 'vase.png',
  contentType: 'image/png',
  size: pictureSize,
  status: 'ready',
  kind: 'image',
  width: 6,
  height: 4,
  messageId: idOf('message'),
  createdAt: time,
};
const pictureMessage = (conversationId: string) => ({
  messageId: idOf('message'),
  conversationId,
  seq: 1,
  senderType: 'visitor',
  body: 'vase.png',
  messageType: 'image',
  metadata: {
    attachment: {
      id: idOf('attachment'),
      filename: 'vase.png',
      contentType: 'image/png',
      size: pictureSize,
      kind: 'image',
      width: 6,
      height: 4,
    },
  },
  sentAt: time,
});

/** Whose session it is: the subject of its token. */
const visitorIdOf = async (session: string): Promise<string> => {
  const { actor } = await house().app.modules.identity.callerOf(session, ['visitor']);
  assert.ok(actor.kind === 'visitor');
  return actor.visitorId;
};

/** What lies on the disk of a tenant's files. */
async function blobsOf(shop: TestTenant): Promise<string[]> {
  const folder = join(house().dataDir, 'files', shop.id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.blob'))
    .map(({ name }) => name);
}

test('a picture is sent in one step, stands in the conversation, and opens for those who may see it', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const sent = await send(conversationId, session, picture);
  assertAnswer(sent, 201, { ...shownPicture, message: pictureMessage(conversationId) });
  const opened = await fetch(sent.body.data.url);
  assert.equal(opened.status, 200);
  assert.deepEqual(Buffer.from(await opened.arrayBuffer()), picture.bytes);
  const header = (name: string) => opened.headers.get(name);
  assert.equal(header('content-type'), 'image/png');
  assert.equal(header('content-disposition'), `inline; filename="vase.png"; filename*=UTF-8''vase.png`);
  assert.equal(header('x-content-type-options'), 'nosniff');
  assert.match(header('content-security-policy') ?? '', /sandbox/);
  assert.match(header('cache-control') ?? '', /^private/);
  const asked = await fetch(sent.body.data.url, { method: 'HEAD' });
  assert.equal(asked.status, 200);
  assert.equal(asked.headers.get('content-length'), String(pictureSize));
  const saved = await fetch(`${sent.body.data.url}&download=1`);
  assert.match(saved.headers.get('content-disposition') ?? '', /^attachment/);
  const seen = await call<{ conversation: Conversation }>(
    house().url,
    'GET',
    `/api/agent-sdk/conversations/${conversationId}`,
    { token: await agentToken(house(), shop, 'jonas') },
  );
  assert.equal(seen.body.data.conversation.preview, 'Bild');
});

test('a file is announced, and its bytes follow to the address that was given, once', async () => {
  const shop = await people('en');
  const { session, conversationId } = await talk(shop);
  const announced = await call<Shown>(house().url, 'POST', at(conversationId), {
    session,
    body: { filename: 'C:\\Users\\vera\\Rechnung.pdf', contentType: 'application/pdf', size: pdf.length },
  });
  assertAnswer(announced, 201, {
    id: idOf('attachment'),
    url: link,
    expiresAt: time,
    uploadUrl: new RegExp(
      `^${house().url}${at(conversationId)}/fil_[0-9a-z]{26}/content\\?slug=${shop.slug}&expires=\\d+&signature=`,
    ),
    filename: 'Rechnung.pdf',
    contentType: 'application/pdf',
    size: pdf.length,
    status: 'pending',
    kind: 'file',
    createdAt: time,
  });
  const { id, url, uploadUrl } = announced.body.data;
  assert.equal((await fetch(url)).status, 404, 'nothing is there yet');
  const put = (to: string) => fetch(to, { method: 'PUT', headers: { 'content-type': 'application/pdf' }, body: pdf });
  const wrong = await put(uploadUrl!.replace(/signature=(.)/, (_, first) => `signature=${first === '_' ? 'x' : '_'}`));
  assert.equal(wrong.status, 401, 'the link of nobody');
  const [first, second] = [await put(uploadUrl!), await put(uploadUrl!)];
  assert.deepEqual([first.status, second.status], [200, 200]);
  const [one, again] = (await Promise.all([first.json(), second.json()])) as Envelope<Shown>[];
  assert.equal(again!.data.message.messageId, one!.data.message.messageId);
  assertWhole(one!.data.message, {
    ...pictureMessage(conversationId),
    body: 'Rechnung.pdf',
    messageType: 'file',
    metadata: {
      attachment: { id, filename: 'Rechnung.pdf', contentType: 'application/pdf', size: pdf.length, kind: 'file' },
    },
  });
  const opened = await fetch(one!.data.url);
  assert.match(opened.headers.get('content-disposition') ?? '', /^attachment; filename="Rechnung\.pdf"/);
  assert.equal((await blobsOf(shop)).length, 1, 'one file, however often it was sent');
});

test('with the same clientMessageId again, the file is not sent twice', async () => {
  const { session, conversationId } = await talk(await people());
  const first = await send(conversationId, session, picture, { clientMessageId: 'w-1' });
  const again = await send(conversationId, session, picture, { clientMessageId: 'w-1' });
  assert.equal(again.status, 201, JSON.stringify(again.body));
  assert.deepEqual(again.body.data.message, first.body.data.message);
  const next = await say(house(), session, conversationId, 'Gefällt sie Ihnen?');
  assert.equal(next.seq, 2);
});

test('the link runs out, is of one file, and is fresh where somebody may see the conversation', async () => {
  const [shop, other] = [await people(), await people()];
  const { session, conversationId } = await talk(shop);
  const { id, url } = (await send(conversationId, session, picture)).body.data;
  const past = url.replace(/expires=\d+/, `expires=${Math.floor(Date.now() / 1000) - 1}`);
  assert.equal((await fetch(past)).status, 403);
  const second = (await send(conversationId, session, picture)).body.data;
  assert.equal((await fetch(url.replace(id, second.id))).status, 403);
  assert.equal((await fetch(url.split('?')[0]!)).status, 401);
  const page = await fetch(past, { headers: { accept: 'text/html', 'accept-language': 'de' } });
  assert.equal(page.status, 403);
  assert.match(await page.text(), /Diese Datei öffnet sich nicht/);

  const fresh = await call(house().url, 'GET', at(conversationId, `/${id}`), { session });
  assertAnswer(fresh, 200, { ...shownPicture, id });
  const jonas = await shop.signIn('jonas');
  const forStaff = await call(house().url, 'GET', `/api/console/conversations/${conversationId}/attachments/${id}`, {
    token: jonas,
  });
  assertAnswer(forStaff, 200, { attachment: { ...shownPicture, id } });
  const bare = (headers: Record<string, string>) => fetch(`${house().url}/files/${id}`, { headers });
  assert.equal((await bare({ authorization: `Bearer ${jonas}` })).status, 200);
  assert.equal((await bare({ 'x-ringnity-sdk-session': session })).status, 200);
  const stranger = await visitorOf(house(), shop);
  const foreign = await visitorOf(house(), other);
  for (const { session: who } of [stranger, foreign]) {
    assert.equal((await bare({ 'x-ringnity-sdk-session': who })).status, 404);
    assertRefused(await call(house().url, 'GET', at(conversationId, `/${id}`), { session: who }), 404, 'NOT_FOUND');
  }
  assert.equal(
    (await bare({ authorization: `Bearer ${await shop.signIn('omar')}` })).status,
    404,
    'another department',
  );
});

test('staff send files too, and what they send takes the conversation', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  await say(house(), session, conversationId, 'Haben Sie eine Anleitung?');
  const path = `/api/console/conversations/${conversationId}/attachments`;
  const sent = await upload<{ attachment: Shown; message: Message }>(
    house(),
    path,
    { bytes: docx(), name: 'Anleitung.docx' },
    { token: await shop.signIn('mira'), fields: { clientMessageId: 'c-1' } },
  );
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const facts = {
    id: idOf('attachment'),
    filename: 'Anleitung.docx',
    contentType: type,
    size: docx().length,
    kind: 'file',
  };
  assertAnswer(sent, 201, {
    attachment: { ...facts, url: link, expiresAt: time, status: 'ready', messageId: idOf('message'), createdAt: time },
    message: {
      messageId: idOf('message'),
      conversationId,
      seq: 2,
      senderType: 'agent',
      senderName: 'Mira',
      senderAgentId: show('staff', shop.staff.mira),
      body: 'Anleitung.docx',
      messageType: 'file',
      metadata: { attachment: facts },
      clientMessageId: 'c-1',
      sentAt: time,
    },
  });
  const seen = await call<{ conversation: Conversation }>(
    house().url,
    'GET',
    `/api/chat/visitor/conversations/${conversationId}`,
    { session },
  );
  assert.equal(seen.body.data.conversation.assignedAgentName, 'Mira');
  assert.equal(seen.body.data.conversation.preview, 'Datei: Anleitung.docx');
});

test('voice messages are taken where the workspace does not keep to text, and can be played from any place', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const recording = { bytes: wav(), name: 'recording', type: 'audio/wav' };
  const off = { facts: { feature: 'voice_messages', status: 'disabled_by_admin' } };
  assertRefused(await send(conversationId, session, recording), 403, 'FEATURE_NOT_AVAILABLE', off);
  const hidden = { ...recording, type: 'application/octet-stream' };
  assertRefused(await send(conversationId, session, hidden), 403, 'FEATURE_NOT_AVAILABLE', off);
  const announced = { filename: 'a.wav', contentType: 'audio/x-wav', size: 10 };
  const early = await call(house().url, 'POST', at(conversationId), { session, body: announced });
  assertRefused(early, 403, 'FEATURE_NOT_AVAILABLE', off);
  assert.deepEqual(await blobsOf(shop), []);

  const switched = await call<{ assistant: { textOnlyMode: boolean } }>(
    house().url,
    'PATCH',
    '/api/console/assistant',
    {
      token: await shop.signIn('anna'),
      body: { textOnlyMode: false },
    },
  );
  assert.equal(switched.body.data.assistant.textOnlyMode, false);
  const sent = await send(conversationId, session, recording);
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  assert.equal(sent.body.data.filename, 'recording.wav');
  assert.equal(sent.body.data.message.messageType, 'file');
  assert.equal(sent.body.data.message.metadata?.['kind'], 'voice');
  const part = await fetch(sent.body.data.url, { headers: { range: 'bytes=4-7' } });
  assert.equal(part.status, 206);
  assert.equal(part.headers.get('content-range'), `bytes 4-7/${wav().length}`);
  assert.deepEqual(Buffer.from(await part.arrayBuffer()), wav().subarray(4, 8));
  assert.equal((await fetch(sent.body.data.url, { headers: { range: 'bytes=999999-' } })).status, 416);
});

test('a file that was taken back is out of reach at once, and its bytes go', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const { url, id, message } = (await send(conversationId, session, picture)).body.data;
  const path = `/api/chat/visitor/conversations/${conversationId}/messages/${message.messageId}`;
  assert.equal((await call(house().url, 'DELETE', path, { session })).status, 200);
  assert.equal((await fetch(url)).status, 404);
  assertRefused(await call(house().url, 'GET', at(conversationId, `/${id}`), { session }), 404, 'NOT_FOUND');
  await until(async () => ((await blobsOf(shop)).length === 0 ? true : undefined), 'the removal of the bytes');
});

test('staff remove a file: its message keeps the place, and who did it is on record', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const { url, id, message } = (await send(conversationId, session, picture)).body.data;
  const path = (messageId: string) => `/api/agent-sdk/conversations/${conversationId}/messages/${messageId}/attachment`;
  const token = await agentToken(house(), shop, 'mira');
  const removed = await call(house().url, 'DELETE', path(message.messageId), { token, body: { reason: 'Ausweis' } });
  const { metadata: _, ...rest } = message as Message & { metadata?: object };
  assertAnswer(removed, 200, {
    deleted: true,
    message: { ...rest, body: '', deletedAt: time },
    attachment: {
      id,
      contentType: 'image/png',
      size: pictureSize,
      kind: 'image',
      status: 'deleted',
      deletedAt: time,
    },
  });
  assert.equal((await fetch(url)).status, 404);
  assert.deepEqual((await call(house().url, 'DELETE', path(message.messageId), { token })).body, removed.body);
  await until(async () => ((await blobsOf(shop)).length === 0 ? true : undefined), 'the removal of the bytes');
  const { rows } = await sql<{ deleted_by_staff_id: string; deleted_reason: string; filename: string }>`
    select deleted_by_staff_id, deleted_reason, filename from attachments where id = ${read('attachment', id)}`.execute(
    house().database.kysely,
  );
  assert.deepEqual(rows, [{ deleted_by_staff_id: shop.staff.mira, deleted_reason: 'Ausweis', filename: '' }]);

  const kept = await call<{ entries: { action: string; target: { id: string } }[] }>(
    house().url,
    'GET',
    '/api/console/audit?action=attachment.deleted',
    { token: await shop.signIn('anna') },
  );
  assert.deepEqual(
    kept.body.data.entries.map(({ action, target }) => [action, target.id]),
    [['attachment.deleted', message.messageId]],
  );

  const text = await say(house(), session, conversationId, 'Und nun?');
  assertRefused(await call(house().url, 'DELETE', path(text.messageId), { token }), 404, 'NOT_FOUND');
  assertRefused(await call(house().url, 'DELETE', path(show('message', newId())), { token }), 404, 'NOT_FOUND');
  const omar = await agentToken(house(), shop, 'omar');
  assertRefused(await call(house().url, 'DELETE', path(message.messageId), { token: omar }), 404, 'NOT_FOUND');
});

test('what a message carries cannot be forged by editing it', async () => {
  const { session, conversationId } = await talk(await people());
  const { message } = (await send(conversationId, session, picture)).body.data;
  const edited = await call<{ message: Message }>(
    house().url,
    'PATCH',
    `/api/chat/visitor/conversations/${conversationId}/messages/${message.messageId}`,
    { session, body: { metadata: { attachment: { id: 'fil_other' }, page: '/vasen' } } },
  );
  assert.deepEqual(edited.body.data.message.metadata, { page: '/vasen', ...message.metadata });
});

test('a contact that is erased takes the files of its conversations along', async () => {
  const shop = await people();
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Vera', phone: '+49 341 5550100' } });
  const conversationId = await openConversation(house(), session);
  const { url, message } = (await send(conversationId, session, picture)).body.data;
  const listed = await call<{ contacts: { id: string }[] }>(house().url, 'GET', '/api/server/contacts', {
    token: shop.serverKey,
  });
  const contact = listed.body.data.contacts[0]!.id;
  assert.equal(
    (await call(house().url, 'DELETE', `/api/server/contacts/${contact}`, { token: shop.serverKey })).status,
    200,
  );
  assert.equal((await fetch(url)).status, 404);
  await until(async () => ((await blobsOf(shop)).length === 0 ? true : undefined), 'the removal of the bytes');
  const seen = await call<{ messages: Message[] }>(
    house().url,
    'GET',
    `/api/agent-sdk/conversations/${conversationId}/messages`,
    { token: await agentToken(house(), shop, 'jonas') },
  );
  const { metadata: _, ...rest } = message as Message & { metadata?: object };
  assertWhole(seen.body.data.messages, [{ ...rest, body: '', deletedAt: time }]);
});

test('what the assistant cannot read goes to a person', async () => {
  const shop = await house().tenant({ mode: 'ai_first' });
  const { session, conversationId } = await talk(shop);
  assert.equal((await send(conversationId, session, picture)).status, 201);
  const seen = await call<{ conversation: Conversation }>(
    house().url,
    'GET',
    `/api/agent-sdk/conversations/${conversationId}`,
    { token: await agentToken(house(), shop, 'jonas') },
  );
  assert.equal(seen.body.data.conversation.assistantState, 'paused');
  assert.equal(seen.body.data.conversation.handoffReason, 'nothing_found');
});

test('what is too large, empty or not as announced is refused with the reason, and nothing of it stays', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const text = (bytes: string | Buffer) => ({ bytes, name: 'a.txt', type: 'text/plain' });
  const large = await send(conversationId, session, text('x'.repeat(250_000)));
  assertRefused(large, 413, 'PAYLOAD_TOO_LARGE', { facts: { mostBytes: 200_000 } });
  assertRefused(await send(conversationId, session, text('x'.repeat(200_001))), 413, 'PAYLOAD_TOO_LARGE', {
    facts: { mostBytes: 200_000 },
  });
  assertRefused(await send(conversationId, session, text('')), 400, 'VALIDATION_FAILED', {
    details: [/^The file is empty: it should be a file with something in it\.$/],
  });
  const announce = (size: number) =>
    call<Shown>(house().url, 'POST', at(conversationId), {
      session,
      body: { filename: 'a.txt', contentType: 'text/plain', size },
    });
  assertRefused(await announce(200_001), 413, 'PAYLOAD_TOO_LARGE', { facts: { mostBytes: 200_000 } });
  const { uploadUrl } = (await announce(10)).body.data;
  for (const bytes of ['short', 'this is more than announced']) {
    const reply = await fetch(uploadUrl!, { method: 'PUT', headers: { 'content-type': 'text/plain' }, body: bytes });
    assert.equal(reply.status, 400);
    assert.match(((await reply.json()) as Envelope<never>).details?.[0] ?? '', /announced|bytes/);
  }
  assert.deepEqual(await blobsOf(shop), []);
  const whole = await fetch(uploadUrl!, {
    method: 'PUT',
    headers: { 'content-type': 'text/plain' },
    body: 'ten bytes!',
  });
  assert.equal(whole.status, 200, 'and it can still be sent as announced');
  assertRefused(
    await call(house().url, 'POST', at(conversationId, '/upload'), { session, body: { file: 'x' } }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  );
});

test('files are taken up to what the plan allows, also where several come at once', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const { app, database, dataDir } = house();
  const { conversations, audit } = app.modules;
  const caller = makeCaller(shop.id, { kind: 'visitor', visitorId: await visitorIdOf(session) }, []);
  await putOnPlan(house(), shop, { quotas: { storage_mb: 1 } });
  const small = attachmentsOf({
    database: database.kysely,
    outbox: app.outbox,
    audit,
    blobs: folderBlobs({ folder: join(dataDir, 'files') }),
    plans: app.modules.plans,
    clock: systemClock,
    key: Buffer.alloc(32),
    conversations,
    languageOf: async () => 'de',
    allowsVoice: async () => false,
    mostBytes: 2_000_000,
  });
  const id = read('conversation', conversationId)!;
  const send = () =>
    small.upload(caller, id, {
      filename: 'a.txt',
      contentType: 'text/plain',
      content: Readable.from([Buffer.alloc(400_000, 'x')]),
    });
  const tries = await Promise.allSettled([send(), send(), send(), send()]);
  const codes = tries.map((one) => (one.status === 'fulfilled' ? 'sent' : (one.reason as { code: string }).code));
  assert.deepEqual(codes.sort(), ['quota_exceeded', 'quota_exceeded', 'sent', 'sent']);
  assert.equal((await blobsOf(shop)).length, 2);
});

test('a closed conversation takes no files', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  await call(house().url, 'POST', `/api/agent-sdk/conversations/${conversationId}/close`, {
    token: await agentToken(house(), shop, 'jonas'),
  });
  assertRefused(await send(conversationId, session, picture), 409, 'CONVERSATION_CLOSED');
  assert.deepEqual(await blobsOf(shop), []);
});

test('an upload that breaks off leaves nothing, and what nobody finished goes after a day', async () => {
  const shop = await people();
  const { session, conversationId } = await talk(shop);
  const broken = new AbortController();
  const body = new ReadableStream({
    async pull(controller) {
      controller.enqueue(
        Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc'),
      );
      setTimeout(() => broken.abort(), 50);
      await new Promise(() => {});
    },
  });
  await assert.rejects(
    fetch(house().url + at(conversationId, '/upload'), {
      method: 'POST',
      headers: { 'x-ringnity-sdk-session': session, 'content-type': 'multipart/form-data; boundary=x' },
      body,
      signal: broken.signal,
      duplex: 'half',
    } as RequestInit),
  );
  const { attachments } = house().app.modules;
  const pending = async () =>
    (
      await sql<{ count: number }>`select count(*)::int as count from attachments where tenant_id = ${shop.id}`.execute(
        house().database.kysely,
      )
    ).rows[0]?.count;
  await until(async () => ((await pending()) === 0 ? true : undefined), 'the end of the broken upload');
  assert.deepEqual(await blobsOf(shop), []);

  await call(house().url, 'POST', at(conversationId), { session, body: { filename: 'a.txt' } });
  await attachments.sweep();
  assert.equal(await pending(), 1);
  await sql`update attachments set created_at = now() - interval '25 hours' where tenant_id = ${shop.id}`.execute(
    house().database.kysely,
  );
  await attachments.sweep();
  assert.equal(await pending(), 0);
});
