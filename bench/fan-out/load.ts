import { setTimeout as pause } from 'node:timers/promises';
import { SUBPROTOCOL } from '@switchboard/protocol/limits';
import { type HttpLine, openLine } from '../http-line.ts';
import { closedLoop } from '../loops.ts';
import { bodyOf, numberOf, postAsVisitor, type Target } from '../posting.ts';
import { takeOrders } from '../worker.ts';
import { openXmpp, type XmppLine } from '../xmpp/xmpp-line.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { bodyReader } from './guest-reader.ts';
import { openWebSocket } from './web-socket-line.ts';

export type PeerName = 'ejabberd' | 'Prosody';
export type SideName = 'ours' | 'bare' | PeerName;
type Frame = { type?: string; id?: string; message?: { body: string; seq: number } };
/** The messages in one payload, each with its place in the conversation where the server gives one. */
type Heard = { number: number; seq: number | undefined }[];
type Room = {
  port: number;
  sockets: { close(): void }[];
  /** Where the receivers are guests of a room: the same lines, and whoever speaks is one of them. */
  guests: XmppLine[];
  seqs: (number | undefined)[];
  outOfTurn: number;
  mark: string;
  book: Arrivals;
};

const SOCKETS_PER_ADDRESS = 50;
const AT_ONCE = 25;
const CUT_OFF_MS = 10_000;
const PAYLOADS_KEPT = 32;

const rooms: Partial<Record<SideName, Room>> = {};

function messagesIn(side: SideName, mark: string, payload: Buffer): Heard {
  const told = JSON.parse(payload.toString()) as Frame[] | { body: string };
  const said = Array.isArray(told)
    ? told.flatMap(({ type, message }) => (type === 'chat.message.created' && message ? [message] : []))
    : [{ body: told.body, seq: undefined }];
  return said.map(({ body, seq }) => {
    const number = numberOf(mark, body);
    if (number === undefined) throw new Error(`${side}: a message of another leg, or not as it was sent: ${body}`);
    return { number, seq };
  });
}

/** Reads each payload once; the same bytes on another socket say the same. */
function reader(side: SideName) {
  let known: { payload: Buffer; heard: Heard }[] = [];
  let knownMark = '';
  return (mark: string, payload: Buffer): Heard => {
    if (knownMark !== mark) known = [];
    knownMark = mark;
    const same = known.find((one) => one.payload.equals(payload));
    if (same) return same.heard;
    const heard = messagesIn(side, mark, payload);
    known.unshift({ payload: Buffer.from(payload), heard });
    if (known.length > PAYLOADS_KEPT) known.pop();
    return heard;
  };
}

/** Each message should stand one behind the last. */
function watchOrder(room: Room, receiver: number, seq: number | undefined): void {
  if (seq === undefined) return;
  const before = room.seqs[receiver];
  if (before !== undefined && seq < before) room.outOfTurn += 1;
  room.seqs[receiver] = seq;
}

function join(
  side: SideName,
  room: Room,
  receiver: number,
  who: { token: string; conversationId: string },
  read: (mark: string, payload: Buffer) => Heard,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let hasJoined = side === 'bare';
    const onText = (payload: Buffer): void => {
      if (!hasJoined) {
        const frames = JSON.parse(payload.toString()) as Frame[];
        hasJoined = frames.some(({ type, id }) => type === 'ack' && id === 'join');
        const refused = frames.find(({ type }) => type === 'refusal');
        if (refused) reject(new Error(JSON.stringify(refused)));
        if (hasJoined) resolve();
        return;
      }
      try {
        for (const { number, seq } of read(room.mark, payload)) {
          room.book.hear(receiver, number);
          watchOrder(room, receiver, seq);
        }
      } catch (error) {
        room.book.faults.push((error as Error).message);
      }
    };
    openWebSocket({
      port: room.port,
      path: side === 'ours' ? '/realtime' : '/',
      ...(side === 'ours' && { subprotocol: SUBPROTOCOL }),
      localAddress: `127.0.1.${1 + Math.floor(receiver / SOCKETS_PER_ADDRESS)}`,
      onText,
      onClose: (reason) => room.book.faults.push(`receiver ${receiver}: ${reason}`),
    }).then((socket) => {
      room.sockets[receiver] = socket;
      if (side === 'bare') return resolve();
      socket.send(JSON.stringify({ type: 'hello', token: who.token }));
      socket.send(JSON.stringify({ type: 'subscribe', id: 'join', conversationId: who.conversationId }));
    }, reject);
  });
}

async function joinAsGuest(room: Room, receiver: number, read: ReturnType<typeof bodyReader>): Promise<void> {
  const guest = await openXmpp({
    port: room.port,
    nick: `n${receiver}`,
    onMessage(bytes, stanza) {
      try {
        room.book.hear(receiver, read(room.mark, bytes, stanza));
      } catch (error) {
        room.book.faults.push((error as Error).message);
      }
    },
    onClose: (reason) => room.book.faults.push(`receiver ${receiver}: ${reason}`),
  });
  room.sockets[receiver] = guest;
  room.guests[receiver] = guest;
}

async function postBare(line: HttpLine, mark: string, number: number): Promise<string | undefined> {
  const { status, body } = await line.post('/', '', JSON.stringify({ body: bodyOf(mark, number) }));
  return status === 201 && (JSON.parse(body) as { id?: string }).id ? undefined : `${number}: ${status} ${body}`;
}

type Connect = { side: SideName; port: number; count: number; conversationId?: string; tokens?: string[] };
type Run = { side: SideName; inFlight: number; forMs: number; mark: string; target: Target };

takeOrders({
  async connect({ side, port, count, conversationId = '', tokens = [] }: Connect) {
    const room: Room = { port, sockets: [], guests: [], seqs: [], outOfTurn: 0, mark: '', book: arrivals(count) };
    rooms[side] = room;
    const isPeer = side !== 'ours' && side !== 'bare';
    const read = reader(side);
    const readGuest = bodyReader();
    const receivers = Array.from({ length: count }, (_, index) => index).values();
    const worker = async () => {
      for (const receiver of receivers)
        if (isPeer) await joinAsGuest(room, receiver, readGuest);
        else await join(side, room, receiver, { token: tokens[receiver % tokens.length]!, conversationId }, read);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    if (room.book.faults.length > 0) throw new Error(room.book.faults[0]);
  },

  async run({ side, inFlight, forMs, mark, target }: Run) {
    const room = rooms[side]!;
    const count = room.sockets.length;
    const book = arrivals(count);
    room.mark = mark;
    room.outOfTurn = 0;
    room.book = book;
    const isPeer = room.guests.length > 0;
    const lines = await Promise.all(Array.from({ length: isPeer ? 0 : inFlight }, () => openLine(room.port)));
    const { sent, failed, faults, wallSeconds } = await closedLoop(inFlight, forMs, async (worker, number) => {
      const everybody = book.expect(number);
      const post = async (): Promise<string | undefined> => {
        if (isPeer) {
          room.guests[worker]!.say(`${mark}-${number}`, bodyOf(mark, number));
          return undefined;
        }
        if (side === 'bare') return postBare(lines[worker]!, mark, number);
        const posted = await postAsVisitor(lines[worker]!, target, mark, number);
        return 'fault' in posted ? posted.fault : undefined;
      };
      const late = pause(CUT_OFF_MS, `message ${number} did not reach everybody`, { ref: false });
      const fault = await post();
      return fault ?? (await Promise.race([everybody.then(() => undefined), late]));
    });
    for (const line of lines) line.close();
    return {
      messages: sent,
      sent: sent * count,
      delivered: book.delivered,
      failed: book.missing(),
      faults: [...faults, ...book.faults, ...(failed > 0 ? [`${failed} messages failed`] : [])],
      wallSeconds,
      outOfTurn: room.outOfTurn,
      ...book.lastReceiver(),
    };
  },

  /** What the room’s archive holds by now. */
  archived: ({ side }: { side: PeerName }) => rooms[side]!.guests[0]!.archived(),

  async leave({ side }: { side: SideName }) {
    const room = rooms[side];
    delete rooms[side];
    for (const socket of room?.sockets ?? []) socket.close();
  },
});
