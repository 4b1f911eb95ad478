import pg from 'pg';
import type { Connection } from '../house.ts';
import { closedLoop } from '../loops.ts';
import { bodyOf } from '../posting.ts';
import { takeOrders } from '../worker.ts';

// The least that a durable message can cost with this driver: one prepared insert, one commit, two indexes.
const insert = {
  name: 'insert',
  text: `insert into bare_messages (tenant_id, conversation_id, sender_type, sender_key, message_type, body, metadata, client_message_id)
    values ($1, $2, 'visitor', 'visitor', 'text', $3, '{}', $4) returning id, seq, sent_at`,
};

const table = `
  create table if not exists bare_messages (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null,
    conversation_id uuid not null,
    seq bigint generated always as identity,
    sender_type text not null,
    sender_key text not null,
    message_type text not null,
    body text not null,
    metadata jsonb not null,
    client_message_id text,
    sent_at timestamptz not null default now()
  );
  create unique index if not exists bare_messages_seq on bare_messages (conversation_id, seq)`;

const TENANT = '0199c0de-0000-7000-8000-000000000000';
const conversationOf = (number: number): string => `0199c0de-0000-7000-8000-${String(number % 128).padStart(12, '0')}`;

let clients: pg.Client[] = [];

takeOrders({
  async open({ connection, count }: { connection: Connection; count: number }) {
    clients = Array.from({ length: count }, () => new pg.Client(connection));
    await Promise.all(clients.map((client) => client.connect()));
    await clients[0]?.query(table);
  },
  async close() {
    await Promise.all(clients.map((client) => client.end()));
    clients = [];
  },
  closed: ({ count, forMs, mark }: { count: number; forMs: number; mark: string }) =>
    closedLoop(count, forMs, async (worker, number) => {
      const values = [TENANT, conversationOf(number), bodyOf(mark, number), `${mark}-${number}`];
      const { rows } = await clients[worker]!.query<{ id: string }>({ ...insert, values });
      return rows[0]?.id ? undefined : `row ${number} has no id`;
    }),
});
