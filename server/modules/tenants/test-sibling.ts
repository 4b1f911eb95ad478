import type { Kysely } from 'kysely';
import { newId } from '#platform/ids.ts';
import { missing } from '#platform/refusal.ts';
import type { Holiday, OpeningHours } from './opening-hours.ts';
import type { TenantTables } from './tenants.tables.ts';
import type { NewTenant, Tenant } from './tenants.ts';

const UNIQUE_VIOLATION = '23505';
const SUFFIX = '-test';
/** A slug is a label of a host name: 63 characters at most. */
const slugBeside = (slug: string, end: string) => `${slug.slice(0, 63 - end.length).replace(/-+$/, '')}${end}`;

type Needs = {
  database: Kysely<unknown>;
  byId(id: string): Promise<Tenant | undefined>;
  hoursOf(id: string): Promise<{ hours: OpeningHours[]; holidays: Holiday[] }>;
  create(tenant: NewTenant): Promise<Tenant>;
};

/**
 * Test mode is another tenant beside the live one, so that isolation between modes is isolation between tenants. It
 * starts with the name, hours and look of the live one and none of its data. It allows no domains: a page belongs to
 * one tenant, or nobody could tell whose visitor comes without a key.
 */
export function testSiblings({ database, byId, hoursOf, create }: Needs) {
  const idOf = async (tenantId: string): Promise<string | undefined> =>
    (
      await database
        .withTables<TenantTables>()
        .selectFrom('tenants')
        .select('id')
        .where('test_of', '=', tenantId)
        .executeTakeFirst()
    )?.id;

  return {
    /** Undefined where nobody has used test mode yet. */
    testSiblingId: idOf,

    /** The tenant that test mode works in; made when it is asked for first. A test tenant is its own. */
    async testSibling(tenantId: string): Promise<Tenant> {
      const live = await byId(tenantId);
      if (!live) throw missing('tenant');
      if (live.testOf !== null) return live;
      // The slug may be somebody's already; another one always remains.
      for (const end of [SUFFIX, `${SUFFIX}-${newId().slice(-8)}`]) {
        const id = await idOf(tenantId);
        const known = id && (await byId(id));
        if (known) return known;
        const { name, email, planId, companyName, phone, timeZone, defaultLanguage, isSample, branding } = live;
        try {
          return await create({
            ...{ email, planId, companyName, phone, timeZone, defaultLanguage, isSample, branding },
            ...(await hoursOf(tenantId)),
            name: `${name} (Test)`,
            slug: slugBeside(live.slug, end),
            testOf: tenantId,
          });
        } catch (error) {
          if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
        }
      }
      const id = await idOf(tenantId);
      const known = id && (await byId(id));
      if (!known) throw new Error('a test tenant could neither be made nor found');
      return known;
    },
  };
}
