import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Cursors } from '#platform/cursors.ts';
import { invalid } from '#platform/refusal.ts';
import { type Changing, readerOf } from './changing.ts';
import type { ConversationView, Message, Visitor } from './conversation.ts';
import { type Counts, type InboxFilter, inboxStore, type Sort } from './inbox.store.ts';
import { type SnippetPart, searchStore } from './search.store.ts';

const TEXT_CHARACTERS = 200;
const PEOPLE_FOUND = 10;

export type ListInput = Partial<Omit<InboxFilter, 'assigned'>> & {
  assigned?: InboxFilter['assigned'] | undefined;
  sort?: Sort | undefined;
  cursor?: string | undefined;
  limit: number;
};

export type Page = { conversations: ConversationView[]; nextCursor?: string };

export type FoundMessage = {
  message: Message;
  conversation: { id: string; number: number };
  visitor: Visitor;
  snippet: SnippetPart[];
};

function textIn(text: string | undefined, where: string): string | undefined {
  const words = text?.trim().replaceAll(/\s+/g, ' ');
  if (!words) return undefined;
  if (words.length > TEXT_CHARACTERS)
    throw invalid(where, `has ${words.length} characters`, `at most ${TEXT_CHARACTERS}`);
  return words;
}

/** What a person finds: lists with their filters, what the tabs count, and what somebody said once. */
export function inbox({
  database,
  cursors,
  get,
  withNames,
}: {
  database: Kysely<unknown>;
  cursors: Cursors;
  get: Changing['get'];
  withNames: Changing['withNames'];
}) {
  const store = inboxStore(database);
  const search = searchStore(database);

  const positionIn = (caller: Caller, list: string, cursor: string | undefined): string[] | undefined =>
    cursor === undefined ? undefined : cursors.of(list).read(caller.tenantId, cursor);

  function paged<Item>(caller: Caller, list: string, items: Item[], limit: number, mark: (item: Item) => string[]) {
    const page = items.slice(0, limit);
    const last = page.at(-1);
    return {
      page,
      ...(items.length > limit && last && { nextCursor: cursors.of(list).write(caller.tenantId, mark(last)) }),
    };
  }

  return {
    async list(caller: Caller, { sort = 'newest', cursor, limit, text, ...filter }: ListInput): Promise<Page> {
      const list = `inbox, ${sort}`;
      const listed = await store.page(
        caller.tenantId,
        { ...filter, text: textIn(text, 'query.q'), assigned: filter.assigned ?? 'any' },
        readerOf(caller),
        { sort, position: positionIn(caller, list, cursor), limit: limit + 1 },
      );
      const { page, ...next } = paged(caller, list, listed, limit, (one) => [one.sortedBy, one.conversation.id]);
      return { conversations: await Promise.all(page.map(withNames)), ...next };
    },

    counts: async (caller: Caller): Promise<Counts> => store.counts(caller.tenantId, readerOf(caller)),

    /** Other conversations of the same visitor, or of the contact that they are, as far as this reader may see them. */
    async previous(
      caller: Caller,
      id: string,
      { cursor, limit }: { cursor?: string | undefined; limit: number },
    ): Promise<Page> {
      const reader = readerOf(caller);
      const { visitorId, visitor } = await get(caller, id);
      const list = `previous to ${id}`;
      const listed = await store.ofSamePerson(
        caller.tenantId,
        { id, visitorId, contactId: visitor.contactId },
        reader,
        { before: positionIn(caller, list, cursor), limit: limit + 1 },
      );
      const { page, ...next } = paged(caller, list, listed, limit, (one) => [one.sortedBy, one.conversation.id]);
      return { conversations: await Promise.all(page.map(withNames)), ...next };
    },

    /** With the first page come the conversations that are about somebody or something of that name. */
    async search(
      caller: Caller,
      { text, cursor, limit }: { text: string; cursor?: string | undefined; limit: number },
    ): Promise<{ conversations: ConversationView[]; messages: FoundMessage[]; nextCursor?: string }> {
      const reader = readerOf(caller);
      const words = textIn(text, 'query.q');
      if (!words) throw invalid('query.q', 'is empty', 'what to look for');
      const [about, found] = await Promise.all([
        cursor ? [] : search.conversations(caller.tenantId, words, reader, PEOPLE_FOUND),
        search.messages(caller.tenantId, words, reader, {
          before: positionIn(caller, 'search', cursor),
          limit: limit + 1,
        }),
      ]);
      const { page, ...next } = paged(caller, 'search', found, limit, (one) => [one.sortedBy, one.message.id]);
      return {
        conversations: await Promise.all(about.map((id) => get(caller, id))),
        messages: page.map(({ message, conversation, visitor, snippet }) => ({
          message,
          conversation: { id: conversation.id, number: conversation.number },
          visitor,
          snippet,
        })),
        ...next,
      };
    },
  };
}
