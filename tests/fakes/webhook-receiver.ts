import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the receiver does with a request. Given as a list, one for each request; the last goes on. */
export type Behaviour =
  | { answer: number; body?: string; headers?: Record<string, string>; afterMs?: number }
  | { drop: true }
  | { hang: true }
  /** Cuts the connection with a reset instead of an end. */
  | { reset: true }
  /** Begins an answer and sends a byte of it every so often, without an end. */
  | { dripEveryMs: number }
  /** Sends bytes until the other side has had enough. */
  | { endless: true }
  | { redirectTo: string; status?: number };

export type Received = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  receivedAt: Date;
};

export type WebhookReceiver = {
  /** `http://127.0.0.1:<port>/hooks`; any path below the origin is answered too. */
  url: string;
  received: Received[];
  behave(...behaviours: Behaviour[]): void;
  /** Resolves when that many requests have come, rejects after a while. */
  waitFor(count: number, timeoutMs?: number): Promise<Received[]>;
  close(): Promise<void>;
};

const OK: Behaviour = { answer: 200, body: 'ok' };

const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

function pour(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/plain' });
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

function drip(response: ServerResponse, everyMs: number): void {
  response.writeHead(200, { 'content-type': 'text/plain' });
  const timer = setInterval(() => response.write('.'), everyMs);
  response.once('close', () => clearInterval(timer));
}

/**
 * A server on a free port that keeps every request it gets, for tests of whatever sends webhooks.
 *
 *     const receiver = await webhookReceiver();
 *     receiver.behave({ answer: 500 }, { answer: 200 }); // fails once, then accepts
 */
export async function webhookReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  let behaviours: Behaviour[] = [OK];
  let waiting: (() => void)[] = [];

  const next = (): Behaviour => (behaviours.length > 1 ? behaviours.shift() : behaviours[0]) ?? OK;

  function act(behaviour: Behaviour, response: ServerResponse): void {
    if ('hang' in behaviour) return;
    if ('drop' in behaviour) response.socket?.destroy();
    else if ('reset' in behaviour) response.socket?.resetAndDestroy();
    else if ('dripEveryMs' in behaviour) drip(response, behaviour.dripEveryMs);
    else if ('endless' in behaviour) pour(response);
    else if ('redirectTo' in behaviour) {
      response.writeHead(behaviour.status ?? 302, { location: behaviour.redirectTo }).end();
    } else {
      const answer = () => response.writeHead(behaviour.answer, behaviour.headers).end(behaviour.body ?? '');
      if (behaviour.afterMs) setTimeout(answer, behaviour.afterMs);
      else answer();
    }
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    response.on('error', () => {});
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        method: request.method ?? '',
        path: request.url ?? '',
        headers: flat(request.headers),
        body: Buffer.concat(chunks).toString('utf8'),
        receivedAt: new Date(),
      });
      act(next(), response);
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    behave(...list) {
      behaviours = list.length > 0 ? list : [OK];
    },
    waitFor: (count, timeoutMs = 5_000) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`${received.length} of ${count} requests came within ${timeoutMs} ms.`)),
          timeoutMs,
        );
        const look = () => {
          if (received.length < count) return;
          clearTimeout(late);
          waiting = waiting.filter((one) => one !== look);
          resolve([...received]);
        };
        waiting.push(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
