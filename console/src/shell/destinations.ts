import { IconAddressBook, IconBook2, IconCalendar, IconInbox, IconSettings, IconTicket } from '@tabler/icons-react';

export const destinations = [
  { name: 'inbox', to: '/$slug/inbox', icon: IconInbox },
  { name: 'tickets', to: '/$slug/tickets', icon: IconTicket },
  { name: 'calendar', to: '/$slug/calendar', icon: IconCalendar },
  { name: 'contacts', to: '/$slug/contacts', icon: IconAddressBook },
  { name: 'knowledge', to: '/$slug/knowledge', icon: IconBook2 },
  { name: 'settings', to: '/$slug/settings', icon: IconSettings },
] as const;
