import { type HttpLine, openLine } from '../http-line.ts';
import { closedLoop, openLoop, type Unit } from '../loops.ts';
import { latenciesOf } from '../statistics.ts';
import { takeOrders } from '../worker.ts';
import { faultIn, LIST } from './list.ts';

type Listed = { conversationId: string; status: string; lastMessageAt?: string; unread?: number };

let lines: HttpLine[] = [];
let bearer = '';

const reading: Unit = async (worker) => {
  const { status, body } = await lines[worker]!.get(LIST, bearer);
  if (status !== 200) return `${status} ${body.slice(0, 300)}`;
  const { data } = JSON.parse(body) as { data: { conversations: Listed[] } };
  return faultIn(
    data.conversations.map(({ conversationId, status: state, lastMessageAt, unread }) => ({
      id: conversationId,
      status: state,
      at: lastMessageAt,
      unread,
    })),
  );
};

takeOrders({
  /** Signs in as somebody does who opens the console. */
  async open(given: { port: number; count: number; slug: string; username: string; password: string }) {
    lines = await Promise.all(Array.from({ length: given.count }, () => openLine(given.port)));
    const { username, password } = given;
    const { status, body } = await lines[0]!.post(
      '/api/auth/workspace-login',
      `x-tenant-slug: ${given.slug}\r\n`,
      JSON.stringify({ username, password }),
    );
    if (status !== 200) throw new Error(`the sign-in: ${status} ${body}`);
    bearer = `authorization: Bearer ${(JSON.parse(body) as { data: { accessToken: string } }).data.accessToken}\r\n`;
  },
  closed: ({ count, forMs }: { count: number; forMs: number }) => closedLoop(count, forMs, reading),
  async during({ perSecond, forMs }: { perSecond: number; forMs: number }) {
    const { latenciesMs, ...done } = await openLoop({ perSecond, forMs, workers: lines.length }, reading);
    return { ...done, ...latenciesOf(latenciesMs) };
  },
});
