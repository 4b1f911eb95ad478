import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { maySee, seesAll } from './access.ts';
import type { Assignment, AssistantState, Conversation, ConversationStatus, ConversationView } from './conversation.ts';
import { conversationsStore, type Listed } from './conversations.store.ts';
import { corrections as correctionsOf } from './corrections.ts';
import type { Directory } from './directory.ts';
import { checkMetadata } from './input.ts';
import { messages as messagesOf } from './messages.ts';
import { threadsOfContact } from './threads-of-contact.ts';
import { type Recognise, visitors as visitorsOf } from './visitors.ts';
import { say } from './wording.ts';

export type HandoffReason = 'asked' | 'nothing_found' | 'failure' | 'guardrail' | 'assistant_off';

export type ListInput = {
  status?: ConversationStatus | undefined;
  departmentId?: string | undefined;
  assigned?: 'me' | 'none' | 'any' | undefined;
  cursor?: string | undefined;
  limit: number;
};

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
}: Needs) {
  const store = conversationsStore(database);
  const corrections = correctionsOf({ database, outbox, clock });
  const people = visitorsOf({ database, outbox, clock, recognise });

  const withNames = async ({ conversation, visitor, unread }: Listed): Promise<ConversationView> => ({
    ...conversation,
    visitor,
    unread,
    assignedStaffName: conversation.assignedStaffId
      ? ((await directory.staffName(conversation.tenantId, conversation.assignedStaffId)) ?? null)
      : null,
    departmentName: conversation.departmentId
      ? ((await directory.departmentName(conversation.tenantId, conversation.departmentId)) ?? null)
      : null,
  });

  const readerOf = ({ actor }: Caller) =>
    actor.kind === 'staff' ? { staffId: actor.staffId } : actor.kind === 'visitor' ? ('visitor' as const) : undefined;

  async function get(caller: Caller, id: string): Promise<ConversationView> {
    const listed = await store.listed(caller.tenantId, id, readerOf(caller));
    if (!listed || !maySee(caller, listed.conversation)) throw missing('conversation');
    return withNames(listed);
  }

  /** Changes a conversation under its lock and records what happened; `decide` returns undefined for "as it is". */
  async function change(
    caller: Caller,
    id: string,
    decide: (conversation: Conversation) => Parameters<typeof store.change>[2] | undefined,
    alsoRecord: (row: Record<string, unknown>, transaction: Kysely<unknown>) => Promise<void> = async () => {},
  ): Promise<boolean> {
    const changed = await database.transaction().execute(async (transaction) => {
      const inside = conversationsStore(transaction);
      const conversation = await inside.locked(caller.tenantId, id);
      if (!conversation || !maySee(caller, conversation)) throw missing('conversation');
      const changes = decide(conversation);
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

  const mustBeStaff = (caller: Caller) => {
    if (caller.actor.kind === 'staff') return caller.actor;
    throw new Refusal('forbidden', 'staff_only', 'Only a staff member may do this.');
  };

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

  return {
    get,
    maySee,
    send: messages.send,
    sendAs: messages.sendAs,
    ...threadsOfContact({ database }),

    edit: corrections.edit,
    removeMessage: corrections.remove,
    messages: messages.list,
    changedMessages: messages.changed,
    claim: messages.claim,
    receipts: messages.receipts,
    mark: messages.mark,
    seqFor: messages.seqFor,

    openSession: people.openSession,
    visitor: people.visitor,
    forget: people.forget,

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
      const assistantState = await assistantStateFor(tenantId);
      const departmentId = (await directory.defaultDepartmentId(tenantId)) ?? null;
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
        return conversation;
      });
      outbox.wake();
      return withNames({ conversation: opened, visitor, unread: 0, sortedAt: '' });
    },

    async list(caller: Caller, input: ListInput): Promise<{ conversations: ConversationView[]; nextCursor?: string }> {
      const staff = mustBeStaff(caller);
      const position = input.cursor ? cursors.read(caller.tenantId, input.cursor) : undefined;
      const listed = await store.page(caller.tenantId, {
        status: input.status,
        departmentId: input.departmentId,
        assigned: input.assigned ?? 'any',
        staffId: staff.staffId,
        departmentIds: seesAll(caller) ? undefined : staff.departmentIds,
        before: position && { at: position[0]!, id: position[1]! },
        limit: input.limit + 1,
      });
      const page = listed.slice(0, input.limit);
      const last = page.at(-1);
      return {
        conversations: await Promise.all(page.map(withNames)),
        ...(listed.length > input.limit &&
          last && { nextCursor: cursors.write(caller.tenantId, [last.sortedAt, last.conversation.id]) }),
      };
    },

    /** For those who react to events and then ask `maySee` for each reader. Unread counts are the reader's own, so absent. */
    async view(tenantId: string, id: string): Promise<ConversationView | undefined> {
      const listed = await store.listed(tenantId, id, undefined);
      return listed && withNames(listed);
    },

    waiting: (tenantId: string) => store.countWaiting(tenantId),

    async requestHandoff(caller: Caller, id: string, reason: HandoffReason): Promise<ConversationView> {
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
        await tell(view, staffed ? 'handoff' : 'handoffAway', 'handoff_requested');
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
        return { assistantState: 'active', assignedStaffId: null, handoffRequestedAt: null, handoffReason: null };
      });
      const listed = await store.listed(caller.tenantId, id, readerOf(caller));
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
      const listed = await store.listed(caller.tenantId, id, readerOf(caller));
      if (!listed) throw missing('conversation');
      return { assignment, conversation: await withNames(listed) };
    },

    async close(caller: Caller, id: string): Promise<ConversationView> {
      mustBeStaff(caller);
      const before = await messages.visible(caller, id);
      if (before.status !== 'closed') await tell(before, 'closed', 'closed');
      await change(
        caller,
        id,
        (conversation) => (conversation.status === 'closed' ? undefined : { status: 'closed', closedAt: clock.now() }),
        (row, transaction) =>
          outbox.record(transaction, {
            tenantId: caller.tenantId,
            type: 'conversation.closed',
            data: { conversation: row },
          }),
      );
      return get(caller, id);
    },

    async reopen(caller: Caller, id: string): Promise<ConversationView> {
      mustBeStaff(caller);
      const changed = await change(caller, id, (conversation) =>
        conversation.status === 'closed' || conversation.status === 'resolved'
          ? { status: 'open', closedAt: null }
          : undefined,
      );
      const view = await get(caller, id);
      if (changed) await tell(view, 'reopened', 'reopened');
      return view;
    },
  };
}

export type Conversations = ReturnType<typeof conversations>;
