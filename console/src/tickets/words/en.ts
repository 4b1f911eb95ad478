export const en = {
  title: 'Tickets',
  list: 'Tickets',
  messages: 'Messages of this ticket',
  choose: 'Choose a ticket',
  chooseText: 'What came in while nobody was here, or was not answered in the chat, is answered from here by mail.',
  empty: 'No open tickets',
  emptyText: 'They come from the offline form of the widget, and from hand-overs that nobody took.',
  emptyFilter: 'Nothing matches these filters',
  assignedTo: 'Assigned to',
  assigned: { any: 'All', me: 'Mine', none: 'Unassigned' },
  statusLabel: 'Status',
  status: {
    open: 'Open',
    in_progress: 'In progress',
    waiting: 'Waiting for reply',
    resolved: 'Resolved',
    closed: 'Closed',
  },
  unresolved: 'Not yet resolved',
  anyStatus: 'Any status',
  unknown: 'Unknown',
  more: 'Show more',
  back: 'Back to the list',
  source: { offline_form: 'Offline form', unanswered_handoff: 'Unanswered hand-over', account: 'Customer account' },
  conversation: 'To the conversation',
  internal: 'Internal',
  replyPlaceholder: 'The answer goes out by mail, and into the conversation …',
  missing: 'This ticket is not here',
  missingText: 'It was removed, or it belongs to a department you do not see.',
};

export type TicketWords = typeof en;

declare module '../../language/areas.ts' {
  interface AreaWords {
    tickets: TicketWords;
  }
}
