import type { SettingsWords } from './en.ts';

export const de: SettingsWords = {
  label: 'Einstellungen',
  back: 'Alle Einstellungen',
  firstSteps: 'Erste Schritte',
  group: { mine: 'Persönlich', team: 'Team', answers: 'Antworten', channels: 'Kanäle', workspace: 'Arbeitsbereich' },
  page: {
    profile: 'Profil',
    security: 'Sicherheit',
    team: 'Team',
    departments: 'Abteilungen',
    hours: 'Öffnungszeiten',
    routing: 'Verteilung',
    replies: 'Textbausteine',
    tags: 'Schlagwörter',
    plan: 'Tarif und Verbrauch',
    devices: 'Geräte',
    services: 'Dienste',
    mails: 'Mails',
    audit: 'Protokoll',
    assistant: 'Assistent',
    widget: 'Widget',
    developer: 'Entwicklung',
    sampleData: 'Beispieldaten',
  },
};
