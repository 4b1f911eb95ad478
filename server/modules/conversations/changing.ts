import type { Kysely } from 'kysely';
import type { Actor, Caller } from '#modules/identity/index.ts';
import type { Outbox } from '#platform/outbox.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { maySee, seesAll } from './access.ts';
import type { Conversation, ConversationView } from './conversation.ts';
import { type Changes, conversationsStore } from './conversations.store.ts';
import type { Directory } from './directory.ts';
import type { Listed } from './listed.ts';
import { blockedRefusal } from './visitors.ts';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

export function mustBeStaff({ actor }: Caller): StaffActor {
  if (actor.kind === 'staff') return actor;
  throw new Refusal('forbidden', 'staff_only', 'Only a staff member may do this.');
}

/** The staff member that a list is made for, and what bounds their sight. */
export function readerOf(caller: Caller): { staffId: string; departmentIds: readonly string[] | undefined } {
  const { staffId, departmentIds } = mustBeStaff(caller);
  return { staffId, departmentIds: seesAll(caller) ? undefined : departmentIds };
}

/** What must be true and be told besides, in the transaction of the change. */
export type AlsoRecord = (row: Record<string, unknown>, transaction: Kysely<unknown>) => Promise<void>;

/** Reads one conversation for its reader, and changes one under its lock. */
export function changing({
  database,
  outbox,
  directory,
}: {
  database: Kysely<unknown>;
  outbox: Outbox;
  directory: Directory;
}) {
  const store = conversationsStore(database);

  const withNames = async ({
    conversation,
    visitor,
    tags,
    mergedIntoOwn,
    unread,
  }: Listed): Promise<ConversationView> => ({
    ...conversation,
    visitor,
    tags,
    mergedIntoOwn,
    unread,
    assignedStaffName: conversation.assignedStaffId
      ? ((await directory.staffName(conversation.tenantId, conversation.assignedStaffId)) ?? null)
      : null,
    departmentName: conversation.departmentId
      ? ((await directory.departmentName(conversation.tenantId, conversation.departmentId)) ?? null)
      : null,
  });

  /** As its reader's list shows it, whether or not they may still see it after what they have just done. */
  async function shown({ tenantId, actor }: Caller, id: string): Promise<Listed | undefined> {
    const reader =
      actor.kind === 'staff' ? { staffId: actor.staffId } : actor.kind === 'visitor' ? ('visitor' as const) : undefined;
    return store.listed(tenantId, id, reader);
  }

  async function get(caller: Caller, id: string): Promise<ConversationView> {
    const listed = await shown(caller, id);
    if (!listed || !maySee(caller, listed.conversation)) throw missing('conversation');
    if (caller.actor.kind === 'visitor' && listed.visitor.blockedAt) throw blockedRefusal();
    return withNames(listed);
  }

  /** Records what happened; `decide` returns undefined for "as it is". */
  async function change(
    caller: Caller,
    id: string,
    decide: (
      conversation: Conversation,
      transaction: Kysely<unknown>,
    ) => Changes | undefined | Promise<Changes | undefined>,
    alsoRecord: AlsoRecord = async () => {},
  ): Promise<boolean> {
    const changed = await database.transaction().execute(async (transaction) => {
      const inside = conversationsStore(transaction);
      const conversation = await inside.locked(caller.tenantId, id);
      if (!conversation || !maySee(caller, conversation)) throw missing('conversation');
      const changes = await decide(conversation, transaction);
      if (!changes) return false;
      const row = await inside.change(caller.tenantId, id, changes);
      if (!row) throw missing('conversation');
      await outbox.record(transaction, {
        tenantId: caller.tenantId,
        type: 'conversation.updated',
        data: { conversation: row },
      });
      await alsoRecord(row, transaction);
      return true;
    });
    if (changed) outbox.wake();
    return changed;
  }

  return { get, shown, withNames, change };
}

export type Changing = ReturnType<typeof changing>;
