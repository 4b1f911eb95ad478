import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Connection } from '../house.ts';
import { takeOrders } from '../worker.ts';

// What a durable broadcast costs bare: one insert and commit, then ws's own send to everybody. No token, no tenant,
// no order, no resuming.
const CONNECTIONS = 8;
const insert = {
  name: 'insert',
  text: 'insert into bare_broadcasts (conversation, body) values ($1, $2) returning id',
};
const table = `
  create table if not exists bare_broadcasts (
    id uuid primary key default uuidv7(),
    conversation integer not null,
    body text not null,
    sent_at timestamptz not null default now()
  );
  create index if not exists bare_broadcasts_sent on bare_broadcasts (conversation, sent_at)`;

const sockets = new Set<WebSocket>();
let pool: pg.Pool | undefined;

async function broadcast(text: string, response: ServerResponse): Promise<void> {
  const { body } = JSON.parse(text) as { body: string };
  const stored = await pool!.query<{ id: string }>({ ...insert, values: [1, body] });
  const id = stored.rows[0]?.id;
  const frame = Buffer.from(JSON.stringify({ id, body }));
  for (const socket of sockets) socket.send(frame, { binary: false });
  const answer = JSON.stringify({ id });
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) });
  response.end(answer);
}

function take(request: IncomingMessage, response: ServerResponse): void {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    text += chunk;
  });
  request.on('end', () => {
    broadcast(text, response).catch((error: Error) => response.writeHead(500).end(error.message));
  });
}

takeOrders({
  async open({ connection }: { connection: Connection }) {
    pool = new pg.Pool({ ...connection, max: CONNECTIONS });
    await pool.query(table);
    const server = createServer(take);
    const webSockets = new WebSocketServer({ server, perMessageDeflate: false });
    webSockets.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  },
});
