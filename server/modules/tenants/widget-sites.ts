import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { TenantTables } from './tenants.tables.ts';

export type WidgetSite = { origin: string; firstSeenAt: Date; lastSeenAt: Date };

const NOTED_EVERY_MS = 60_000;
/** A wildcard among the domains could bring any number of them. */
const MOST_SITES = 200;
const SHOWN = 50;
const HELD_IN_MEMORY = 10_000;

/** "Seen on your site": where the chat asked whether it may show itself, written at most once a minute for each. */
export function widgetSites({ database, clock }: { database: Kysely<unknown>; clock: Clock }) {
  const noted = new Map<string, number>();
  return {
    async noteSite(tenantId: string, origin: string): Promise<void> {
      const now = clock.now();
      const key = `${tenantId} ${origin}`;
      if (now.getTime() - (noted.get(key) ?? 0) < NOTED_EVERY_MS) return;
      if (noted.size > HELD_IN_MEMORY) noted.clear();
      noted.set(key, now.getTime());
      await sql`
        insert into widget_sites (tenant_id, origin, first_seen_at, last_seen_at)
        select ${tenantId}, ${origin}, ${now}, ${now}
        where (select count(*) from widget_sites where tenant_id = ${tenantId}) < ${MOST_SITES}
          or exists (select from widget_sites where tenant_id = ${tenantId} and origin = ${origin})
        on conflict (tenant_id, origin) do update set last_seen_at = greatest(widget_sites.last_seen_at, excluded.last_seen_at)`.execute(
        database,
      );
    },

    /** The last seen first. */
    async sites(tenantId: string): Promise<WidgetSite[]> {
      const rows = await database
        .withTables<TenantTables>()
        .selectFrom('widget_sites')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .orderBy('last_seen_at', 'desc')
        .limit(SHOWN)
        .execute();
      return rows.map((row) => ({ origin: row.origin, firstSeenAt: row.first_seen_at, lastSeenAt: row.last_seen_at }));
    },
  };
}
