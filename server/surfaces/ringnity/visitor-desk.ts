import { checkMailAddress } from '#platform/mail/index.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { showOwnTicket } from '#surfaces/shapes/ticket.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { mustBeVisitor, showSession, startSession } from './visitor-session.ts';

/** What a visitor leaves at the desk: a message while nobody is there, a rating, the wish for a transcript. */
export function visitorDeskOperations(needs: RingnityNeeds): RingnityOperations {
  const { conversations, desk, identity, ratings, tenants, tickets } = needs;

  return {
    getVisitorOpenTicket: async ({ caller }) => {
      const ticket = await tickets.openTicketOf(mustBeVisitor(caller));
      return ok({ ticket: ticket ? showOwnTicket(ticket) : null });
    },

    createVisitorTicket: async ({ caller, body }) => {
      const { name, subject, message } = body;
      const email = checkMailAddress('body.email', body.email);
      const isNew = caller.actor.kind !== 'visitor';
      const session = await startSession(caller, { visitor: { ...(name && { name }), email } }, needs);
      const visitor = await conversations.visitor(caller.tenantId, session.visitor.id);
      const tenant = await tenants.byId(caller.tenantId);
      const departments = await identity.departments(caller.tenantId);
      const language = (visitor?.language ?? tenant?.defaultLanguage ?? 'de').startsWith('en') ? 'en' : 'de';
      const ticket = await tickets.openByVisitor(
        session.caller,
        { name, email, subject, message },
        { language, departmentId: departments.find(({ isDefault }) => isDefault)?.id ?? null },
      );
      return created({ ticket: showOwnTicket(ticket), ...(isNew && { session: showSession(session) }) });
    },

    rateVisitorConversation: async ({ caller, path, body }) => {
      const id = idIn('conversation', path.conversationId);
      const { score, comment, ratedAt } = await ratings.rate(mustBeVisitor(caller), id, body);
      return created({ rating: { score, ...(comment && { comment }), ratedAt: iso(ratedAt) } });
    },

    sendVisitorTranscript: async ({ caller, path, body }) => {
      await desk.sendTranscript(mustBeVisitor(caller), idIn('conversation', path.conversationId), body?.email);
      return created({ sent: true as const });
    },
  };
}
