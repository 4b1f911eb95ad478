import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import type { Connection } from '../house.ts';
import { closedLoop } from '../loops.ts';
import { takeOrders } from '../worker.ts';
import { duckSql, faultIn, type Span, sum, type Totals } from './aggregates.ts';
import { copyOut } from './copy-out.ts';

// The part of @duckdb/node-api that is used here: it is no dependency, so its types are not there.
type Duck = {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjects(): { count: number }[] }>;
};
type DuckApi = { DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Duck> }> } };

let duck: Duck;

const tables = {
  messages: {
    columns: 'sender_staff_id uuid, sender_type varchar, sent_at timestamp',
    select: `select sender_staff_id, sender_type, sent_at at time zone 'UTC' from messages where tenant_id = `,
  },
  conversations: {
    columns: 'assigned_staff_id uuid, status varchar, created_at timestamp',
    select: `select assigned_staff_id, status, created_at at time zone 'UTC' from conversations where last_seq > 0 and tenant_id = `,
  },
};

async function fill(connection: Connection, tenantId: string, folder: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    for (const [name, { columns, select }] of Object.entries(tables)) {
      const path = join(folder, `${name}.csv`);
      const file = createWriteStream(path);
      await copyOut(client, `copy (${select}'${tenantId}') to stdout (format csv)`, (chunk) => {
        // The driver writes the next message over it.
        file.write(Buffer.from(chunk));
      });
      file.end();
      await finished(file);
      await duck.run(`create table ${name} (${columns})`);
      await duck.run(`copy ${name} from '${path}' (format csv, header false)`);
    }
  } finally {
    await client.end();
  }
}

takeOrders({
  /** A database in memory, with what the report is about and nothing else. */
  async open({ connection, tenantId }: { connection: Connection; tenantId: string }) {
    const { DuckDBInstance } = createRequire(new URL('../peers/package.json', import.meta.url))(
      '@duckdb/node-api',
    ) as DuckApi;
    duck = await (await DuckDBInstance.create(':memory:')).connect();
    const folder = await mkdtemp(join(tmpdir(), 'switchboard-duckdb-'));
    try {
      await fill(connection, tenantId, folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },

  reports: ({ span, forMs, expected }: { span: Span; forMs: number; expected: Totals }) => {
    const local = (at: string) => at.replace('T', ' ').replace('Z', '');
    const text = duckSql({ from: local(span.from), to: local(span.to) });
    return closedLoop(1, forMs, async () => {
      const messages = await duck.runAndReadAll(text.messages);
      const talks = await duck.runAndReadAll(text.conversations);
      return faultIn({ messages: sum(messages.getRowObjects()), conversations: sum(talks.getRowObjects()) }, expected);
    });
  },
});
