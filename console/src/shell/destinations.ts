import { IconBook2, IconBrowser, IconDatabaseOff, IconInbox, IconSparkles } from '@tabler/icons-react';
import type { Role } from '../session/session.ts';

export const destinations = [
  { name: 'inbox', to: '/$slug/inbox', icon: IconInbox },
  { name: 'knowledge', to: '/$slug/knowledge', icon: IconBook2 },
  { name: 'assistant', to: '/$slug/assistant', icon: IconSparkles },
  { name: 'widget', to: '/$slug/widget', icon: IconBrowser },
  { name: 'sampleData', to: '/$slug/sample-data', icon: IconDatabaseOff },
] as const;

export const mayManage = (role: Role): boolean => role === 'owner' || role === 'admin';

export const destinationsOf = (role: Role) =>
  destinations.filter((destination) => destination.name !== 'sampleData' || mayManage(role));
