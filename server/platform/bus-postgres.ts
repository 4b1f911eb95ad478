import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Bus, localBus } from './bus.ts';
import type { Log } from './log.ts';

const CHANNEL = 'switchboard_bus';
/** NOTIFY carries less than 8000 bytes; base64 keeps a cut from falling inside a character. */
const PIECE_CHARACTERS = 7000;
const RECONNECT_MS = 1000;
const ABANDONED_MS = 30_000;

type Piece = { from: string; id: string; index: number; of: number; text: string };
type Gathering = { pieces: string[]; missing: number; since: number };

/**
 * Several processes on one database: what one publishes is heard at once at home, and elsewhere by NOTIFY. A process
 * whose connection breaks misses what is said meanwhile; sockets catch up by `seq`.
 */
export async function postgresBus({ connection, log }: { connection: pg.ClientConfig; log: Log }): Promise<Bus> {
  const home = localBus();
  const me = randomUUID();
  const gatherings = new Map<string, Gathering>();
  let client: pg.Client | undefined;
  let closed = false;
  let queue = Promise.resolve();

  function hear(payload: string): void {
    const { from, id, index, of, text } = JSON.parse(payload) as Piece;
    if (from === me) return;
    const gathering = gatherings.get(id) ?? { pieces: [], missing: of, since: Date.now() };
    gathering.pieces[index] = text;
    gathering.missing -= 1;
    gatherings.set(id, gathering);
    if (gathering.missing > 0) return;
    gatherings.delete(id);
    for (const [key, { since }] of gatherings) if (Date.now() - since > ABANDONED_MS) gatherings.delete(key);
    const { topic, message } = JSON.parse(Buffer.from(gathering.pieces.join(''), 'base64').toString()) as {
      topic: string;
      message: object;
    };
    home.publish(topic, message);
  }

  async function connect(): Promise<void> {
    const next = new pg.Client(connection);
    next.on('error', () => next.end().catch(() => {}));
    next.on('notification', ({ payload }) => payload && hear(payload));
    next.on('end', () => {
      if (closed) return;
      client = undefined;
      log.warn('the bus lost its connection and comes back');
      setTimeout(() => void connect().catch(() => next.emit('end')), RECONNECT_MS).unref();
    });
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    client = next;
  }
  await connect();

  return {
    subscribe: home.subscribe,
    publish(topic, message) {
      home.publish(topic, message);
      const text = Buffer.from(JSON.stringify({ topic, message })).toString('base64');
      const id = randomUUID();
      const of = Math.ceil(text.length / PIECE_CHARACTERS);
      for (let index = 0; index < of; index += 1) {
        const piece: Piece = {
          from: me,
          id,
          index,
          of,
          text: text.slice(index * PIECE_CHARACTERS, (index + 1) * PIECE_CHARACTERS),
        };
        queue = queue
          .then(() => client?.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(piece)]))
          .then(
            () => {},
            (error) => log.warn('the bus could not tell the other processes', { topic, error }),
          );
      }
    },
    async close() {
      closed = true;
      await queue;
      await client?.end();
      await home.close();
    },
  };
}
