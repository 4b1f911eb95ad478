import type { Tenant } from '#modules/tenants/index.ts';

const DEFAULT_COLOUR = '#2f6f5e';

const greetings = {
  de: 'Guten Tag! Wie können wir helfen?',
  en: 'Hello! How can we help?',
};

export function showBranding({ name, branding, defaultLanguage }: Tenant) {
  const languages = branding.languages ?? ['de', 'en'];
  const byLanguage: Record<string, string> = { ...greetings, ...branding.greeting };
  return {
    displayName: branding.displayName ?? name,
    primaryColor: branding.primaryColor ?? DEFAULT_COLOUR,
    ...(branding.logoUrl && { logoUrl: branding.logoUrl }),
    greeting: byLanguage[defaultLanguage] ?? greetings.en,
    greetings: byLanguage,
    suggestions: branding.suggestions ?? {},
    position: branding.position ?? ('bottom-right' as const),
    languages,
    defaultLanguage,
  };
}
