import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Cursors } from '#platform/cursors.ts';
import { missing } from '#platform/refusal.ts';
import type { Charge } from './charge.ts';
import { chargesStore } from './charges.store.ts';

export type AnswersPage = { answers: Charge[]; nextCursor: string | null };

type Needs = { database: Kysely<unknown>; cursors: Cursors; tenants: Pick<Tenants, 'byId'> };

const MOST_LISTED = 100;

/** What each answer of a tenant cost and brought, the newest first; those that the plan paid for stand in no statement. */
export function answers({ database, cursors, tenants }: Needs) {
  const marks = cursors.of('answers');
  return async (
    caller: Caller,
    tenantId: string,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<AnswersPage> => {
    caller.must('platform:read');
    if (!(await tenants.byId(tenantId))) throw missing('tenant');
    const most = Math.min(Math.max(1, Math.trunc(limit) || 1), MOST_LISTED);
    const [before] = cursor === undefined ? [] : marks.read(tenantId, cursor);
    const found = await chargesStore(database).newest(tenantId, { before, limit: most + 1 });
    const page = found.slice(0, most);
    const last = page.at(-1);
    return {
      answers: page,
      nextCursor: found.length > most && last ? marks.write(tenantId, [last.reference]) : null,
    };
  };
}
