import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { cannedRepliesStore } from './canned-replies.store.ts';
import type { CannedReply, CannedReplyInput } from './canned-reply.ts';

const MOST_OF_ONE_OWNER = 500;
const TEXT_CHARACTERS = 8000;
const TITLE_CHARACTERS = 80;
const SHORTCUT = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,31}$/u;

const isTaken = (error: unknown): boolean =>
  ['canned_replies_shared', 'canned_replies_own'].includes((error as { constraint?: string } | null)?.constraint ?? '');

function check({ shortcut, title, texts }: Partial<CannedReplyInput>): void {
  if (shortcut !== undefined && !SHORTCUT.test(shortcut)) {
    throw invalid('body.shortcut', 'cannot be typed as one', '1 to 32 letters, digits, hyphens or underscores');
  }
  if (title !== undefined && (title.trim() === '' || title.length > TITLE_CHARACTERS)) {
    throw invalid('body.title', `has ${title.trim().length} characters`, `1 to ${TITLE_CHARACTERS}`);
  }
  if (texts === undefined) return;
  if (!Object.values(texts).some((text) => text.trim() !== '')) {
    throw invalid('body.texts', 'says nothing', 'a text in at least one language');
  }
  for (const [language, text] of Object.entries(texts)) {
    if (text.length > TEXT_CHARACTERS) {
      throw invalid(`body.texts.${language}`, `has ${text.length} characters`, `at most ${TEXT_CHARACTERS}`);
    }
  }
}

/** A text in this language; else in the one there is. */
export function textIn({ texts }: Pick<CannedReply, 'texts'>, language: string): string {
  return texts[language]?.trim() ? texts[language] : (Object.values(texts).find((text) => text.trim() !== '') ?? '');
}

/** Texts at hand. Everybody keeps their own; who runs the desk keeps those of all. */
export function cannedReplies({ database }: { database: Kysely<unknown> }) {
  const store = cannedRepliesStore(database);

  function staffIdOf({ actor }: Caller): string {
    if (actor.kind === 'staff') return actor.staffId;
    throw new Refusal('forbidden', 'staff_only', 'Only a staff member has canned replies.');
  }

  async function get(caller: Caller, id: string): Promise<CannedReply> {
    const reply = await store.byId(caller.tenantId, staffIdOf(caller), id);
    if (!reply) throw missing('reply');
    return reply;
  }

  async function changeable(caller: Caller, id: string): Promise<CannedReply> {
    const reply = await get(caller, id);
    if (reply.ownerStaffId === null) caller.must('desk:write');
    return reply;
  }

  const orTaken = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      if (!isTaken(error)) throw error;
      throw new Refusal('conflict', 'shortcut_exists', 'There is a canned reply with this shortcut already.');
    }
  };

  return {
    get,

    list: (caller: Caller): Promise<CannedReply[]> => store.list(caller.tenantId, staffIdOf(caller)),

    async create(
      caller: Caller,
      { isShared, ...reply }: CannedReplyInput & { isShared: boolean },
    ): Promise<CannedReply> {
      const staffId = staffIdOf(caller);
      if (isShared) caller.must('desk:write');
      check(reply);
      const owner = isShared ? null : staffId;
      if ((await store.count(caller.tenantId, owner)) >= MOST_OF_ONE_OWNER) {
        throw new Refusal('conflict', 'too_many_replies', `There are at most ${MOST_OF_ONE_OWNER}. Remove one first.`);
      }
      return orTaken(store.add(caller.tenantId, owner, reply));
    },

    async update(caller: Caller, id: string, changes: Partial<CannedReplyInput>): Promise<CannedReply> {
      check(changes);
      await changeable(caller, id);
      const reply = await orTaken(store.change(caller.tenantId, id, changes));
      if (!reply) throw missing('reply');
      return reply;
    },

    async remove(caller: Caller, id: string): Promise<void> {
      await changeable(caller, id);
      await store.remove(caller.tenantId, id);
    },
  };
}

export type CannedReplies = ReturnType<typeof cannedReplies>;
