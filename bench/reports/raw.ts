import pg from 'pg';
import type { Connection } from '../house.ts';
import { closedLoop } from '../loops.ts';
import { takeOrders } from '../worker.ts';
import { faultIn, postgresSql, type Span, sum, type Totals } from './aggregates.ts';
import { copyOut } from './copy-out.ts';

const NEW_LINE = 10;
const COPIED = `conversation_id, number, started_at, ended_at, status, channel, department_id, staff_id, visitor_messages,
  staff_messages, ai_messages, is_handed_over, first_answer_seconds, first_person_answer_seconds, resolution_seconds, rating`;

let client: pg.Client;

takeOrders({
  async open({ connection }: { connection: Connection }) {
    client = new pg.Client(connection);
    await client.connect();
  },

  reports: ({ tenantId, span, forMs, expected }: { tenantId: string; span: Span; forMs: number; expected: Totals }) =>
    closedLoop(1, forMs, async () => {
      const values = [tenantId, span.from, span.to];
      const messages = await client.query<{ count: number }>({ name: 'm', text: postgresSql.messages, values });
      const talks = await client.query<{ count: number }>({ name: 'c', text: postgresSql.conversations, values });
      return faultIn({ messages: sum(messages.rows), conversations: sum(talks.rows) }, expected);
    }),

  async copy({ tenantId, rows }: { tenantId: string; rows: number }) {
    const startedAt = performance.now();
    let lines = 0;
    const text = `copy (select ${COPIED} from report_conversations where tenant_id = '${tenantId}' and counts
      order by started_at, conversation_id) to stdout (format csv)`;
    await copyOut(client, text, (chunk) => {
      for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, at + 1)) lines += 1;
    });
    if (lines !== rows) throw new Error(`${lines} lines instead of ${rows}`);
    return { delivered: rows, wallSeconds: (performance.now() - startedAt) / 1000 };
  },
});
