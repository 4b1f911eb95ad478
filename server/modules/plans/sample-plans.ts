import type { Kysely } from 'kysely';
import { newId } from '#platform/ids.ts';
import { catalogueStore } from './catalogue.store.ts';
import {
  forFeatures,
  forQuotas,
  included,
  leftOut,
  notAllowed,
  type PlanContract,
  type QuotaTerm,
  withoutLimit,
} from './contract.ts';
import type { FeatureKey, QuotaKey } from './keys.ts';

type Amount = number | 'unlimited' | 'agreed';

const free = ['chat', 'ai_chat', 'knowledge'] as const;
const professional = [...free, 'voice', 'webhooks', 'server_api', 'reports_export', 'integrations'] as const;
const business = [...professional, 'video', 'ai_voice', 'oauth_login', 'recordings', 'white_label'] as const;

const amounts: Record<QuotaKey, readonly [free: Amount, professional: Amount, business: Amount, enterprise: Amount]> = {
  agents: [2, 10, 50, 'agreed'],
  departments: [2, 5, 25, 'unlimited'],
  allowed_domains: [1, 5, 25, 'unlimited'],
  contacts: [250, 10_000, 100_000, 'unlimited'],
  knowledge_items: [20, 200, 2_000, 'unlimited'],
  storage_mb: [250, 5_000, 50_000, 'unlimited'],
  chat_conversations: [100, 2_000, 20_000, 'unlimited'],
  ai_chat_replies: [200, 5_000, 50_000, 'agreed'],
  ai_voice_minutes: [0, 0, 300, 'agreed'],
  webhook_endpoints: [0, 5, 20, 'unlimited'],
  concurrent_calls: [0, 3, 15, 'agreed'],
  api_requests_per_hour: [0, 1_000, 5_000, 20_000],
};

const term = (quota: QuotaKey, amount: Amount): QuotaTerm => {
  if (amount === 0) return notAllowed(quota);
  if (amount === 'unlimited') return withoutLimit(quota);
  if (amount === 'agreed') return { ...withoutLimit(quota), valueType: 'custom', config: { limit: 100_000 } };
  return { ...withoutLimit(quota), valueType: 'number', limitValue: amount };
};

const plan = (slug: string, name: string, at: 0 | 1 | 2 | 3, features: readonly FeatureKey[]): PlanContract => ({
  slug,
  name,
  sortOrder: (at + 1) * 10,
  isActive: true,
  features: forFeatures((key) => (features.includes(key) ? included : leftOut)),
  quotas: forQuotas((key) => term(key, amounts[key][at])),
});

/** Plans to begin with; an operator makes them their own, or drops them. */
export const samplePlans: readonly PlanContract[] = [
  plan('free', 'Free', 0, free),
  plan('professional', 'Professional', 1, professional),
  plan('business', 'Business', 2, business),
  plan('enterprise', 'Enterprise', 3, business),
];

/** Where there is no plan of that name yet. */
export async function addSamplePlans(within: Kysely<unknown>): Promise<void> {
  const store = catalogueStore(within);
  for (const each of samplePlans) {
    if (!(await store.isKnown(each.slug))) await store.put(newId(), each, { isSample: true });
  }
}

export const removeSamplePlans = (within: Kysely<unknown>): Promise<void> => catalogueStore(within).removeSamples();
