import { type Kysely, sql } from 'kysely';
import type { Told } from '#modules/knowledge/index.ts';
import { newId } from '#platform/ids.ts';
import { type Progress, toPage, toWebsite, type Website, type WebsitePage } from './website.ts';
import type { PageState, Refresh, WebsiteStatus, WebsitesTables } from './websites.tables.ts';

export type NewWebsite = Pick<
  Website,
  'id' | 'tenantId' | 'url' | 'mostPages' | 'includePaths' | 'excludePaths' | 'refresh'
>;

export type PageEnd = {
  state: PageState;
  told?: Told | null;
  title?: string | null;
  etag?: string | null;
  contentHash?: Buffer | null;
  itemId?: string | null;
  misses?: number;
};

const NO_ERROR = { error_code: null, error: null, error_de: null };
const errorOf = (told: Told | null | undefined) =>
  told ? { error_code: told.code, error: told.en, error_de: told.de } : NO_ERROR;

export function websitesStore(database: Kysely<unknown>) {
  const db = database.withTables<WebsitesTables>();
  const own = (tenantId: string, id: string) =>
    db.selectFrom('websites').selectAll().where('tenant_id', '=', tenantId).where('id', '=', id);

  return {
    async add(website: NewWebsite): Promise<boolean> {
      const added = await db
        .insertInto('websites')
        .values({
          id: website.id,
          tenant_id: website.tenantId,
          url: website.url,
          most_pages: website.mostPages,
          include_paths: website.includePaths,
          exclude_paths: website.excludePaths,
          refresh: website.refresh,
        })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'url']).doNothing())
        .executeTakeFirst();
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async byId(tenantId: string, id: string): Promise<Website | undefined> {
      const row = await own(tenantId, id).executeTakeFirst();
      return row && toWebsite(row);
    },

    /** For whoever reads it, whoever's it is. */
    async forReading(id: string): Promise<Website | undefined> {
      const row = await db.selectFrom('websites').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toWebsite(row);
    },

    async list(tenantId: string, limit: number): Promise<Website[]> {
      const rows = await db
        .selectFrom('websites')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toWebsite);
    },

    async count(tenantId: string): Promise<number> {
      const { count } = await db
        .selectFrom('websites')
        .where('tenant_id', '=', tenantId)
        .select(sql<string>`count(*)`.as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async progress(tenantId: string, ids: readonly string[]): Promise<Map<string, Progress>> {
      const none = (): Progress => ({ waiting: 0, read: 0, unchanged: 0, left_out: 0, failed: 0 });
      const counted = new Map(ids.map((id) => [id, none()]));
      if (ids.length === 0) return counted;
      const rows = await db
        .selectFrom('website_pages')
        .where('tenant_id', '=', tenantId)
        .where('website_id', 'in', ids)
        .groupBy(['website_id', 'state'])
        .select(['website_id', 'state', sql<string>`count(*)`.as('count')])
        .execute();
      for (const row of rows) counted.get(row.website_id)![row.state] = Number(row.count);
      return counted;
    },

    /** Begins another reading. Undefined where there is no such website. */
    async begin(tenantId: string, id: string): Promise<number | undefined> {
      const row = await db
        .updateTable('websites')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .set({ round: sql`round + 1`, status: 'queued', due_at: null, ...NO_ERROR, updated_at: sql<Date>`now()` })
        .returning('round')
        .executeTakeFirst();
      return row?.round;
    },

    /** A change of the reading under way: nothing where another one has begun since. */
    async move(
      id: string,
      round: number,
      to: {
        status: WebsiteStatus;
        told?: Told;
        title?: string;
        origin?: string;
        followsLinks?: boolean;
        readAt?: Date;
        dueAt?: Date | null;
      },
    ): Promise<boolean> {
      const changed = await db
        .updateTable('websites')
        .where('id', '=', id)
        .where('round', '=', round)
        .where('status', 'in', ['queued', 'reading'])
        .set({
          status: to.status,
          ...errorOf(to.told),
          ...(to.title !== undefined && { title: to.title }),
          ...(to.origin !== undefined && { origin: to.origin }),
          ...(to.followsLinks !== undefined && { follows_links: to.followsLinks }),
          ...(to.readAt && { read_at: to.readAt }),
          ...(to.dueAt !== undefined && { due_at: to.dueAt }),
          updated_at: sql<Date>`now()`,
        })
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },

    async stop(tenantId: string, id: string): Promise<void> {
      await db
        .updateTable('websites')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('status', 'in', ['queued', 'reading'])
        .set({ status: 'stopped', updated_at: sql<Date>`now()` })
        .execute();
    },

    async change(
      tenantId: string,
      id: string,
      to: { refresh: Refresh; dueAt: Date | null; mostPages: number; includePaths: string[]; excludePaths: string[] },
    ): Promise<void> {
      await db
        .updateTable('websites')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .set({
          refresh: to.refresh,
          due_at: to.dueAt,
          most_pages: to.mostPages,
          include_paths: to.includePaths,
          exclude_paths: to.excludePaths,
          updated_at: sql<Date>`now()`,
        })
        .execute();
    },

    async remove(tenantId: string, id: string): Promise<boolean> {
      const gone = await db
        .deleteFrom('websites')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return gone.numDeletedRows > 0n;
    },

    async due(now: Date, limit: number): Promise<{ tenantId: string; id: string }[]> {
      const rows = await db
        .selectFrom('websites')
        .select(['tenant_id', 'id'])
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      return rows.map((row) => ({ tenantId: row.tenant_id, id: row.id }));
    },

    /** Puts pages in line for this reading, up to the most that the website may have. */
    async enqueue(website: Website, urls: readonly string[]): Promise<void> {
      const listed = [...new Set(urls)];
      if (listed.length === 0) return;
      await sql`
        with room as (
          select greatest(${website.mostPages} - count(*), 0)::integer as places, coalesce(max(position), 0) as last
          from website_pages where website_id = ${website.id} and round = ${website.round}
        ), wanted as (
          select url, row_number() over () as place from unnest(${listed}::text[]) as asked (url)
          where not exists (
            select from website_pages as known
            where known.website_id = ${website.id} and known.url = asked.url and known.round = ${website.round}
          )
        )
        insert into website_pages (id, tenant_id, website_id, url, round, position)
        select (select ids.id from unnest(${listed.map(() => newId())}::uuid[]) with ordinality as ids (id, nth)
            where ids.nth = wanted.place), ${website.tenantId}, ${website.id}, url, ${website.round}, last + place
        from wanted, room where place <= places
        on conflict (website_id, url) do update
          set state = 'waiting', round = excluded.round, position = excluded.position`.execute(database);
    },

    async next(website: Website): Promise<WebsitePage | undefined> {
      const row = await db
        .selectFrom('website_pages')
        .selectAll()
        .where('tenant_id', '=', website.tenantId)
        .where('website_id', '=', website.id)
        .where('round', '=', website.round)
        .where('state', '=', 'waiting')
        .orderBy('position')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return row && toPage(row);
    },

    /** Whether another page of this reading has the same words. */
    async hasTwin(website: Website, page: WebsitePage, hash: Buffer): Promise<boolean> {
      const row = await db
        .selectFrom('website_pages')
        .select('id')
        .where('tenant_id', '=', website.tenantId)
        .where('website_id', '=', website.id)
        .where('round', '=', website.round)
        .where('state', 'in', ['read', 'unchanged'])
        .where('content_hash', '=', hash)
        .where('id', '!=', page.id)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async endPage(page: WebsitePage, end: PageEnd, now: Date): Promise<void> {
      await db
        .updateTable('website_pages')
        .where('id', '=', page.id)
        .where('round', '=', page.round)
        .set({
          state: end.state,
          ...errorOf(end.told),
          ...(end.title !== undefined && { title: end.title }),
          ...(end.etag !== undefined && { etag: end.etag }),
          ...(end.contentHash !== undefined && { content_hash: end.contentHash }),
          ...(end.itemId !== undefined && { item_id: end.itemId }),
          misses: end.misses ?? 0,
          read_at: now,
        })
        .execute();
    },

    /** Pages that this reading did not come by: they are missed once more. */
    async missed(website: Website): Promise<WebsitePage[]> {
      const rows = await db
        .updateTable('website_pages')
        .where('tenant_id', '=', website.tenantId)
        .where('website_id', '=', website.id)
        .where('round', '<', website.round)
        .set({ misses: sql`misses + 1` })
        .returningAll()
        .execute();
      return rows.map(toPage);
    },

    async gone(website: Website, misses: number): Promise<WebsitePage[]> {
      const rows = await db
        .deleteFrom('website_pages')
        .where('tenant_id', '=', website.tenantId)
        .where('website_id', '=', website.id)
        .where('misses', '>=', misses)
        .returningAll()
        .execute();
      return rows.map(toPage);
    },

    async pages(
      tenantId: string,
      websiteId: string,
      after: string[] | undefined,
      limit: number,
    ): Promise<WebsitePage[]> {
      const rows = await db
        .selectFrom('website_pages')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('website_id', '=', websiteId)
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(position, id) > (${Number(after?.[0])}::integer, ${after?.[1]}::uuid)`),
        )
        .orderBy('position')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toPage);
    },
  };
}

export type WebsitesStore = ReturnType<typeof websitesStore>;
