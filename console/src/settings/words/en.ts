export const en = {
  label: 'Settings',
  back: 'All settings',
  group: { mine: 'Mine', team: 'Team', answers: 'Answers', channels: 'Channels', workspace: 'Workspace' },
  page: {
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
