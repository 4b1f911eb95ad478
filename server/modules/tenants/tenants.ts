import { type Kysely, sql } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { missing } from '#platform/refusal.ts';
import { tenantCountry } from './country.ts';
import { allowedDomains, normalDomains } from './domains.ts';
import { type Holiday, isOpen, type Opening, type OpeningHours, opening } from './opening-hours.ts';
import { originMatches } from './origins.ts';
import { checkPage, type PageCheck, type PageQuestion } from './page-check.ts';
import { decide, type ServiceCapability, type ServiceKey, serviceKeys } from './services.ts';
import type { Branding, TenantTables } from './tenants.tables.ts';
import { testSiblings } from './test-sibling.ts';
import { type StoredWidget, widgetSettings } from './widget-settings.ts';
import { widgetSites } from './widget-sites.ts';

export type Tenant = {
  id: string;
  number: number;
  slug: string;
  name: string;
  companyName: string | null;
  email: string;
  phone: string | null;
  timeZone: string;
  /** ISO 3166; null: that of the time zone. */
  country: string | null;
  defaultLanguage: string;
  isActive: boolean;
  isSample: boolean;
  testOf: string | null;
  resellerId: string | null;
  planId: string;
  publicKey: string;
  branding: Branding;
  /** Read through `widgetOf`. */
  widget: StoredWidget;
  createdAt: Date;
  updatedAt: Date;
};

/** All that a request asks of a tenant, read together. */
type Sheet = {
  tenant: Tenant;
  domains: string[];
  hours: OpeningHours[];
  holidays: Holiday[];
  switches: Map<string, boolean>;
};

export type NewTenant = Pick<Tenant, 'slug' | 'name' | 'email' | 'planId'> &
  Partial<
    Pick<
      Tenant,
      'id' | 'companyName' | 'phone' | 'timeZone' | 'defaultLanguage' | 'isSample' | 'testOf' | 'branding' | 'publicKey'
    >
  > & {
    domains?: string[];
    hours?: OpeningHours[];
    holidays?: Holiday[];
  };

/** A change made by another process is seen after this long at the latest; one of ours at once. */
const SHEET_KEPT_MS = 5000;
const features: Record<ServiceKey, string[]> = {
  chat: ['chat'],
  voice_call: ['voice'],
  video_call: ['video'],
  ai_chat: ['chat', 'ai_chat'],
  ai_voice: ['voice', 'ai_voice'],
  ai_video: ['video', 'ai_voice'],
};

type Needs = {
  database: Kysely<unknown>;
  plans: Plans;
  audit: OnRecord;
  bus: Bus;
  clock: Clock;
  /** Whether calls have a place where they are held. */
  hasCallRooms?: boolean;
  /** How many knowledge items are ready; handed in because knowledge stands above tenants. */
  readyKnowledge(tenantId: string): Promise<number>;
};

export function tenants({ database, plans, audit, bus, clock, readyKnowledge, hasCallRooms = false }: Needs) {
  const db = database.withTables<TenantTables>();
  const sheets = new Map<string, { sheet: Sheet; until: number }>();
  const idsBy = new Map<string, { id: string; until: number }>();
  plans.countUsed('allowed_domains', async (within, tenantIds) => {
    const rows = await within
      .withTables<TenantTables>()
      .selectFrom('tenant_domains')
      .select(['tenant_id', sql<number>`count(*)::int`.as('used')])
      .where('tenant_id', 'in', tenantIds)
      .groupBy('tenant_id')
      .execute();
    return new Map(rows.map(({ tenant_id, used }) => [tenant_id, used]));
  });
  bus.subscribe('tenant.changed', ({ tenantId }: { tenantId: string }) => sheets.delete(tenantId));

  async function load(tenantId: string): Promise<Sheet | undefined> {
    const { rows } = await sql<Record<string, unknown>>`
      select t.*,
        array(select domain from tenant_domains d where d.tenant_id = t.id order by domain) as domains,
        (select coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'opensAt', opens_at, 'closesAt', closes_at) order by weekday, opens_at), '[]')
          from opening_hours h where h.tenant_id = t.id) as hours,
        (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'name', name)), '[]') from holidays h where h.tenant_id = t.id) as holidays,
        (select coalesce(jsonb_object_agg(service, is_enabled), '{}') from tenant_services s where s.tenant_id = t.id) as switches
      from tenants t where t.id = ${tenantId}`.execute(database);
    const row = rows[0];
    if (!row) return undefined;
    return {
      tenant: toTenant(row),
      domains: row['domains'] as string[],
      hours: row['hours'] as OpeningHours[],
      holidays: row['holidays'] as Holiday[],
      switches: new Map(Object.entries(row['switches'] as Record<string, boolean>)),
    };
  }

  async function sheetOf(tenantId: string): Promise<Sheet | undefined> {
    const kept = sheets.get(tenantId);
    const now = clock.now().getTime();
    if (kept && kept.until > now) return kept.sheet;
    const sheet = await load(tenantId);
    if (sheets.size > 10_000) sheets.clear();
    if (sheet) sheets.set(tenantId, { sheet, until: now + SHEET_KEPT_MS });
    else sheets.delete(tenantId);
    return sheet;
  }

  async function idBy(column: 'slug' | 'public_key', value: string): Promise<string | undefined> {
    const key = `${column}:${value}`;
    const now = clock.now().getTime();
    const kept = idsBy.get(key);
    if (kept && kept.until > now) return kept.id;
    const row = await db.selectFrom('tenants').select('id').where(column, '=', value).executeTakeFirst();
    if (idsBy.size > 10_000) idsBy.clear();
    if (row) idsBy.set(key, { id: row.id, until: now + SHEET_KEPT_MS });
    return row?.id;
  }

  const byId = async (id: string) => (await sheetOf(id))?.tenant;
  const changed = (tenantId: string) => bus.publish('tenant.changed', { tenantId });

  async function services(tenantId: string): Promise<ServiceCapability[]> {
    const sheet = await sheetOf(tenantId);
    if (!sheet) return [];
    const ready = (await readyKnowledge(tenantId)) > 0;
    return Promise.all(
      serviceKeys.map(async (key, index) => {
        const needs = features[key];
        const inPlan = (await Promise.all(needs.map((feature) => plans.allows(tenantId, feature as never)))).every(
          Boolean,
        );
        const adminEnabled = sheet.switches.get(key) ?? true;
        const isCall = key === 'voice_call' || key === 'video_call';
        const exists = key === 'chat' || key === 'ai_chat' || isCall;
        const decided = decide({
          isActive: sheet.tenant.isActive,
          inPlan,
          adminEnabled,
          exists,
          isSetUp: key === 'ai_chat' ? ready : isCall ? hasCallRooms : exists,
          needsKnowledge: key === 'ai_chat',
        });
        return {
          key,
          ...decided,
          allowed: decided.status === 'available',
          requiredFeatures: needs,
          adminEnabled,
          sortOrder: (index + 1) * 10,
        };
      }),
    );
  }

  /** Within a transaction that makes more than the tenant; gives its id. */
  async function createWithin(tenant: NewTenant, within: Kysely<unknown>): Promise<string> {
    const id = tenant.id ?? newId();
    const transaction = within.withTables<TenantTables>();
    await transaction
      .insertInto('tenants')
      .values({
        id,
        slug: tenant.slug,
        name: tenant.name,
        email: tenant.email,
        plan_id: tenant.planId,
        company_name: tenant.companyName ?? null,
        phone: tenant.phone ?? null,
        time_zone: tenant.timeZone ?? 'Europe/Berlin',
        default_language: tenant.defaultLanguage ?? 'de',
        is_sample: tenant.isSample ?? false,
        test_of: tenant.testOf ?? null,
        reseller_id: null,
        public_key: tenant.publicKey ?? `pk_${newId().replaceAll('-', '')}`,
        branding: JSON.stringify(tenant.branding ?? {}),
      })
      .execute();
    const domains = normalDomains(tenant.domains ?? []).map((domain) => ({ tenant_id: id, domain }));
    if (domains.length > 0) await transaction.insertInto('tenant_domains').values(domains).execute();
    const hours = (tenant.hours ?? []).map((span) => ({
      tenant_id: id,
      weekday: span.weekday,
      opens_at: span.opensAt,
      closes_at: span.closesAt,
    }));
    if (hours.length > 0) await transaction.insertInto('opening_hours').values(hours).execute();
    const holidays = (tenant.holidays ?? []).map((holiday) => ({ tenant_id: id, ...holiday }));
    if (holidays.length > 0) await transaction.insertInto('holidays').values(holidays).execute();
    return id;
  }

  async function create(tenant: NewTenant): Promise<Tenant> {
    const id = await database.transaction().execute((transaction) => createWithin(tenant, transaction));
    const made = await byId(id);
    if (!made) throw new Error('a tenant that was just made cannot be read');
    return made;
  }

  async function hoursOf(tenantId: string) {
    const sheet = await sheetOf(tenantId);
    return { hours: sheet?.hours ?? [], holidays: sheet?.holidays ?? [] };
  }

  return {
    byId,
    services,
    create,
    createWithin,
    hours: hoursOf,
    ...testSiblings({ database, byId, create, hoursOf }),
    async bySlug(slug: string): Promise<Tenant | undefined> {
      const id = await idBy('slug', slug.toLowerCase());
      return id ? byId(id) : undefined;
    },
    async byPublicKey(key: string): Promise<Tenant | undefined> {
      const id = await idBy('public_key', key);
      return id ? byId(id) : undefined;
    },
    /** The one tenant that allows this origin; undefined where none or several do. */
    async byOrigin(origin: string): Promise<Tenant | undefined> {
      const host = URL.parse(origin)?.hostname;
      if (!host) return undefined;
      const rows = await db
        .selectFrom('tenant_domains')
        .select('tenant_id')
        .where('domain', '=', host)
        .limit(2)
        .execute();
      return rows.length === 1 && rows[0] ? byId(rows[0].tenant_id) : undefined;
    },
    domains: async (tenantId: string): Promise<string[]> => (await sheetOf(tenantId))?.domains ?? [],
    async allowsOrigin(tenantId: string, origin: string): Promise<boolean> {
      const sheet = await sheetOf(tenantId);
      return sheet !== undefined && originMatches(origin, sheet.domains);
    },
    /** Whether any tenant does: all that a preflight can be held against. */
    async anyAllows(origin: string): Promise<boolean> {
      const host = URL.parse(origin)?.hostname;
      if (!host) return false;
      const parents = host.split('.').map((_, index, labels) => `*.${labels.slice(index + 1).join('.')}`);
      const row = await db
        .selectFrom('tenant_domains')
        .select('domain')
        .where('domain', 'in', [host, ...parents])
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    async isOpen(tenantId: string, at: Date = clock.now()): Promise<boolean> {
      const sheet = await sheetOf(tenantId);
      return sheet !== undefined && isOpen(at, sheet.tenant.timeZone, sheet.hours, sheet.holidays);
    },
    /** Whether it is open, why not, and when it opens next. Undefined for an unknown tenant. */
    async opening(tenantId: string, at: Date = clock.now()): Promise<(Opening & { timeZone: string }) | undefined> {
      const sheet = await sheetOf(tenantId);
      if (!sheet) return undefined;
      const { timeZone } = sheet.tenant;
      return { ...opening(at, timeZone, sheet.hours, sheet.holidays), timeZone };
    },
    /** How many more domains the plan allows; null is unlimited. */
    async domainsLeft(tenantId: string): Promise<number | null> {
      const [most, sheet] = await Promise.all([plans.limit(tenantId, 'allowed_domains'), sheetOf(tenantId)]);
      return most === null ? null : Math.max(0, most - (sheet?.domains.length ?? 0));
    },
    /** What stands between a page and this workspace, by the same rules that hold at its requests. */
    async checkPage(tenantId: string, question: PageQuestion, ownOrigin: string): Promise<PageCheck[]> {
      const sheet = await sheetOf(tenantId);
      if (!sheet) throw missing('tenant');
      const { slug } = sheet.tenant;
      return checkPage(question, { slug, domains: sheet.domains, services: await services(tenantId), ownOrigin });
    },
    /** The admin's switch. */
    async switchService(tenantId: string, service: ServiceKey, isEnabled: boolean, by?: Caller): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .withTables<TenantTables>()
          .insertInto('tenant_services')
          .values({ tenant_id: tenantId, service, is_enabled: isEnabled })
          .onConflict((conflict) => conflict.columns(['tenant_id', 'service']).doUpdateSet({ is_enabled: isEnabled }))
          .execute();
        if (by) {
          const target = { kind: 'service', id: service };
          await audit.record(transaction, by, { action: 'settings.updated', target, details: { isEnabled } });
        }
      });
      changed(tenantId);
    },
    /** Test mode ends and comes back with the live workspace. */
    async setActive(tenantId: string, isActive: boolean): Promise<void> {
      const rows = await db
        .updateTable('tenants')
        .set({ is_active: isActive })
        .where((field) => field.or([field('id', '=', tenantId), field('test_of', '=', tenantId)]))
        .returning('id')
        .execute();
      for (const { id } of rows) changed(id);
    },
    ...allowedDomains({ database, plans, audit, changed }),
    ...tenantCountry({ database, audit, clock, tenantOf: async (id) => (await sheetOf(id))?.tenant, changed }),

    ...widgetSettings({ database, audit, clock, changed }),
    ...widgetSites({ database, clock }),

    /** Removes the tenant with all that hangs on it. */
    async remove(tenantId: string): Promise<void> {
      await db.deleteFrom('tenants').where('id', '=', tenantId).execute();
      changed(tenantId);
      idsBy.clear();
    },
  };
}

const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
const toTenant = (row: Record<string, unknown>): Tenant => ({
  id: String(row['id']),
  number: Number(row['number']),
  slug: String(row['slug']),
  name: String(row['name']),
  companyName: text(row['company_name']),
  email: String(row['email']),
  phone: text(row['phone']),
  timeZone: String(row['time_zone']),
  country: text(row['country']),
  defaultLanguage: String(row['default_language']),
  isActive: row['is_active'] === true,
  isSample: row['is_sample'] === true,
  testOf: text(row['test_of']),
  resellerId: text(row['reseller_id']),
  planId: String(row['plan_id']),
  publicKey: String(row['public_key']),
  branding: (row['branding'] ?? {}) as Branding,
  widget: (row['widget'] ?? {}) as StoredWidget,
  createdAt: row['created_at'] as Date,
  updatedAt: row['updated_at'] as Date,
});

export type Tenants = ReturnType<typeof tenants>;
