import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { show } from '#platform/ids.ts';
import type { Stored } from './crash-log.ts';

/** The embedded server as it runs now: its process and the folder of its socket. */
export function postmasterOf(dataDir: string): { pid: number; socketDir: string } {
  const lines = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(lines[0]), socketDir: lines[4]?.trim() ?? '' };
}

export async function withDatabase<Result>(
  dataDir: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    host: postmasterOf(dataDir).socketDir,
    port: 5432,
    user: 'switchboard',
    database: 'switchboard',
  });
  // A server that goes under a query says so to the query; said to nobody it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

type Row = {
  id: string;
  conversation_id: string;
  client_message_id: string | null;
  seq: string;
  visitor_seq: string | null;
  body: string;
  message_type: string;
};

export async function storedMessages(client: pg.Client): Promise<Stored[]> {
  const { rows } = await client.query<Row>(
    'select id, conversation_id, client_message_id, seq, visitor_seq, body, message_type from messages',
  );
  return rows.map((row) => ({
    conversationId: show('conversation', row.conversation_id),
    messageId: show('message', row.id),
    clientMessageId: row.client_message_id,
    seq: Number(row.seq),
    visitorSeq: row.visitor_seq === null ? null : Number(row.visitor_seq),
    body: row.body,
    messageType: row.message_type,
  }));
}

/** Messages of which a webhook is still to tell: in the outbox, or queued for a receiver. */
export async function queuedMessages(client: pg.Client): Promise<Set<string>> {
  const waiting = await client.query<{ id: string }>(
    "select data->'message'->>'id' as id from outbox where type = 'message.created'",
  );
  const queued = await client.query<{ id: string }>(
    "select body::jsonb->'data'->'message'->>'messageId' as id from webhook_deliveries where delivered_at is null and next_attempt_at is not null",
  );
  return new Set([...waiting.rows.map(({ id }) => show('message', id)), ...queued.rows.map(({ id }) => id)]);
}
