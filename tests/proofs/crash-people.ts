import { setTimeout as pause } from 'node:timers/promises';
import type { Message, ServerFrame } from '@switchboard/protocol';
import { WebSocket } from 'ws';
import type { Promised, Taken } from './crash-log.ts';
import { asker } from './exchange.ts';

const RETRY_MS = 40;

export type Writer = {
  promised: Promised[];
  refused: string[];
  /** Requests that nobody answered: the server was gone, or went before it could say what it had done. */
  unanswered: number;
  /** Ends when what is under way is acknowledged. */
  stop(): Promise<void>;
  /** Ends at once. */
  abandon(): void;
};

/** Says one thing after the other, and says each again until it is acknowledged. */
export function writer({
  url,
  name,
  conversationId,
  token,
  isStaff,
  pauseMs,
}: {
  url: string;
  name: string;
  conversationId: string;
  token: string;
  isStaff: boolean;
  pauseMs: number;
}): Writer {
  const asks = asker(url);
  const told: Writer = { promised: [], refused: [], unanswered: 0, stop, abandon };
  let isOver = false;
  let isAbandoned = false;
  const path = isStaff
    ? `/api/agent-sdk/conversations/${conversationId}/messages`
    : `/api/chat/visitor/conversations/${conversationId}/messages`;
  const headers = {
    'content-type': 'application/json',
    ...(isStaff ? { authorization: `Bearer ${token}` } : { 'x-ringnity-sdk-session': token }),
  };

  async function say(number: number): Promise<void> {
    const clientMessageId = `${name}-${number}`;
    const isNote = isStaff && number % 4 === 3;
    // Long enough that half of it would be noticed.
    const body = `${clientMessageId} ${'lorem ipsum '.repeat(1 + (number % 40))}${clientMessageId}`;
    const sent = JSON.stringify({ body, clientMessageId, ...(isNote && { messageType: 'note' }) });
    while (!isAbandoned) {
      const answer = await asks.ask({ method: 'POST', path, headers, body: sent }).catch(() => undefined);
      if (answer?.status === 201) {
        const { message } = (answer.json as { data: { message: Message } }).data;
        told.promised.push({ conversationId, clientMessageId, messageId: message.messageId, body, isNote });
        return;
      }
      if (answer && answer.status < 500) {
        told.refused.push(`${clientMessageId}: ${answer.status} ${answer.text.slice(0, 200)}`);
        isOver = true;
        return;
      }
      if (!answer) told.unanswered += 1;
      await pause(RETRY_MS);
    }
  }
  const work = (async () => {
    for (let number = 0; !isOver; number += 1) {
      await say(number);
      await pause(pauseMs);
    }
  })();
  async function stop() {
    isOver = true;
    await work;
    await asks.close();
  }
  function abandon() {
    isOver = true;
    isAbandoned = true;
  }
  return told;
}

export type Reader = { taken: Taken; resumed: number; resets: number; stop(): void };

/** Follows a conversation by the rule of the protocol: takes the next number, drops what it holds, asks for a gap. */
export function reader({
  url,
  name,
  conversationId,
  token,
  audience,
}: {
  url: string;
  name: string;
  conversationId: string;
  token: string;
  audience: Taken['audience'];
}): Reader {
  const taken: Taken = { reader: name, audience, conversationId, messages: [] };
  const told: Reader = { taken, resumed: 0, resets: 0, stop };
  let socket: WebSocket | undefined;
  let isOver = false;
  let asked = 0;
  const last = () => taken.messages.length;

  const subscribe = () => {
    asked += 1;
    socket?.send(JSON.stringify({ type: 'subscribe', id: `s${asked}`, conversationId, seq: last() }));
  };
  function take({ seq, messageId }: Message): void {
    const held = taken.messages[seq - 1];
    if (held) {
      // What is held already may come again after a crash, but only as the same.
      if (held.messageId !== messageId) taken.messages.push({ seq, messageId });
    } else if (seq === last() + 1) taken.messages.push({ seq, messageId });
    else subscribe();
  }
  function onFrame(frame: ServerFrame): void {
    if (frame.type === 'ready') subscribe();
    else if (frame.type === 'chat.message.created') take(frame.message);
    else if (frame.type === 'conversation.snapshot') {
      if (frame.reset) told.resets += 1;
      else for (const message of frame.messages) take(message);
    }
  }
  function connect(): void {
    if (isOver) return;
    socket = new WebSocket(`${url.replace('http', 'ws')}/realtime`, 'switchboard.v1');
    socket.on('open', () => socket?.send(JSON.stringify({ type: 'hello', token })));
    socket.on('message', (data) => {
      for (const frame of JSON.parse(data.toString()) as ServerFrame[]) onFrame(frame);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      told.resumed += 1;
      setTimeout(connect, RETRY_MS);
    });
  }
  function stop() {
    isOver = true;
    socket?.terminate();
  }
  connect();
  return told;
}
