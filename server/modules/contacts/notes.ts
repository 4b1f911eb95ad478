import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import type { ContactChanges } from './changing.ts';
import { type ContactEntry, entriesStore } from './entries.store.ts';
import { mustWrite } from './rights.ts';

type Needs = { changes: ContactChanges; clock: Clock };

const NOTE_CHARACTERS = 4000;
const MOST_ENTRIES = 1000;

/** What staff write about a contact, for each other. */
export const contactNotes = ({ changes: { changing, found }, clock }: Needs) => ({
  async addNote(caller: Caller, contactId: string, text: string): Promise<ContactEntry> {
    mustWrite(caller);
    const body = text.trim();
    if (body === '') throw invalid('body.body', 'is empty', 'what others should know');
    if (body.length > NOTE_CHARACTERS) {
      throw invalid('body.body', `has ${body.length} characters`, `at most ${NOTE_CHARACTERS}`);
    }
    const { tenantId, actor } = caller;
    return changing(tenantId, async (transaction) => {
      await found(tenantId, contactId, transaction);
      const store = entriesStore(transaction);
      if ((await store.count(tenantId, contactId)) >= MOST_ENTRIES) {
        throw new Refusal('conflict', 'note_limit_reached', `A contact has at most ${MOST_ENTRIES} notes.`);
      }
      return store.add(tenantId, {
        id: newId(),
        contactId,
        kind: 'note',
        staffId: actor.kind === 'staff' ? actor.staffId : null,
        staffName: actor.kind === 'staff' ? actor.name : null,
        body,
        at: clock.now(),
      });
    });
  },

  /** One's own; who runs the workspace takes away anybody's. */
  async removeNote(caller: Caller, contactId: string, noteId: string): Promise<void> {
    mustWrite(caller);
    const { tenantId, actor } = caller;
    await changing(tenantId, async (transaction) => {
      await found(tenantId, contactId, transaction);
      const note = await entriesStore(transaction).note(tenantId, contactId, noteId);
      if (!note) throw missing('note');
      const isOwn = actor.kind === 'staff' && actor.staffId === note.staffId;
      if (!isOwn && !caller.may('admin:tenant:write')) {
        throw new Refusal('forbidden', 'note_of_another', 'Only the notes of one’s own can be deleted.');
      }
      await entriesStore(transaction).remove(tenantId, noteId);
    });
  },
});
