import { type Kysely, sql } from 'kysely';

type Neighbour = { id: string; heading: string | null; page: number | null; text: string };

/** A passage as it is opened from an answer, with its neighbours in the same item. */
export type OpenPassage = Neighbour & {
  itemId: string;
  type: string;
  title: string;
  url: string | null;
  language: 'de' | 'en' | null;
  before: Neighbour | null;
  after: Neighbour | null;
};

type Row = {
  id: string;
  item_id: string;
  heading: string | null;
  page: number | null;
  text: string;
  type: string;
  title: string;
  source_url: string | null;
  language: 'de' | 'en' | null;
  before: Neighbour | null;
  after: Neighbour | null;
};

/** Undefined where there is none: text that was changed since an answer used it is no longer to be read. */
export function passages(database: Kysely<unknown>) {
  const neighbour = (step: number) => sql`(
    select jsonb_build_object('id', near.id, 'heading', near.heading, 'page', near.page, 'text', near.text)
    from knowledge_chunks as near
    where near.tenant_id = chunk.tenant_id and near.item_id = chunk.item_id
      and near.position = chunk.position + ${step}
  )`;
  return async (tenantId: string, chunkId: string): Promise<OpenPassage | undefined> => {
    const { rows } = await sql<Row>`
      select chunk.id, chunk.item_id, chunk.heading, chunk.page, chunk.text,
        item.type, item.title, item.source_url, item.language,
        ${neighbour(-1)} as before, ${neighbour(1)} as after
      from knowledge_chunks as chunk
      join knowledge_items as item on item.tenant_id = chunk.tenant_id and item.id = chunk.item_id
      where chunk.tenant_id = ${tenantId} and chunk.id = ${chunkId}`.execute(database);
    const row = rows[0];
    if (!row) return undefined;
    const { item_id: itemId, source_url: url, ...rest } = row;
    return { ...rest, itemId, url };
  };
}

const WORDS_OF_FRAGMENT = 8;

/**
 * The address of a page that scrolls to a passage by itself (WICG text fragments). The first words are enough, and
 * more would miss where the page marks some of them.
 */
export function textFragment(url: string, text: string): string {
  const line = text.split('\n').find((one) => /\p{L}/u.test(one)) ?? '';
  const words = line
    .replace(/^[\s#>*+\-\d.)|]+/, '')
    .replace(/[*_`]+/g, '')
    .split('|')[0]!
    .trim()
    .split(/\s+/)
    .slice(0, WORDS_OF_FRAGMENT)
    .join(' ');
  return words ? `${url.split('#')[0]}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}` : url;
}
