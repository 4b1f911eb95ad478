import type { Kysely } from 'kysely';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { Mails } from '#modules/mails/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Ticket, TicketMessage } from '#modules/tickets/index.ts';
import { isMailAddress, normalMailAddress } from '#platform/mail/index.ts';
import { isRefusal } from '#platform/refusal.ts';
import type { MailAddresses } from './mail-addresses.ts';

const MOST_EARLIER = 10;
const EARLIER_CHARACTERS = 500;

type Needs = {
  conversations: Pick<Conversations, 'visitor' | 'send'>;
  tenants: Pick<Tenants, 'byId'>;
  mails: Pick<Mails, 'send'>;
  addresses: MailAddresses;
};

/** How the desk's public answer to a ticket reaches the visitor. */
export function ticketAnswers({ conversations, tenants, mails, addresses }: Needs) {
  return {
    async deliver(
      transaction: Kysely<unknown>,
      ticket: Ticket,
      message: TicketMessage,
      earlier: TicketMessage[],
    ): Promise<void> {
      const { tenantId, language } = ticket;
      const visitor = ticket.visitorId ? await conversations.visitor(tenantId, ticket.visitorId) : undefined;
      const address = normalMailAddress(ticket.requester.email ?? visitor?.email ?? '');
      const tenant = await tenants.byId(tenantId);
      if (!tenant || !isMailAddress(address)) return;
      const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: tenant.timeZone,
      });
      const show = ({ authorName, createdAt, body }: TicketMessage, most: number) => ({
        by: authorName ?? '–',
        at: format.format(createdAt),
        body: body.slice(0, most),
      });
      const replyTo = addresses.reply({ kind: 'ticket', id: ticket.id });
      const root = `<ticket-${ticket.id}@${addresses.domain ?? 'switchboard.invalid'}>`;
      await mails.send(transaction, {
        tenantId,
        to: { address, name: ticket.requester.name },
        language,
        template: 'ticketAnswer',
        values: {
          number: ticket.number,
          subject: ticket.subject,
          answer: show(message, message.body.length),
          earlier: earlier
            .filter(({ isInternal }) => !isInternal)
            .slice(-MOST_EARLIER)
            .map((one) => show(one, EARLIER_CHARACTERS)),
          canReply: replyTo !== undefined,
        },
        threading: { ...(replyTo && { replyTo }), inReplyTo: root, references: [root] },
      });
    },

    /** A conversation that is closed, or out of this person's sight, has the mail alone. */
    async sayInConversation(
      caller: Caller,
      conversationId: string,
      { messageId, ticketNumber, body }: { messageId: string; ticketNumber: number; body: string },
    ): Promise<void> {
      try {
        await conversations.send(caller, conversationId, {
          body,
          clientMessageId: `ticket-${messageId}`,
          metadata: { ticketNumber },
        });
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    },
  };
}
