import type { Kysely } from 'kysely';
import { addCallLine, type ConversationView } from '#modules/conversations/index.ts';
import { systemCaller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import { isRefusal, missing } from '#platform/refusal.ts';
import { type Call, toCall } from './call.ts';
import { secondsBetween } from './call-opening.ts';
import { type CallStatus, endOf, isOver, moved } from './call-state.ts';
import { callsStore } from './calls.store.ts';
import type { CallNeeds } from './needs.ts';
import type { Tell } from './telling.ts';
import { CANCELLED, CONVERSATION_CLOSED, lineOf, NO_ANSWER, TOO_LONG, VISITOR_BLOCKED } from './wording.ts';

/** Nobody talks longer: whoever was on the line has gone without hanging up. */
const LONGEST_MS = 4 * 3_600_000;
const AT_ONCE = 100;
export const FOLLOW_UP = 'calls.follow-up';

/** After these nobody waits for an answer. */
const unanswered = new Set([CANCELLED, CONVERSATION_CLOSED, VISITOR_BLOCKED]);

/** After these nobody waits for a call back either: somebody chose to end it. */
const settled = new Set([CONVERSATION_CLOSED, VISITOR_BLOCKED]);

type End = { status: CallStatus; reason: string };
type Needs = Pick<CallNeeds, 'database' | 'outbox' | 'jobs' | 'clock' | 'conversations' | 'languageOf'> & {
  tell: Tell;
};

/** How calls end: by somebody, by the clock, or with their conversation. */
export function ending({ database, outbox, jobs, clock, conversations, languageOf, tell }: Needs) {
  const viewOf = ({ tenantId, conversationId }: Call) => conversations.view(tenantId, conversationId);

  async function leaveLine(transaction: Kysely<unknown>, call: Call, conversation: ConversationView): Promise<void> {
    const language = conversation.language ?? (await languageOf(call.tenantId));
    const { type, direction, status, durationSeconds, endReason, staffName } = call;
    await addCallLine(transaction, call.tenantId, call.conversationId, {
      callId: call.id,
      body: lineOf(call, language),
      metadata: {
        event: 'call',
        callSessionId: show('call', call.id),
        ...{ type, direction, status },
        ...(durationSeconds !== null && { durationSeconds }),
        ...(endReason !== null && { endReason }),
        ...(staffName !== null && { name: staffName }),
      },
    });
  }

  /** Of a call whose row is held: its fact and its line in the conversation stand with its end. */
  async function finish(
    transaction: Kysely<unknown>,
    call: Call,
    conversation: ConversationView,
    { status, reason }: End,
  ): Promise<Call> {
    const now = clock.now();
    const row = await callsStore(transaction).change(call.tenantId, call.id, {
      status: moved(call.status, status),
      ended_at: now,
      end_reason: reason,
      duration_seconds: call.answeredAt && secondsBetween(call.answeredAt, now),
      ...(settled.has(reason) && { handled_at: now }),
    });
    const over = toCall(row);
    await leaveLine(transaction, over, conversation);
    const rang = call.status === 'started' ? await callsStore(transaction).rings(call.tenantId, call.id) : undefined;
    await tell(transaction, `call.${status}` as 'call.ended', conversation, {
      call: row,
      // Who declined may have another telephone.
      ...(rang && { silenced: [...rang.ringing, ...rang.declined] }),
    });
    // Whoever rang in vain is owed an answer.
    if (status === 'missed' && call.direction === 'inbound' && !unanswered.has(reason)) {
      await jobs.send(FOLLOW_UP, { tenantId: call.tenantId, conversationId: call.conversationId }, { transaction });
    }
    return over;
  }

  /** What is over stays as it is. */
  async function end(call: Call, conversation: ConversationView, how: (held: Call) => End): Promise<Call> {
    const over = await database.transaction().execute(async (transaction) => {
      const held = await callsStore(transaction).locked(call.tenantId, call.id);
      if (!held) throw missing('call');
      return isOver(held.status) ? held : finish(transaction, held, conversation, how(held));
    });
    outbox.wake();
    return over;
  }

  return {
    leaveLine,
    finish,
    end,

    /** What rang too long is missed, and what nobody ended is ended. Resolves with how many. */
    async giveUp(): Promise<number> {
      const now = clock.now();
      const due = await callsStore(database).overdue(now, new Date(now.getTime() - LONGEST_MS), AT_ONCE);
      for (const call of due) {
        const view = await viewOf(call);
        if (!view) continue;
        const longest = now.getTime() - LONGEST_MS;
        await database.transaction().execute(async (transaction) => {
          const held = await callsStore(transaction).locked(call.tenantId, call.id);
          // Answered since it was read: it goes on.
          if (held?.status === 'started') {
            await finish(transaction, held, view, { status: 'missed', reason: NO_ANSWER });
          } else if (held?.status === 'answered' && held.answeredAt!.getTime() <= longest) {
            await finish(transaction, held, view, { status: 'ended', reason: TOO_LONG });
          }
        });
        outbox.wake();
      }
      return due.length;
    },

    /** The work of one call's order. Gives for how many seconds it rings still. */
    async giveUpOne({ tenantId, callId }: { tenantId: string; callId: string }): Promise<number> {
      const store = callsStore(database);
      const call = await store.byId(tenantId, callId);
      if (call?.status !== 'started') return 0;
      const left = Math.ceil((call.ringsUntil.getTime() - clock.now().getTime()) / 1000);
      if (left > 0) return left;
      const view = await viewOf(call);
      if (!view) return 0;
      await database.transaction().execute(async (transaction) => {
        const held = await callsStore(transaction).locked(tenantId, callId);
        if (held?.status !== 'started') return;
        await finish(transaction, held, view, { status: 'missed', reason: NO_ANSWER });
      });
      outbox.wake();
      return 0;
    },

    /** A conversation that is closed has no call any more, and neither has a visitor who is blocked. */
    async hangUp(transaction: Kysely<unknown>, tenantId: string, conversationId: string): Promise<void> {
      const store = callsStore(transaction);
      const [live] = await store.live(tenantId, conversationId);
      const view = live && (await viewOf(live));
      const reason =
        view?.status === 'closed' ? CONVERSATION_CLOSED : view?.visitor.blockedAt ? VISITOR_BLOCKED : undefined;
      if (!live || !view || !reason) return;
      const held = await store.locked(tenantId, live.id);
      if (!held || isOver(held.status)) return;
      await finish(transaction, held, view, { status: endOf(held.status, undefined), reason });
    },

    /** Who called in vain waits for a person. */
    async followUp({ tenantId, conversationId }: { tenantId: string; conversationId: string }): Promise<void> {
      await conversations.requestHandoff(systemCaller(tenantId), conversationId, 'asked').catch((error) => {
        if (!isRefusal(error)) throw error;
      });
    },
  };
}

export type Ending = ReturnType<typeof ending>;
