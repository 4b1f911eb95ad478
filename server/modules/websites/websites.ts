import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Cursors } from '#platform/cursors.ts';
import { newId } from '#platform/ids.ts';
import type { Outbound } from '#platform/outbound/index.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { readWebsite, type WebsiteInput } from './input.ts';
import { type ReadingNeeds, reading } from './reading.ts';
import { dueAfter } from './refresh.ts';
import type { Progress, Website, WebsitePage } from './website.ts';
import { websitesStore } from './websites.store.ts';

export type WebsitesNeeds = Omit<ReadingNeeds, 'outbound' | 'politenessMs'> & {
  outbound: Pick<Outbound, 'request' | 'check'>;
  plans: Pick<Plans, 'must'>;
  audit: OnRecord;
  cursors: Cursors;
  politenessMs?: number;
};

export type WebsiteView = Website & { progress: Progress };

const POLITENESS_MS = 500;
const MOST_WEBSITES = 50;
const PAGE_SIZE = 50;
const DUE_AT_ONCE = 20;

/** Websites that are read as a whole: found by their sitemap or links, page by page, and again as often as wished. */
export function websites(needs: WebsitesNeeds) {
  const { database, jobs, outbound, knowledge, plans, audit, cursors, clock } = needs;
  const store = websitesStore(database);

  async function view(tenantId: string, id: string, within = store): Promise<WebsiteView> {
    const website = await within.byId(tenantId, id);
    if (!website) throw missing('website');
    return { ...website, progress: (await within.progress(tenantId, [id])).get(id)! };
  }

  /** Answers with the website as it was ordered, however soon the job begins. */
  async function begin(transaction: Kysely<unknown>, tenantId: string, id: string): Promise<WebsiteView> {
    const within = websitesStore(transaction);
    const round = await within.begin(tenantId, id);
    if (round === undefined) throw missing('website');
    await jobs.send('websites.read', { websiteId: id, round }, { transaction });
    return view(tenantId, id, within);
  }

  return {
    async list(caller: Caller): Promise<WebsiteView[]> {
      caller.must('knowledge:read');
      const list = await store.list(caller.tenantId, MOST_WEBSITES);
      const progress = await store.progress(
        caller.tenantId,
        list.map(({ id }) => id),
      );
      return list.map((website) => ({ ...website, progress: progress.get(website.id)! }));
    },

    async get(caller: Caller, id: string): Promise<WebsiteView> {
      caller.must('knowledge:read');
      return view(caller.tenantId, id);
    },

    /** Answers at once; the pages follow one by one. */
    async add(caller: Caller, input: WebsiteInput & { url: string }): Promise<WebsiteView> {
      caller.must('knowledge:write');
      const { tenantId } = caller;
      const { url = '', ...bounds } = readWebsite(input);
      const website = { id: newId(), tenantId, url, ...bounds };
      await outbound.check(website.url, 'body.url');
      return database.transaction().execute(async (transaction) => {
        await plans.must(tenantId, 'knowledge', transaction);
        const within = websitesStore(transaction);
        if ((await within.count(tenantId)) >= MOST_WEBSITES) {
          throw new Refusal('conflict', 'website_limit', `A workspace has at most ${MOST_WEBSITES} websites.`);
        }
        if (!(await within.add(website))) {
          throw new Refusal('conflict', 'website_exists', 'This website is among the knowledge already.');
        }
        return begin(transaction, tenantId, website.id);
      });
    },

    /** Takes effect with the next reading, the rhythm at once. */
    async change(caller: Caller, id: string, input: WebsiteInput): Promise<WebsiteView> {
      caller.must('knowledge:write');
      const before = await view(caller.tenantId, id);
      const { refresh, mostPages, includePaths, excludePaths } = readWebsite({ ...before, ...input });
      await store.change(caller.tenantId, id, {
        refresh,
        mostPages,
        includePaths,
        excludePaths,
        dueAt: before.readAt ? dueAfter(refresh, before.readAt) : null,
      });
      return view(caller.tenantId, id);
    },

    /** Reads it again from the start; a reading under way ends. */
    async refresh(caller: Caller, id: string): Promise<WebsiteView> {
      caller.must('knowledge:write');
      return database.transaction().execute((transaction) => begin(transaction, caller.tenantId, id));
    },

    /** What was read so far stays. */
    async stop(caller: Caller, id: string): Promise<WebsiteView> {
      caller.must('knowledge:write');
      await store.stop(caller.tenantId, id);
      return view(caller.tenantId, id);
    },

    /** With all of its pages, in one statement. */
    async remove(caller: Caller, id: string): Promise<void> {
      caller.must('knowledge:write');
      await database.transaction().execute(async (transaction) => {
        if (!(await websitesStore(transaction).remove(caller.tenantId, id))) throw missing('website');
        await audit.record(transaction, caller, { action: 'knowledge.deleted', target: { kind: 'website', id } });
      });
    },

    async pages(
      caller: Caller,
      id: string,
      { cursor, limit = PAGE_SIZE }: { cursor?: string | undefined; limit?: number | undefined },
    ): Promise<{ pages: WebsitePage[]; nextCursor: string | null }> {
      caller.must('knowledge:read');
      const { tenantId } = caller;
      await view(tenantId, id);
      const after = cursor ? cursors.of('website pages').read(tenantId, cursor) : undefined;
      const found = await store.pages(tenantId, id, after, limit + 1);
      const pages = found.slice(0, limit);
      const last = pages.at(-1);
      const nextCursor =
        found.length > limit && last
          ? cursors.of('website pages').write(tenantId, [String(last.position), last.id])
          : null;
      return { pages, nextCursor };
    },

    /** The job's work: one step of a reading. */
    read: reading({ ...needs, politenessMs: needs.politenessMs ?? POLITENESS_MS, knowledge }),

    /** Begins the readings that are due. */
    async beginDue(): Promise<void> {
      await database.transaction().execute(async (transaction) => {
        for (const { tenantId, id } of await websitesStore(transaction).due(clock.now(), DUE_AT_ONCE)) {
          await begin(transaction, tenantId, id);
        }
      });
    },
  };
}

export type Websites = ReturnType<typeof websites>;
