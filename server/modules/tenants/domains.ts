import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { normalDomain } from './origins.ts';
import type { TenantTables } from './tenants.tables.ts';

export type AddedDomain = { domain: string; isAdded: boolean };

type Needs = {
  database: Kysely<unknown>;
  plans: Pick<Plans, 'demand'>;
  audit: OnRecord;
  changed(tenantId: string): void;
};
type Transaction = Kysely<TenantTables>;

const MOST_DOMAINS = 1000;
const LONGEST_TEXT = 2000;

const notDomain = (domain: string) =>
  `${JSON.stringify(domain.slice(0, 200))} is not a domain: it should be a host such as shop.example or *.shop.example.`;

/** Each once, in one form and order; told of every wrong one at once. */
export function normalDomains(domains: readonly string[]): string[] {
  const wrong = domains.filter((domain) => normalDomain(domain) === undefined);
  if (wrong.length > 0) {
    throw new Refusal('invalid', 'validation_failed', `${JSON.stringify(wrong[0]?.slice(0, 200))} is not a domain.`, {
      faults: wrong.map(notDomain),
    });
  }
  return [...new Set(domains.flatMap((domain) => normalDomain(domain) ?? []))].sort();
}

/** `*.x` covers what ends in `.x`, wildcards among them. */
const covers = (known: string, domain: string): boolean =>
  known === domain || (known.startsWith('*.') && domain.endsWith(known.slice(1)) && domain !== known.slice(2));

/** The websites on which a tenant's widget may run. */
export function allowedDomains({ database, plans, audit, changed }: Needs) {
  /** Two at once take turns, so that what they add is counted together. */
  async function held(transaction: Transaction, tenantId: string): Promise<Set<string>> {
    const tenant = await transaction
      .selectFrom('tenants')
      .select('id')
      .where('id', '=', tenantId)
      .forUpdate()
      .executeTakeFirst();
    if (!tenant) throw missing('tenant');
    const rows = await transaction
      .selectFrom('tenant_domains')
      .select('domain')
      .where('tenant_id', '=', tenantId)
      .execute();
    return new Set(rows.map(({ domain }) => domain));
  }

  return {
    /**
     * Replaces the list. Refuses with `quota_exceeded` where it is longer than the plan allows, unless it only takes
     * domains away: who changed to a smaller plan can still tidy up.
     */
    async setDomains(tenantId: string, domains: readonly string[], by?: Caller): Promise<string[]> {
      if (domains.length > MOST_DOMAINS) {
        throw invalid('body.allowedDomains', `has ${domains.length} entries`, `at most ${MOST_DOMAINS}`);
      }
      const normal = normalDomains(domains);
      await database.transaction().execute(async (within) => {
        const transaction = within.withTables<TenantTables>();
        const known = await held(transaction, tenantId);
        const added = normal.filter((domain) => !known.has(domain));
        const removed = [...known].filter((domain) => !normal.includes(domain));
        if (added.length > 0) {
          const staying = known.size - removed.length;
          await plans.demand(tenantId, 'allowed_domains', async () => staying, within, added.length);
        }
        await transaction.deleteFrom('tenant_domains').where('tenant_id', '=', tenantId).execute();
        if (normal.length > 0) {
          await transaction
            .insertInto('tenant_domains')
            .values(normal.map((domain) => ({ tenant_id: tenantId, domain })))
            .execute();
        }
        if (by && added.length + removed.length > 0)
          await audit.record(within, by, { action: 'domains.changed', details: { added, removed } });
      });
      changed(tenantId);
      return normal;
    },
    /** One more domain, as a website's plugin asks for it: what is covered already is no change. */
    async addDomain(caller: Caller, text: string): Promise<AddedDomain> {
      const domain = text.length <= LONGEST_TEXT ? normalDomain(text) : undefined;
      if (domain === undefined) {
        throw invalid('body.domain', 'is not a domain', 'a host such as shop.example or *.shop.example');
      }
      const { tenantId } = caller;
      const isAdded = await database.transaction().execute(async (within) => {
        const transaction = within.withTables<TenantTables>();
        const known = await held(transaction, tenantId);
        if ([...known].some((one) => covers(one, domain))) return false;
        await plans.demand(tenantId, 'allowed_domains', async () => known.size, within);
        await transaction.insertInto('tenant_domains').values({ tenant_id: tenantId, domain }).execute();
        await audit.record(within, caller, { action: 'domains.changed', details: { added: [domain], removed: [] } });
        return true;
      });
      if (isAdded) changed(tenantId);
      return { domain, isAdded };
    },
  };
}
