import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import { type Ticket, type TicketMessage, toTicket, toTicketMessage } from './ticket.ts';
import type { TicketPriority, TicketStatus, TicketTables } from './tickets.tables.ts';

export type TicketFilter = {
  status?: TicketStatus | undefined;
  assigned: 'me' | 'none' | 'any';
  staffId: string;
  /** Undefined where the reader sees all; else the departments that bound them. */
  departmentIds?: readonly string[] | undefined;
  includeArchived: boolean;
  before?: { urgency: number; at: string; id: string } | undefined;
  limit: number;
};

export type TicketChanges = Partial<{
  status: TicketStatus;
  priority: TicketPriority;
  assignedStaffId: string | null;
  requesterName: string | null;
  requesterEmail: string | null;
}>;

export type NewTicketMessage = Omit<TicketMessage, 'id'>;

export function ticketsStore(database: Kysely<unknown>) {
  const db = database.withTables<TicketTables>();
  const ofDesk = (tenantId: string) =>
    db.selectFrom('tickets').selectAll().where('tenant_id', '=', tenantId).where('desk', '=', 'tenant');

  return {
    /** Undefined where this visitor has an open one already: the index decides, also between two at once. */
    async add(ticket: Omit<Ticket, 'number' | 'updatedAt' | 'lastMessageAt'>): Promise<Ticket | undefined> {
      const row = await db
        .insertInto('tickets')
        .values({
          id: ticket.id,
          tenant_id: ticket.tenantId,
          source: ticket.source,
          visitor_id: ticket.visitorId,
          conversation_id: ticket.conversationId,
          requester_name: ticket.requester.name,
          requester_email: ticket.requester.email,
          subject: ticket.subject,
          language: ticket.language,
          status: ticket.status,
          priority: ticket.priority,
          category: ticket.category,
          department_id: ticket.departmentId,
          assigned_staff_id: ticket.assignedStaffId,
          last_message_at: ticket.createdAt,
          created_at: ticket.createdAt,
          updated_at: ticket.createdAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      return row && toTicket(row);
    },

    async byId(tenantId: string, id: string): Promise<Ticket | undefined> {
      const row = await ofDesk(tenantId).where('id', '=', id).executeTakeFirst();
      return row && toTicket(row);
    },

    async locked(tenantId: string, id: string): Promise<Ticket | undefined> {
      const row = await ofDesk(tenantId).where('id', '=', id).forUpdate().executeTakeFirst();
      return row && toTicket(row);
    },

    async openOfVisitor(tenantId: string, visitorId: string): Promise<Ticket | undefined> {
      const row = await ofDesk(tenantId)
        .where('visitor_id', '=', visitorId)
        .where('status', 'not in', ['resolved', 'closed'])
        .executeTakeFirst();
      return row && toTicket(row);
    },

    async openOfConversation(tenantId: string, conversationId: string): Promise<Ticket | undefined> {
      const row = await ofDesk(tenantId)
        .where('conversation_id', '=', conversationId)
        .where('status', 'not in', ['resolved', 'closed'])
        .executeTakeFirst();
      return row && toTicket(row);
    },

    async change(tenantId: string, id: string, changes: TicketChanges, now: Date, hasMessage = false): Promise<Ticket> {
      const row = await db
        .updateTable('tickets')
        .set({
          ...(changes.status !== undefined && { status: changes.status }),
          ...(changes.priority !== undefined && { priority: changes.priority }),
          ...(changes.assignedStaffId !== undefined && { assigned_staff_id: changes.assignedStaffId }),
          ...(changes.requesterName !== undefined && { requester_name: changes.requesterName }),
          ...(changes.requesterEmail !== undefined && { requester_email: changes.requesterEmail }),
          ...(hasMessage && { last_message_at: now }),
          updated_at: now,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return toTicket(row);
    },

    async addMessage(tenantId: string, ticketId: string, message: NewTicketMessage): Promise<TicketMessage> {
      const row = await db
        .insertInto('ticket_messages')
        .values({
          id: newId(),
          tenant_id: tenantId,
          ticket_id: ticketId,
          author: message.author,
          staff_id: message.staffId,
          author_name: message.authorName,
          body: message.body,
          is_internal: message.isInternal,
          created_at: message.createdAt,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toTicketMessage(row);
    },

    /** The newest, oldest first. */
    async messages(tenantId: string, ticketId: string, limit: number): Promise<TicketMessage[]> {
      const rows = await db
        .selectFrom('ticket_messages')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('ticket_id', '=', ticketId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toTicketMessage).reverse();
    },

    async countBy(tenantId: string, ticketId: string, author: 'visitor'): Promise<number> {
      const row = await db
        .selectFrom('ticket_messages')
        .select((message) => message.fn.countAll<number>().as('count'))
        .where('tenant_id', '=', tenantId)
        .where('ticket_id', '=', ticketId)
        .where('author', '=', author)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },

    /** Neither name nor address is left of these visitors. Resolves with the addresses that stood there. */
    async pseudonymise(tenantId: string, visitorIds: readonly string[]): Promise<string[]> {
      if (visitorIds.length === 0) return [];
      const theirs = await db
        .selectFrom('tickets')
        .select(['id', 'requester_email'])
        .where('tenant_id', '=', tenantId)
        .where('visitor_id', 'in', visitorIds)
        .forUpdate()
        .execute();
      if (theirs.length === 0) return [];
      const ids = theirs.map(({ id }) => id);
      await db
        .updateTable('ticket_messages')
        .set({ author_name: null })
        .where('tenant_id', '=', tenantId)
        .where('ticket_id', 'in', ids)
        .where('author', '=', 'visitor')
        .execute();
      await db
        .updateTable('tickets')
        .set({ requester_name: null, requester_email: null })
        .where('tenant_id', '=', tenantId)
        .where('id', 'in', ids)
        .execute();
      return theirs.flatMap(({ requester_email: address }) => (address ? [address] : []));
    },

    async page(tenantId: string, filter: TicketFilter): Promise<{ ticket: Ticket; position: string[] }[]> {
      const { before, departmentIds } = filter;
      const rows = await ofDesk(tenantId)
        .select(sql<string>`last_message_at::text`.as('sorted_at'))
        .$if(!filter.includeArchived && filter.status === undefined, (query) =>
          query.where(sql<boolean>`not is_archived`),
        )
        .$if(filter.status !== undefined, (query) => query.where('status', '=', filter.status!))
        .$if(filter.assigned === 'me', (query) => query.where('assigned_staff_id', '=', filter.staffId))
        .$if(filter.assigned === 'none', (query) => query.where('assigned_staff_id', 'is', null))
        .$if(departmentIds !== undefined, (query) =>
          query.where(
            sql<boolean>`(assigned_staff_id = ${filter.staffId} or department_id = any(${[...(departmentIds ?? [])]}::uuid[])
              or (department_id is null and assigned_staff_id is null))`,
          ),
        )
        .$if(before !== undefined, (query) =>
          query.where(
            sql<boolean>`(urgency, last_message_at, id) < (${before!.urgency}::smallint, ${before!.at}::timestamptz, ${before!.id}::uuid)`,
          ),
        )
        .orderBy('urgency', 'desc')
        .orderBy('last_message_at', 'desc')
        .orderBy('id', 'desc')
        .limit(filter.limit)
        .execute();
      return rows.map((row) => ({ ticket: toTicket(row), position: [String(row.urgency), row.sorted_at, row.id] }));
    },
  };
}
