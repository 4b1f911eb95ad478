import { hash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { newId, read, show } from '../../server/platform/ids.ts';
import type { Connection } from '../house.ts';
import { takeOrders } from '../worker.ts';
import { type StatementName, statements } from './statements.ts';

// The least that can answer these requests: node:http and pg alone, and nothing checked but the key.

type Asking = { query<Row extends pg.QueryResultRow>(config: pg.QueryConfig): Promise<pg.QueryResult<Row>> };
type ContactRow = {
  id: string;
  external_id: string | null;
  name: string;
  phone: string;
  email: string | null;
  company: string | null;
  tags: string[];
  notes: string | null;
  source: string;
  created_at: Date;
  updated_at: Date;
};
type Body = { externalId: string; name: string; phone: string; email: string; company: string; tags: string[] };

const PREFIX = '/api/server/contacts';

let pool: pg.Pool;

async function ask<Row extends pg.QueryResultRow>(on: Asking, name: StatementName, values: unknown[]): Promise<Row[]> {
  return (await on.query<Row>({ name, text: statements[name], values })).rows;
}

const shown = (row: ContactRow) => ({
  id: show('contact', row.id),
  ...(row.external_id && { externalId: row.external_id }),
  name: row.name,
  phone: row.phone,
  ...(row.email && { email: row.email }),
  ...(row.company && { company: row.company }),
  tags: row.tags,
  ...(row.notes && { notes: row.notes }),
  source: row.source,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

async function tenantOf(request: IncomingMessage): Promise<string | undefined> {
  const key = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const values = [hash('sha256', key, 'buffer'), 'server', true];
  return (await ask<{ tenant_id: string }>(pool, 'keyOf', values))[0]?.tenant_id;
}

async function one(tenantId: string, path: string): Promise<object | undefined> {
  const id = read('contact', path.slice(PREFIX.length + 1));
  const [row] = await ask<ContactRow>(pool, 'contact', [tenantId, id]);
  return row && { contact: shown(row) };
}

async function page(tenantId: string, query: string): Promise<object> {
  const asked = new URLSearchParams(query);
  const [number, limit] = [Number(asked.get('page')), Number(asked.get('limit'))];
  const [counted] = await ask<{ count: number }>(pool, 'count', [tenantId]);
  const total = counted?.count ?? 0;
  const offset = (number - 1) * limit;
  const rows = await ask<ContactRow>(pool, 'page', [tenantId, limit, offset]);
  const pagination = { total, page: number, limit, hasMore: offset + rows.length < total };
  return { contacts: rows.map(shown), pagination };
}

async function write(tenantId: string, body: Body): Promise<object> {
  const client = await pool.connect();
  try {
    await client.query(statements.begin);
    await ask(client, 'hold', [`contacts ${tenantId}`]);
    const { externalId, phone, email } = body;
    const keys = [externalId, phone, email];
    const known = await ask(client, 'named', [tenantId, ...[...keys, ...keys].flatMap((key) => [tenantId, key])]);
    if (known.length > 0) throw new Error('the contact is known');
    const [id, now] = [newId(), new Date()];
    const [row] = await ask<ContactRow>(client, 'add', [
      externalId,
      body.name,
      phone,
      email,
      body.company,
      body.tags,
      null,
      [body.name, phone, email, body.company, externalId].join('\n').toLowerCase(),
      id,
      tenantId,
      'server',
      now,
      now,
    ]);
    const at = now.toISOString();
    const contact = { id, externalId, source: 'server', createdAt: at, updatedAt: at };
    await ask(client, 'record', [newId(), tenantId, 'contact.created', JSON.stringify({ contact })]);
    await client.query(statements.commit);
    return { contact: shown(row!) };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Body;
}

async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const tenantId = await tenantOf(request);
  const [path = '', query] = (request.url ?? '').split('?');
  let data: object | undefined;
  if (tenantId && request.method === 'POST') data = await write(tenantId, await bodyOf(request));
  else if (tenantId) data = query ? await page(tenantId, query) : await one(tenantId, path);
  const text = JSON.stringify(data ? { success: true, data } : { success: false });
  reply.writeHead(data ? 200 : tenantId ? 404 : 401, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  reply.end(text);
}

takeOrders({
  async open({ connection, connections }: { connection: Connection; connections: number }) {
    pool = new pg.Pool({ ...connection, max: connections });
    const server = createServer((request, reply) => {
      answer(request, reply).catch((error: Error) => reply.writeHead(500).end(error.message));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  },
});
