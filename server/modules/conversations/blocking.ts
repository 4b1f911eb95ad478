import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { maySee } from './access.ts';
import { type Changing, mustBeStaff } from './changing.ts';
import type { ConversationView, Visitor } from './conversation.ts';
import { conversationsStore } from './conversations.store.ts';
import { visitorsStore } from './visitors.store.ts';

const REASON_CHARACTERS = 300;

type BlockAction = 'visitor.blocked' | 'visitor.unblocked';

export type BlockedVisitor = {
  visitor: Visitor;
  blockedByStaffId: string | null;
  conversationId: string | null;
};

type Needs = {
  database: Kysely<unknown>;
  outbox: Outbox;
  clock: Clock;
  cursors: Cursors;
  audit: OnRecord;
  change: Changing['change'];
  get: Changing['get'];
};

/** Whom the desk does not want to hear of, and what it does not want to see. */
export function blocking({ database, outbox, clock, cursors, audit, change, get }: Needs) {
  /** All open conversations of the visitor show it; sockets of theirs are closed by who hears of the event. */
  async function announce(
    transaction: Kysely<unknown>,
    tenantId: string,
    visitorId: string,
    action: BlockAction,
    besides: string[] = [],
  ): Promise<void> {
    const open = await conversationsStore(transaction).notClosedOf(tenantId, visitorId);
    const conversationIds = [...new Set([...besides, ...open.map(({ id }) => String(id))])];
    await outbox.record(transaction, { tenantId, type: action, data: { visitorId, conversationIds } });
    for (const row of open) {
      await outbox.record(transaction, { tenantId, type: 'conversation.visitor_changed', data: { conversation: row } });
    }
  }

  async function setBlocked(
    caller: Caller,
    conversationId: string,
    set: (store: ReturnType<typeof visitorsStore>, visitorId: string) => Promise<boolean>,
    action: BlockAction,
  ): Promise<ConversationView> {
    mustBeStaff(caller);
    const { tenantId } = caller;
    const isChanged = await database.transaction().execute(async (transaction) => {
      const inside = conversationsStore(transaction);
      const conversation = await inside.locked(tenantId, conversationId);
      if (!conversation || !maySee(caller, conversation)) throw missing('conversation');
      const { visitorId } = conversation;
      if (!(await set(visitorsStore(transaction), visitorId))) return false;
      await audit.record(transaction, caller, {
        action,
        target: { kind: 'visitor', id: visitorId },
        details: { conversationId },
      });
      await announce(transaction, tenantId, visitorId, action, [conversationId]);
      return true;
    });
    if (isChanged) outbox.wake();
    return get(caller, conversationId);
  }

  return {
    block(caller: Caller, conversationId: string, reason: string | undefined): Promise<ConversationView> {
      const { staffId } = mustBeStaff(caller);
      const words = reason?.trim() || null;
      if (words && words.length > REASON_CHARACTERS) {
        throw invalid('body.reason', `has ${words.length} characters`, `at most ${REASON_CHARACTERS}`);
      }
      return setBlocked(
        caller,
        conversationId,
        (store, visitorId) => store.block(caller.tenantId, visitorId, { staffId, reason: words, at: clock.now() }),
        'visitor.blocked',
      );
    },

    unblock: (caller: Caller, conversationId: string): Promise<ConversationView> =>
      setBlocked(
        caller,
        conversationId,
        (store, visitorId) => store.unblock(caller.tenantId, visitorId),
        'visitor.unblocked',
      ),

    /** A contact is blocked with every visitor they are, in the transaction that blocks the contact. */
    async blockVisitorsOf(
      transaction: Kysely<unknown>,
      tenantId: string,
      contactId: string,
      isBlocked: boolean,
    ): Promise<void> {
      const store = visitorsStore(transaction);
      for (const visitorId of await store.idsOfContact(tenantId, contactId)) {
        const isChanged = isBlocked
          ? await store.block(tenantId, visitorId, { staffId: null, reason: null, at: clock.now() })
          : await store.unblock(tenantId, visitorId);
        if (isChanged) {
          await announce(transaction, tenantId, visitorId, isBlocked ? 'visitor.blocked' : 'visitor.unblocked');
        }
      }
    },

    async blockedVisitors(
      caller: Caller,
      { cursor, limit }: { cursor?: string | undefined; limit: number },
    ): Promise<{ visitors: BlockedVisitor[]; nextCursor?: string }> {
      caller.must('conversations:all');
      const listed = await visitorsStore(database).blocked(caller.tenantId, {
        before: cursor ? cursors.of('blocked visitors').read(caller.tenantId, cursor) : undefined,
        limit: limit + 1,
      });
      const visitors = listed.slice(0, limit);
      const last = visitors.at(-1);
      return {
        visitors,
        ...(listed.length > limit &&
          last && {
            nextCursor: cursors.of('blocked visitors').write(caller.tenantId, [last.sortedBy, last.visitor.id]),
          }),
      };
    },

    /** Closed without a word, and out of all lists but that of spam. */
    async markSpam(caller: Caller, id: string): Promise<ConversationView> {
      mustBeStaff(caller);
      await change(
        caller,
        id,
        ({ spamAt, status, closedAt, mergedInto }) => {
          if (mergedInto) {
            throw new Refusal(
              'conflict',
              'conversation_merged',
              'This conversation went on in another one. Mark that one.',
            );
          }
          if (spamAt) return undefined;
          const now = clock.now();
          return {
            spamAt: now,
            waitingSince: null,
            snoozedUntil: null,
            ...(status !== 'closed' && { status: 'closed' as const }),
            closedAt: closedAt ?? now,
          };
        },
        (_row, transaction) =>
          audit.record(transaction, caller, {
            action: 'conversation.spam_marked',
            target: { kind: 'conversation', id },
          }),
      );
      return get(caller, id);
    },

    /** It was none: back among the open ones. */
    async clearSpam(caller: Caller, id: string): Promise<ConversationView> {
      mustBeStaff(caller);
      await change(
        caller,
        id,
        ({ spamAt }) => (spamAt ? { spamAt: null, status: 'open', closedAt: null } : undefined),
        (_row, transaction) =>
          audit.record(transaction, caller, {
            action: 'conversation.spam_cleared',
            target: { kind: 'conversation', id },
          }),
      );
      return get(caller, id);
    },
  };
}
