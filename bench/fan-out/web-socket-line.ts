import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/** A WebSocket client that hands over payloads as bytes: a thousand of them must cost less than the server they test. */
export type WebSocketLine = { send(text: string): void; close(): void };

export type LineNeeds = {
  port: number;
  path: string;
  subprotocol?: string;
  /** Linux answers on all of 127.0.0.0/8: many visitors' addresses without many machines. */
  localAddress: string;
  onText(payload: Buffer): void;
  onClose(reason: string): void;
};

const [TEXT, CLOSE, PING, PONG] = [1, 8, 9, 10];
const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** A client masks what it sends; a mask of zeros changes nothing. */
function masked(opcode: number, payload: Buffer): Buffer {
  const long = payload.length >= 126;
  const head = Buffer.alloc(long ? 8 : 6);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | (long ? 126 : payload.length);
  if (long) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

/** The frame that begins at `at`; undefined where not all of it is there yet. The server never splits one. */
export function frameAt(bytes: Buffer, at: number): { opcode: number; begins: number; ends: number } | undefined {
  if (bytes.length < at + 2) return undefined;
  const short = bytes[at + 1]! & 0x7f;
  const begins = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
  if (bytes.length < begins) return undefined;
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
  const ends = begins + length;
  return bytes.length < ends ? undefined : { opcode: bytes[at]! & 0x0f, begins, ends };
}

export function openWebSocket(needs: LineNeeds): Promise<WebSocketLine> {
  const { port, path, subprotocol, localAddress, onText, onClose } = needs;
  const socket = connect({ port, host: '127.0.0.1', localAddress, noDelay: true });
  let held: Buffer | undefined;
  let isOpen = false;
  socket.write(
    `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: Upgrade\r\nupgrade: websocket\r\n` +
      `sec-websocket-version: 13\r\nsec-websocket-key: ${randomBytes(16).toString('base64')}\r\n` +
      `${subprotocol ? `sec-websocket-protocol: ${subprotocol}\r\n` : ''}\r\n`,
  );
  const line: WebSocketLine = {
    send: (text) => void socket.write(masked(TEXT, Buffer.from(text))),
    close: () => socket.destroy(),
  };
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => onClose('the line was cut'));
    socket.on('data', (chunk: Buffer) => {
      const bytes = held ? Buffer.concat([held, chunk]) : chunk;
      let at = 0;
      if (!isOpen) {
        const headEnds = bytes.indexOf(END_OF_HEAD);
        if (headEnds === -1) {
          held = bytes;
          return;
        }
        if (!bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) {
          reject(new Error(bytes.toString('latin1')));
          return;
        }
        isOpen = true;
        at = headEnds + END_OF_HEAD.length;
        resolve(line);
      }
      for (let frame = frameAt(bytes, at); frame; frame = frameAt(bytes, at)) {
        const payload = bytes.subarray(frame.begins, frame.ends);
        if (frame.opcode === TEXT) onText(payload);
        else if (frame.opcode === PING) socket.write(masked(PONG!, payload));
        else if (frame.opcode === CLOSE) onClose(`closed: ${payload.subarray(2).toString()}`);
        at = frame.ends;
      }
      held = at < bytes.length ? bytes.subarray(at) : undefined;
    });
  });
}
