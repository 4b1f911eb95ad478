import {
  IconAddressBook,
  IconBook2,
  IconCalendar,
  IconChartBar,
  IconInbox,
  IconPhone,
  IconSettings,
  IconTicket,
} from '@tabler/icons-react';
import type { Role } from '../session/session.ts';

export const destinations = [
  { name: 'inbox', to: '/$slug/inbox', icon: IconInbox },
  { name: 'tickets', to: '/$slug/tickets', icon: IconTicket },
  { name: 'calls', to: '/$slug/calls', icon: IconPhone },
  { name: 'calendar', to: '/$slug/calendar', icon: IconCalendar },
  { name: 'contacts', to: '/$slug/contacts', icon: IconAddressBook },
  { name: 'knowledge', to: '/$slug/knowledge', icon: IconBook2 },
  { name: 'reports', to: '/$slug/reports', icon: IconChartBar },
  { name: 'settings', to: '/$slug/settings', icon: IconSettings },
] as const;

export type Destination = (typeof destinations)[number];

/** The places that this person needs: reports are not for everybody. */
export const destinationsOf = (role: Role) => destinations.filter(({ name }) => name !== 'reports' || role !== 'agent');

/** How many of them the bar of a phone holds, beside a menu with the others. */
export const ON_PHONE = 4;
