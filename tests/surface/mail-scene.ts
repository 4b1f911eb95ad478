import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before } from 'node:test';
import { sql } from 'kysely';
import { read } from '#platform/ids.ts';
import { type CaughtMail, type FakeSmtpServer, fakeSmtpServer } from '#tests/fakes/smtp-server.ts';
import { type TestApp, testApp } from '../app.ts';
import { until } from './scene.ts';

export const INBOUND_DOMAIN = 'reply.shop.example';
/** The first mail of a house waits for its queue to begin. */
const MAIL_WITHIN_MS = 30_000;
const INBOUND_SECRET = 'a secret of more than thirty-two characters';

/** A house that sends its mails to a mail server of the test's, and takes what comes back. */
export function houseWithMail(environment: Record<string, string> = {}): {
  house: () => TestApp;
  smtp: () => FakeSmtpServer;
} {
  let house: TestApp | undefined;
  let smtp: FakeSmtpServer | undefined;
  before(async () => {
    smtp = await fakeSmtpServer();
    house = await testApp({
      SMTP_URL: smtp.url,
      MAIL_FROM: 'chat@shop.example',
      MAIL_INBOUND_DOMAIN: INBOUND_DOMAIN,
      MAIL_INBOUND_SECRET: INBOUND_SECRET,
      SMTP_LISTEN: '127.0.0.1:0',
      ...environment,
    });
  });
  after(async () => {
    await house?.close();
    await smtp?.close();
    assert.deepEqual(house?.faults, [], 'every reply is as its document says');
  });
  return {
    house: () => {
      assert.ok(house);
      return house;
    },
    smtp: () => {
      assert.ok(smtp);
      return smtp;
    },
  };
}

/** As if the conversation had lain there for an hour; then the desk looks at what is due. */
export async function anHourLater({ app, database }: TestApp, conversationId: string): Promise<void> {
  const id = read('conversation', conversationId);
  await until(
    async () => ((await app.outbox.waiting()) === 0 ? true : undefined),
    'the delivery of all events',
    MAIL_WITHIN_MS,
  );
  await sql`update messages set sent_at = sent_at - interval '1 hour' where conversation_id = ${id}`.execute(
    database.kysely,
  );
  await sql`update conversations set handoff_requested_at = handoff_requested_at - interval '1 hour' where id = ${id}`.execute(
    database.kysely,
  );
  await sql`update desk_watches set due_at = due_at - interval '1 hour' where conversation_id = ${id}`.execute(
    database.kysely,
  );
  await app.modules.desk.sweep();
}

export const mailTo = (smtp: FakeSmtpServer, address: string, count = 1): Promise<CaughtMail> =>
  until(
    async () => {
      const mails = smtp.mails.filter(({ to }) => to.includes(address));
      return mails.length >= count ? mails[count - 1] : undefined;
    },
    `mail ${count} to ${address}`,
    MAIL_WITHIN_MS,
  );

export const replyAddressOf = ({ mail }: CaughtMail): string => mail.replyTo?.[0]?.address ?? '';

export const mime = ({
  from,
  to,
  text,
  messageId = `<${Math.random().toString(36).slice(2)}@mail.example>`,
  headers = [],
}: {
  from: string;
  to: string;
  text: string;
  messageId?: string;
  headers?: string[];
}): string =>
  [
    `From: ${from}`,
    `To: ${to}`,
    'Subject: Re: Antwort',
    `Message-ID: ${messageId}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    ...headers,
    '',
    text,
  ].join('\r\n');

export async function postMail({ url }: TestApp, raw: string, secret = INBOUND_SECRET) {
  const time = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`${time}.${raw}`).digest('hex');
  const reply = await fetch(`${url}/mail/inbound`, {
    method: 'POST',
    headers: {
      'content-type': 'message/rfc822',
      'x-switchboard-mail-signature': `t=${time},v1=${signature}`,
    },
    body: raw,
  });
  return { status: reply.status, body: (await reply.json()) as { data?: { outcome: string }; code?: string } };
}
