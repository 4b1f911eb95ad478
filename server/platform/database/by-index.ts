import { type Kysely, sql } from 'kysely';

/**
 * For a search by a text index, where words may be common. The planner would then rather read the whole table and take
 * every text to pieces again, which is fifty microseconds each: it does not know that what the index has found need not
 * be looked at twice, nor that a vector of words is kept beside the row.
 */
export const byIndex = <Result>(
  database: Kysely<unknown>,
  work: (transaction: Kysely<unknown>) => Promise<Result>,
): Promise<Result> =>
  database.transaction().execute(async (transaction) => {
    await sql`select set_config('enable_seqscan', 'off', true)`.execute(transaction);
    return work(transaction);
  });
