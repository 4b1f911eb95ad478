import { type Kysely, sql } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Cursors } from '#platform/cursors.ts';
import { missing } from '#platform/refusal.ts';

/** One line of what moved a tenant's accounts. */
export type StatementLine = {
  position: number;
  postingId: string;
  kind: string;
  account: 'purse' | 'credits';
  unit: string;
  amountMicros: number;
  balanceAfterMicros: number;
  rate: string | null;
  reference: string;
  details: Record<string, unknown>;
  at: Date;
};
export type StatementPage = { entries: StatementLine[]; nextCursor: string | null };
export type StatementQuery = { cursor?: string | undefined; limit: number };

type Needs = { database: Kysely<unknown>; cursors: Cursors; tenants: Pick<Tenants, 'byId'> };

const MOST_LISTED = 100;

/** What came into a tenant's accounts and what went out, the newest first. */
export function statements({ database, cursors, tenants }: Needs) {
  const marks = cursors.of('ledger');

  async function page(tenantId: string, { cursor, limit }: StatementQuery): Promise<StatementPage> {
    const most = Math.min(Math.max(1, Math.trunc(limit) || 1), MOST_LISTED);
    const [mark] = cursor === undefined ? [] : marks.read(tenantId, cursor);
    const before = mark === undefined ? null : Number(mark);
    const { rows } = await sql<StatementLine>`
      select e.position, e.posting_id as "postingId", p.kind, e.account, e.unit, e.amount_micros as "amountMicros",
        e.balance_after_micros as "balanceAfterMicros", e.rate::text as rate, p.reference, p.details, p.posted_at as at
      from ledger_entries e join ledger_postings p on p.id = e.posting_id
      where e.tenant_id = ${tenantId} and e.account in ('purse', 'credits')
        and (${before}::bigint is null or e.position < ${before}::bigint)
      order by e.position desc limit ${most + 1}`.execute(database);
    const entries = rows.slice(0, most);
    const last = entries.at(-1);
    return {
      entries,
      nextCursor: rows.length > most && last ? marks.write(tenantId, [String(last.position)]) : null,
    };
  }

  return {
    async own(caller: Caller, query: StatementQuery): Promise<StatementPage> {
      caller.must('billing:read');
      return page(caller.tenantId, query);
    },
    async of(caller: Caller, tenantId: string, query: StatementQuery): Promise<StatementPage> {
      caller.must('platform:read');
      if (!(await tenants.byId(tenantId))) throw missing('tenant');
      return page(tenantId, query);
    },
  };
}
