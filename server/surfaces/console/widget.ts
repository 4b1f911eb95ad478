import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import { type Tenant, widgetOf } from '#modules/tenants/index.ts';
import { missing } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { iso, ok } from '#surfaces/shapes/answers.ts';
import { showBranding } from '#surfaces/shapes/branding.ts';
import type { ConsoleNeeds } from './index.ts';

const languages = ['de', 'en'] as const;
type Language = (typeof languages)[number];
const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

const inBoth = <Value>(by: Readonly<Record<string, Value>>): { de?: Value; en?: Value } => ({
  ...(by['de'] !== undefined && { de: by['de'] }),
  ...(by['en'] !== undefined && { en: by['en'] }),
});

function showSettings(tenant: Tenant) {
  const { preChat, offlineForm, hostedPage } = widgetOf(tenant);
  const { displayName, primaryColor, logoUrl, position, greetings, suggestions, ...rest } = showBranding(tenant);
  const { url, ...consent } = preChat.consent;
  return {
    appearance: {
      displayName,
      primaryColor,
      ...(logoUrl && { logoUrl }),
      position,
      languages: rest.languages.filter(isLanguage),
      defaultLanguage: isLanguage(rest.defaultLanguage) ? rest.defaultLanguage : ('en' as const),
      greeting: inBoth(greetings),
      suggestions: inBoth(suggestions),
    },
    preChat: { ...preChat, consent: { ...consent, text: inBoth(consent.text), ...(url && { url }) } },
    offlineForm,
    hostedPage,
  };
}

export const widgetOperations = ({ tenants, publicUrl }: ConsoleNeeds) => {
  async function tenantOf(caller: Caller): Promise<Tenant> {
    const tenant = await tenants.byId(caller.tenantId);
    if (!tenant) throw missing('tenant');
    return tenant;
  }

  return {
    getWidget: async ({ caller }) => {
      caller.must('widget:read');
      const tenant = await tenantOf(caller);
      const sites = await tenants.sites(tenant.id);
      return ok({
        widget: {
          snippet: `<script async src="${publicUrl()}/widget.js" data-key="${tenant.publicKey}"></script>`,
          publicKey: tenant.publicKey,
          allowedDomains: await tenants.domains(tenant.id),
          ...(tenant.isSample && { demoUrl: `${publicUrl()}/demo` }),
          hostedUrl: `${publicUrl()}/v/${tenant.slug}`,
          ...(sites[0] && { seenAt: iso(sites[0].lastSeenAt) }),
          sites: sites.map(({ origin, firstSeenAt, lastSeenAt }) => ({
            origin,
            firstSeenAt: iso(firstSeenAt),
            lastSeenAt: iso(lastSeenAt),
          })),
        },
      });
    },

    getWidgetSettings: async ({ caller }) => {
      caller.must('widget:read');
      return ok({ settings: showSettings(await tenantOf(caller)) });
    },

    updateWidgetSettings: async ({ caller, body }) => {
      await tenants.changeWidget(caller, body);
      return ok({ settings: showSettings(await tenantOf(caller)) });
    },
  } satisfies OperationsOf<operations, Caller>;
};
