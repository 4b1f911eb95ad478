import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { checkMailAddress, headerText } from '#platform/mail/index.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, Refusal } from '#platform/refusal.ts';
import { checkBody, fromVisitors } from './from-visitors.ts';
import { telling } from './telling.ts';
import { isOver, type Ticket } from './ticket.ts';
import { ticketsStore } from './tickets.store.ts';

const SUBJECT_CHARACTERS = 200;

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

const firstLine = (text: string) => headerText(text.split('\n')[0] ?? '', 100);

/** How tickets come to be: by the offline form, and from hand-overs that nobody took. */
export function opening({ database, outbox, clock }: { database: Kysely<unknown>; outbox: Outbox; clock: Clock }) {
  const tell = telling(outbox);
  const { addFromVisitor } = fromVisitors({ outbox, clock });

  return {
    async openTicketOf(caller: Caller): Promise<Ticket | undefined> {
      if (caller.actor.kind !== 'visitor') return undefined;
      return ticketsStore(database).openOfVisitor(caller.tenantId, caller.actor.visitorId);
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
  };
}
