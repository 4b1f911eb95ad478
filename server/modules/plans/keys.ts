export const featureKeys = [
  'chat',
  'voice',
  'video',
  'ai_chat',
  'ai_voice',
  'knowledge',
  'webhooks',
  'server_api',
  'oauth_login',
  'reports_export',
  'white_label',
  'recordings',
  'integrations',
] as const;
export type FeatureKey = (typeof featureKeys)[number];

export const quotaKeys = [
  'agents',
  'departments',
  'allowed_domains',
  'contacts',
  'knowledge_items',
  'storage_mb',
  'chat_conversations',
  'ai_chat_replies',
  'ai_voice_minutes',
  'webhook_endpoints',
  'concurrent_calls',
  'api_requests_per_hour',
] as const;
export type QuotaKey = (typeof quotaKeys)[number];

/** What is used up, and comes back with the month; of everything else there is as much as there is now. */
export const consumedQuotas = ['chat_conversations', 'ai_chat_replies', 'ai_voice_minutes'] as const;
export type ConsumedQuota = (typeof consumedQuotas)[number];

export const isFeature = (text: string): text is FeatureKey => (featureKeys as readonly string[]).includes(text);
export const isQuota = (text: string): text is QuotaKey => (quotaKeys as readonly string[]).includes(text);
export const isConsumed = (quota: QuotaKey): quota is ConsumedQuota =>
  (consumedQuotas as readonly string[]).includes(quota);

export type Words = { de: string; en: string };

/** What a person reads of a key, whatever the operator calls it in the catalogue. */
export const featureWords: Record<FeatureKey, Words> = {
  chat: { de: 'Chat', en: 'chat' },
  voice: { de: 'Sprachanrufe', en: 'voice calls' },
  video: { de: 'Videoanrufe', en: 'video calls' },
  ai_chat: { de: 'KI im Chat', en: 'AI in chats' },
  ai_voice: { de: 'KI am Telefon', en: 'AI on the phone' },
  knowledge: { de: 'Wissen', en: 'knowledge' },
  webhooks: { de: 'Webhooks', en: 'webhooks' },
  server_api: { de: 'Server-API', en: 'server API' },
  oauth_login: { de: 'Login für andere Anwendungen', en: 'login for other applications' },
  reports_export: { de: 'Export von Berichten', en: 'export of reports' },
  white_label: { de: 'Eigene Marke', en: 'your own brand' },
  recordings: { de: 'Aufnahmen', en: 'recordings' },
  integrations: { de: 'Anbindungen', en: 'integrations' },
};

export const quotaWords: Record<QuotaKey, Words> = {
  agents: { de: 'Personen neben dem Inhaber', en: 'people beside the owner' },
  departments: { de: 'Abteilungen', en: 'departments' },
  allowed_domains: { de: 'Erlaubte Domains', en: 'allowed domains' },
  contacts: { de: 'Kontakte', en: 'contacts' },
  knowledge_items: { de: 'Einträge im Wissen', en: 'knowledge items' },
  storage_mb: { de: 'MB Speicher', en: 'MB of storage' },
  chat_conversations: { de: 'Gespräche', en: 'conversations' },
  ai_chat_replies: { de: 'KI-Antworten', en: 'AI replies' },
  ai_voice_minutes: { de: 'KI-Sprachminuten', en: 'AI voice minutes' },
  webhook_endpoints: { de: 'Webhooks', en: 'webhooks' },
  concurrent_calls: { de: 'Anrufe zugleich', en: 'calls at once' },
  api_requests_per_hour: { de: 'API-Anfragen je Stunde', en: 'API requests per hour' },
};
