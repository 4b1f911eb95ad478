import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type WebsiteStatus = 'queued' | 'reading' | 'ready' | 'failed' | 'stopped';
export type Refresh = 'off' | 'daily' | 'weekly';
export type PageState = 'waiting' | 'read' | 'unchanged' | 'left_out' | 'failed';

export type WebsitesTable = {
  id: string;
  tenant_id: string;
  url: string;
  title: Generated<string>;
  origin: string | null;
  follows_links: Generated<boolean>;
  most_pages: number;
  include_paths: string[];
  exclude_paths: string[];
  refresh: Generated<Refresh>;
  status: Generated<WebsiteStatus>;
  round: Generated<number>;
  error_code: string | null;
  error: string | null;
  error_de: string | null;
  created_at: Time;
  updated_at: Time;
  read_at: MaybeTime;
  due_at: MaybeTime;
};

export type WebsitePagesTable = {
  id: string;
  tenant_id: string;
  website_id: string;
  url: string;
  item_id: string | null;
  state: Generated<PageState>;
  error_code: string | null;
  error: string | null;
  error_de: string | null;
  title: string | null;
  etag: string | null;
  content_hash: Buffer | null;
  misses: Generated<number>;
  round: Generated<number>;
  position: Generated<number>;
  read_at: MaybeTime;
};

export type WebsitesTables = { websites: WebsitesTable; website_pages: WebsitePagesTable };
