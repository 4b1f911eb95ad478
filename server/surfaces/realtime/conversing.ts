import type { ClientFrame } from '@switchboard/protocol';
import { closeCodes, limits } from '@switchboard/protocol/limits';
import type { WebSocket } from 'ws';
import { Refusal } from '#platform/refusal.ts';
import type { Connection } from './connection.ts';
import type { Greeting } from './greeting.ts';
import { readFrame } from './incoming.ts';
import type { Needs } from './needs.ts';
import { refusalFrame } from './refusal-frame.ts';
import type { Requests } from './requests.ts';

/** Frames that may wait for the database before a client is held to be flooding. */
const MOST_WAITING = 100;
const NOT_TEXT = 1003;

/** Hears one client out: frame by frame, in its order, each answered before the next is begun. */
export function converse({
  socket,
  connection,
  needs: { clock, log, metrics },
  greeting,
  answer,
}: {
  socket: WebSocket;
  connection: Connection;
  needs: Needs;
  greeting: Greeting;
  answer: Requests;
}): void {
  const waiting: ClientFrame[] = [];
  let isBusy = false;

  const tooLate = setTimeout(() => {
    if (!connection.greeted) connection.close(closeCodes.unauthenticated, 'no hello came in time');
  }, limits.helloWithinMs);
  tooLate.unref();

  async function handle(frame: ClientFrame): Promise<void> {
    const id = 'id' in frame ? frame.id : undefined;
    if (frame.type === 'hello') {
      if (!connection.greeted) return greeting.hello(connection, frame.token, { isIdle: frame.isIdle ?? false });
      throw new Refusal(
        'conflict',
        'already_greeted',
        'This socket has greeted already. Use `authenticate` for a new token.',
      );
    }
    const { greeted } = connection;
    if (!greeted) {
      const refusal = new Refusal('unauthenticated', 'hello_expected', 'The first frame must be `hello` with a token.');
      return greeting.turnAway(connection, refusal, id);
    }
    if (greeting.isExpired(connection) && frame.type !== 'authenticate') {
      const refusal = new Refusal('unauthenticated', 'token_expired', 'The token has expired. Get a new one.');
      return greeting.turnAway(connection, refusal, id);
    }
    await answer(connection, frame, greeted.caller);
  }

  async function drain(): Promise<void> {
    isBusy = true;
    for (let frame = waiting.shift(); frame; frame = waiting.shift()) {
      if (!connection.isOpen) break;
      try {
        await handle(frame);
      } catch (error) {
        connection.send(refusalFrame(error, 'id' in frame ? frame.id : undefined, log));
      }
    }
    isBusy = false;
  }

  socket.on('message', (data: Buffer, isBinary: boolean) => {
    connection.isAlive = true;
    if (!connection.isOpen) return;
    if (isBinary) return connection.close(NOT_TEXT, 'frames are text');
    if (!connection.rate.take(clock.now().getTime()) || waiting.length >= MOST_WAITING) {
      return connection.close(closeCodes.tooManyFrames, `at most ${limits.framesPerSecond} frames a second`);
    }
    metrics?.framesReceived?.inc();
    const read = readFrame(data.toString());
    if ('refusal' in read) {
      connection.send(refusalFrame(read.refusal, read.id, log));
      return;
    }
    waiting.push(read.frame);
    if (!isBusy) void drain();
  });
  socket.on('pong', () => {
    connection.isAlive = true;
  });
  // ws closes by itself with the fitting code (1002, 1007, 1009); without a listener the process would fall.
  socket.on('error', (error) => log.debug('a socket failed', { surface: 'realtime', error }));
  socket.on('close', () => {
    clearTimeout(tooLate);
    waiting.length = 0;
  });
}
