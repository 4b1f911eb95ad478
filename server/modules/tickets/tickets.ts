import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { maySee, staffOf } from './access.ts';
import { follower } from './follower.ts';
import { checkBody, fromVisitors } from './from-visitors.ts';
import { opening } from './opening.ts';
import { telling } from './telling.ts';
import { isOver, type Ticket, type TicketMessage } from './ticket.ts';
import { type TicketChanges, ticketsStore } from './tickets.store.ts';
import type { TicketPriority, TicketStatus } from './tickets.tables.ts';

const MESSAGES_SHOWN = 200;

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

/** One place for what people write to the desk and no chat settles at once. */
export function tickets({ database, outbox, cursors, clock, staffName, deliver, sayInConversation }: Needs) {
  const store = ticketsStore(database);
  const tell = telling(outbox);

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

  return {
    maySee,
    ...opening({ database, outbox, clock }),
    addByMail: fromVisitors({ outbox, clock }).addByMail,
    follow: follower({ outbox, clock }),

    /** Of erased visitors' tickets remains what was written. Resolves with the addresses they had there. */
    forget: (transaction: Kysely<unknown>, tenantId: string, visitorIds: readonly string[]): Promise<string[]> =>
      ticketsStore(transaction).pseudonymise(tenantId, visitorIds),

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
