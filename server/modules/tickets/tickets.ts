import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import { newId } from '#platform/ids.ts';
import { checkMailAddress, headerText } from '#platform/mail/index.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { factOf, type Ticket, type TicketEvents, type TicketMessage } from './ticket.ts';
import { type TicketChanges, ticketsStore } from './tickets.store.ts';
import type { TicketPriority, TicketStatus } from './tickets.tables.ts';

export const TICKET_BODY_CHARACTERS = 8000;
const SUBJECT_CHARACTERS = 200;
const MESSAGES_SHOWN = 200;
/** What one visitor can add to a ticket before somebody answers with other means. */
const MOST_OF_VISITOR = 100;

export type OfflineForm = {
  name?: string | undefined;
  email: string;
  subject?: string | undefined;
  message: string;
};

export type HandoffOfTicket = {
  conversationId: string;
  visitorId: string;
  departmentId: string | null;
  requester: { name: string | null; email: string | null };
  subject: string;
  language: 'de' | 'en';
  messages: { author: 'visitor' | 'ai'; authorName: string | null; body: string; createdAt: Date }[];
};

export type TicketWithMessages = { ticket: Ticket; messages: TicketMessage[] };

type Needs = {
  database: Kysely<unknown>;
  outbox: Outbox;
  cursors: Cursors;
  clock: Clock;
  staffName(tenantId: string, staffId: string): Promise<string | undefined>;
  /** A public answer goes to the visitor: by mail, and into the conversation that the ticket came from. */
  deliver(
    transaction: Kysely<unknown>,
    ticket: Ticket,
    message: TicketMessage,
    earlier: TicketMessage[],
  ): Promise<void>;
  /** After the commit: into the conversation, as the person who answered. */
  sayInConversation(
    caller: Caller,
    conversationId: string,
    said: { messageId: string; ticketNumber: number; body: string },
  ): Promise<void>;
};

const checkBody = (where: string, body: string): string => {
  if (body.trim() === '') throw invalid(where, 'is empty', 'the text of the message');
  if (body.length > TICKET_BODY_CHARACTERS) {
    throw invalid(where, `has ${body.length} characters`, `at most ${TICKET_BODY_CHARACTERS}`);
  }
  return body;
};

const firstLine = (text: string) => headerText(text.split('\n')[0] ?? '', 100);

export function tickets({ database, outbox, cursors, clock, staffName, deliver, sayInConversation }: Needs) {
  const store = ticketsStore(database);

  const staffOf = ({ actor }: Caller) => {
    if (actor.kind === 'staff') return actor;
    throw new Refusal('forbidden', 'staff_only', 'Only a staff member may do this.');
  };

  /** As for conversations: all for supervisors, else one's own, one's departments' and nobody's. */
  function maySee(caller: Caller, ticket: Ticket): boolean {
    if (caller.tenantId !== ticket.tenantId) return false;
    const { actor } = caller;
    if (actor.kind === 'system' || caller.may('conversations:all')) return true;
    if (actor.kind !== 'staff') return false;
    if (ticket.assignedStaffId === actor.staffId) return true;
    if (ticket.departmentId === null) return ticket.assignedStaffId === null;
    return actor.departmentIds.includes(ticket.departmentId);
  }

  const tell = (transaction: Kysely<unknown>, ticket: Ticket, changed?: string[]) =>
    outbox.record(transaction, {
      tenantId: ticket.tenantId,
      type: changed ? 'ticket.updated' : 'ticket.created',
      data: (changed
        ? { ticket: factOf(ticket), changed }
        : { ticket: factOf(ticket) }) satisfies TicketEvents[keyof TicketEvents],
    });

  async function visible(caller: Caller, id: string): Promise<Ticket> {
    const ticket = await store.byId(caller.tenantId, id);
    if (!ticket || !maySee(caller, ticket)) throw missing('ticket');
    return ticket;
  }

  async function change(caller: Caller, id: string, changes: TicketChanges): Promise<Ticket> {
    const ticket = await database.transaction().execute(async (transaction) => {
      const inside = ticketsStore(transaction);
      const before = await inside.locked(caller.tenantId, id);
      if (!before || !maySee(caller, before)) throw missing('ticket');
      const changed = (Object.keys(changes) as (keyof TicketChanges)[]).filter(
        (name) => changes[name] !== before[name as keyof Ticket],
      );
      if (changed.length === 0) return before;
      const isReopened = changes.status !== undefined && !isOver(changes.status) && isOver(before.status);
      if (isReopened && before.visitorId && (await inside.openOfVisitor(caller.tenantId, before.visitorId))) {
        throw new Refusal('conflict', 'ticket_open_elsewhere', 'This visitor has another open ticket. Answer there.');
      }
      const after = await inside.change(caller.tenantId, id, changes, clock.now());
      await tell(transaction, after, changed);
      return after;
    });
    outbox.wake();
    return ticket;
  }

  const isOver = (status: TicketStatus) => status === 'resolved' || status === 'closed';

  /** The visitor has more to say: to an open ticket, which is open again for the desk. */
  async function addFromVisitor(
    transaction: Kysely<unknown>,
    ticket: Ticket,
    body: string,
    who: { name?: string | null; email?: string | null } = {},
  ): Promise<Ticket> {
    const inside = ticketsStore(transaction);
    if ((await inside.countBy(ticket.tenantId, ticket.id, 'visitor')) >= MOST_OF_VISITOR) {
      throw new Refusal('limited', 'ticket_full', 'This ticket has taken as many messages as it can.', {
        retryAfterSeconds: 86_400,
      });
    }
    const now = clock.now();
    const name = who.name ?? ticket.requester.name;
    await inside.addMessage(ticket.tenantId, ticket.id, {
      author: 'visitor',
      staffId: null,
      authorName: name,
      body,
      isInternal: false,
      createdAt: now,
    });
    const changes: TicketChanges = {
      ...(ticket.status === 'waiting' && { status: 'open' as const }),
      ...(!ticket.requester.name && who.name && { requesterName: who.name }),
      ...(!ticket.requester.email && who.email && { requesterEmail: who.email }),
    };
    const after = await inside.change(ticket.tenantId, ticket.id, changes, now, true);
    await tell(transaction, after, ['messages', ...Object.keys(changes)]);
    return after;
  }

  return {
    maySee,

    async openTicketOf(caller: Caller): Promise<Ticket | undefined> {
      if (caller.actor.kind !== 'visitor') return undefined;
      return store.openOfVisitor(caller.tenantId, caller.actor.visitorId);
    },

    /** The offline form. A visitor whose ticket is open adds to it: there is one at a time. */
    async openByVisitor(
      caller: Caller,
      form: OfflineForm,
      { language, departmentId }: { language: 'de' | 'en'; departmentId: string | null },
    ): Promise<Ticket> {
      const { actor, tenantId } = caller;
      if (actor.kind !== 'visitor') throw new Refusal('forbidden', 'visitor_only', 'A visitor opens a ticket.');
      const body = checkBody('body.message', form.message);
      const email = checkMailAddress('body.email', form.email);
      if (form.subject !== undefined && form.subject.length > SUBJECT_CHARACTERS) {
        throw invalid('body.subject', `has ${form.subject.length} characters`, `at most ${SUBJECT_CHARACTERS}`);
      }
      if (form.name !== undefined && form.name.length > 200) {
        throw invalid('body.name', `has ${form.name.length} characters`, 'at most 200');
      }
      const name = headerText(form.name ?? '', 200) || null;
      const ticket = await database.transaction().execute(async (transaction) => {
        const inside = ticketsStore(transaction);
        const now = clock.now();
        const made = await inside.add({
          id: newId(),
          tenantId,
          source: 'offline_form',
          visitorId: actor.visitorId,
          conversationId: null,
          requester: { name, email },
          subject: headerText(form.subject ?? '', SUBJECT_CHARACTERS) || firstLine(body),
          language,
          status: 'open',
          priority: 'medium',
          category: 'other',
          departmentId,
          assignedStaffId: null,
          createdAt: now,
        });
        if (!made) {
          const open = await inside.openOfVisitor(tenantId, actor.visitorId);
          const held = open && (await inside.locked(tenantId, open.id));
          if (!held || isOver(held.status)) {
            throw new Refusal('conflict', 'ticket_changed', 'The ticket was just closed. Send the form again.');
          }
          return addFromVisitor(transaction, held, body, { name, email });
        }
        await inside.addMessage(tenantId, made.id, {
          author: 'visitor',
          staffId: null,
          authorName: name,
          body,
          isInternal: false,
          createdAt: now,
        });
        await tell(transaction, made);
        return made;
      });
      outbox.wake();
      return ticket;
    },

    /** Nobody took a hand-over: it becomes a ticket with what was said. Part of the caller's change. */
    async openForHandoff(
      transaction: Kysely<unknown>,
      tenantId: string,
      handoff: HandoffOfTicket,
    ): Promise<Ticket | undefined> {
      const inside = ticketsStore(transaction);
      const now = clock.now();
      const made = await inside.add({
        id: newId(),
        tenantId,
        source: 'unanswered_handoff',
        visitorId: handoff.visitorId,
        conversationId: handoff.conversationId,
        requester: handoff.requester,
        subject: firstLine(handoff.subject),
        language: handoff.language,
        status: 'open',
        priority: 'high',
        category: 'other',
        departmentId: handoff.departmentId,
        assignedStaffId: null,
        createdAt: now,
      });
      if (!made) return undefined;
      for (const message of handoff.messages) {
        await inside.addMessage(tenantId, made.id, { ...message, staffId: null, isInternal: false });
      }
      await tell(transaction, made);
      return made;
    },

    /** Somebody took the conversation that a ticket came from, or it was closed. */
    async follow(
      transaction: Kysely<unknown>,
      tenantId: string,
      conversationId: string,
      happened: { assignedStaffId: string } | 'closed',
    ): Promise<void> {
      const inside = ticketsStore(transaction);
      const found = await inside.openOfConversation(tenantId, conversationId);
      const ticket = found && (await inside.locked(tenantId, found.id));
      if (!ticket || isOver(ticket.status)) return;
      const changes: TicketChanges =
        happened === 'closed'
          ? { status: 'resolved' }
          : { assignedStaffId: happened.assignedStaffId, ...(ticket.status === 'open' && { status: 'in_progress' }) };
      const changed = Object.entries(changes).filter(([name, value]) => ticket[name as keyof Ticket] !== value);
      if (changed.length === 0) return;
      const after = await inside.change(tenantId, ticket.id, changes, clock.now());
      await tell(
        transaction,
        after,
        changed.map(([name]) => name),
      );
    },

    /** A mail of the requester's. Part of the caller's change; a closed ticket takes no more (false). */
    async addByMail(transaction: Kysely<unknown>, tenantId: string, ticketId: string, body: string): Promise<boolean> {
      const ticket = await ticketsStore(transaction).locked(tenantId, ticketId);
      if (!ticket) throw missing('ticket');
      if (ticket.status === 'closed') return false;
      const isResolved = ticket.status === 'resolved';
      if (
        isResolved &&
        ticket.visitorId &&
        (await ticketsStore(transaction).openOfVisitor(tenantId, ticket.visitorId))
      ) {
        return false;
      }
      await addFromVisitor(
        transaction,
        isResolved ? { ...ticket, status: 'waiting' } : ticket,
        body.slice(0, TICKET_BODY_CHARACTERS),
      );
      return true;
    },

    byId: (tenantId: string, id: string) => store.byId(tenantId, id),

    async list(
      caller: Caller,
      input: {
        status?: TicketStatus | undefined;
        assigned?: 'me' | 'none' | 'any' | undefined;
        includeArchived?: boolean | undefined;
        cursor?: string | undefined;
        limit: number;
      },
    ): Promise<{ tickets: Ticket[]; nextCursor?: string }> {
      caller.must('agent:conversations:read');
      const staff = staffOf(caller);
      const position = input.cursor ? cursors.of('tickets').read(caller.tenantId, input.cursor) : undefined;
      if (position && position.length !== 3) {
        throw invalid('query.cursor', 'is not a cursor of this list', 'the nextCursor of the page before');
      }
      const found = await store.page(caller.tenantId, {
        status: input.status,
        assigned: input.assigned ?? 'any',
        includeArchived: input.includeArchived ?? false,
        staffId: staff.staffId,
        departmentIds: caller.may('conversations:all') ? undefined : staff.departmentIds,
        before: position && { urgency: Number(position[0]), at: position[1]!, id: position[2]! },
        limit: input.limit + 1,
      });
      const page = found.slice(0, input.limit);
      const last = page.at(-1);
      return {
        tickets: page.map(({ ticket }) => ticket),
        ...(found.length > input.limit &&
          last && { nextCursor: cursors.of('tickets').write(caller.tenantId, last.position) }),
      };
    },

    async get(caller: Caller, id: string): Promise<TicketWithMessages> {
      caller.must('agent:conversations:read');
      const ticket = await visible(caller, id);
      return { ticket, messages: await store.messages(caller.tenantId, id, MESSAGES_SHOWN) };
    },

    async change(
      caller: Caller,
      id: string,
      input: {
        status?: TicketStatus | undefined;
        priority?: TicketPriority | undefined;
        assignedStaffId?: string | null | undefined;
      },
    ): Promise<Ticket> {
      caller.must('agent:conversations:write');
      const { assignedStaffId, status, priority } = input;
      if (assignedStaffId === undefined && status === undefined && priority === undefined) {
        throw invalid('body', 'changes nothing', 'status, priority or assignedAgentId');
      }
      if (assignedStaffId && !(await staffName(caller.tenantId, assignedStaffId))) throw missing('staff');
      return change(caller, id, {
        ...(status !== undefined && { status }),
        ...(priority !== undefined && { priority }),
        ...(assignedStaffId !== undefined && { assignedStaffId }),
      });
    },

    /** To the visitor, or to the desk alone. A public answer waits for the visitor's. */
    async reply(
      caller: Caller,
      id: string,
      input: { body: string; isInternal: boolean },
    ): Promise<{ ticket: Ticket; message: TicketMessage }> {
      caller.must('agent:messages:write');
      const staff = staffOf(caller);
      const body = checkBody('body.body', input.body);
      const answered = await database.transaction().execute(async (transaction) => {
        const inside = ticketsStore(transaction);
        const before = await inside.locked(caller.tenantId, id);
        if (!before || !maySee(caller, before)) throw missing('ticket');
        if (before.status === 'closed' && !input.isInternal) {
          throw new Refusal('conflict', 'ticket_closed', 'This ticket is closed. Open it again first.');
        }
        const earlier = await inside.messages(caller.tenantId, id, MESSAGES_SHOWN);
        const now = clock.now();
        const message = await inside.addMessage(caller.tenantId, id, {
          author: 'staff',
          staffId: staff.staffId,
          authorName: staff.name,
          body,
          isInternal: input.isInternal,
          createdAt: now,
        });
        const changes: TicketChanges = input.isInternal
          ? {}
          : {
              ...(!isOver(before.status) && { status: 'waiting' as const }),
              ...(before.assignedStaffId === null && { assignedStaffId: staff.staffId }),
            };
        const ticket = await inside.change(caller.tenantId, id, changes, now, true);
        await tell(transaction, ticket, ['messages', ...Object.keys(changes)]);
        if (!input.isInternal) await deliver(transaction, ticket, message, earlier);
        return { ticket, message };
      });
      outbox.wake();
      const { ticket, message } = answered;
      if (!input.isInternal && ticket.conversationId) {
        await sayInConversation(caller, ticket.conversationId, {
          messageId: message.id,
          ticketNumber: ticket.number,
          body,
        });
      }
      return answered;
    },
  };
}

export type Tickets = ReturnType<typeof tickets>;
