import type { Caller, Staff } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { created, idIn, idOrNone, iso, ok } from '#surfaces/shapes/answers.ts';
import { showConversation } from '#surfaces/shapes/conversation.ts';
import { showMessage, showMessages } from '#surfaces/shapes/message.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { showTenant } from './tenant.ts';

const statuses = ['open', 'pending', 'snoozed', 'resolved', 'closed'] as const;
type Status = (typeof statuses)[number];

/** The contract takes two older words for what a person chooses. */
const chosen = {
  available: 'available',
  online: 'available',
  busy: 'busy',
  offline: 'offline',
  unavailable: 'offline',
} as const;

const showPresence = (staff: Staff) => ({
  agentId: show('staff', staff.id),
  status: staff.presence,
  online: staff.online,
  ...(staff.lastActivityAt && { lastActivityAt: iso(staff.lastActivityAt) }),
});

function staffIdOf(caller: Caller): string {
  if (caller.actor.kind === 'staff') return caller.actor.staffId;
  throw new Refusal(
    'forbidden',
    'staff_only',
    'This is for members of staff: use an agent token or a workspace sign-in.',
  );
}

/** An id in a body that nobody has is told as a wrong value, in the words of an unknown one. */
const optionalId = (noun: 'staff' | 'department', value: string | null | undefined): string | null | undefined =>
  value === null || value === undefined ? value : idIn(noun, value);

export function agentOperations(needs: RingnityNeeds): RingnityOperations {
  const { conversations, identity, tenants } = needs;

  async function me(caller: Caller): Promise<Staff> {
    const staff = await identity.staff(caller.tenantId, staffIdOf(caller));
    if (!staff) throw missing('staff');
    return staff;
  }

  return {
    getAgentProfile: async ({ caller }) => {
      caller.must('agent:profile:read');
      const staff = await me(caller);
      const tenant = await tenants.byId(caller.tenantId);
      const department = staff.departments[0];
      return ok({
        agent: {
          agentId: show('staff', staff.id),
          username: staff.username,
          name: staff.name,
          role: staff.role,
          ...(department && { departmentId: show('department', department.id), departmentName: department.name }),
          scopes: [...caller.scopes].sort(),
        },
        ...(tenant && { tenant: showTenant(tenant, 'own') }),
      });
    },

    getAgentPresence: async ({ caller }) => {
      caller.must('agent:presence:read');
      return ok(showPresence(await me(caller)));
    },

    updateAgentPresence: async ({ caller, body }) => {
      caller.must('agent:presence:write');
      staffIdOf(caller);
      return ok(showPresence(await identity.setPresence(caller, chosen[body.status])));
    },

    listAgentConversations: async ({ caller, query }) => {
      caller.must('agent:conversations:read');
      if (query.status !== undefined && !statuses.includes(query.status as Status)) {
        throw invalid('query.status', `is ${JSON.stringify(query.status)}`, `one of ${statuses.join(', ')}`);
      }
      const page = await conversations.list(caller, {
        statuses: query.status === undefined ? undefined : [query.status as Status],
        departmentId: idOrNone('department', query.departmentId),
        assigned: query.assigned,
        cursor: query.cursor,
        limit: query.limit ?? 50,
      });
      return ok({
        conversations: page.conversations.map((view) => showConversation(view, 'agent')),
        ...(page.nextCursor && { nextCursor: page.nextCursor }),
      });
    },

    getAgentConversation: async ({ caller, path }) => {
      caller.must('agent:conversations:read');
      return ok({
        conversation: showConversation(await conversations.get(caller, idIn('conversation', path.id)), 'agent'),
      });
    },

    listAgentConversationMessages: async ({ caller, path, query }) => {
      caller.must('agent:messages:read');
      const limit = query.limit ?? 50;
      const page = await conversations.messages(caller, idIn('conversation', path.id), {
        ...(query.before !== undefined && { before: idIn('message', query.before) }),
        limit: limit + 1,
      });
      const messages = page.slice(-limit);
      const oldest = messages[0];
      return ok({
        messages: showMessages(messages, 'agent'),
        ...(page.length > limit && oldest && { nextCursor: show('message', oldest.id) }),
      });
    },

    sendAgentConversationMessage: async ({ caller, path, body, headers }) => {
      caller.must('agent:messages:write');
      const key = headers['idempotency-key'];
      const { message } = await conversations.send(caller, idIn('conversation', path.id), {
        body: body.body,
        messageType: body.messageType,
        metadata: body.metadata,
        clientMessageId: body.clientMessageId ?? (typeof key === 'string' ? key : undefined),
      });
      return created({ message: showMessage(message, 'agent')! });
    },

    markAgentMessageRead: async ({ caller, path }) => {
      caller.must('agent:messages:write');
      await conversations.mark(caller, idIn('conversation', path.id), {
        messageId: idIn('message', path.messageId),
        status: 'read',
      });
      return ok({});
    },

    assignAgentConversation: async ({ caller, path, body }) => {
      caller.must('agent:conversations:write');
      const { assignment, conversation } = await conversations.assign(caller, idIn('conversation', path.id), {
        staffId: optionalId('staff', body?.assignedAgentId),
        departmentId: optionalId('department', body?.assignedDepartmentId),
        reason: body?.reason,
        isTransfer: body?.isTransfer,
      });
      return ok({
        assignment: {
          assignmentId: show('assignment', assignment.id),
          conversationId: show('conversation', assignment.conversationId),
          clientId: show('tenant', assignment.tenantId),
          assignedAgentId: assignment.staffId && show('staff', assignment.staffId),
          assignedDepartmentId: assignment.departmentId && show('department', assignment.departmentId),
          assignedByAgentId: assignment.assignedByStaffId && show('staff', assignment.assignedByStaffId),
          reason: assignment.reason,
          createdAt: iso(assignment.createdAt),
        },
        conversation: showConversation(conversation, 'agent'),
      });
    },

    closeAgentConversation: async ({ caller, path }) => {
      caller.must('agent:conversations:write');
      return ok({
        conversation: showConversation(await conversations.close(caller, idIn('conversation', path.id)), 'agent'),
      });
    },
  };
}
