import type { Kysely } from 'kysely';
import type { Conversations } from '#modules/conversations/index.ts';
import { systemCaller } from '#modules/identity/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Ticket, Tickets } from '#modules/tickets/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { DeskSettings } from './desk-settings.ts';
import { spoken } from './quoted.ts';
import { languageOf } from './unread-answers.ts';
import type { Watch } from './watches.store.ts';

const MESSAGES_KEPT = 50;

type Needs = {
  conversations: Pick<Conversations, 'view' | 'messages'>;
  tenants: Pick<Tenants, 'byId' | 'isOpen'>;
  tickets: Pick<Tickets, 'openForHandoff'>;
  clock: Clock;
};

/** A hand-over that nobody takes, or that came outside opening hours, becomes a ticket. */
export function handoffTickets({ conversations, tenants, tickets, clock }: Needs) {
  return async (
    transaction: Kysely<unknown>,
    { tenantId, conversationId }: Watch,
    { ticketAfterMinutes }: DeskSettings,
  ): Promise<{ again?: Date; opened?: Ticket }> => {
    const view = await conversations.view(tenantId, conversationId);
    const tenant = await tenants.byId(tenantId);
    if (!tenant || !view?.handoffRequestedAt || view.assignedStaffId || ticketAfterMinutes === 0) return {};
    if (view.status !== 'open' && view.status !== 'pending') return {};
    const messages = (
      await conversations.messages(systemCaller(tenantId), conversationId, { limit: MESSAGES_KEPT })
    ).filter(spoken);
    const firstWords = messages.find(({ senderType }) => senderType === 'visitor');
    if (!firstWords) return {};
    const since = Math.max(view.handoffRequestedAt.getTime(), firstWords.sentAt.getTime());
    const dueAt = new Date(since + ticketAfterMinutes * 60_000);
    if (dueAt > clock.now() && (await tenants.isOpen(tenantId))) return { again: dueAt };
    const opened = await tickets.openForHandoff(transaction, tenantId, {
      conversationId,
      visitorId: view.visitorId,
      departmentId: view.departmentId,
      requester: { name: view.visitor.name, email: view.visitor.email },
      subject: view.subject ?? firstWords.body,
      language: languageOf(view.language ?? tenant.defaultLanguage),
      messages: messages.map((message) => ({
        author: message.senderType === 'visitor' ? ('visitor' as const) : ('ai' as const),
        authorName: message.senderType === 'visitor' ? view.visitor.name : message.senderName,
        body: message.body,
        createdAt: message.sentAt,
      })),
    });
    return { ...(opened && { opened }) };
  };
}
