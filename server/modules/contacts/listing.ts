import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Cursors } from '#platform/cursors.ts';

import type { Contact } from './contact.ts';
import { normalTag } from './input.ts';
import { type ListingFilter, listingStore, type Mark } from './listing.store.ts';
import { mustRead } from './rights.ts';
import { searchWords } from './search-text.ts';

export type ContactSearch = {
  search?: string | undefined;
  tags?: readonly string[] | undefined;
  isBlocked?: boolean | undefined;
};

type Needs = { database: Kysely<unknown>; audit: OnRecord; cursors: Cursors };

const MOST_LISTED = 100;
const MOST_TAGS = 200;
const EXPORTED_AT_ONCE = 1000;

const filterOf = ({ search, tags, isBlocked }: ContactSearch): ListingFilter => ({
  words: searchWords(search ?? ''),
  tags: (tags ?? []).map(normalTag).filter((tag) => tag !== ''),
  isBlocked,
});
const markOf = ({ createdAt, id }: Contact): Mark => ({ createdAt, id });

/** Contacts page by page, the newest first. */
export function contactListing({ database, audit, cursors }: Needs) {
  const store = listingStore(database);

  return {
    /** Where nothing is found as it was typed, what is like it is; a cursor keeps to what its list began with. */
    async page(
      caller: Caller,
      { cursor, limit, ...search }: ContactSearch & { cursor?: string | undefined; limit: number },
    ): Promise<{ contacts: Contact[]; isAlike: boolean; nextCursor: string | null }> {
      mustRead(caller);
      const { tenantId } = caller;
      const filter = filterOf(search);
      const most = Math.min(Math.max(1, Math.trunc(limit) || 1), MOST_LISTED);
      const marks = cursors.of('contacts');
      const [how, at, id] = cursor === undefined ? [] : marks.read(tenantId, cursor);
      const before = at && id ? { createdAt: new Date(at), id } : undefined;
      const here = { before, limit: most + 1 };
      let isAlike = how === 'alike';
      let found = isAlike ? await store.alike(tenantId, filter, here) : await store.exact(tenantId, filter, here);
      if (found.length === 0 && before === undefined && filter.words.length > 0) {
        isAlike = true;
        found = await store.alike(tenantId, filter, here);
      }
      const contacts = found.slice(0, most);
      const last = contacts.at(-1);
      const hasMore = found.length > most && last;
      return {
        contacts,
        isAlike,
        nextCursor: hasMore
          ? marks.write(tenantId, [isAlike ? 'alike' : 'exact', last.createdAt.toISOString(), last.id])
          : null,
      };
    },

    async tags(caller: Caller): Promise<{ tag: string; contacts: number }[]> {
      mustRead(caller);
      return store.tags(caller.tenantId, MOST_TAGS);
    },

    /** Everything that a search finds, read as it is needed. That it is taken away is on record. */
    async export(caller: Caller, search: ContactSearch): Promise<AsyncIterable<Contact>> {
      caller.must('contacts:export');
      const { tenantId } = caller;
      const filter = filterOf(search);
      const filters = Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [name]));
      await database
        .transaction()
        .execute((transaction) =>
          audit.record(transaction, caller, { action: 'contacts.exported', details: { filters } }),
        );
      return (async function* () {
        for (let before: Mark | undefined; ; ) {
          const contacts = await store.exact(tenantId, filter, { before, limit: EXPORTED_AT_ONCE });
          yield* contacts;
          const last = contacts.at(-1);
          if (!last || contacts.length < EXPORTED_AT_ONCE) return;
          before = markOf(last);
        }
      })();
    },
  };
}
