import { createHash } from 'node:crypto';
import { type HttpLine, openLine } from '../http-line.ts';
import { closedLoop, type Unit } from '../loops.ts';
import { takeOrders } from '../worker.ts';

export type Kind = 'one' | 'page' | 'written';
/** A path with the key that may read it. */
export type Reading = { path: string; key: string };
type Run = { port: number; kind: Kind; count: number; forMs: number; mark: string };
type Written = { success?: boolean; data?: { contact?: Record<string, unknown> } };

const bearer = (key: string): string => `authorization: Bearer ${key}\r\n`;

let keys: string[] = [];
const readings: Record<Exclude<Kind, 'written'>, Reading[]> = { one: [], page: [] };
const bodies = new Map<string, string>();

/** Each telephone number once in a run, whichever leg it is of. */
const phoneOf = (mark: string, number: number): string =>
  `+4930${10_000_000 + Number(mark.replace(/\D/g, '')) * 100_000 + number}`;

const contactOf = (mark: string, number: number) => ({
  externalId: `${mark}-${number}`,
  name: `Ada Example ${number}`,
  phone: phoneOf(mark, number),
  email: `${mark}-${number}@example.com`,
  company: 'Lamps and Shades',
  tags: ['newsletter', 'vip'],
});

const reading =
  (kind: Exclude<Kind, 'written'>, lines: HttpLine[]): Unit =>
  async (worker, number) => {
    const { path, key } = readings[kind][number % readings[kind].length]!;
    const { status, body } = await lines[worker]!.get(path, bearer(key));
    return status === 200 && body === bodies.get(`${key} ${path}`)
      ? undefined
      : `${path}: ${status} ${body.slice(0, 300)}`;
  };

/** The fields in their order, so that both sides are known to send the same bytes but for the id and the times. */
const writing =
  (mark: string, lines: HttpLine[]): Unit =>
  async (worker, number) => {
    const contact = contactOf(mark, number);
    const { status, body } = await lines[worker]!.post(
      '/api/server/contacts',
      bearer(keys[number % keys.length]!),
      JSON.stringify(contact),
    );
    const answered = JSON.parse(body) as Written;
    const { id, createdAt, updatedAt } = answered.data?.contact ?? {};
    const expected = JSON.stringify({
      success: true,
      data: { contact: { id, ...contact, source: 'server', createdAt, updatedAt } },
    });
    return status === 200 && id && createdAt && body === expected ? undefined : `${number}: ${status} ${body}`;
  };

async function withLines<Result>(port: number, count: number, work: (lines: HttpLine[]) => Promise<Result>) {
  const lines = await Promise.all(Array.from({ length: count }, () => openLine(port)));
  try {
    return await work(lines);
  } finally {
    for (const line of lines) line.close();
  }
}

takeOrders({
  async hold(given: { keys: string[]; one: Reading[]; page: Reading[] }) {
    keys = given.keys;
    readings.one = given.one;
    readings.page = given.page;
  },

  /** Reads everything once, and resolves with what it amounts to: both sides have to send the same bytes. */
  learn: ({ port }: { port: number }) =>
    withLines(port, 1, async ([line]) => {
      const digest = createHash('sha256');
      for (const { path, key } of [...readings.one, ...readings.page]) {
        const { status, body } = await line!.get(path, bearer(key));
        if (status !== 200) throw new Error(`${path}: ${status} ${body.slice(0, 300)}`);
        bodies.set(`${key} ${path}`, body);
        digest.update(body);
      }
      return digest.digest('hex');
    }),

  run: ({ port, kind, count, forMs, mark }: Run) =>
    withLines(port, count, (lines) =>
      closedLoop(count, forMs, kind === 'written' ? writing(mark, lines) : reading(kind, lines)),
    ),
});
