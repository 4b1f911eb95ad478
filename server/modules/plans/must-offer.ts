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
