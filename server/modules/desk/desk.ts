import type { Kysely } from 'kysely';
import type { Attachments, Conversations } from '#modules/conversations/index.ts';
import type { Identity, OnRecord } from '#modules/identity/index.ts';
import type { Mails } from '#modules/mails/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Ticket, Tickets } from '#modules/tickets/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Limits } from '#platform/limits.ts';
import type { Log } from '#platform/log.ts';
import { isMailAddress, normalMailAddress } from '#platform/mail/index.ts';
import type { Outbox } from '#platform/outbox.ts';
import { tenantOfSubject } from './addressees.store.ts';
import { deskSettings } from './desk-settings.ts';
import { erasing } from './erasure.ts';
import { handoffTickets } from './handoff-tickets.ts';
import { inbound } from './inbound.ts';
import type { MailAddresses } from './mail-addresses.ts';
import { mailedStore } from './mailed.store.ts';
import { mentionedStaff } from './mentioned-staff.ts';
import { ticketAnswers } from './ticket-answers.ts';
import { transcripts } from './transcripts.ts';
import { unreadAnswers } from './unread-answers.ts';
import { visitorPresence } from './visitor-presence.ts';
import { waitingVisitors } from './waiting-visitors.ts';
import { type Watch, watchesStore } from './watches.store.ts';
import { watching } from './watching.ts';
import { say } from './wording.ts';

const MOST_A_SWEEP = 1000;
const AFTER_A_FAULT_MS = 300_000;
const TAKEN_KEPT_DAYS = 90;

type Needs = {
  database: Kysely<unknown>;
  outbox: Outbox;
  audit: OnRecord;
  conversations: Conversations;
  attachments: Attachments;
  identity: Identity;
  tenants: Tenants;
  tickets: Tickets;
  mails: Mails;
  addresses: MailAddresses;
  ownAddress: string;
  limits: Limits;
  clock: Clock;
  log: Log;
  publicUrl(): string;
};

/** Keeps in touch with those who are away: visitors who left, staff who are not there, hand-overs nobody took. */
export function desk(needs: Needs) {
  const { database, outbox, conversations, addresses, clock, log } = needs;
  const settings = deskSettings(needs);
  const presence = visitorPresence(needs);
  const mailUnread = unreadAnswers({ ...needs, presence });
  const remind = waitingVisitors(needs);
  const openTicket = handoffTickets(needs);
  const tellMentioned = mentionedStaff(needs);

  /** Looks at the next that is due; false where there is none. */
  async function look(): Promise<boolean> {
    let looked: Watch | undefined;
    let opened: Ticket | undefined;
    try {
      await database.transaction().execute(async (transaction) => {
        const store = watchesStore(transaction);
        const watch = await store.nextDue(clock.now());
        looked = watch;
        if (!watch) return;
        const wishes = await settings.of(watch.tenantId);
        let again: Date | undefined;
        if (watch.kind === 'answer_unread') again = await mailUnread(transaction, watch, wishes);
        else if (watch.kind === 'visitor_waiting') again = await remind.assigned(transaction, watch, wishes);
        else if (watch.kind === 'mention_unseen') again = await tellMentioned(transaction, watch, wishes);
        else if (watch.kind === 'handoff_waiting') again = await remind.unassigned(transaction, watch, wishes);
        else
          ({ again, opened } = {
            again: undefined,
            opened: undefined,
            ...(await openTicket(transaction, watch, wishes)),
          });
        if (again) await store.postpone(watch, again);
        else await store.end([watch]);
      });
    } catch (error) {
      log.error('what was due could not be done', {
        kind: looked?.kind,
        conversationId: looked?.conversationId,
        error,
      });
      if (!looked) return false;
      await watchesStore(database).postpone(looked, new Date(clock.now().getTime() + AFTER_A_FAULT_MS));
    }
    if (opened?.conversationId) await tellOfTicket(opened, opened.conversationId);
    return looked !== undefined;
  }

  /** The visitor hears what became of their wish, and where the answer will come. */
  async function tellOfTicket(ticket: Ticket, conversationId: string): Promise<void> {
    outbox.wake();
    const visitor = ticket.visitorId ? await conversations.visitor(ticket.tenantId, ticket.visitorId) : undefined;
    const line = isMailAddress(visitor?.email ?? '') ? 'ticketWithMail' : 'ticketWithoutMail';
    await conversations.sendAs(ticket.tenantId, conversationId, {
      senderType: 'system',
      body: say(line, ticket.language, { number: String(ticket.number) }),
      clientMessageId: `ticket-${ticket.id}`,
      metadata: { event: 'ticket_opened', ticketNumber: ticket.number },
    });
  }

  const visitorOfStop = async (token: string) => {
    const subject = addresses.read(token);
    const tenantId = subject?.kind === 'stop' ? await tenantOfSubject(database, subject) : undefined;
    const visitor = tenantId && subject && (await conversations.visitor(tenantId, subject.id));
    return visitor ? { tenantId: visitor.tenantId, address: normalMailAddress(visitor.email ?? '') } : undefined;
  };

  return {
    settings,
    presence,
    subscriber: watching(needs),
    ...inbound(needs),
    answers: ticketAnswers(needs),
    sendTranscript: transcripts(needs),
    forget: erasing(needs),

    /** Does all that is due. To be called every minute; several processes share the work. */
    async sweep(): Promise<void> {
      for (let looks = 0; looks < MOST_A_SWEEP && (await look()); looks += 1);
      await presence.removeExpired();
      await mailedStore(database).forgetTaken(new Date(clock.now().getTime() - TAKEN_KEPT_DAYS * 86_400_000));
    },

    /** The tenant whose mails a link would end, or undefined where the link is none of ours. */
    tenantOfStop: async (token: string): Promise<string | undefined> => (await visitorOfStop(token))?.tenantId,

    /** No more mails of this tenant's conversations to this visitor's address. False: the link is none of ours. */
    async stopMails(token: string): Promise<boolean> {
      const found = await visitorOfStop(token);
      if (!found) return false;
      if (found.address) await mailedStore(database).stop(found.tenantId, found.address, clock.now());
      return true;
    },
  };
}

export type Desk = ReturnType<typeof desk>;
