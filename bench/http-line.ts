import { connect, type Socket } from 'node:net';

export type Answer = { status: number; body: string };

/**
 * One kept-alive HTTP/1.1 connection with one request at a time: the load must cost less than what it measures. The
 * server lets go of what has been silent for a while, and sooner of what has never asked anything: another is opened.
 */
export type HttpLine = {
  get(path: string, headers: string): Promise<Answer>;
  post(path: string, headers: string, body: string): Promise<Answer>;
  close(): void;
};

const END_OF_HEAD = Buffer.from('\r\n\r\n');

const connected = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });

export async function openLine(port: number): Promise<HttpLine> {
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  let held: Buffer | undefined;
  let hasAsked = false;

  function fail(error: Error): void {
    waiting?.reject(error);
    waiting = undefined;
  }

  function take(chunk: Buffer): void {
    const bytes = held ? Buffer.concat([held, chunk]) : chunk;
    held = bytes;
    const headEnds = bytes.indexOf(END_OF_HEAD);
    if (headEnds === -1) return;
    const head = bytes.toString('latin1', 0, headEnds);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      fail(new Error(`an answer without a length: ${head}`));
      return;
    }
    const bodyEnds = headEnds + END_OF_HEAD.length + Number(length);
    if (bytes.length < bodyEnds) return;
    held = bytes.length > bodyEnds ? bytes.subarray(bodyEnds) : undefined;
    const answered = waiting;
    waiting = undefined;
    answered?.resolve({
      status: Number(head.slice(9, 12)),
      body: bytes.toString('utf8', headEnds + END_OF_HEAD.length, bodyEnds),
    });
  }

  async function opened(): Promise<Socket> {
    const fresh = await connected(port);
    held = undefined;
    hasAsked = false;
    fresh.on('error', fail);
    fresh.on('close', () => fail(new Error('the connection was closed')));
    fresh.on('data', take);
    return fresh;
  }

  let socket = await opened();
  const put = (request: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      socket.write(request);
    });

  async function ask(request: string): Promise<Answer> {
    if (socket.destroyed) socket = await opened();
    const isFirst = !hasAsked;
    hasAsked = true;
    try {
      return await put(request);
    } catch (error) {
      // The server let go of it at this very moment, and has read nothing of what was asked.
      if (!isFirst || !socket.destroyed) throw error;
      socket = await opened();
      return put(request);
    }
  }
  return {
    get: (path, headers) => ask(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}\r\n`),
    post: (path, headers, body) =>
      ask(
        `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}content-type: application/json\r\n` +
          `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      ),
    close: () => socket.destroy(),
  };
}
