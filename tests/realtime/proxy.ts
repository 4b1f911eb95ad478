import { request as ask, createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Stands between client and server, as some company's proxy does: it may forbid upgrades, cut lines or go down. */
export async function proxyTo(target: string) {
  const { hostname, port } = new URL(target);
  const lines = new Set<Duplex>();
  const state = { forbidsUpgrades: false, isDown: false, upgrades: 0 };
  const server = createServer((request, response) => {
    if (state.isDown) {
      request.socket.destroy();
      return;
    }
    const { method, url, headers } = request;
    const onward = ask({ hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('upgrade', (request, line, head) => {
    state.upgrades += 1;
    line.on('error', () => line.destroy());
    if (state.isDown) return void line.destroy();
    if (state.forbidsUpgrades) return void line.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    const onward = connect(Number(port), hostname, () => {
      const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}`);
      onward.write([`GET ${request.url} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
      onward.write(head);
      onward.pipe(line).pipe(onward);
    });
    onward.on('error', () => line.destroy());
    line.on('close', () => onward.destroy());
    lines.add(line);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    cut(): void {
      for (const line of lines) line.destroy();
      lines.clear();
    },
    async close(): Promise<void> {
      for (const line of lines) line.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
