import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Cursors } from '#platform/cursors.ts';
import { missing } from '#platform/refusal.ts';
import { contactsStore } from './contacts.store.ts';
import { type ContactEntry, entriesStore } from './entries.store.ts';
import { mustRead } from './rights.ts';

/** One conversation with the contact, as its module tells it. */
export type Thread = {
  id: string;
  channel: string;
  status: string;
  subject: string | null;
  preview: string | null;
  at: Date;
};
export type ThreadPage = { before?: { at: Date; id: string } | undefined; limit: number };

export type Happening = { id: string; at: Date } & (
  | { kind: 'conversation'; thread: Thread }
  | { kind: 'entry'; entry: ContactEntry }
);

type Needs = {
  database: Kysely<unknown>;
  cursors: Cursors;
  threadsOf(caller: Caller, contactId: string, page: ThreadPage): Promise<Thread[]>;
};

const MOST_LISTED = 100;

const newestFirst = (one: Happening, other: Happening): number =>
  other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1);

/** All that happened with a contact, from every source, the latest first. */
export const timeline = ({ database, cursors, threadsOf }: Needs) => ({
  async timeline(
    caller: Caller,
    contactId: string,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<{ entries: Happening[]; nextCursor: string | null }> {
    mustRead(caller);
    const { tenantId } = caller;
    if (!(await contactsStore(database).byId(tenantId, contactId))) throw missing('contact');
    const most = Math.min(Math.max(1, Math.trunc(limit) || 1), MOST_LISTED);
    const marks = cursors.of(`timeline of ${contactId}`);
    const [at, id] = cursor === undefined ? [] : marks.read(tenantId, cursor);
    const page = { before: at && id ? { at: new Date(at), id } : undefined, limit: most + 1 };
    const [threads, entries] = await Promise.all([
      threadsOf(caller, contactId, page),
      entriesStore(database).before(tenantId, contactId, page),
    ]);
    const all = [
      ...threads.map((thread): Happening => ({ kind: 'conversation', id: thread.id, at: thread.at, thread })),
      ...entries.map((entry): Happening => ({ kind: 'entry', id: entry.id, at: entry.at, entry })),
    ].sort(newestFirst);
    const shown = all.slice(0, most);
    const last = shown.at(-1);
    return {
      entries: shown,
      nextCursor: all.length > most && last ? marks.write(tenantId, [last.at.toISOString(), last.id]) : null,
    };
  },
});
