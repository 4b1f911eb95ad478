import type { ServerFrame, ServerFrameOf } from '@switchboard/protocol';
import { closeCodes } from '@switchboard/protocol/limits';
import { type Conversation, type Receipt, type Tag, toConversation, toMessage } from '#modules/conversations/index.ts';
import type { KnowledgeEvents } from '#modules/knowledge/index.ts';
import type { TicketFact } from '#modules/tickets/index.ts';
import { show } from '#platform/ids.ts';
import type { DomainEvent } from '#platform/outbox.ts';
import { showTag } from '#surfaces/shapes/conversation.ts';
import { showMessage, showReceipt } from '#surfaces/shapes/message.ts';
import type { CallTelling } from './call-telling.ts';
import { deliver, type Followers, type Registry } from './following.ts';
import type { Needs } from './needs.ts';
import type { Retelling } from './retelling.ts';
import type { TicketTelling } from './ticket-telling.ts';

type Row = Record<string, unknown>;

/** All of a conversation that a message can change besides its counters, and all that decides who may see it. */
const stateOf = ({ status, assistantState, assignedStaffId, departmentId, handoffRequestedAt }: Conversation): string =>
  [status, assistantState, assignedStaffId, departmentId, handoffRequestedAt?.getTime()].join(' ');

/**
 * Facts in, frames out. Messages, receipts and presence go out at once and from the event alone; whatever needs a
 * conversation with its names is left to `retelling`, which reads each one once for all who are told.
 */
export function relay({
  needs,
  registry,
  retelling,
  ticketTelling,
  callTelling,
}: {
  needs: Needs;
  registry: Registry;
  retelling: Retelling;
  ticketTelling: Pick<TicketTelling, 'ticket'>;
  callTelling: Pick<CallTelling, 'tell'>;
}) {
  const { conversations, bus, log } = needs;

  /** Those whom a change put out of sight are told so and hear nothing more. */
  function dismiss(followers: Followers, conversation: Conversation): void {
    const gone = JSON.stringify({
      type: 'conversation.removed',
      conversationId: show('conversation', conversation.id),
    } satisfies ServerFrame);
    for (const following of [...followers.agent, ...followers.visitor]) {
      const caller = following.connection.greeted?.caller;
      if (caller && conversations.maySee(caller, conversation)) continue;
      deliver(following, gone);
      registry.unfollow(following.connection, conversation.id);
    }
  }

  /** True where the followers have not been told of this state yet. */
  function takeState(conversation: Conversation): boolean {
    const followers = registry.followers(conversation.id);
    const state = stateOf(conversation);
    if (!followers || followers.toldState === state) return false;
    followers.toldState = state;
    dismiss(followers, conversation);
    return true;
  }

  function onMessage(type: 'chat.message.created' | 'chat.message.updated', data: Row): void {
    const conversation = toConversation(data['conversation'] as Row);
    const message = toMessage(data['message'] as Row);
    const isNews = takeState(conversation);
    const followers = registry.followers(conversation.id);
    const conversationId = show('conversation', conversation.id);
    for (const audience of ['visitor', 'agent'] as const) {
      if (!followers || followers[audience].size === 0) continue;
      const shown = showMessage(message, audience);
      if (!shown) continue;
      const json = JSON.stringify({
        type,
        conversationId,
        message: shown,
      } satisfies ServerFrame);
      for (const following of followers[audience]) deliver(following, json);
    }
    // A visitor’s message can bring a conversation back to the queue; a line of the product’s can be the first of one
    // that waits, and those that hold nothing are not counted.
    const movesQueue =
      type === 'chat.message.created' && (message.senderType === 'visitor' || message.senderType === 'system');
    retelling.conversation(conversation, { toFollowers: isNews, movesQueue });
  }

  function onConversation(type: string, data: Row): void {
    const conversation = toConversation(data['conversation'] as Row);
    takeState(conversation);
    retelling.conversation(conversation, {
      toFollowers: true,
      movesQueue: true,
      movesSight: true,
      isNew: type === 'conversation.created',
      ...(type === 'conversation.rating_requested' && { asksForRating: true }),
      ...(type === 'conversation.handoff_requested' && { handoffReason: String(data['reason']) }),
    });
  }

  function onReceipt(receipt: Receipt): void {
    const followers = registry.followers(receipt.conversationId);
    if (!followers) return;
    for (const audience of ['visitor', 'agent'] as const) {
      if (followers[audience].size === 0) continue;
      const json = JSON.stringify({
        type: 'chat.receipt.updated',
        conversationId: show('conversation', receipt.conversationId),
        receipt: showReceipt(receipt, audience),
      } satisfies ServerFrame);
      for (const following of followers[audience]) deliver(following, json);
    }
  }

  function onPresence(tenantId: string, data: Row): void {
    const json = JSON.stringify({
      type: 'agent.presence.updated',
      presence: {
        agentId: show('staff', String(data['staffId'])),
        ...(typeof data['name'] === 'string' && { name: data['name'] }),
        status: data['status'] as 'available' | 'busy' | 'offline',
        online: data['online'] === true,
        ...(data['isAway'] === true && { away: true }),
      },
    } satisfies ServerFrame);
    for (const watcher of registry.watchers(tenantId) ?? []) {
      if (watcher.greeted?.caller.may('staff:read')) watcher.push(json);
    }
  }

  /** Whoever was blocked hears why at their next greeting. */
  function onBlocked({ conversationIds }: { conversationIds: string[] }): void {
    for (const id of conversationIds) {
      for (const { connection } of registry.followers(id)?.visitor ?? []) {
        connection.close(closeCodes.forbidden, 'visitor_blocked');
      }
    }
  }

  function onMention(tenantId: string, data: Row): void {
    const staffIds = data['staffIds'] as string[];
    const json = JSON.stringify({
      type: 'mention.created',
      conversationId: show('conversation', String(data['conversationId'])),
      messageId: show('message', String(data['messageId'])),
      byName: String(data['byName']),
    } satisfies ServerFrame);
    for (const watcher of registry.watchers(tenantId) ?? []) {
      if (watcher.staffId !== undefined && staffIds.includes(watcher.staffId)) watcher.push(json);
    }
  }

  function onTags(tenantId: string, tags: Tag[]): void {
    const json = JSON.stringify({ type: 'tags.updated', tags: tags.map(showTag) } satisfies ServerFrame);
    for (const watcher of registry.watchers(tenantId) ?? []) watcher.push(json);
  }

  function onKnowledge(tenantId: string, itemId: string, status: ServerFrameOf<'knowledge.updated'>['status']): void {
    const json = JSON.stringify({
      type: 'knowledge.updated',
      itemId: show('knowledge', itemId),
      status,
    } satisfies ServerFrame);
    for (const watcher of registry.watchers(tenantId) ?? []) {
      if (watcher.greeted?.caller.may('knowledge:read')) watcher.push(json);
    }
  }

  function take(event: DomainEvent): void {
    const { tenantId, type, data } = event;
    if (type === 'message.created' || type === 'message.merged') onMessage('chat.message.created', data);
    else if (type === 'message.edited' || type === 'message.deleted') onMessage('chat.message.updated', data);
    else if (type === 'receipt.updated') onReceipt(data as unknown as Receipt);
    else if (type === 'mention.created') onMention(tenantId, data);
    else if (type === 'tags.changed') onTags(tenantId, data['tags'] as Tag[]);
    else if (type === 'visitor.blocked') onBlocked(data as { conversationIds: string[] });
    else if (type === 'staff.presence_changed') onPresence(tenantId, data);
    else if (type === 'ticket.created' || type === 'ticket.updated') {
      const { ticket, changed = [] } = data as { ticket: TicketFact; changed?: string[] };
      ticketTelling.ticket(tenantId, ticket.id, changed.includes('assignedStaffId'));
    } else if (type === 'knowledge.changed') {
      const { itemId, status } = data as KnowledgeEvents['knowledge.changed'];
      onKnowledge(tenantId, itemId, status);
    } else if (type === 'knowledge.ready') onKnowledge(tenantId, String(data['itemId']), 'ready');
    else if (type === 'knowledge.failed') onKnowledge(tenantId, String(data['itemId']), 'failed');
    else if (type.startsWith('call.')) callTelling.tell(event);
    else if (type.startsWith('conversation.') && data['conversation']) onConversation(type, data);
  }

  return bus.subscribe('events', (events: DomainEvent[]) => {
    for (const event of events) {
      try {
        take(event);
      } catch (error) {
        // One event that cannot be told must not silence the rest.
        log.error('an event could not be told', { surface: 'realtime', eventType: event.type, error });
      }
    }
  });
}
