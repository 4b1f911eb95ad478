import { get, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A connection that takes a place and gives nothing for it. */
export type Besieger = {
  name: string;
  sockets: number;
  /** What it sends at once. */
  opening: string;
  /** What it goes on sending, a piece every so often. */
  drip?: { text: string; everyMs: number };
  /** By then the server has had enough. Undefined where it may stay. */
  goneWithinMs?: number;
};

export type SiegeReport = {
  sockets: number;
  asked: number;
  p95Ms: number;
  closedMs: Record<string, number>;
  findings: string[];
};

export type SiegeInput = {
  url: string;
  besiegers: readonly Besieger[];
  /** What somebody honest asks for meanwhile, and is answered with 200. */
  question: { path: string; headers?: Record<string, string> };
  lastsMs: number;
};

const OTHERS_WITHIN_MS = 2000;
const GIVE_UP_MS = 10_000;
const EVERY_MS = 50;

/** Somebody new: a connection of their own, as a visitor's browser opens it. */
const askAfresh = (url: string, headers: IncomingHttpHeaders): Promise<number> =>
  new Promise((resolve, reject) => {
    const asking = get(url, { agent: false, headers, timeout: GIVE_UP_MS }, (reply) => {
      reply.resume();
      reply.on('end', () => resolve(reply.statusCode ?? 0)).on('error', reject);
    });
    asking.on('timeout', () => asking.destroy(new Error('no answer')));
    asking.on('error', reject);
  });

type Placed = { name: string; socket: Socket; closedAt?: number };

/** Takes places at a server with slow and silent connections, and looks at what becomes of them and of others. */
export async function besiege({ url, besiegers, question, lastsMs }: SiegeInput): Promise<SiegeReport> {
  const { hostname, port } = new URL(url);
  const startedAt = performance.now();
  const placed: Placed[] = [];
  const timers: NodeJS.Timeout[] = [];
  for (const { name, sockets, opening, drip } of besiegers) {
    for (let number = 0; number < sockets; number += 1) {
      const socket = connect(Number(port), hostname, () => void socket.write(opening));
      const one: Placed = { name, socket };
      placed.push(one);
      socket.on('error', () => {}).on('data', () => {});
      socket.once('close', () => {
        one.closedAt ??= performance.now() - startedAt;
      });
      if (drip) {
        timers.push(
          setInterval(() => {
            if (socket.writable) socket.write(drip.text);
          }, drip.everyMs),
        );
      }
    }
  }

  const findings: string[] = [];
  const tookMs: number[] = [];
  const failed = new Map<string, number>();
  const asking: Promise<void>[] = [];
  const awaited = new Set(besiegers.flatMap(({ name, goneWithinMs }) => (goneWithinMs === undefined ? [] : [name])));
  const isOver = () =>
    performance.now() - startedAt >= lastsMs ||
    placed.every(({ name, closedAt }) => closedAt !== undefined || !awaited.has(name));
  while (!isOver()) {
    const askedAt = performance.now();
    asking.push(
      askAfresh(url + question.path, question.headers ?? {}).then(
        (status) => {
          tookMs.push(performance.now() - askedAt);
          if (status !== 200) failed.set(`status ${status}`, (failed.get(`status ${status}`) ?? 0) + 1);
        },
        (error: Error) => void failed.set(error.message, (failed.get(error.message) ?? 0) + 1),
      ),
    );
    await pause(EVERY_MS);
  }
  await Promise.all(asking);
  for (const timer of timers) clearInterval(timer);

  const closedMs: Record<string, number> = {};
  for (const { name, goneWithinMs } of besiegers) {
    const mine = placed.filter((one) => one.name === name);
    const closed = mine.flatMap(({ closedAt }) => (closedAt === undefined ? [] : [closedAt]));
    if (closed.length > 0) closedMs[name] = Math.round(Math.max(...closed));
    if (goneWithinMs === undefined) continue;
    const left = mine.length - closed.filter((at) => at <= goneWithinMs).length;
    if (left > 0) findings.push(`${left} of ${mine.length} ${name} were still there after ${goneWithinMs / 1000} s`);
  }
  for (const { socket } of placed) socket.destroy();
  for (const [what, times] of failed) findings.push(`${times} of ${asking.length} others were turned away: ${what}`);
  const p95Ms = tookMs.sort((one, other) => one - other)[Math.floor(tookMs.length * 0.95)] ?? 0;
  if (p95Ms > OTHERS_WITHIN_MS) findings.push(`others waited ${Math.round(p95Ms)} ms (p95) meanwhile`);
  return { sockets: placed.length, asked: asking.length, p95Ms, closedMs, findings };
}
