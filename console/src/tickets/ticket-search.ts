export const ticketStatuses = ['open', 'in_progress', 'waiting', 'resolved', 'closed'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];
export const ticketAssigned = ['any', 'me', 'none'] as const;

export type TicketSearch = { assigned?: 'me' | 'none'; status?: TicketStatus; archived?: true };

/** What the address says about the list of tickets; nonsense in it is dropped. */
export function ticketSearch(search: Record<string, unknown>): TicketSearch {
  const assigned = (['me', 'none'] as const).find((name) => name === search['assigned']);
  const status = ticketStatuses.find((name) => name === search['status']);
  return {
    ...(assigned && { assigned }),
    ...(status && { status }),
    ...(search['archived'] === true && { archived: true }),
  };
}
