import { sql } from 'kysely';
import { inboxStore } from '#modules/conversations/inbox.store.ts';
import { searchStore } from '#modules/conversations/search.store.ts';
import { connectDatabase, type Database, socketUrl } from '#platform/database/index.ts';
import { openLog } from '#platform/log.ts';
import type { Connection } from '../house.ts';
import { closedLoop, openLoop, type Unit } from '../loops.ts';
import { latenciesOf } from '../statistics.ts';
import { takeOrders } from '../worker.ts';
import { COMMON_WORD, RARE_MESSAGES, RARE_WORD } from './crowd.ts';
import { faultIn, PER_PAGE } from './list.ts';

// The query path of the product, its own statements through its own pool without a web server before it, and the same
// page in SQL as one would write it by hand.

type Given = { connection: Connection; tenantId: string; staffId: string; count: number };
type RawLine = { id: string; status: string; at: Date; unread: number };
export type Query = keyof typeof queries;

const DEEP_PAGE = 1000;
const filter = { statuses: ['open'] as const, assigned: 'any' as const };

let database: Database;
let given: Given;
/** Where the thousandth page of all conversations begins. */
let deep: string[] = [];

async function list(): Promise<string | undefined> {
  const { tenantId, staffId } = given;
  const page = await inboxStore(database.kysely).page(
    tenantId,
    filter,
    { staffId },
    { sort: 'newest', limit: PER_PAGE + 1 },
  );
  return faultIn(
    page.map(({ conversation, unread, sortedBy }) => ({
      id: conversation.id,
      status: conversation.status,
      at: sortedBy,
      unread,
    })),
    PER_PAGE + 1,
  );
}

const all = (positionOf?: () => string[]) => async (): Promise<string | undefined> => {
  const { tenantId, staffId } = given;
  const at = { sort: 'newest' as const, limit: PER_PAGE + 1, position: positionOf?.() };
  const page = await inboxStore(database.kysely).page(tenantId, { assigned: 'any' }, { staffId }, at);
  return page.length === PER_PAGE + 1 ? undefined : `${page.length} conversations`;
};

const searched = (text: string, expected: number) => async (): Promise<string | undefined> => {
  const { tenantId, staffId } = given;
  const found = await searchStore(database.kysely).messages(tenantId, text, { staffId }, { limit: expected });
  return found.length === expected && found.every(({ message }) => message.body.includes(text))
    ? undefined
    : `${found.length} messages that say ${text} instead of ${expected}`;
};

async function raw(): Promise<string | undefined> {
  const { rows } = await database.pool.query<RawLine>(
    `select c.id, c.number, c.status, c.priority, c.subject, c.last_message_preview, v.name,
        coalesce(c.last_message_at, c.created_at) as at,
        (select count(*)::int from messages m where m.conversation_id = c.id and m.sender_type = 'visitor'
          and m.seq > coalesce((select read_seq from receipts r
            where r.conversation_id = c.id and r.participant = $2), 0)) as unread
      from conversations c join visitors v on v.tenant_id = c.tenant_id and v.id = c.visitor_id
      where c.tenant_id = $1 and c.status = 'open'
      order by coalesce(c.last_message_at, c.created_at) desc, c.id desc limit ${PER_PAGE}`,
    [given.tenantId, given.staffId],
  );
  return faultIn(rows.map(({ id, status, at, unread }) => ({ id, status, at: at.toISOString(), unread })));
}

const queries = {
  list,
  raw,
  'first page': all(),
  'thousandth page': all(() => deep),
  counts: async () => {
    const { tenantId, staffId } = given;
    const { all: open } = await inboxStore(database.kysely).counts(tenantId, { staffId });
    return open > 0 ? undefined : 'nothing is open';
  },
  'common word': searched(COMMON_WORD, PER_PAGE + 1),
  'rare word': searched(RARE_WORD, RARE_MESSAGES),
} satisfies Record<string, () => Promise<string | undefined>>;

async function positionOf(page: number): Promise<string[]> {
  const { rows } = await sql<{ at: string; id: string }>`
    select coalesce(last_message_at, created_at)::text as at, id from conversations
    where tenant_id = ${given.tenantId} order by coalesce(last_message_at, created_at) desc, id desc
    offset ${(page - 1) * PER_PAGE} limit 1`.execute(database.kysely);
  return [rows[0]!.at, rows[0]!.id];
}

takeOrders({
  async open(input: Given) {
    given = input;
    const log = openLog({ level: 'silent' });
    database = await connectDatabase({ databaseUrl: socketUrl(input.connection), poolSize: input.count, log });
    deep = await positionOf(DEEP_PAGE);
  },
  closed: ({ count, forMs }: { count: number; forMs: number }) => closedLoop(count, forMs, raw),
  async during({ perSecond, forMs, query }: { perSecond: number; forMs: number; query: Query }) {
    const unit: Unit = () => queries[query]();
    const { latenciesMs, ...done } = await openLoop({ perSecond, forMs, workers: given.count }, unit);
    return { ...done, ...latenciesOf(latenciesMs) };
  },
  /** One after the other. */
  async timed({ query, times }: { query: Query; times: number }) {
    const latenciesMs: number[] = [];
    const faults: string[] = [];
    for (let time = 0; time < times; time += 1) {
      const startedAt = performance.now();
      const fault = await queries[query]();
      latenciesMs.push(performance.now() - startedAt);
      if (fault) faults.push(fault);
    }
    const failed = faults.length;
    return { sent: times, delivered: times - failed, failed, faults, ...latenciesOf(latenciesMs) };
  },
});
