import type { Kysely } from 'kysely';
import type { Documents } from '#modules/documents/index.ts';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Blobs } from '#platform/blobs.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import type { Outbound } from '#platform/outbound/index.ts';
import type { Outbox } from '#platform/outbox.ts';
import { missing } from '#platform/refusal.ts';
import { type EmbeddingSettings, embedderOf } from './embedder.ts';
import { keyOf, type Original, readSentFile, type SentFile } from './files.ts';
import { indexing } from './indexing.ts';
import { readBody, readLanguage, readTitle, readUrl } from './input.ts';
import type { KnowledgeItem } from './item.ts';
import { knowledgeStore, type NewItem } from './knowledge.store.ts';
import { languageOf } from './language.ts';
import { meaning as meaningOf } from './meaning.ts';
import { passages } from './passages.ts';
import { type SearchInput, search } from './search.ts';
import { telling } from './telling.ts';
import { readTypedAnswer, type TypedAnswer } from './typed-answers.ts';

export type KnowledgeNeeds = {
  database: Kysely<unknown>;
  outbox: Outbox;
  audit: OnRecord;
  jobs: Pick<Jobs, 'send'>;
  outbound: Pick<Outbound, 'request' | 'check'>;
  blobs: Pick<Blobs, 'put' | 'get' | 'remove'>;
  documents: Documents;
  plans: Pick<Plans, 'must' | 'demand' | 'demandRoom' | 'countStored' | 'countUsed'>;
  clock: Clock;
  log: Log;
  embedding?: EmbeddingSettings;
};

const MOST_LISTED = 500;
/** By then an upload has ended one way or the other. */
const TIDY_AFTER_SECONDS = 3600;

/** A tenant's own texts and pages, cut into passages that answers are drawn from. */
export function knowledge(needs: KnowledgeNeeds) {
  const { database, outbox, audit, jobs, outbound, blobs, documents, plans, log } = needs;
  const store = knowledgeStore(database);
  const indexWords = indexing({ database, store, outbox, outbound, blobs, documents, log });
  const embedder = embedderOf(needs.embedding ?? {});
  const meaning = embedder && meaningOf({ database, embedder, log });
  const look = search(database, meaning);
  const tell = telling(outbox);
  plans.countUsed('knowledge_items', (within, tenantIds) => knowledgeStore(within).counts(tenantIds));
  plans.countStored('knowledge', (within, tenantId) => knowledgeStore(within).storedBytes(tenantId));

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

  async function order(transaction: Kysely<unknown>, tenantId: string, itemId: string): Promise<void> {
    await jobs.send('knowledge.index', { itemId }, { transaction, singletonKey: itemId });
    await tell(transaction, tenantId, itemId, 'queued');
  }

  /** One change with what follows from it, told as soon as it stands. */
  async function changing<Changed>(work: (transaction: Kysely<unknown>) => Promise<Changed>): Promise<Changed> {
    const changed = await database.transaction().execute(work);
    outbox.wake();
    return changed;
  }

  async function mustFit(transaction: Kysely<unknown>, { tenantId, file }: NewItem): Promise<void> {
    const within = knowledgeStore(transaction);
    await plans.must(tenantId, 'knowledge', transaction);
    await plans.demand(tenantId, 'knowledge_items', () => within.count(tenantId, 'all'), transaction);
    if (file) await plans.demandRoom(tenantId, file.bytes, transaction);
  }

  async function addWithin(transaction: Kysely<unknown>, item: NewItem): Promise<KnowledgeItem> {
    await mustFit(transaction, item);
    await store.add(transaction, item);
    await order(transaction, item.tenantId, item.id);
    // Read before the job can begin, so that the answer is what was asked for: an item that is queued.
    return (await knowledgeStore(transaction).byId(item.tenantId, item.id))!;
  }

  const add = (item: NewItem): Promise<KnowledgeItem> => changing((transaction) => addWithin(transaction, item));

  /** Removes the original where no item stands for it: after a deletion, and where an upload did not get that far. */
  async function tidyFile({ tenantId, itemId }: { tenantId: string; itemId: string }): Promise<void> {
    if (!(await store.byId(tenantId, itemId))) await blobs.remove(keyOf(tenantId, itemId));
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

    /** The whole text of an item; of a long file its beginning. */
    async text(caller: Caller, id: string): Promise<{ title: string; body: string; questions: string[] }> {
      caller.must('knowledge:read');
      const source = await store.source(id);
      if (source?.tenant_id !== caller.tenantId) throw missing('knowledge');
      return { title: source.title, body: source.body, questions: source.questions };
    },

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

    /** Answers with the item queued. What cannot be read in it is told by the item, in words. */
    async addFile(caller: Caller, sent: SentFile): Promise<KnowledgeItem> {
      caller.must('knowledge:write');
      const { title, ...file } = readSentFile(sent);
      const { tenantId } = caller;
      const itemId = newId();
      const item: NewItem = {
        id: itemId,
        tenantId,
        type: 'file',
        title: readTitle(title, 'body.file'),
        language: null,
        sourceUrl: null,
        body: '',
        isSample: false,
        file,
      };
      await database.transaction().execute((transaction) => mustFit(transaction, item));
      await jobs.send('knowledge.tidy-file', { tenantId, itemId }, { startAfterSeconds: TIDY_AFTER_SECONDS });
      await blobs.put(keyOf(tenantId, itemId), sent.bytes, { contentType: file.contentType });
      try {
        return await add(item);
      } catch (error) {
        await blobs.remove(keyOf(tenantId, itemId));
        throw error;
      }
    },

    /** The file as it was uploaded, for the staff who may read knowledge. */
    async original(caller: Caller, id: string): Promise<Original> {
      const item = await get(caller, id);
      const blob = item.file && (await blobs.get(keyOf(caller.tenantId, id)));
      if (!item.file || !blob) throw missing('file');
      const { name, contentType } = item.file;
      return { name, contentType, bytes: blob.size, stream: blob.stream };
    },

    hasOriginal: async (tenantId: string, id: string): Promise<boolean> => {
      const blob = await blobs.get(keyOf(tenantId, id));
      blob?.stream.destroy();
      return blob !== undefined;
    },

    /** A question in the ways it is asked, with its answer. Part of a larger change where a transaction is given. */
    async addAnswer(caller: Caller, input: TypedAnswer, within?: Kysely<unknown>): Promise<KnowledgeItem> {
      caller.must('knowledge:write');
      const { title, questions, body } = readTypedAnswer(input);
      const item: NewItem = {
        id: newId(),
        tenantId: caller.tenantId,
        type: 'qa',
        title,
        language: readLanguage(input.language) ?? languageOf(`${questions.join(' ')} ${body}`) ?? null,
        sourceUrl: null,
        body,
        isSample: false,
        questions,
      };
      return within ? addWithin(within, item) : add(item);
    },

    /** Other questions or another answer for a typed one. */
    async changeAnswer(caller: Caller, id: string, input: TypedAnswer): Promise<KnowledgeItem> {
      caller.must('knowledge:write');
      const text = readTypedAnswer(input);
      return changing(async (transaction) => {
        if (!(await store.rewrite(transaction, caller.tenantId, id, text))) throw missing('knowledge');
        await order(transaction, caller.tenantId, id);
        return (await knowledgeStore(transaction).byId(caller.tenantId, id))!;
      });
    },

    /** The page of a website as it was read: new, or in the place of what it was. Resolves with the item's id. */
    async putPage(
      transaction: Kysely<unknown>,
      page: Pick<NewItem, 'tenantId' | 'title' | 'language' | 'body'> & {
        itemId: string | null;
        websiteId: string;
        url: string;
      },
    ): Promise<string> {
      const { itemId, url, ...rest } = page;
      if (itemId && (await store.rewrite(transaction, page.tenantId, itemId, { ...rest, questions: [] }))) {
        await order(transaction, page.tenantId, itemId);
        return itemId;
      }
      const item: NewItem = { ...rest, id: newId(), type: 'url', sourceUrl: url, isSample: false };
      return (await addWithin(transaction, item)).id;
    },

    /** Takes a page of a website out again. */
    async removePage(transaction: Kysely<unknown>, tenantId: string, itemId: string): Promise<void> {
      if (await store.remove(transaction, tenantId, itemId)) await tell(transaction, tenantId, itemId, 'removed');
    },

    /** One passage with what stands before and after it. */
    passage: passages(database),

    tidyFile,

    /** Reads the page or text anew. What was found in it before keeps answering until that is done. */
    async reindex(caller: Caller, id: string): Promise<KnowledgeItem> {
      caller.must('knowledge:write');
      return changing(async (transaction) => {
        if (!(await store.setStatus(transaction, caller.tenantId, id, 'queued'))) throw missing('knowledge');
        await order(transaction, caller.tenantId, id);
        return (await knowledgeStore(transaction).byId(caller.tenantId, id))!;
      });
    },

    /** Leaves no trace: its passages and words go with it in the same statement, the original of a file after it. */
    async remove(caller: Caller, id: string): Promise<void> {
      caller.must('knowledge:write');
      const { tenantId } = caller;
      await changing(async (transaction) => {
        if (!(await store.remove(transaction, tenantId, id))) throw missing('knowledge');
        await tell(transaction, tenantId, id, 'removed');
        await audit.record(transaction, caller, { action: 'knowledge.deleted', target: { kind: 'knowledge', id } });
        // Ordered with the deletion: it happens even if this process ends here.
        await jobs.send('knowledge.tidy-file', { tenantId, itemId: id }, { transaction });
      });
      await blobs.remove(keyOf(tenantId, id));
    },

    readyCount: (tenantId: string): Promise<number> => store.count(tenantId, 'answering'),
    itemCount: (tenantId: string): Promise<number> => store.count(tenantId, 'all'),

    /** The job's work, and the way to have an item ready at once (sample data). Faults are kept in the item. */
    index,
  };
}

export type Knowledge = ReturnType<typeof knowledge>;
