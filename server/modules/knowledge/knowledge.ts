import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import type { Outbound } from '#platform/outbound/index.ts';
import type { Outbox } from '#platform/outbox.ts';
import { missing } from '#platform/refusal.ts';
import { type EmbeddingSettings, embedderOf } from './embedder.ts';
import { indexing } from './indexing.ts';
import { readBody, readLanguage, readTitle, readUrl } from './input.ts';
import type { KnowledgeItem } from './item.ts';
import { knowledgeStore, type NewItem } from './knowledge.store.ts';
import { languageOf } from './language.ts';
import { meaning as meaningOf } from './meaning.ts';
import { type SearchInput, search } from './search.ts';

export type KnowledgeNeeds = {
  database: Kysely<unknown>;
  outbox: Outbox;
  jobs: Pick<Jobs, 'send'>;
  outbound: Pick<Outbound, 'request' | 'check'>;
  clock: Clock;
  log: Log;
  embedding?: EmbeddingSettings;
};

const MOST_LISTED = 500;

/** A tenant's own texts and pages, cut into passages that answers are drawn from. */
export function knowledge(needs: KnowledgeNeeds) {
  const { database, outbox, jobs, outbound, log } = needs;
  const store = knowledgeStore(database);
  const indexWords = indexing({ database, store, outbox, outbound, log });
  const embedder = embedderOf(needs.embedding ?? {});
  const meaning = embedder && meaningOf({ database, embedder, log });
  const look = search(database, meaning);

  async function index(itemId: string): Promise<void> {
    await indexWords(itemId);
    if (meaning) await jobs.send('knowledge.embed', { itemId }, { singletonKey: itemId });
  }

  async function get(caller: Caller, id: string): Promise<KnowledgeItem> {
    caller.must('knowledge:read');
    const item = await store.byId(caller.tenantId, id);
    if (!item) throw missing('knowledge');
    return item;
  }

  const order = (transaction: Kysely<unknown>, itemId: string) =>
    jobs.send('knowledge.index', { itemId }, { transaction, singletonKey: itemId });

  async function add(item: NewItem): Promise<KnowledgeItem> {
    // Read before the job can begin, so that the answer is what was asked for: an item that is queued.
    return database.transaction().execute(async (transaction) => {
      await store.add(transaction, item);
      await order(transaction, item.id);
      return (await knowledgeStore(transaction).byId(item.tenantId, item.id))!;
    });
  }

  return {
    /** The passages that a question finds, and whether what they mean was asked for too. */
    look,
    search: async (tenantId: string, input: SearchInput) => (await look(tenantId, input)).passages,

    /** A job's work: the item's passages are turned into vectors, where a server for that is set. */
    embed: async (itemId: string): Promise<void> => meaning?.embedItem(itemId),

    /** Orders what has no vector of the model that is set, such as everything after another one was. */
    async orderMissing(): Promise<void> {
      for (const itemId of (await meaning?.itemsWithout()) ?? []) {
        await jobs.send('knowledge.embed', { itemId }, { singletonKey: itemId });
      }
    },

    async list(caller: Caller): Promise<KnowledgeItem[]> {
      caller.must('knowledge:read');
      return store.list(caller.tenantId, MOST_LISTED);
    },

    get,

    /** Answers with the item queued: it becomes ready, or failed, a moment later. */
    async addText(
      caller: Caller,
      input: { title: string; body: string; language?: string | null; isSample?: boolean },
    ): Promise<KnowledgeItem> {
      caller.must('knowledge:write');
      const body = readBody(input.body);
      return add({
        id: newId(),
        tenantId: caller.tenantId,
        type: 'text',
        title: readTitle(input.title),
        language: readLanguage(input.language) ?? languageOf(body) ?? null,
        sourceUrl: null,
        body,
        isSample: input.isSample ?? false,
      });
    },

    /** The page is fetched by the job; an address that could never be fetched is refused at once. */
    async addUrl(
      caller: Caller,
      input: { url: string; title?: string | null; isSample?: boolean },
    ): Promise<KnowledgeItem> {
      caller.must('knowledge:write');
      const url = readUrl(input.url);
      await outbound.check(url, 'body.url');
      return add({
        id: newId(),
        tenantId: caller.tenantId,
        type: 'url',
        title: input.title ? readTitle(input.title) : url,
        language: null,
        sourceUrl: url,
        body: '',
        isSample: input.isSample ?? false,
      });
    },

    /** Reads the page or text anew. What was found in it before keeps answering until that is done. */
    async reindex(caller: Caller, id: string): Promise<KnowledgeItem> {
      caller.must('knowledge:write');
      return database.transaction().execute(async (transaction) => {
        if (!(await store.setStatus(transaction, caller.tenantId, id, 'queued'))) throw missing('knowledge');
        await order(transaction, id);
        return (await knowledgeStore(transaction).byId(caller.tenantId, id))!;
      });
    },

    /** Leaves no trace: its passages and words go with it in the same statement. */
    async remove(caller: Caller, id: string): Promise<void> {
      caller.must('knowledge:write');
      if (!(await store.remove(database, caller.tenantId, id))) throw missing('knowledge');
    },

    readyCount: (tenantId: string): Promise<number> => store.count(tenantId, 'answering'),
    itemCount: (tenantId: string): Promise<number> => store.count(tenantId, 'all'),

    /** The job's work, and the way to have an item ready at once (sample data). Faults are kept in the item. */
    index,
  };
}

export type Knowledge = ReturnType<typeof knowledge>;
