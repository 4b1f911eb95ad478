export const en = {
  label: 'Settings',
  back: 'All settings',
  firstSteps: 'First steps',
  group: { mine: 'Mine', team: 'Team', answers: 'Answers', channels: 'Channels', workspace: 'Workspace' },
  page: {
    profile: 'Profile',
    security: 'Security',
    team: 'Team',
    departments: 'Departments',
    hours: 'Opening hours',
    routing: 'Routing',
    replies: 'Canned replies',
    tags: 'Tags',
    plan: 'Subscription and usage',
    devices: 'Devices',
    services: 'Services',
    mails: 'Mails',
    audit: 'Audit',
    assistant: 'Assistant',
    widget: 'Widget',
    developer: 'Developers',
    sampleData: 'Sample data',
  },
};

export type SettingsWords = typeof en;

declare module '../../language/areas.ts' {
  interface AreaWords {
    settings: SettingsWords;
  }
}
