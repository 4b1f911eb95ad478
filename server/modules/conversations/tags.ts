import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import type { Tag } from './conversation.ts';
import { tagsStore } from './tags.store.ts';

const MOST_TAGS = 200;
const MOST_ON_ONE = 30;
const NAME_CHARACTERS = 40;
const COLOR = /^#[0-9a-f]{6}$/i;

export type TagInput = { name?: string | undefined; color?: string | undefined };
type Choice = {
  tagIds?: readonly string[] | undefined;
  addTagIds?: readonly string[] | undefined;
  removeTagIds?: readonly string[] | undefined;
};

const isTaken = (error: unknown): boolean => (error as { constraint?: string } | null)?.constraint === 'tags_by_name';

function check({ name, color }: TagInput): { name?: string; color?: string } {
  const words = name?.trim().replaceAll(/\s+/g, ' ');
  if (words !== undefined && (words === '' || words.length > NAME_CHARACTERS)) {
    throw invalid('body.name', `has ${words.length} characters`, `1 to ${NAME_CHARACTERS}`);
  }
  if (color !== undefined && !COLOR.test(color)) throw invalid('body.color', 'is no colour', 'written as #2f9e44');
  return { ...(words !== undefined && { name: words }), ...(color !== undefined && { color: color.toLowerCase() }) };
}

/** A tenant's list of tags. Everybody reads and uses it; who runs the desk changes it. */
export function tags({ database, outbox }: { database: Kysely<unknown>; outbox: Outbox }) {
  const store = tagsStore(database);

  async function changed<Result>(
    { tenantId }: Caller,
    work: (inside: ReturnType<typeof tagsStore>) => Promise<Result>,
  ): Promise<Result> {
    try {
      const result = await database.transaction().execute(async (transaction) => {
        const done = await work(tagsStore(transaction));
        const list = await tagsStore(transaction).list(tenantId);
        await outbox.record(transaction, { tenantId, type: 'tags.changed', data: { tags: list } });
        return done;
      });
      outbox.wake();
      return result;
    } catch (error) {
      if (isTaken(error)) throw new Refusal('conflict', 'tag_exists', 'There is a tag of this name already.');
      throw error;
    }
  }

  return {
    list: (caller: Caller): Promise<Tag[]> => store.list(caller.tenantId),

    uses: (caller: Caller): Promise<ReadonlyMap<string, number>> => store.uses(caller.tenantId),

    create(caller: Caller, input: { name: string; color: string }): Promise<Tag> {
      caller.must('desk:write');
      const tag = { ...input, ...check(input) };
      return changed(caller, async (inside) => {
        if ((await inside.list(caller.tenantId)).length >= MOST_TAGS) {
          throw new Refusal(
            'conflict',
            'too_many_tags',
            `A workspace has at most ${MOST_TAGS} tags. Remove one first.`,
          );
        }
        return inside.add(caller.tenantId, tag);
      });
    },

    update(caller: Caller, id: string, input: TagInput): Promise<Tag> {
      caller.must('desk:write');
      if (input.name === undefined && input.color === undefined) {
        throw invalid('body', 'changes nothing', 'name or color');
      }
      const changes = check(input);
      return changed(caller, async (inside) => {
        const tag = await inside.change(caller.tenantId, id, changes);
        if (!tag) throw missing('tag');
        return tag;
      });
    },

    /** It goes from everything that carries it. */
    remove(caller: Caller, id: string): Promise<void> {
      caller.must('desk:write');
      return changed(caller, async (inside) => {
        if (!(await inside.remove(caller.tenantId, id))) throw missing('tag');
      });
    },

    /** What was asked for, once it is known that these tags are this tenant's. `apply` says whether it changed anything. */
    async chosen(tenantId: string, { tagIds, addTagIds, removeTagIds }: Choice) {
      const named = [...new Set([...(tagIds ?? []), ...(addTagIds ?? []), ...(removeTagIds ?? [])])];
      if (named.length > 0) {
        const known = new Set((await store.list(tenantId)).map(({ id }) => id));
        if (named.some((id) => !known.has(id))) throw missing('tag');
      }
      return {
        async apply(transaction: Kysely<unknown>, conversationId: string): Promise<boolean> {
          if (!tagIds && !addTagIds && !removeTagIds) return false;
          const inside = tagsStore(transaction);
          const before = await inside.idsOf(conversationId);
          const after = new Set([...(tagIds ?? before), ...(addTagIds ?? [])]);
          for (const id of removeTagIds ?? []) after.delete(id);
          if (after.size > MOST_ON_ONE) {
            throw invalid('body.tags', `would be ${after.size}`, `at most ${MOST_ON_ONE} on one conversation`);
          }
          const removed = before.filter((id) => !after.has(id));
          const added = [...after].filter((id) => !before.includes(id));
          await inside.replace(tenantId, conversationId, { added, removed });
          return removed.length + added.length > 0;
        },
      };
    },
  };
}

export type Tags = ReturnType<typeof tags>;
