import { type Kysely, sql } from 'kysely';
import { missing, Refusal } from '#platform/refusal.ts';

/** Refuses a plan that there is not, or that nobody new is put on. It stays so until the transaction ends. */
export async function mustOffer(transaction: Kysely<unknown>, planId: string): Promise<void> {
  const { rows } = await sql<{ is_active: boolean }>`
    select is_active from plans where id = ${planId} for share`.execute(transaction);
  if (!rows[0]) throw missing('plan');
  if (!rows[0].is_active) {
    throw new Refusal('conflict', 'plan_retired', 'This plan is offered no more. Choose another one.');
  }
}

/** What plans are called in writing that outlives them, such as the audit. */
export async function planSlugs(
  transaction: Kysely<unknown>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; slug: string }>`
    select id, slug from plans where id = any(${ids}::uuid[])`.execute(transaction);
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
