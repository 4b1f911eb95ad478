import { request } from 'node:http';
import { openLine } from '../http-line.ts';
import { closedLoop } from '../loops.ts';
import { takeOrders } from '../worker.ts';
import { faultIn, type Totals } from './aggregates.ts';

type Asked = { port: number; key: string };
type Report = {
  data: {
    period: { start: string; end: string };
    summary: { totalMessages: number; totalConversations: number };
    timeseries: unknown[];
  };
};

const SUMMARY = '/api/server/reports/summary?period=30days';
const EXPORT = '/api/server/reports/export?period=30days&format=csv&section=conversations';
const NEW_LINE = 10;

const bearer = (key: string) => `authorization: Bearer ${key}\r\n`;

/** Counts the lines of what streams in, and holds none of it. */
const download = (
  { port, key }: Asked,
  path: string,
): Promise<{ status: number; lines: number; bytes: number; first: string }> =>
  new Promise((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', path, headers: { authorization: `Bearer ${key}` } }, (reply) => {
      let [lines, bytes, first] = [0, 0, ''];
      reply.on('data', (chunk: Buffer) => {
        first ||= chunk.toString('utf8', 0, 300);
        bytes += chunk.length;
        for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, at + 1)) lines += 1;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, lines, bytes, first }));
      reply.on('error', reject);
    });
    asking.on('error', reject).end();
  });

takeOrders({
  /** One report: what it says, and over which days. */
  async first({ port, key }: Asked) {
    const line = await openLine(port);
    const { status, body } = await line.get(SUMMARY, bearer(key));
    line.close();
    if (status !== 200) throw new Error(`${status} ${body.slice(0, 300)}`);
    const { period, summary } = (JSON.parse(body) as Report).data;
    return {
      from: period.start,
      to: period.end,
      totals: { messages: summary.totalMessages, conversations: summary.totalConversations },
    };
  },

  async reports({ port, key, forMs, expected }: Asked & { forMs: number; expected: Totals }) {
    const line = await openLine(port);
    try {
      return await closedLoop(1, forMs, async () => {
        const { status, body } = await line.get(SUMMARY, bearer(key));
        if (status !== 200) return `${status} ${body.slice(0, 300)}`;
        const { summary, timeseries } = (JSON.parse(body) as Report).data;
        if (timeseries.length !== 30) return `${timeseries.length} days instead of 30`;
        return faultIn({ messages: summary.totalMessages, conversations: summary.totalConversations }, expected);
      });
    } finally {
      line.close();
    }
  },

  async csv({ port, key, rows }: Asked & { rows: number }) {
    const startedAt = performance.now();
    const { status, lines, bytes, first } = await download({ port, key }, EXPORT);
    if (status !== 200 || lines !== rows + 1)
      throw new Error(`${status}: ${lines} lines instead of ${rows + 1}: ${first}`);
    return { delivered: rows, bytes, wallSeconds: (performance.now() - startedAt) / 1000 };
  },
});
