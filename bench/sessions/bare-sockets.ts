import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { WebSocketServer } from 'ws';
import { takeOrders } from '../worker.ts';
import { ROUNDS, SETTLE_MS } from './settling.ts';

// ws and node:http alone: sockets that are let in and kept, without a token, a tenant or a conversation.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

takeOrders({
  async open() {
    const server = createServer();
    new WebSocketServer({ server, perMessageDeflate: false });
    await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 511 }, resolve));
    return (server.address() as AddressInfo).port;
  },
  async collect() {
    for (let round = 1; round <= ROUNDS; round += 1) {
      collect();
      await pause(SETTLE_MS);
    }
  },
});
