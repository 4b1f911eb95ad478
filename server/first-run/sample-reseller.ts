import { type Kysely, sql } from 'kysely';
import { type Credentials, echocallScopes } from '#modules/credentials/index.ts';
import type { Identity } from '#modules/identity/index.ts';
import { newId } from '#platform/ids.ts';
import { sampleReseller } from './demo-shop.ts';

/** An agency that resells the product, with the key of its own contract. */
export async function addSampleReseller(
  {
    database,
    credentials,
    identity,
  }: { database: Kysely<unknown>; credentials: Credentials; identity: Pick<Identity, 'hashPassword'> },
  password: string,
): Promise<{ email: string; password: string; echocallKey: string }> {
  const { name, email } = sampleReseller;
  const hash = await identity.hashPassword(password);
  return database.transaction().execute(async (transaction) => {
    const id = newId();
    await sql`
      insert into resellers (id, name, email, password_hash, is_sample)
      values (${id}, ${name}, ${email}, ${hash}, true)`.execute(transaction);
    const { secret } = await credentials.create(
      { resellerId: id, kind: 'echocall', mode: 'live', name: 'Sample reseller', scopes: echocallScopes },
      transaction,
    );
    return { email, password, echocallKey: secret };
  });
}

/** Its keys go with it. Tenants that somebody put under it stay, and belong to nobody. */
export const removeSampleResellers = (database: Kysely<unknown>): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    await sql`
      update tenants set reseller_id = null
      where reseller_id in (select id from resellers where is_sample)`.execute(transaction);
    await sql`delete from resellers where is_sample`.execute(transaction);
  });
