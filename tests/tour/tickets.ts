import type { Shop } from './keys.ts';
import type { Tour } from './tour.ts';

export const leaveTicket = (tour: Tour, { slug }: Shop): Promise<void> =>
  tour.detour('Chat: a message for when nobody is there', async () => {
    const left = await tour.call('createVisitorTicket', {
      query: { slug },
      body: { name: 'Tilda Tour', email: 'tilda@example.com', message: 'Liefern Sie nach Wien?' },
    });
    const { sessionToken } = left.session as { sessionToken: string };
    const open = await tour.call('getVisitorOpenTicket', { as: sessionToken });
    tour.holds('it can be looked up', open.ticket?.ticketId, left.ticket.ticketId);
  });
