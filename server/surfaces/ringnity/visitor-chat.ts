import { Refusal } from '#platform/refusal.ts';
import { created, idIn, ok } from '#surfaces/shapes/answers.ts';
import { showConversation } from '#surfaces/shapes/conversation.ts';
import { showMessage, showMessages, showReceipt } from '#surfaces/shapes/message.ts';
import { availability } from './availability.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { mustBeVisitor, showSession, startSession } from './visitor-session.ts';

const SNAPSHOT_MESSAGES = 50;

export function visitorChatOperations(needs: RingnityNeeds): RingnityOperations {
  const { conversations, tenants } = needs;

  async function mustOfferChat(tenantId: string): Promise<void> {
    const chat = (await tenants.services(tenantId)).find((service) => service.key === 'chat');
    if (chat?.allowed) return;
    throw new Refusal('forbidden', 'feature_not_available', 'Chat is not available in this workspace.', {
      facts: { service: 'chat', status: chat?.status },
    });
  }

  return {
    createVisitorChatSession: async ({ caller, body, headers }) => {
      const session = await startSession(caller, body ?? {}, needs, headers['user-agent']);
      const current = await conversations.current(session.caller);
      return created({
        ...showSession(session),
        ...(current && { conversation: showConversation(current, 'visitor') }),
      });
    },

    createVisitorConversation: async ({ caller, body }) => {
      await mustOfferChat(caller.tenantId);
      const session =
        caller.actor.kind === 'visitor' && !body?.visitor ? undefined : await startSession(caller, body ?? {}, needs);
      const opened = await conversations.open(session?.caller ?? caller, {
        subject: body?.subject,
        departmentId: body?.departmentId ? idIn('department', body.departmentId) : undefined,
        metadata: body?.metadata,
      });
      return created({
        conversation: showConversation(opened, 'visitor'),
        ...(caller.actor.kind === 'anonymous' && session && { session: showSession(session) }),
      });
    },

    listVisitorConversations: async ({ caller, query }) => {
      const { conversations: own, nextCursor } = await conversations.own(mustBeVisitor(caller), {
        cursor: query.cursor,
        limit: query.limit ?? 20,
      });
      return ok({
        conversations: own.map((each) => showConversation(each, 'visitor')),
        ...(nextCursor && { nextCursor }),
      });
    },

    getVisitorConversation: async ({ caller, path }) => {
      const visitor = mustBeVisitor(caller);
      const id = idIn('conversation', path.conversationId);
      const conversation = await conversations.get(visitor, id);
      const [messages, receipts, queue] = await Promise.all([
        conversations.messages(visitor, id, { limit: SNAPSHOT_MESSAGES }),
        conversations.receipts(visitor, id),
        conversations.placeOf(visitor.tenantId, id),
      ]);
      return ok({
        conversation: {
          ...showConversation(conversation, 'visitor'),
          messages: showMessages(messages, 'visitor'),
          receipts: receipts.map((receipt) => showReceipt(receipt, 'visitor')),
          ...(queue && { queue }),
        },
      });
    },

    sendVisitorConversationMessage: async ({ caller, path, body, headers }) => {
      const visitor = mustBeVisitor(caller);
      const key = headers['idempotency-key'];
      const { message } = await conversations.send(visitor, idIn('conversation', path.conversationId), {
        body: body.body,
        messageType: body.messageType,
        metadata: body.metadata,
        clientMessageId: body.clientMessageId ?? (typeof key === 'string' ? key : undefined),
      });
      return created({ message: showMessage(message, 'visitor')! });
    },

    editVisitorConversationMessage: async ({ caller, path, body }) => {
      const visitor = mustBeVisitor(caller);
      const conversationId = idIn('conversation', path.conversationId);
      const message = await conversations.edit(visitor, conversationId, idIn('message', path.messageId), body);
      return ok({ message: showMessage(message, 'visitor')! });
    },

    deleteVisitorConversationMessage: async ({ caller, path }) => {
      const visitor = mustBeVisitor(caller);
      const conversationId = idIn('conversation', path.conversationId);
      const message = await conversations.removeMessage(visitor, conversationId, idIn('message', path.messageId));
      return ok({ deleted: true as const, message: showMessage(message, 'visitor')! });
    },

    getVisitorChatAvailability: async ({ caller }) => ok(await availability(caller.tenantId, needs)),
  };
}
