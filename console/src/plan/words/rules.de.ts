import type { rules as english } from './rules.en.ts';

export const rules: typeof english = {
  feature: {
    chat: 'Chat',
    voice: 'Sprachanrufe',
    video: 'Videoanrufe',
    ai_chat: 'KI im Chat',
    ai_voice: 'KI am Telefon',
    knowledge: 'Wissen',
    webhooks: 'Webhooks',
    server_api: 'Server-API',
    oauth_login: 'Login für andere Anwendungen',
    reports_export: 'Export von Berichten',
    white_label: 'Eigene Marke',
    recordings: 'Aufnahmen',
    integrations: 'Anbindungen',
  },
  quota: {
    agents: 'Personen neben dem Inhaber',
    departments: 'Abteilungen',
    allowed_domains: 'Erlaubte Domains',
    contacts: 'Kontakte',
    knowledge_items: 'Einträge im Wissen',
    storage_mb: 'Speicher (MB)',
    chat_conversations: 'Gespräche',
    ai_chat_replies: 'KI-Antworten',
    ai_voice_minutes: 'KI-Sprachminuten',
    webhook_endpoints: 'Webhooks',
    concurrent_calls: 'Anrufe zugleich',
    api_requests_per_hour: 'API-Anfragen je Stunde',
  },
};
