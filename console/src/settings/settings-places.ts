import { IconBrowser, IconCode, IconDatabaseOff, IconSparkles } from '@tabler/icons-react';
import type { Role } from '../session/session.ts';

/** The pages of the settings, in the order of their menu. `roles` says who needs them; the server decides who may. */
export const settingsPlaces = [
  { name: 'assistant', group: 'answers', to: '/$slug/settings/assistant', icon: IconSparkles, roles: 'all' },
  { name: 'widget', group: 'channels', to: '/$slug/settings/widget', icon: IconBrowser, roles: 'all' },
  { name: 'developer', group: 'channels', to: '/$slug/settings/developer', icon: IconCode, roles: 'managers' },
  {
    name: 'sampleData',
    group: 'workspace',
    to: '/$slug/settings/sample-data',
    icon: IconDatabaseOff,
    roles: 'managers',
  },
] as const;

export const settingsGroups = ['mine', 'team', 'answers', 'channels', 'workspace'] as const;

export const mayManage = (role: Role): boolean => role === 'owner' || role === 'admin';

export const settingsPlacesOf = (role: Role) =>
  settingsPlaces.filter(({ roles }) => roles === 'all' || mayManage(role));
