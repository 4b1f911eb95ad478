import { type Kysely, sql } from 'kysely';
import type { Audit } from '#modules/audit/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { removeSamplePlans } from '#modules/plans/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Blobs } from '#platform/blobs.ts';
import type { Log } from '#platform/log.ts';
import { Refusal } from '#platform/refusal.ts';
import { forgetSampleKeys } from './keys-file.ts';
import { sampleTenants } from './sample-data.ts';
import { removeSampleResellers } from './sample-reseller.ts';

type Needs = {
  database: Kysely<unknown>;
  tenants: Tenants;
  audit: Pick<Audit, 'record'>;
  dataDir: string;
  log: Log;
  /** Files of a tenant lie under its key. */
  blobs?: Pick<Blobs, 'removePrefix'> | undefined;
};

/** All tenants marked as sample, with everything that hangs on them, and the sample reseller. */
export async function clearSampleData({
  database,
  tenants,
  blobs,
}: Omit<Needs, 'dataDir' | 'log' | 'audit'>): Promise<void> {
  // A test sibling comes before the tenant it belongs to.
  for (const id of await sampleTenants(database)) {
    await tenants.remove(id);
    await sql`delete from outbox where tenant_id = ${id}`.execute(database);
    await blobs?.removePrefix(id);
  }
  await removeSampleResellers(database);
  await removeSamplePlans(database);
}

/** Leaves nothing of the demo. May be asked again, and after a crash in the middle. */
export function removeSampleData(needs: Needs) {
  return async (tenantId: string, by: Caller): Promise<void> => {
    const tenant = await needs.tenants.byId(tenantId);
    if (tenant && !tenant.isSample) {
      throw new Refusal('conflict', 'not_sample_data', 'This workspace is not the demo: it is not removed this way.');
    }
    // It takes several steps and may be asked for again: on record is that it was ordered.
    await needs.database
      .transaction()
      .execute((transaction) => needs.audit.record(transaction, by, { action: 'sample_data.removed' }));
    await clearSampleData(needs);
    await forgetSampleKeys(needs.dataDir).catch((error) =>
      needs.log.warn('first-run.json still names keys of the demo, which open nothing any more', { error }),
    );
    needs.log.info('the sample data was removed', { tenantId });
  };
}
