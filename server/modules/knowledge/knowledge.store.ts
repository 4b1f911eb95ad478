import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import { type ItemRow, type KnowledgeItem, toItem } from './item.ts';
import type { ItemStatus, ItemType, KnowledgeTables } from './knowledge.tables.ts';
import type { PagedChunk } from './pages.ts';
import type { Told } from './unusable.ts';
import { fold, foldedWords } from './words.ts';

export type NewItem = {
  id: string;
  tenantId: string;
  type: ItemType;
  title: string;
  language: 'de' | 'en' | null;
  sourceUrl: string | null;
  body: string;
  isSample: boolean;
  file?: { name: string; bytes: number; contentType: string };
  questions?: string[];
  websiteId?: string;
};

export type IndexedText = {
  title: string;
  language: 'de' | 'en' | null;
  body: string;
  hash: Buffer;
  chunks: PagedChunk[];
  questions: string[];
};

const SNIPPET_CHARACTERS = 280;

export function knowledgeStore(database: Kysely<unknown>) {
  const db = database.withTables<KnowledgeTables>();

  const selected = (tenantId: string) =>
    db
      .selectFrom('knowledge_items as item')
      .where('item.tenant_id', '=', tenantId)
      .select((of) => [
        'item.id',
        'item.number',
        'item.tenant_id',
        'item.type',
        'item.title',
        'item.language',
        'item.source_url',
        sql<string>`left(item.body, ${SNIPPET_CHARACTERS})`.as('snippet'),
        'item.status',
        'item.error',
        'item.error_code',
        'item.error_de',
        'item.file_name',
        'item.file_bytes',
        'item.content_type',
        'item.questions',
        'item.website_id',
        'item.is_sample',
        of
          .selectFrom('knowledge_chunks as chunk')
          .whereRef('chunk.item_id', '=', 'item.id')
          .select(sql<number>`count(*)`.as('count'))
          .as('chunks'),
        'item.created_at',
        'item.updated_at',
        'item.indexed_at',
      ]);

  return {
    async list(tenantId: string, limit: number): Promise<KnowledgeItem[]> {
      // The pages of a website are listed under it.
      const rows = await selected(tenantId)
        .where('item.website_id', 'is', null)
        .orderBy('item.created_at', 'desc')
        .orderBy('item.id', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => toItem(row as ItemRow));
    },

    async byId(tenantId: string, id: string): Promise<KnowledgeItem | undefined> {
      const row = await selected(tenantId).where('item.id', '=', id).executeTakeFirst();
      return row && toItem(row as ItemRow);
    },

    /** For the one who indexes it: with its full text, whoever's it is. */
    source: (id: string) =>
      db
        .selectFrom('knowledge_items')
        .where('id', '=', id)
        .select([
          'id',
          'tenant_id',
          'type',
          'title',
          'language',
          'source_url',
          'body',
          'file_name',
          'questions',
          'website_id',
        ])
        .executeTakeFirst(),

    async add(transaction: Kysely<unknown>, item: NewItem): Promise<void> {
      await transaction
        .withTables<KnowledgeTables>()
        .insertInto('knowledge_items')
        .values({
          id: item.id,
          tenant_id: item.tenantId,
          type: item.type,
          title: item.title,
          language: item.language,
          source_url: item.sourceUrl,
          body: item.body,
          is_sample: item.isSample,
          file_name: item.file?.name ?? null,
          file_bytes: item.file?.bytes ?? null,
          content_type: item.file?.contentType ?? null,
          questions: item.questions ?? [],
          website_id: item.websiteId ?? null,
        })
        .execute();
    },

    async setStatus(transaction: Kysely<unknown>, tenantId: string, id: string, status: ItemStatus, told?: Told) {
      const changed = await transaction
        .withTables<KnowledgeTables>()
        .updateTable('knowledge_items')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .set({
          status,
          error: told?.en ?? null,
          error_de: told?.de ?? null,
          error_code: told?.code ?? null,
          updated_at: sql<Date>`now()`,
        })
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },

    /** Takes the place of all that was found in the item before, in one step. False where the item is gone. */
    async replace(transaction: Kysely<unknown>, tenantId: string, id: string, text: IndexedText): Promise<boolean> {
      const changed = await transaction
        .withTables<KnowledgeTables>()
        .updateTable('knowledge_items')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .set({
          title: text.title,
          language: text.language,
          body: text.body,
          content_hash: text.hash,
          status: 'ready',
          error: null,
          error_de: null,
          error_code: null,
          indexed_at: sql<Date>`now()`,
          updated_at: sql<Date>`now()`,
        })
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n) return false;
      // What stays word for word keeps its id, so that what was cited from it can still be opened.
      const { rows: before } = await sql<{ id: string; heading: string | null; text: string }>`
        delete from knowledge_chunks where tenant_id = ${tenantId} and item_id = ${id} returning id, heading, text
        `.execute(transaction);
      const idOf = (chunk: PagedChunk): string => {
        const at = before.findIndex(({ heading, text: words }) => heading === chunk.heading && words === chunk.text);
        return at === -1 ? newId() : before.splice(at, 1)[0]!.id;
      };
      await sql`delete from knowledge_words where tenant_id = ${tenantId} and item_id = ${id}`.execute(transaction);
      const rows = text.chunks.map((chunk, position) => ({
        id: idOf(chunk),
        position,
        page: chunk.page,
        heading: chunk.heading,
        text: chunk.text,
        folded_heading: fold(chunk.heading ?? ''),
        folded_text: fold(chunk.text),
      }));
      const title = fold([text.title, ...text.questions].join(' '));
      await sql`
        insert into knowledge_chunks (id, tenant_id, item_id, position, heading, text, page, search_de, search_en)
        select id, ${tenantId}, ${id}, position, heading, text, page,
          setweight(to_tsvector('german', ${title}), 'A') || setweight(to_tsvector('german', folded_heading), 'B')
            || to_tsvector('german', folded_text),
          setweight(to_tsvector('english', ${title}), 'A') || setweight(to_tsvector('english', folded_heading), 'B')
            || to_tsvector('english', folded_text)
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as chunk (
          id uuid, position integer, page integer, heading text, text text, folded_heading text, folded_text text
        )`.execute(transaction);
      const counts = new Map<string, number>();
      for (const chunk of text.chunks) {
        for (const word of new Set(foldedWords(`${title} ${chunk.heading ?? ''} ${chunk.text}`))) {
          counts.set(word, (counts.get(word) ?? 0) + 1);
        }
      }
      await sql`
        insert into knowledge_words (tenant_id, item_id, word, chunks)
        select ${tenantId}, ${id}, word, chunks
        from unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::integer[]) as counted (word, chunks)
        `.execute(transaction);
      return true;
    },

    /** Another text for an item that is no file; its title and questions with it. False where there is none. */
    async rewrite(
      transaction: Kysely<unknown>,
      tenantId: string,
      id: string,
      text: { title: string; body: string; questions: string[]; language?: 'de' | 'en' | null },
    ): Promise<boolean> {
      const changed = await transaction
        .withTables<KnowledgeTables>()
        .updateTable('knowledge_items')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where((of) => of.or([of('type', '=', 'qa'), of('website_id', 'is not', null)]))
        .set({
          title: text.title,
          body: text.body,
          questions: text.questions,
          ...(text.language !== undefined && { language: text.language }),
          status: 'queued',
          error: null,
          error_de: null,
          error_code: null,
          updated_at: sql<Date>`now()`,
        })
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },

    async storedBytes(tenantId: string): Promise<number> {
      const row = await db
        .selectFrom('knowledge_items')
        .where('tenant_id', '=', tenantId)
        .select(sql<string | null>`sum(file_bytes)`.as('bytes'))
        .executeTakeFirstOrThrow();
      return Number(row.bytes ?? 0);
    },

    async remove(transaction: Kysely<unknown>, tenantId: string, id: string): Promise<boolean> {
      const gone = await transaction
        .withTables<KnowledgeTables>()
        .deleteFrom('knowledge_items')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return gone.numDeletedRows > 0n;
    },

    /** All, or those with passages to answer from: also an item that is being read anew. */
    async count(tenantId: string, which: 'all' | 'answering'): Promise<number> {
      const row = await db
        .selectFrom('knowledge_items')
        .where('tenant_id', '=', tenantId)
        .$if(which === 'answering', (query) => query.where('indexed_at', 'is not', null))
        .select(sql<number>`count(*)`.as('count'))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },

    /** How many each of these tenants has. */
    async counts(tenantIds: readonly string[]): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('knowledge_items')
        .select(['tenant_id', sql<number>`count(*)::int`.as('used')])
        .where('tenant_id', 'in', tenantIds)
        .groupBy('tenant_id')
        .execute();
      return new Map(rows.map(({ tenant_id, used }) => [tenant_id, used]));
    },
  };
}

export type KnowledgeStore = ReturnType<typeof knowledgeStore>;
