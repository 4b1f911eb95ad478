import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { maySee } from './access.ts';
import { blocking } from './blocking.ts';
import { catchingUp } from './catching-up.ts';
import { changing, mustBeStaff } from './changing.ts';
import type { Assignment, AssistantState, Conversation, ConversationView } from './conversation.ts';
import { conversationsStore } from './conversations.store.ts';
import { corrections as correctionsOf } from './corrections.ts';
import type { Directory } from './directory.ts';
import { drafts } from './drafts.ts';
import { inbox } from './inbox.ts';
import { checkMetadata } from './input.ts';
import { life } from './life.ts';
import { mentionsStore } from './mentions.ts';
import { merging } from './merging.ts';
import { messages as messagesOf } from './messages.ts';
import { ownThreads } from './own-threads.ts';
import { queue as queueOf } from './queue.ts';
import { counterparts } from './sight.ts';
import { tags as tagsOf } from './tags.ts';
import { threadsOfContact } from './threads-of-contact.ts';
import { visiting } from './visiting.ts';
import { blockedRefusal, type Recognise, visitors as visitorsOf } from './visitors.ts';
import { say } from './wording.ts';

export type HandoffReason = 'asked' | 'nothing_found' | 'failure' | 'guardrail' | 'unpaid' | 'assistant_off';

export type AssignInput = {
  /** Left out with departmentId: I take it. Null with departmentId null: back to the queue. */
  staffId?: string | null | undefined;
  departmentId?: string | null | undefined;
  reason?: string | undefined;
  isTransfer?: boolean | undefined;
};

type Needs = {
  database: Kysely<unknown>;
  outbox: Outbox;
  cursors: Cursors;
  clock: Clock;
  directory: Directory;
  /** Whether the assistant answers in a new conversation of this tenant. */
  assistantStateFor(tenantId: string): Promise<AssistantState>;
  languageOf(tenantId: string): Promise<string>;
  recognise: Recognise;
  audit: OnRecord;
  plans: Pick<Plans, 'allows' | 'take'>;
};

export function conversations({
  database,
  outbox,
  cursors,
  clock,
  directory,
  assistantStateFor,
  languageOf,
  recognise,
  audit,
  plans,
}: Needs) {
  const store = conversationsStore(database);
  const people = visitorsOf({ database, outbox, clock, recognise });
  const { mustBeWelcome } = people;
  const corrections = correctionsOf({ database, outbox, clock, audit, mustBeWelcome });
  const tags = tagsOf({ database, outbox });
  const { get, shown, withNames, change } = changing({ database, outbox, directory });
  const queue = queueOf({ database, outbox, clock, languageOf });

  /** What the plan allows is between the business and us: its visitors hear that there is no chat, and no more. */
  async function mustBeInPlan(transaction: Kysely<unknown>, tenantId: string): Promise<void> {
    const isOffered =
      (await plans.allows(tenantId, 'chat', transaction)) &&
      (await plans.take(transaction, tenantId, 'chat_conversations')).decision.allowed;
    if (isOffered) return;
    throw new Refusal('forbidden', 'feature_not_available', 'No new conversations are taken here at the moment.', {
      facts: { feature: 'chat' },
    });
  }

  async function record(
    caller: Caller,
    conversationId: string,
    to: { staffId: string | null; departmentId: string | null; reason: string | null; isTransfer: boolean },
    decide: (conversation: Conversation) => Parameters<typeof store.change>[2] | undefined,
  ): Promise<Assignment | undefined> {
    let made: Assignment | undefined;
    await change(caller, conversationId, decide, async (row, transaction) => {
      const { row: assignmentRow, assignment } = await conversationsStore(transaction).addAssignment({
        tenantId: caller.tenantId,
        conversationId,
        ...to,
        assignedByStaffId: caller.actor.kind === 'staff' ? caller.actor.staffId : null,
      });
      made = assignment;
      await outbox.record(transaction, {
        tenantId: caller.tenantId,
        type: 'conversation.assigned',
        data: { conversation: row, assignment: assignmentRow },
      });
    });
    return made;
  }

  const messages = messagesOf({
    database,
    outbox,
    directory,
    mustBeWelcome,
    async claim(caller, conversation) {
      const staff = mustBeStaff(caller);
      if (conversation.assignedStaffId !== null) return;
      await record(
        caller,
        conversation.id,
        { staffId: staff.staffId, departmentId: conversation.departmentId, reason: null, isTransfer: false },
        (now) => (now.assignedStaffId === null ? { assignedStaffId: staff.staffId } : undefined),
      );
    },
  });

  async function tell(
    conversation: Conversation,
    line: Parameters<typeof say>[0],
    event: string,
    values: Record<string, string> = {},
    evenIfClosed = false,
  ) {
    await messages.sendAs(conversation.tenantId, conversation.id, {
      senderType: 'system',
      body: say(line, conversation.language ?? (await languageOf(conversation.tenantId)), values),
      metadata: { event, ...values },
      evenIfClosed,
    });
  }

  /** The line goes to the visitor where both threads were theirs. */
  async function tellMerged(into: Conversation, from: Conversation): Promise<void> {
    const isTheirs = into.visitorId === from.visitorId;
    const language = into.language ?? (await languageOf(into.tenantId));
    await messages.sendAs(into.tenantId, into.id, {
      senderType: 'system',
      messageType: isTheirs ? 'system' : 'note',
      body: say(isTheirs ? 'merged' : 'mergedForStaff', language, { number: String(from.number) }),
      metadata: { event: 'merged' },
      evenIfClosed: true,
    });
  }

  const lives = life({
    database,
    outbox,
    clock,
    tags,
    change,
    get,
    tell: (conversation, line, event, evenIfClosed) => tell(conversation, line, event, {}, evenIfClosed),
  });

  return {
    ...lives,
    ...inbox({ database, cursors, get, withNames }),
    ...ownThreads({ database, cursors, withNames }),
    ...blocking({ database, outbox, clock, cursors, audit, change, get }),
    ...drafts({ database, clock, get }),
    ...catchingUp({ database, get }),
    ...visiting({ database, outbox, clock, directory }),
    ...merging({ database, outbox, clock, audit, get, tellMerged }),
    tags,
    ...queue,
    get,
    maySee,
    send: messages.send,
    sendAs: messages.sendAs,
    ...threadsOfContact({ database }),
    counterparts: counterparts({ database, directory }),

    edit: corrections.edit,
    removeMessage: corrections.remove,
    messages: messages.list,
    claim: messages.claim,
    mentions: (transaction: Kysely<unknown>) => mentionsStore(transaction),
    receipts: messages.receipts,
    mark: messages.mark,
    seqFor: messages.seqFor,

    openSession: people.openSession,
    visitor: people.visitor,
    learn: people.learn,
    visitorsOf: people.ofContact,
    forget: people.forget,
    mustBeWelcome,

    /** The conversation a returning visitor goes on with. */
    async current(caller: Caller): Promise<ConversationView | undefined> {
      if (caller.actor.kind !== 'visitor') return undefined;
      const open = await store.newestOpenOfVisitor(caller.tenantId, caller.actor.visitorId);
      return open && get(caller, open.id);
    },

    async open(
      caller: Caller,
      input: {
        subject?: string | undefined;
        /** Left out: the department where everything goes that names none. */
        departmentId?: string | undefined;
        language?: string | undefined;
        metadata?: Record<string, unknown> | undefined;
      },
    ): Promise<ConversationView> {
      if (caller.actor.kind !== 'visitor')
        throw new Refusal('forbidden', 'visitor_only', 'A visitor opens a conversation.');
      const { tenantId, actor } = caller;
      if (input.subject !== undefined && input.subject.length > 200) {
        throw invalid('body.subject', `has ${input.subject.length} characters`, 'at most 200');
      }
      const metadata = checkMetadata(input.metadata);
      const visitor = await people.visitor(tenantId, actor.visitorId);
      if (!visitor) throw missing('visitor');
      if (visitor.blockedAt) throw blockedRefusal();
      const assistantState = await assistantStateFor(tenantId);
      if (input.departmentId && !(await directory.departmentName(tenantId, input.departmentId)))
        throw missing('department');
      const departmentId = input.departmentId ?? (await directory.defaultDepartmentId(tenantId)) ?? null;
      const language = input.language ?? visitor.language ?? (await languageOf(tenantId));
      const opened = await database.transaction().execute(async (transaction) => {
        const conversation = await conversationsStore(transaction).add({
          tenantId,
          visitorId: actor.visitorId,
          subject: input.subject ?? null,
          language,
          departmentId,
          assistantState,
          // Where no assistant answers, a person is wanted from the start.
          handoff: assistantState === 'active' ? null : { at: clock.now(), reason: 'assistant_off' },
          metadata,
        });
        const row = await conversationsStore(transaction).change(tenantId, conversation.id, {});
        await outbox.record(transaction, { tenantId, type: 'conversation.created', data: { conversation: row } });
        // Last, because whoever opens another one waits from here on.
        await mustBeInPlan(transaction, tenantId);
        return conversation;
      });
      outbox.wake();
      return withNames({ conversation: opened, visitor, tags: [], mergedIntoOwn: false, unread: 0, sortedBy: '' });
    },

    /** For those who react to events and then ask `maySee` for each reader. Unread counts are the reader's own, so absent. */
    async view(tenantId: string, id: string): Promise<ConversationView | undefined> {
      const listed = await store.listed(tenantId, id, undefined);
      return listed && withNames(listed);
    },

    waiting: (tenantId: string) => store.countWaiting(tenantId),

    async requestHandoff(caller: Caller, id: string, reason: HandoffReason): Promise<ConversationView> {
      await mustBeWelcome(caller);
      const asked = await change(
        caller,
        id,
        (conversation) => {
          if (conversation.status === 'closed') {
            throw new Refusal('conflict', 'conversation_closed', 'This conversation is closed. Open a new one first.');
          }
          if (conversation.handoffRequestedAt && conversation.assistantState !== 'active') return undefined;
          return {
            status: 'open',
            handoffRequestedAt: clock.now(),
            handoffReason: reason,
            waitingSince: conversation.waitingSince ?? clock.now(),
            snoozedUntil: null,
            ...(conversation.assistantState === 'active' && { assistantState: 'paused' as const }),
          };
        },
        (row, transaction) =>
          outbox.record(transaction, {
            tenantId: caller.tenantId,
            type: 'conversation.handoff_requested',
            data: { conversation: row, reason },
          }),
      );
      const view = await get(caller, id);
      if (asked && view.assignedStaffId === null) {
        const staffed = await directory.isStaffed(caller.tenantId);
        const [here, away] =
          reason === 'asked' ? (['handoff', 'handoffAway'] as const) : (['passedOn', 'passedOnAway'] as const);
        await tell(view, staffed ? here : away, 'handoff_requested');
      }
      return view;
    },

    /** The assistant has the word again, and nobody the conversation. */
    async handBack(caller: Caller, id: string): Promise<ConversationView> {
      mustBeStaff(caller);
      const state = await assistantStateFor(caller.tenantId);
      if (state !== 'active') {
        throw new Refusal(
          'precondition',
          'assistant_not_answering',
          'The assistant does not answer visitors in this workspace. Change its mode first.',
        );
      }
      const changed = await change(caller, id, (conversation) => {
        if (conversation.status === 'closed')
          throw new Refusal('conflict', 'conversation_closed', 'This conversation is closed. Reopen it first.');
        if (conversation.assistantState === 'active' && conversation.assignedStaffId === null) return undefined;
        return {
          assistantState: 'active',
          assignedStaffId: null,
          handoffRequestedAt: null,
          handoffReason: null,
          waitingSince: null,
        };
      });
      const listed = await shown(caller, id);
      if (!listed) throw missing('conversation');
      if (changed) await tell(listed.conversation, 'handedBack', 'handed_back');
      return withNames(listed);
    },

    async assign(
      caller: Caller,
      id: string,
      input: AssignInput,
    ): Promise<{ assignment: Assignment; conversation: ConversationView }> {
      const staff = mustBeStaff(caller);
      const takesIt = input.staffId === undefined && input.departmentId === undefined;
      const staffId = takesIt ? staff.staffId : (input.staffId ?? null);
      const before = await messages.visible(caller, id);
      const departmentId = input.departmentId === undefined ? before.departmentId : input.departmentId;
      const name = staffId ? await directory.staffName(caller.tenantId, staffId) : undefined;
      if (staffId && !name) throw missing('staff');
      if (departmentId && !(await directory.departmentName(caller.tenantId, departmentId))) throw missing('department');
      const to = { staffId, departmentId, reason: input.reason ?? null, isTransfer: input.isTransfer ?? false };
      const assignment = await record(caller, id, to, (conversation) => {
        if (conversation.status === 'closed')
          throw new Refusal('conflict', 'conversation_closed', 'This conversation is closed. Reopen it first.');
        return {
          assignedStaffId: staffId,
          departmentId,
          ...(staffId && conversation.assistantState === 'active' && { assistantState: 'paused' as const }),
          ...(!staffId && { handoffRequestedAt: conversation.handoffRequestedAt ?? clock.now() }),
        };
      });
      if (!assignment) throw missing('conversation');
      if (staffId && name && before.assignedStaffId !== staffId) await tell(before, 'joined', 'agent_joined', { name });
      const listed = await shown(caller, id);
      if (!listed) throw missing('conversation');
      return { assignment, conversation: await withNames(listed) };
    },
  };
}

export type Conversations = ReturnType<typeof conversations>;
