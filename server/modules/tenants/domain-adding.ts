import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { normalDomain } from './origins.ts';
import type { TenantTables } from './tenants.tables.ts';

export type AddedDomain = { domain: string; isAdded: boolean };

type Needs = {
  database: Kysely<unknown>;
  plans: Pick<Plans, 'limit'>;
  audit: OnRecord;
  changed(tenantId: string): void;
};

/** `*.x` covers what ends in `.x`, wildcards among them. */
const covers = (known: string, domain: string): boolean =>
  known === domain || (known.startsWith('*.') && domain.endsWith(known.slice(1)) && domain !== known.slice(2));

/** One more domain, as a website's plugin asks for it: what is covered already is no change. */
export function domainAdding({ database, plans, audit, changed }: Needs) {
  return {
    async addDomain(caller: Caller, text: string): Promise<AddedDomain> {
      const domain = text.length <= 2000 ? normalDomain(text) : undefined;
      if (domain === undefined) {
        throw invalid('body.domain', 'is not a domain', 'a host such as shop.example or *.shop.example');
      }
      const { tenantId } = caller;
      const isAdded = await database.transaction().execute(async (within) => {
        const transaction = within.withTables<TenantTables>();
        // Two at once take turns, so that they are counted together.
        const held = await transaction
          .selectFrom('tenants')
          .select('id')
          .where('id', '=', tenantId)
          .forUpdate()
          .executeTakeFirst();
        if (!held) throw missing('tenant');
        const known = await transaction
          .selectFrom('tenant_domains')
          .select('domain')
          .where('tenant_id', '=', tenantId)
          .execute();
        if (known.some((one) => covers(one.domain, domain))) return false;
        const most = await plans.limit(tenantId, 'allowed_domains');
        if (most !== null && known.length >= most) {
          throw new Refusal(
            'limited',
            'quota_exceeded',
            `The plan allows ${most} allowed domains, and ${known.length} are in use. Remove one, or change the plan.`,
            { facts: { quota: 'allowed_domains', used: known.length, allowed: most } },
          );
        }
        await transaction.insertInto('tenant_domains').values({ tenant_id: tenantId, domain }).execute();
        await audit.record(within, caller, { action: 'domains.changed', details: { added: [domain], removed: [] } });
        return true;
      });
      if (isAdded) changed(tenantId);
      return { domain, isAdded };
    },
  };
}
