import type { Selectable } from 'kysely';
import type { Told } from '#modules/knowledge/index.ts';
import type { PageState, Refresh, WebsitePagesTable, WebsiteStatus, WebsitesTable } from './websites.tables.ts';

/** A website that is read as a whole: one source of knowledge with many pages. */
export type Website = {
  id: string;
  tenantId: string;
  url: string;
  title: string;
  origin: string | null;
  followsLinks: boolean;
  mostPages: number;
  includePaths: string[];
  excludePaths: string[];
  refresh: Refresh;
  status: WebsiteStatus;
  /** Each reading has a number; whoever works on an older one stops. */
  round: number;
  told: Told | null;
  createdAt: Date;
  updatedAt: Date;
  readAt: Date | null;
  dueAt: Date | null;
};

/** How many pages are in which state. */
export type Progress = Record<PageState, number>;

export type WebsitePage = {
  id: string;
  websiteId: string;
  url: string;
  itemId: string | null;
  state: PageState;
  told: Told | null;
  title: string | null;
  etag: string | null;
  contentHash: Buffer | null;
  misses: number;
  round: number;
  position: number;
  readAt: Date | null;
};

const toldOf = (row: { error_code: string | null; error: string | null; error_de: string | null }): Told | null =>
  row.error_code ? { code: row.error_code, en: row.error ?? '', de: row.error_de ?? '' } : null;

export const toWebsite = (row: Selectable<WebsitesTable>): Website => ({
  id: row.id,
  tenantId: row.tenant_id,
  url: row.url,
  title: row.title,
  origin: row.origin,
  followsLinks: row.follows_links,
  mostPages: row.most_pages,
  includePaths: row.include_paths,
  excludePaths: row.exclude_paths,
  refresh: row.refresh,
  status: row.status,
  round: row.round,
  told: toldOf(row),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  readAt: row.read_at,
  dueAt: row.due_at,
});

export const toPage = (row: Selectable<WebsitePagesTable>): WebsitePage => ({
  id: row.id,
  websiteId: row.website_id,
  url: row.url,
  itemId: row.item_id,
  state: row.state,
  told: toldOf(row),
  title: row.title,
  etag: row.etag,
  contentHash: row.content_hash,
  misses: row.misses,
  round: row.round,
  position: row.position,
  readAt: row.read_at,
});
