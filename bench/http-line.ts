import { connect } from 'node:net';

export type Answer = { status: number; body: string };

/** One kept-alive HTTP/1.1 connection with one request at a time: the load must cost less than what it measures. */
export type HttpLine = {
  get(path: string, headers: string): Promise<Answer>;
  post(path: string, headers: string, body: string): Promise<Answer>;
  /** The server lets go of what has been silent for a while, and sooner of what has never asked anything. */
  isOpen(): boolean;
  close(): void;
};

const END_OF_HEAD = Buffer.from('\r\n\r\n');

export function openLine(port: number): Promise<HttpLine> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  let held: Buffer | undefined;

  function fail(error: Error): void {
    waiting?.reject(error);
    waiting = undefined;
  }
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the connection was closed')));
  socket.on('data', (chunk: Buffer) => {
    const bytes = held ? Buffer.concat([held, chunk]) : chunk;
    held = bytes;
    const headEnds = bytes.indexOf(END_OF_HEAD);
    if (headEnds === -1) return;
    const head = bytes.toString('latin1', 0, headEnds);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) return fail(new Error(`an answer without a length: ${head}`));
    const bodyEnds = headEnds + END_OF_HEAD.length + Number(length);
    if (bytes.length < bodyEnds) return;
    held = bytes.length > bodyEnds ? bytes.subarray(bodyEnds) : undefined;
    const answered = waiting;
    waiting = undefined;
    answered?.resolve({
      status: Number(head.slice(9, 12)),
      body: bytes.toString('utf8', headEnds + END_OF_HEAD.length, bodyEnds),
    });
  });

  const ask = (request: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      // Nobody would ever answer.
      if (socket.destroyed) return reject(new Error('the connection had been closed'));
      waiting = { resolve, reject };
      socket.write(request);
    });
  const line: HttpLine = {
    get: (path, headers) => ask(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}\r\n`),
    post: (path, headers, body) =>
      ask(
        `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}content-type: application/json\r\n` +
          `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      ),
    isOpen: () => !socket.destroyed,
    close: () => socket.destroy(),
  };
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(line));
    socket.once('error', reject);
  });
}
