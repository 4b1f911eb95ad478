import { type Kysely, sql } from 'kysely';
import { type Caller, systemCaller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, Refusal } from '#platform/refusal.ts';
import { type Changing, mustBeStaff } from './changing.ts';
import type { Conversation, ConversationStatus, ConversationView, Priority } from './conversation.ts';
import { type Changes, conversationsStore } from './conversations.store.ts';
import type { Tags } from './tags.ts';
import type { Line } from './wording.ts';

const LONGEST_SNOOZE_DAYS = 366;
const WOKEN_AT_ONCE = 200;

export type UpdateInput = {
  status?: ConversationStatus | undefined;
  /** With the status `snoozed`: when it comes back by itself. */
  snoozedUntil?: Date | undefined;
  priority?: Priority | undefined;
  /** All its tags from now on; or some more, or some fewer. */
  tagIds?: readonly string[] | undefined;
  addTagIds?: readonly string[] | undefined;
  removeTagIds?: readonly string[] | undefined;
};

type Needs = {
  database: Kysely<unknown>;
  outbox: Outbox;
  clock: Clock;
  tags: Tags;
  change: Changing['change'];
  get: Changing['get'];
  tell(conversation: Conversation, line: Line, event: string, evenIfClosed?: boolean): Promise<void>;
};

const mergedRefusal = () =>
  new Refusal(
    'conflict',
    'conversation_merged',
    'This conversation went on in another one and cannot be opened again. See `mergedInto`.',
  );

/** What the visitor reads of a change of status; the rest is the desk's own business. */
const told: Partial<Record<ConversationStatus, { line: Line; event: string }>> = {
  closed: { line: 'closed', event: 'closed' },
  resolved: { line: 'resolved', event: 'resolved' },
  open: { line: 'reopened', event: 'reopened' },
};

/** A conversation's life: open, pending, snoozed, resolved, closed; how urgent it is, and how it is sorted. */
export function life({ database, outbox, clock, tags, change, get, tell }: Needs) {
  function statusChange(conversation: Conversation, { status, snoozedUntil }: UpdateInput): Changes | undefined {
    if (status === undefined) return undefined;
    if (conversation.mergedInto && status !== 'closed') throw mergedRefusal();
    if (status === conversation.status && status !== 'snoozed') return undefined;
    if (conversation.status === 'closed' && status !== 'open') {
      throw new Refusal('conflict', 'conversation_closed', 'This conversation is closed. Reopen it first.');
    }
    const rests = status === 'closed' || status === 'resolved';
    return {
      status,
      snoozedUntil: status === 'snoozed' ? snoozedUntil! : null,
      closedAt: status === 'closed' ? clock.now() : null,
      ...(rests && { waitingSince: null }),
    };
  }

  function checkSnooze({ status, snoozedUntil }: UpdateInput): void {
    if (status !== 'snoozed') {
      if (snoozedUntil)
        throw invalid('body.snoozedUntil', 'says nothing without the status', 'sent with "status": "snoozed"');
      return;
    }
    const days = snoozedUntil ? (snoozedUntil.getTime() - clock.now().getTime()) / 86_400_000 : Number.NaN;
    if (!(days > 0 && days <= LONGEST_SNOOZE_DAYS)) {
      throw invalid(
        'body.snoozedUntil',
        snoozedUntil ? 'is out of reach' : 'is missing',
        `a time from now to ${LONGEST_SNOOZE_DAYS} days ahead`,
      );
    }
  }

  /** True where the status became another one. */
  async function applied(caller: Caller, id: string, input: UpdateInput): Promise<ConversationStatus | undefined> {
    mustBeStaff(caller);
    checkSnooze(input);
    const wanted = await tags.chosen(caller.tenantId, input);
    let was: ConversationStatus | undefined;
    await change(
      caller,
      id,
      async (conversation, transaction) => {
        const changes = {
          ...statusChange(conversation, input),
          ...(input.priority && input.priority !== conversation.priority && { priority: input.priority }),
        };
        if (changes.status && changes.status !== conversation.status) was = conversation.status;
        const isSorted = await wanted.apply(transaction, id);
        return isSorted || Object.keys(changes).length > 0 ? changes : undefined;
      },
      async (row, transaction) => {
        const event =
          was && row['status'] === 'closed' ? 'closed' : was && row['status'] === 'resolved' ? 'resolved' : undefined;
        if (!event) return;
        await outbox.record(transaction, {
          tenantId: caller.tenantId,
          type: `conversation.${event}`,
          data: { conversation: row },
        });
      },
    );
    return was;
  }

  async function update(caller: Caller, id: string, input: UpdateInput): Promise<ConversationView> {
    const was = await applied(caller, id, input);
    const view = await get(caller, id);
    // Back from pending or snoozed is nothing that the visitor ever heard of.
    const isReopened = was === 'closed' || was === 'resolved';
    const saying = was && input.status && (input.status !== 'open' || isReopened) ? told[input.status] : undefined;
    if (!saying) return view;
    await tell(view, saying.line, saying.event, true);
    return get(caller, id);
  }

  return {
    update,
    close: (caller: Caller, id: string) => update(caller, id, { status: 'closed' }),

    /** What rests is opened; what is open stays so. */
    async reopen(caller: Caller, id: string): Promise<ConversationView> {
      mustBeStaff(caller);
      const view = await get(caller, id);
      if (view.mergedInto) throw mergedRefusal();
      if (view.status !== 'closed' && view.status !== 'resolved') return view;
      return update(caller, id, { status: 'open' });
    },

    /** Its visitor writes again, by mail: who had it has it again, else it waits for a person. */
    async reopenForVisitor(tenantId: string, id: string): Promise<void> {
      await change(systemCaller(tenantId), id, (conversation) => {
        if (conversation.status !== 'closed' || conversation.mergedInto || conversation.spamAt) return undefined;
        return {
          status: 'open',
          closedAt: null,
          ...(!conversation.assignedStaffId && {
            handoffRequestedAt: clock.now(),
            handoffReason: 'asked',
            ...(conversation.assistantState === 'active' && { assistantState: 'paused' as const }),
          }),
        };
      });
    },

    /** Those whose time has come are open again. Resolves with how many. */
    async wakeDue(): Promise<number> {
      let woken = 0;
      for (;;) {
        const rows = await database.transaction().execute(async (transaction) => {
          const due = await sql<{ id: string; tenant_id: string }>`
            select id, tenant_id from conversations where status = 'snoozed' and snoozed_until <= ${clock.now()}
            order by snoozed_until limit ${WOKEN_AT_ONCE} for update skip locked`.execute(transaction);
          for (const { id, tenant_id: tenantId } of due.rows) {
            const row = await conversationsStore(transaction).change(tenantId, id, {
              status: 'open',
              snoozedUntil: null,
            });
            await outbox.record(transaction, { tenantId, type: 'conversation.updated', data: { conversation: row } });
          }
          return due.rows;
        });
        woken += rows.length;
        if (rows.length > 0) outbox.wake();
        if (rows.length < WOKEN_AT_ONCE) return woken;
      }
    },
  };
}
