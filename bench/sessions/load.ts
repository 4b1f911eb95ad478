import { setTimeout as pause } from 'node:timers/promises';
import { limits, SUBPROTOCOL } from '@switchboard/protocol/limits';
import { openWebSocket, type WebSocketLine } from '../fan-out/web-socket-line.ts';
import type { Target } from '../posting.ts';
import { takeOrders } from '../worker.ts';
import { type Inbox, inbox, type Told } from './inbox.ts';

export type SideName = 'ours' | 'bare';
export type Shift = { ports: Record<SideName, number>; targets: Target[]; firstAddress: number };
export type Resumed = { missed: number; doubled: number; repeated: number };
type Frame = { type?: string; id?: string; message?: Told; messages?: Told[] };

// Half of what one address may have: those who left may not have been counted out when they come back.
const SESSIONS_PER_ADDRESS = limits.socketsPerAddress / 2;
const AT_ONCE = 128;
const BEAT_STEP_MS = 50;
const HEARD_WITHIN_MS = 15_000;

type Visitor = { target: Target; inbox: Inbox; line: WebSocketLine | undefined; returned: (() => void) | undefined };

let shift: Shift = { ports: { ours: 0, bare: 0 }, targets: [], firstAddress: 0 };
let visitors: Visitor[] = [];
let bareLines: WebSocketLine[] = [];
let faults: string[] = [];
const beats = { asked: 0, answered: 0, timer: undefined as NodeJS.Timeout | undefined };

function hear(visitor: Visitor, payload: Buffer): void {
  for (const { type, id, message, messages } of JSON.parse(payload.toString()) as Frame[]) {
    if (type === 'pong') beats.answered += 1;
    else if (type === 'ack' && id === 'join') visitor.returned?.();
    else if (type === 'chat.message.created' && message) visitor.inbox.take(message);
    else if (type === 'conversation.snapshot') for (const one of messages ?? []) visitor.inbox.take(one);
    else if (type === 'refusal') faults.push(payload.toString());
  }
}

/** As the widget does it: token, then the conversation from where it was left. */
async function comeIn(side: SideName, index: number): Promise<void> {
  const visitor = visitors[index]!;
  const returned = new Promise<void>((resolve) => {
    visitor.returned = resolve;
  });
  let current: WebSocketLine | undefined;
  const line = await openWebSocket({
    port: shift.ports[side],
    path: side === 'ours' ? '/realtime' : '/',
    ...(side === 'ours' && { subprotocol: SUBPROTOCOL }),
    localAddress: addressOf(shift.firstAddress + index),
    onText: (payload) => hear(visitor, payload),
    onClose: (reason) => {
      if (visitor.line === current && current !== undefined) faults.push(`session ${index}: ${reason}`);
    },
  });
  current = line;
  if (side === 'bare') {
    bareLines.push(line);
    return;
  }
  visitor.line = line;
  const { token, conversationId } = visitor.target;
  const { seq } = visitor.inbox;
  line.send(JSON.stringify({ type: 'hello', token }));
  line.send(JSON.stringify({ type: 'subscribe', id: 'join', conversationId, ...(seq > 0 && { seq }) }));
  await returned;
}

/** Linux answers on all of 127.0.0.0/8. */
function addressOf(index: number): string {
  const number = Math.floor(index / SESSIONS_PER_ADDRESS);
  return `127.0.${2 + Math.floor(number / 250)}.${1 + (number % 250)}`;
}

/** Every session asks once in a heartbeat, each in its own turn; one timer for all of them. */
function beating(): NodeJS.Timeout {
  const startedAt = performance.now();
  let next = 0;
  return setInterval(() => {
    const due = Math.floor(((performance.now() - startedAt) / limits.heartbeatMs) * visitors.length);
    for (; next < due; next += 1) {
      beats.asked += 1;
      visitors[next % visitors.length]!.line?.send(JSON.stringify({ type: 'ping', id: 'beat' }));
    }
  }, BEAT_STEP_MS);
}

takeOrders({
  async hire(asked: Shift) {
    shift = asked;
    visitors = asked.targets.map((target) => ({ target, inbox: inbox(), line: undefined, returned: undefined }));
  },

  async arrive({ side, count, withinMs }: { side: SideName; count: number; withinMs: number }) {
    faults = [];
    const waiting = visitors.slice(0, count).keys();
    const worker = async () => {
      for (const index of waiting) await comeIn(side, index).catch((error: Error) => faults.push(error.message));
    };
    const all = Promise.all(Array.from({ length: AT_ONCE }, worker));
    const late = pause(withinMs, 'late', { ref: false });
    if ((await Promise.race([all, late])) === 'late') faults.push(`not all were in after ${withinMs} ms`);
    return faults;
  },

  async beat({ isOn }: { isOn: boolean }) {
    clearInterval(beats.timer);
    if (isOn) {
      Object.assign(beats, { asked: 0, answered: 0 });
      beats.timer = beating();
    } else {
      for (const end = Date.now() + HEARD_WITHIN_MS; beats.answered < beats.asked && Date.now() < end; )
        await pause(10);
    }
    return { asked: beats.asked, answered: beats.answered, faults };
  },

  async drop({ side }: { side: SideName }) {
    if (side === 'bare') {
      for (const line of bareLines) line.close();
      bareLines = [];
      return;
    }
    for (const visitor of visitors) {
      const { line } = visitor;
      visitor.line = undefined;
      line?.close();
    }
  },

  async heard({ written }: { written: { conversationId: string; body: string }[] }): Promise<Resumed> {
    const inboxes = new Map(visitors.map(({ target, inbox: mine }) => [target.conversationId, mine]));
    const missing = () =>
      written.filter(({ conversationId, body }) => inboxes.get(conversationId)?.has(body) === false).length;
    for (const end = Date.now() + HEARD_WITHIN_MS; missing() > 0 && Date.now() < end; ) await pause(10);
    const found = { missed: missing(), doubled: 0, repeated: 0 };
    for (const { inbox: mine } of visitors) {
      found.doubled += mine.found.doubled;
      found.repeated += mine.found.repeated;
      Object.assign(mine.found, { doubled: 0, repeated: 0 });
    }
    return found;
  },
});
