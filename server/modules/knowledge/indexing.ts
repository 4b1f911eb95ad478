import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { DocumentFault, type DocumentPage, type Documents, formatOf } from '#modules/documents/index.ts';
import type { Blobs } from '#platform/blobs.ts';
import type { Log } from '#platform/log.ts';
import type { Outbound } from '#platform/outbound/index.ts';
import type { Outbox } from '#platform/outbox.ts';
import { chunkLimits } from './chunker.ts';
import { originalOf } from './files.ts';
import { cleaned, textLimits } from './input.ts';
import type { IndexedText, KnowledgeStore } from './knowledge.store.ts';
import { languageOf } from './language.ts';
import { readPage } from './page.ts';
import { chunksOfPages } from './pages.ts';
import { telling } from './telling.ts';
import { toldOf, Unusable } from './unusable.ts';

type Needs = {
  database: Kysely<unknown>;
  store: KnowledgeStore;
  outbox: Outbox;
  outbound: Pick<Outbound, 'request'>;
  blobs: Pick<Blobs, 'get'>;
  documents: Documents;
  log: Log;
};

type Source = NonNullable<Awaited<ReturnType<KnowledgeStore['source']>>>;
type Read = { title: string; pages: DocumentPage[]; language: string | null; body: string };

/** A document of some hundred pages is one item; a text is typed by hand. */
const fileLimits = { chunks: 3000 };
/** Of a file the beginning is kept as text: the original is there, and the passages are. */
const BODY_CHARACTERS = 100_000;

export function indexing({ database, store, outbox, outbound, blobs, documents, log }: Needs) {
  const tell = telling(outbox);

  async function readFile(source: Source): Promise<Read> {
    const format = formatOf(source.file_name ?? '');
    const bytes = await originalOf(blobs, source.tenant_id, source.id);
    if (!bytes || !format) throw new DocumentFault('file_missing');
    const document = await documents.read({ format, bytes });
    const pages = document.pages.map(({ page, text }) => ({ page, text: cleaned(text) }));
    const body = pages.map(({ text }) => text).join('\n\n');
    return { title: source.title, pages, language: document.language, body: body.slice(0, BODY_CHARACTERS) };
  }

  async function textOf(source: Source): Promise<Read> {
    if (source.type === 'file') return readFile(source);
    // A website has its pages read as a whole, and gives them over as text.
    if (source.type !== 'url' || !source.source_url || source.website_id) {
      const { title, body, language } = source;
      return { title, pages: [{ page: null, text: body }], language, body };
    }
    const page = await readPage({ outbound, documents }, source.source_url);
    const isNamed = source.title !== '' && source.title !== source.source_url;
    const body = cleaned(page.text);
    return {
      title: isNamed ? source.title : cleaned(page.title || source.source_url).slice(0, textLimits.titleCharacters),
      pages: [{ page: null, text: body }],
      body,
      language: page.language,
    };
  }

  async function read(source: Source): Promise<IndexedText> {
    const { title, pages, body, language: named } = await textOf(source);
    if (source.type !== 'file' && Buffer.byteLength(body) > textLimits.bytes) {
      throw new Unusable({
        code: 'text_too_long',
        en: 'The text is longer than 200 kB: it should be split into several.',
        de: 'Der Text ist länger als 200 kB: Teilen Sie ihn in mehrere auf.',
      });
    }
    const language = languageOf(body) ?? (named === 'de' || named === 'en' ? named : null);
    const chunks = chunksOfPages(pages, language ?? 'de');
    if (chunks.length === 0) {
      throw new Unusable({
        code: 'text_empty',
        en: 'The text is empty: it should have at least one sentence.',
        de: 'Der Text ist leer: Er sollte mindestens einen Satz enthalten.',
      });
    }
    const most = source.type === 'file' ? fileLimits.chunks : chunkLimits.chunks;
    if (chunks.length > most) {
      throw new Unusable({
        code: 'text_too_many_sections',
        en: `The text has ${chunks.length} sections, and ${most} are the most: split it.`,
        de: `Der Text hat ${chunks.length} Abschnitte, und ${most} sind das Höchste: Teilen Sie ihn auf.`,
      });
    }
    const hash = createHash('sha256').update(body).digest();
    return { title, language, body, hash, chunks, questions: source.questions };
  }

  /** What was found in the item before stays until its successor is complete, and where it fails. */
  return async (itemId: string): Promise<void> => {
    const source = await store.source(itemId);
    if (!source) return;
    const tenantId = source.tenant_id;
    await database.transaction().execute(async (transaction) => {
      if (!(await store.setStatus(transaction, tenantId, itemId, 'indexing'))) return;
      await tell(transaction, tenantId, itemId, 'indexing');
    });
    outbox.wake();
    try {
      const text = await read(source);
      await database.transaction().execute(async (transaction) => {
        if (!(await store.replace(transaction, tenantId, itemId, text))) return;
        const data = { itemId, title: text.title, chunks: text.chunks.length };
        await outbox.record(transaction, { tenantId, type: 'knowledge.ready', data });
      });
    } catch (error) {
      const { told, isOurs } = toldOf(error);
      if (isOurs) log.error('a knowledge item could not be indexed', { tenantId, knowledgeItemId: itemId, error });
      await database.transaction().execute(async (transaction) => {
        if (!(await store.setStatus(transaction, tenantId, itemId, 'failed', told))) return;
        const data = { itemId, title: source.title, error: told.en };
        await outbox.record(transaction, { tenantId, type: 'knowledge.failed', data });
      });
    }
    outbox.wake();
  };
}
