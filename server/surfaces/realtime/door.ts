import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { SUBPROTOCOL } from '@switchboard/protocol/limits';

const statuses = {
  400: 'Bad Request',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

/** Says no before there is a WebSocket, in plain HTTP. */
export function refuseUpgrade(line: Duplex, status: keyof typeof statuses, text: string, headers: string[] = []): void {
  const body = `${text}\n`;
  line.end(
    [
      `HTTP/1.1 ${status} ${statuses[status]}`,
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      ...headers,
      '',
      body,
    ].join('\r\n'),
  );
}

export const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?', 1)[0] ?? '';

export const speaksOurs = (request: IncomingMessage): boolean =>
  (request.headers['sec-websocket-protocol'] ?? '').split(',').some((name) => name.trim() === SUBPROTOCOL);

/** Counts the sockets of each network address. */
export function addressBook(most: number) {
  const open = new Map<string, number>();
  return {
    enter(address: string): boolean {
      const now = open.get(address) ?? 0;
      if (now >= most) return false;
      open.set(address, now + 1);
      return true;
    },
    leave(address: string): void {
      const now = (open.get(address) ?? 1) - 1;
      if (now <= 0) open.delete(address);
      else open.set(address, now);
    },
  };
}
