import type { SettingsWords } from './en.ts';

export const de: SettingsWords = {
  label: 'Einstellungen',
  back: 'Alle Einstellungen',
  group: { mine: 'Persönlich', team: 'Team', answers: 'Antworten', channels: 'Kanäle', workspace: 'Arbeitsbereich' },
  page: {
    assistant: 'Assistent',
    widget: 'Widget',
    developer: 'Entwicklung',
    sampleData: 'Beispieldaten',
  },
};
