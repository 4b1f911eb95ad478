import type { BookInput, Booking, Calendar } from '#modules/calendar/index.ts';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Language } from '#modules/knowledge/index.ts';
import { show } from '#platform/ids.ts';
import { isRefusal } from '#platform/refusal.ts';
import type { Deed } from './state.ts';
import { type DialogueLine, phrase, timeText } from './wording.ts';

/** Whom the assistant acts for: taken from the turn, never from what somebody wrote. */
export type Session = {
  tenantId: string;
  conversationId: string;
  visitorId: string;
  turnId: string;
  language: Language;
};

export type Ticket = { subject: string; text: string };

export type ActionNeeds = {
  calendar: Calendar['forVisitor'];
  conversations(): Pick<Conversations, 'sendAs' | 'learn'>;
  /** Where a desk for tickets is there; resolves with the number that the visitor is told. */
  openTicket?: ((session: Session, ticket: Ticket) => Promise<string>) | undefined;
};

export type Reach = { name: string; phone?: string | undefined; email?: string | undefined };

/** What an assistant can do for the visitor of its turn. Each deed stands in the timeline and in the turn's receipt. */
export function actions({ calendar, conversations, openTicket }: ActionNeeds, session: Session) {
  const { tenantId, conversationId, visitorId, turnId, language } = session;
  const deeds: Deed[] = [];

  async function doing<T>(tool: string, work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      deeds.push({ tool, outcome: 'done' });
      return result;
    } catch (error) {
      deeds.push({ tool, outcome: 'refused', ...(isRefusal(error) && { detail: error.code }) });
      throw error;
    }
  }

  /** A turn that is done again says it once. */
  const note = (line: DialogueLine, event: string, values: Record<string, string>, facts: Record<string, unknown>) =>
    conversations().sendAs(tenantId, conversationId, {
      senderType: 'system',
      body: phrase(line, language, values),
      metadata: { event, ...facts },
      turnId,
      clientMessageId: `${turnId}:${event}`,
    });

  async function noteBooking(line: DialogueLine, event: string, booking: Booking): Promise<Booking> {
    const { timeZone } = await calendar.week(tenantId);
    await note(
      line,
      event,
      { service: booking.serviceName, time: timeText(booking.startsAt, timeZone, language), name: booking.name },
      {
        bookingId: show('booking', booking.id),
        serviceName: booking.serviceName,
        startsAt: booking.startsAt.toISOString(),
      },
    );
    return booking;
  }

  const remember = ({ name, phone, email }: Reach) =>
    conversations().learn(tenantId, visitorId, { name, ...(phone && { phone }), ...(email && { email }) });

  return {
    deeds,
    canOpenTicket: openTicket !== undefined,
    week: () => calendar.week(tenantId),
    services: () => calendar.services(tenantId),
    own: () => calendar.own(tenantId, visitorId),
    slots: (serviceId: string, from: Date, days: number, limit: number) =>
      calendar.slots(tenantId, serviceId, from, days, limit),

    book: (input: BookInput): Promise<Booking> =>
      doing('book', async () => {
        const booking = await calendar.book(tenantId, { visitorId, conversationId, turnId }, input);
        await remember({ name: booking.name, phone: booking.phone ?? undefined, email: booking.email ?? undefined });
        return noteBooking('noteBooked', 'booking_created', booking);
      }),

    move: (id: string, startsAt: Date): Promise<Booking> =>
      doing('move_booking', async () =>
        noteBooking('noteMoved', 'booking_moved', await calendar.move(tenantId, visitorId, id, startsAt)),
      ),

    cancel: (id: string): Promise<Booking> =>
      doing('cancel_booking', async () =>
        noteBooking('noteCancelled', 'booking_cancelled', await calendar.cancel(tenantId, visitorId, id)),
      ),

    leaveNumber: (reach: Reach & { phone: string }): Promise<void> =>
      doing('leave_number', async () => {
        await remember(reach);
        await note('noteCallback', 'callback_requested', { name: reach.name, phone: reach.phone }, {});
      }),

    openTicket: (ticket: Ticket): Promise<string> =>
      doing('create_ticket', async () => {
        if (!openTicket) throw new Error('there is no desk for tickets');
        return openTicket(session, ticket);
      }),
  };
}

export type Actions = ReturnType<typeof actions>;
