import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@switchboard/protocol';
import { CAMERA, jpegOfPhone, PLACE, plainJpeg } from '../files/pictures.ts';
import { putOnPlan } from '../plans.ts';
import { upload } from './files.ts';
import { houseOfFile, openConversation, visitorOf } from './scene.ts';
import { assertRefused } from './whole.ts';

const house = houseOfFile();
type Sent = { url: string; message: Message; attachment?: { url: string } };

const photo = { bytes: jpegOfPhone(6), name: 'urlaub.jpg', type: 'image/jpeg' };

async function talk() {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session } = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), session);
  const send = (file: Parameters<typeof upload>[2], who: { session?: string; token?: string } = { session }) =>
    upload<Sent>(
      house(),
      who.token
        ? `/api/console/conversations/${conversationId}/attachments`
        : `/api/chat/visitor/conversations/${conversationId}/attachments/upload`,
      file,
      who,
    );
  return { shop, send };
}

test('a photo that a visitor or somebody of the team sends tells nobody where it was taken', async () => {
  const { shop, send } = await talk();
  for (const who of [undefined, { token: await shop.signIn('mira') }]) {
    const sent = await send(photo, who);
    assert.equal(sent.status, 201, JSON.stringify(sent.body));
    const { attachment, url, message } = sent.body.data;
    const bytes = Buffer.from(await (await fetch(attachment?.url ?? url)).arrayBuffer());
    assert.equal((message.metadata?.['attachment'] as { size: number } | undefined)?.size, bytes.length);
    assert.doesNotMatch(bytes.toString('latin1'), new RegExp(`${PLACE}|${CAMERA}`));
    assert.ok(bytes.length > plainJpeg.length, 'which way up it is stays');
    assert.ok(bytes.subarray(-200).equals(plainJpeg.subarray(-200)), 'so do its pixels');
  }
});

test('what a plan gives of storage is for all files together, those of chats and of knowledge', async () => {
  const { shop, send } = await talk();
  const anna = await shop.signIn('anna');
  const text = (bytes: number, name: string) => ({
    bytes: Buffer.alloc(bytes, 'Wir liefern nach Wien. '),
    name,
    type: 'text/plain',
  });
  const learn = (bytes: number) =>
    upload(house(), '/api/console/knowledge/files', text(bytes, 'versand.md'), { token: anna });
  await putOnPlan(house(), shop, { quotas: { storage_mb: 1 } });
  assert.equal((await send(text(600_000, 'liste.txt'))).status, 201);
  assertRefused(await learn(500_000), 429, 'QUOTA_EXCEEDED', {
    facts: {
      ...{ quota: 'storage_mb', rule: 'quota_full', used: 1, allowed: 1 },
      liftedBy: { plans: ['Unlimited'], resetsAt: null },
      words: {
        de: 'MB Speicher: 1 von 1 benutzt, mehr erlaubt der Tarif Small nicht. Mehr erlaubt: Unlimited.',
        en: 'MB of storage: 1 of 1 in use, and the plan Small allows no more. More is allowed by: Unlimited.',
      },
    },
  });
  assert.equal((await learn(100_000)).status, 201);
  // A visitor hears that there is no room, and nothing of the plan.
  assertRefused(await send(text(400_000, 'mehr.txt')), 429, 'QUOTA_EXCEEDED');
  assert.equal((await send(text(300_000, 'passt.txt'))).status, 201);
});
