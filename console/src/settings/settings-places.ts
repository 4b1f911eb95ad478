import {
  IconBrowser,
  IconClockHour4,
  IconCode,
  IconDatabaseOff,
  IconDeviceMobile,
  IconGauge,
  IconListDetails,
  IconMail,
  IconMessage2Bolt,
  IconPlugConnected,
  IconRoute,
  IconShieldLock,
  IconSitemap,
  IconSparkles,
  IconTags,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import type { Role } from '../session/session.ts';

/** The pages of the settings, in the order of their menu. `roles` says who needs them; the server decides who may. */
export const settingsPlaces = [
  { name: 'profile', group: 'mine', to: '/$slug/settings/profile', icon: IconUser, roles: 'all' },
  { name: 'security', group: 'mine', to: '/$slug/settings/security', icon: IconShieldLock, roles: 'all' },
  { name: 'devices', group: 'mine', to: '/$slug/settings/devices', icon: IconDeviceMobile, roles: 'all' },
  { name: 'team', group: 'team', to: '/$slug/settings/team', icon: IconUsers, roles: 'all' },
  { name: 'departments', group: 'team', to: '/$slug/settings/departments', icon: IconSitemap, roles: 'all' },
  { name: 'hours', group: 'team', to: '/$slug/settings/hours', icon: IconClockHour4, roles: 'leads' },
  { name: 'routing', group: 'team', to: '/$slug/settings/routing', icon: IconRoute, roles: 'leads' },
  { name: 'assistant', group: 'answers', to: '/$slug/settings/assistant', icon: IconSparkles, roles: 'all' },
  { name: 'replies', group: 'answers', to: '/$slug/settings/replies', icon: IconMessage2Bolt, roles: 'all' },
  { name: 'tags', group: 'answers', to: '/$slug/settings/tags', icon: IconTags, roles: 'all' },
  { name: 'widget', group: 'channels', to: '/$slug/settings/widget', icon: IconBrowser, roles: 'all' },
  { name: 'developer', group: 'channels', to: '/$slug/settings/developer', icon: IconCode, roles: 'managers' },
  { name: 'plan', group: 'workspace', to: '/$slug/settings/plan', icon: IconGauge, roles: 'leads' },
  { name: 'services', group: 'workspace', to: '/$slug/settings/services', icon: IconPlugConnected, roles: 'leads' },
  { name: 'mails', group: 'workspace', to: '/$slug/settings/mails', icon: IconMail, roles: 'managers' },
  { name: 'audit', group: 'workspace', to: '/$slug/settings/audit', icon: IconListDetails, roles: 'managers' },
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

/** Runs the desk: sees all conversations, but changes no settings of the workspace. */
const leads = (role: Role): boolean => role === 'supervisor' || mayManage(role);

export const settingsPlacesOf = (role: Role) =>
  settingsPlaces.filter(({ roles }) => roles === 'all' || (roles === 'leads' ? leads(role) : mayManage(role)));
