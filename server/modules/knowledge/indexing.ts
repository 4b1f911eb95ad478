import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Log } from '#platform/log.ts';
import type { Outbound } from '#platform/outbound/index.ts';
import type { Outbox } from '#platform/outbox.ts';
import { isRefusal } from '#platform/refusal.ts';
import { chunkLimits, chunksOf } from './chunker.ts';
import { cleaned, textLimits } from './input.ts';
import type { IndexedText, KnowledgeStore } from './knowledge.store.ts';
import { languageOf } from './language.ts';
import { readPage } from './page.ts';

type Needs = {
  database: Kysely<unknown>;
  store: KnowledgeStore;
  outbox: Outbox;
  outbound: Pick<Outbound, 'request'>;
  log: Log;
};

type Source = NonNullable<Awaited<ReturnType<KnowledgeStore['source']>>>;

/** A fault of the text or page, in words for the one who added it. */
class Unusable extends Error {}

export function indexing({ database, store, outbox, outbound, log }: Needs) {
  async function textOf(source: Source): Promise<{ title: string; body: string; language: string | null }> {
    if (source.type !== 'url' || !source.source_url) {
      return { title: source.title, body: source.body, language: source.language };
    }
    const page = await readPage(outbound, source.source_url);
    const isNamed = source.title !== '' && source.title !== source.source_url;
    return {
      title: isNamed ? source.title : cleaned(page.title || source.source_url).slice(0, textLimits.titleCharacters),
      body: cleaned(page.text),
      language: page.language,
    };
  }

  async function read(source: Source): Promise<IndexedText> {
    const { title, body, language: named } = await textOf(source);
    if (Buffer.byteLength(body) > textLimits.bytes) {
      throw new Unusable('The text is longer than 200 kB: it should be split into several.');
    }
    const language = languageOf(body) ?? (named === 'de' || named === 'en' ? named : null);
    const chunks = chunksOf(body, language ?? 'de');
    if (chunks.length === 0) throw new Unusable('The text is empty: it should have at least one sentence.');
    if (chunks.length > chunkLimits.chunks) {
      throw new Unusable(`The text has ${chunks.length} sections, and ${chunkLimits.chunks} are the most: split it.`);
    }
    return { title, language, body, hash: createHash('sha256').update(body).digest(), chunks };
  }

  /** What was found in the item before stays until its successor is complete, and where it fails. */
  return async (itemId: string): Promise<void> => {
    const source = await store.source(itemId);
    if (!source) return;
    const tenantId = source.tenant_id;
    await store.setStatus(database, tenantId, itemId, 'indexing');
    try {
      const text = await read(source);
      await database.transaction().execute(async (transaction) => {
        if (!(await store.replace(transaction, tenantId, itemId, text))) return;
        const data = { itemId, title: text.title, chunks: text.chunks.length };
        await outbox.record(transaction, { tenantId, type: 'knowledge.ready', data });
      });
    } catch (error) {
      if (!(error instanceof Unusable) && !isRefusal(error)) {
        log.error('a knowledge item could not be indexed', { tenantId, knowledgeItemId: itemId, error });
      }
      const told =
        error instanceof Unusable || isRefusal(error)
          ? error.message
          : 'Something went wrong on our side. Indexing it again may help.';
      await database.transaction().execute(async (transaction) => {
        if (!(await store.setStatus(transaction, tenantId, itemId, 'failed', told))) return;
        const data = { itemId, title: source.title, error: told };
        await outbox.record(transaction, { tenantId, type: 'knowledge.failed', data });
      });
    }
    outbox.wake();
  };
}
